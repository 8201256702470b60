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

/// Channels of order lines; nothing where they have none, or too many to be told apart by article.
const DatasetColumn* channel_column(const Snapshot& snapshot, std::size_t articles) {
    constexpr std::size_t most_channels = 64, most_cells = std::size_t{1} << 22;
    const DatasetColumn* column = snapshot.dataset(DatasetKind::transactions).find("channel");
    if (!column || column->values.type() != ColumnType::text) return nullptr;
    const std::size_t channels = column->values.dictionary().size();
    return channels > 1 && channels <= most_channels && channels * articles <= most_cells ? column : nullptr;
}

/// Units and revenue before and now.
struct SoldArticle {
    std::array<double, 2> units{}, revenue{};
    void add(int side, double quantity, double amount) {
        units[static_cast<std::size_t>(side)] += quantity;
        revenue[static_cast<std::size_t>(side)] += amount;
    }
    bool in_both() const { return units[0] > 0 && units[1] > 0; }
    /// What is sold now at the prices of before; at those of now where there were none.
    double at_old_prices() const { return in_both() ? units[1] * revenue[0] / units[0] : revenue[1]; }
};

/// The logarithmic mean of two positive numbers.
double logarithmic_mean(double a, double b) {
    return std::abs(a - b) <= 1e-12 * std::max(a, b) ? a : (a - b) / std::log(a / b);
}

}  // namespace

std::optional<PriceVolumeMix> price_volume_mix(const Snapshot& snapshot, const Sales& sales, const Selection& rows,
                                               const Period& before, const Period& now) {
    const DatasetColumn* article = article_column(snapshot);
    if (!article || sales.quantities.empty()) return std::nullopt;
    const std::span<const Code> codes = article->values.codes();
    std::vector<SoldArticle> sold(article->values.dictionary().size());
    const DatasetColumn* channel = channel_column(snapshot, sold.size());
    // Of an article one after another: its channels, and lines without one.
    const std::size_t channels = channel ? channel->values.dictionary().size() + 1 : 0;
    std::vector<SoldArticle> in_channel(sold.size() * channels);
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
            sold[codes[row]].add(side, sales.quantities[row], amount);
            if (!channel) return;
            const Code where = channel->values.codes()[row];
            in_channel[codes[row] * channels + (where == missing_code ? channels - 1 : where)].add(
                side, sales.quantities[row], amount);
        }
    });
    double q0 = 0, q1 = 0, r0 = 0, at_old_prices = 0, r1 = 0, by_channel = 0;
    for (std::size_t code = 0; code < sold.size(); ++code) {
        const SoldArticle& of = sold[code];
        if (of.in_both()) {
            ++found.articles;
            q0 += of.units[0];
            q1 += of.units[1];
            r0 += of.revenue[0];
            r1 += of.revenue[1];
            at_old_prices += of.at_old_prices();
            for (std::size_t where = 0; where < channels; ++where)
                by_channel += in_channel[code * channels + where].at_old_prices();
        } else {
            found.fresh += of.revenue[1];
            found.gone -= of.revenue[0];
        }
    }
    if (q0 > 0) {
        found.volume = r0 * (q1 / q0 - 1);
        found.mix = at_old_prices - r0 * q1 / q0;
        found.channels = channel ? by_channel - at_old_prices : 0;
        found.price = r1 - at_old_prices - found.channels;
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
