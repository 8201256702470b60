#include "core/analysis/trends/change_effects.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// 0 before, 1 now, -1 in neither.
int side_of(const Sales& sales, std::size_t row, const Period& before, const Period& now) {
    if (!sales.has_time(row)) return -1;
    const Date day{sales.day(row)};
    if (day >= before.first && day <= before.last) return 0;
    return day >= now.first && day <= now.last ? 1 : -1;
}

const DatasetColumn* article_column(const Snapshot& snapshot) {
    const Dataset& lines = snapshot.dataset(DatasetKind::transactions);
    for (const char* id : {"product_id", "product_name"})
        if (const DatasetColumn* column = lines.find(id); column && column->values.type() == ColumnType::text)
            return column;
    return nullptr;
}

/// The logarithmic mean of two positive numbers.
double logarithmic_mean(double a, double b) {
    return std::abs(a - b) <= 1e-12 * std::max(a, b) ? a : (a - b) / std::log(a / b);
}

}  // namespace

std::optional<PriceVolumeMix> price_volume_mix(const Snapshot& snapshot, const Sales& sales, const Selection& rows,
                                               const Period& before, const Period& now) {
    const DatasetColumn* article = article_column(snapshot);
    if (!article || sales.quantities.empty()) return std::nullopt;
    struct Sold {
        std::array<double, 2> units{}, revenue{};
    };
    const std::span<const Code> codes = article->values.codes();
    std::vector<Sold> sold(article->values.dictionary().size());
    PriceVolumeMix found;
    rows.for_each([&](std::size_t row) {
        const int side = side_of(sales, row, before, now);
        const double amount = side < 0 ? missing_number : sales.amount(row);
        if (std::isnan(amount)) return;
        const double signed_amount = side == 1 ? amount : -amount;
        if (sales.is_return(row)) {
            found.returns += signed_amount;
        } else if (codes[row] == missing_code || !(sales.quantities[row] > 0)) {
            found.other += signed_amount;
        } else {
            Sold& of = sold[codes[row]];
            of.units[static_cast<std::size_t>(side)] += sales.quantities[row];
            of.revenue[static_cast<std::size_t>(side)] += amount;
        }
    });
    double q0 = 0, q1 = 0, r0 = 0, at_old_prices = 0, r1 = 0;
    for (const Sold& of : sold) {
        if (of.units[0] > 0 && of.units[1] > 0) {
            ++found.articles;
            q0 += of.units[0];
            q1 += of.units[1];
            r0 += of.revenue[0];
            r1 += of.revenue[1];
            at_old_prices += of.units[1] * of.revenue[0] / of.units[0];
        } else {
            found.fresh += of.revenue[1];
            found.gone -= of.revenue[0];
        }
    }
    if (q0 > 0) {
        found.volume = r0 * (q1 / q0 - 1);
        found.mix = at_old_prices - r0 * q1 / q0;
        found.price = r1 - at_old_prices;
    }
    return found;
}

SalesDrivers sales_drivers(const Sales& sales, const Selection& rows, const Period& before, const Period& now) {
    SalesDrivers found;
    // By order and customer: seen before, seen now.
    std::vector<std::uint8_t> of_order(sales.order_count), of_customer(sales.customer_count);
    double lines = 0, without_customer = 0;
    rows.for_each([&](std::size_t row) {
        const int side = side_of(sales, row, before, now);
        if (side < 0) return;
        const double amount = sales.amount(row);
        found.revenue[side] += std::isnan(amount) ? 0 : amount;
        if (sales.is_return(row)) return;
        const auto bit = static_cast<std::uint8_t>(1 << side);
        lines += 1;
        if (sales.orders.empty() || sales.orders[row] == missing_code) {
            found.orders[side] += 1;
        } else if (std::uint8_t& seen = of_order[sales.orders[row]]; (seen & bit) == 0) {
            seen |= bit;
            found.orders[side] += 1;
        }
        if (sales.customers.empty() || sales.customers[row] == missing_code) {
            without_customer += 1;
        } else if (std::uint8_t& seen = of_customer[sales.customers[row]]; (seen & bit) == 0) {
            seen |= bit;
            found.customers[side] += 1;
        }
    });
    constexpr double few = 0.05;
    found.customers_known = lines > 0 && without_customer <= few * lines;
    const auto positive = [](const double(&two)[2]) { return two[0] > 0 && two[1] > 0; };
    if (!positive(found.revenue) || !positive(found.orders) || (found.customers_known && !positive(found.customers))) {
        found.by_customers = found.by_frequency = found.by_order = missing_number;
        return found;
    }
    const double weight = logarithmic_mean(found.revenue[1], found.revenue[0]);
    const double orders = weight * std::log(found.orders[1] / found.orders[0]);
    found.by_order = found.revenue[1] - found.revenue[0] - orders;
    found.by_customers = found.customers_known ? weight * std::log(found.customers[1] / found.customers[0]) : 0;
    found.by_frequency = orders - found.by_customers;
    return found;
}

}  // namespace clientele
