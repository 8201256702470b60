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

/// Missing where there is no such field, or no value.
Date day_at(const DatasetColumn* times, std::size_t row) {
    const std::int64_t seconds = times ? times->values.times()[row] : DateTime::missing_seconds;
    return seconds == DateTime::missing_seconds ? Date{} : date_of(DateTime{seconds});
}

std::uint32_t whole(double number) { return number <= 0 ? 0 : static_cast<std::uint32_t>(std::min(number, 4e9)); }

}  // namespace

CustomerSales sales_of_summaries(const Snapshot& snapshot, const Selection& rows, const CustomerSalesOptions& options) {
    const Dataset& summaries = snapshot.dataset(DatasetKind::purchase_summaries);
    CustomerSales found;
    const DatasetColumn* customer = summaries.find("customer_id");
    const DatasetColumn* last = summaries.find("last_purchase");
    const DatasetColumn* last_line = summaries.find("last_line");
    if (!customer) return found;
    const SummaryField orders(summaries, "orders"), days(summaries, "purchase_days"), lines(summaries, "purchases"),
        purchased(summaries, "purchased"), returned(summaries, "returned");
    found.of.resize(customer->values.dictionary().size());
    if (days) found.days.resize(found.of.size());
    rows.for_each(0, summaries.rows, [&](std::size_t row) {
        const std::uint32_t bought_lines = whole(lines ? lines.at(row) : orders.at(row));
        const Code code = customer->values.codes()[row];
        if (code == missing_code) return void(found.without_customer += std::max<std::uint32_t>(bought_lines, 1));
        const Date day = day_at(last, row);
        if (day.missing() && bought_lines > 0 && options.leave_out_timeless)
            return void(found.without_time += bought_lines);
        if (std::max(day, day_at(last_line, row)) > options.last_day) return void(++found.too_late);
        CustomerSales::Bought& bought = found.of[code];
        bought.seen = true;
        bought.has_amount = bought.has_amount || purchased.has(row) || returned.has(row);
        bought.revenue += purchased.at(row) - (options.subtract_returns ? returned.at(row) : 0);
        bought.purchases += bought_lines;
        bought.orders += whole(orders.at(row));
        bought.last_day = std::max(bought.last_day, day.days);
        if (days) found.days[code] += days.at(row);
    });
    return found;
}

}  // namespace clientele
