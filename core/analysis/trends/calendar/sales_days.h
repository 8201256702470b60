#pragma once

#include <string_view>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/model/period.h"

namespace clientele {

/// What was sold on each day, in all and in each country whose public holidays are known.
struct SalesDays {
    Period days;
    std::vector<double> all;                  ///< by day
    std::vector<std::string_view> countries;  ///< two letters, the one that sells most first
    std::vector<std::vector<double>> of;      ///< by country, then by day
    std::vector<double> share;                ///< of all, by country
    double elsewhere = 0;                     ///< share of sales in other countries or none
    std::int64_t without_time = 0, without_value = 0;

    std::size_t size() const { return all.size(); }
    Date day(std::size_t i) const { return Date{days.first.days + static_cast<std::int32_t>(i)}; }
};

enum class DayMeasure { revenue, orders };

/// Adds up the selected order lines by day and country: that of the store, else of the customer, else of the line
/// itself. With a `country` ("DE") all of them are taken to be of it. Lines without a time are left out. Errors: no
/// line with a time within the filter; too many days; stopped. O(lines), parallel; the same on any number of threads.
Result<SalesDays> sales_days(const Context& context, DayMeasure measure, std::string_view country);

}  // namespace clientele
