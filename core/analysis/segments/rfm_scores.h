#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/analysis/sales.h"
#include "core/base/progress.h"
#include "core/model/segment_names.h"

namespace clientele {

/// How customers are measured and scored by recency, frequency and monetary value.
struct RfmOptions {
    enum class Scores {
        quantile,  ///< score = 1 + number of quintile breaks (type 7) strictly below: equal values score alike
        rank       ///< NTILE: five groups of equal size in order of value, ties in order of customer id
    };
    enum class Frequency { orders, days };
    enum class Monetary { sum, mean };
    enum class Returns { subtract, leave_out };
    Scores scores = Scores::quantile;
    Frequency frequency = Frequency::orders;
    Monetary monetary = Monetary::sum;
    Returns returns = Returns::subtract;
};

/// The customers who bought, in the order of their codes; all vectors have one entry a customer.
struct RfmCustomers {
    std::vector<Code> customer;
    std::vector<std::int32_t> last_day;  ///< of the last purchase, days from 1970-01-01
    std::vector<double> recency;         ///< days from the last purchase to the reference day
    std::vector<double> frequency;       ///< orders or days with a purchase
    std::vector<double> monetary;        ///< revenue, or revenue an order
    std::vector<double> revenue;
    std::vector<std::uint32_t> by_revenue;  ///< places in the other vectors, the highest revenue first, then by code
    std::vector<std::uint8_t> r, f, m;      ///< 1 to 5, 5 is best
    std::array<std::array<double, 4>, 3> breaks{};  ///< of recency, frequency, monetary (quantile scores)

    Date reference;  ///< the day after the last day that counts
    std::int64_t lines_without_customer = 0;
    std::int64_t lines_without_time = 0;
    std::int64_t customers_with_returns_only = 0;
    std::int64_t summaries_too_late = 0;  ///< purchase summaries that reach beyond the last day

    std::size_t size() const { return customer.size(); }
};

/// Measures and scores the customers of the selected order lines or purchase summaries (see purchases_of); `last_day`
/// is the last day that counts. Errors: missing_data where nobody bought, or summaries do not hold what was asked for.
/// Reference: Hughes (1994), Strategic Database Marketing. O(lines + customers log customers), parallel, deterministic.
Result<RfmCustomers> rfm_customers(const Snapshot& snapshot, const Selections& rows, Date last_day,
                                   const RfmOptions& options, const Progress& progress);

/// Index into rfm_segments of a customer with these scores: by recency, and the rounded mean of frequency and monetary
/// (see the grid in rfm_scores.cpp).
std::size_t rfm_segment(int r, int f, int m);

}  // namespace clientele
