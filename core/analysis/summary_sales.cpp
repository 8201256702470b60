#include <cmath>

#include "core/analysis/customer_sales.h"

namespace clientele {
namespace {

/// A numeric field of the summaries; zero where it is missing.
class SummaryField {
 public:
    SummaryField(const Dataset& dataset, std::string_view field) {
        if (const DatasetColumn* column = dataset.find(field)) values_ = column->values.numbers();
    }
    explicit operator bool() const { return !values_.empty(); }
    bool has(std::size_t row) const { return !values_.empty() && !std::isnan(values_[row]); }
    double at(std::size_t row) const { return has(row) ? values_[row] : 0; }

 private:
    std::span<const double> values_;
};

std::uint32_t whole(double number) { return number <= 0 ? 0 : static_cast<std::uint32_t>(std::min(number, 4e9)); }

}  // namespace

CustomerSales sales_of_summaries(const Snapshot& snapshot, const Selection& rows, const CustomerSalesOptions& options) {
    const Dataset& summaries = snapshot.dataset(DatasetKind::purchase_summaries);
    CustomerSales found;
    const DatasetColumn* customer = summaries.find("customer_id");
    const DatasetColumn* last = summaries.find("last_purchase");
    if (!customer) return found;
    const SummaryField orders(summaries, "orders"), days(summaries, "purchase_days"), lines(summaries, "purchases"),
        purchased(summaries, "purchased"), returned(summaries, "returned");
    found.of.resize(customer->values.dictionary().size());
    if (days) found.days.resize(found.of.size());
    rows.for_each(0, summaries.rows, [&](std::size_t row) {
        const std::uint32_t bought_lines = whole(lines ? lines.at(row) : orders.at(row));
        const Code code = customer->values.codes()[row];
        if (code == missing_code) return void(found.without_customer += std::max<std::uint32_t>(bought_lines, 1));
        const std::int64_t seconds = last ? last->values.times()[row] : DateTime::missing_seconds;
        const bool timeless = seconds == DateTime::missing_seconds;
        if (timeless && bought_lines > 0 && options.leave_out_timeless) return void(found.without_time += bought_lines);
        const std::int32_t day = timeless ? Date::missing_days : date_of(DateTime{seconds}).days;
        if (!timeless && day > options.last_day.days) return void(++found.too_late);
        CustomerSales::Bought& bought = found.of[code];
        bought.seen = true;
        bought.has_amount = bought.has_amount || purchased.has(row) || returned.has(row);
        bought.revenue += purchased.at(row) - (options.subtract_returns ? returned.at(row) : 0);
        bought.purchases += bought_lines;
        bought.orders += whole(orders.at(row));
        bought.last_day = std::max(bought.last_day, day);
        if (days) found.days[code] += days.at(row);
    });
    return found;
}

std::optional<Period> days_of_summaries(const Snapshot& snapshot) {
    std::optional<Period> days;
    for (const std::string_view field : {"first_purchase", "last_purchase"}) {
        const DatasetColumn* column = snapshot.dataset(DatasetKind::purchase_summaries).find(field);
        if (!column) continue;
        for (const std::int64_t seconds : column->values.times()) {
            if (seconds == DateTime::missing_seconds) continue;
            const Date day = date_of(DateTime{seconds});
            if (!days) days = Period{day, day};
            days->first = std::min(days->first, day);
            days->last = std::max(days->last, day);
        }
    }
    return days;
}

}  // namespace clientele
