#pragma once

#include <string>
#include <vector>

#include "core/analysis/stores/store_names.h"
#include "core/analysis/trends/comparison.h"

namespace clientele {

/// A measure of a store in a period.
struct MeasuredStore {
    double value = missing_number;
    double error = missing_number;  ///< standard error; missing of what is counted and no estimate
    double base = 0;                ///< what it is made of: visitors' days, orders, interviews, visits
    double freedom = 1e9;           ///< degrees of the error, for Student's t; so many where it is normal

    /// Half of the 95 % interval; missing without an error.
    double half_width() const;
};

/// One measure of all stores.
struct StoreMeasure {
    std::string id{};
    Text label{};
    Unit unit = Unit::none;
    int decimals = -1;
    Good good = Good::higher;
    bool ranked = true;                          ///< an estimate that fair ranks are made of
    double least = 30;                           ///< a smaller base is suppressed
    std::vector<MeasuredStore> now{}, before{};  ///< by code of the stores' dictionary; before: may be empty

    bool on_scale = false;  ///< a mean of answers: its changes are in points of their scale

    /// Shares and means of a scale change by points, amounts and rates by a share of what they were.
    bool changes_in_points() const { return unit == Unit::percent || on_scale; }
    /// A value, or a difference of two, as tables of several measures have it: shares in hundredths, under
    /// `unit_words`.
    double written(double value) const { return unit == Unit::percent ? 100 * value : value; }
    std::string unit_words() const;
    /// The value as it counts: higher is better.
    double sign() const { return good == Good::lower ? -1 : 1; }
    /// Whether it is an estimate with a standard error for any store.
    bool has_errors() const;
};
/// The stores that have a value now, the best first.
std::vector<std::size_t> stores_best_first(const StoreMeasure& measure);

struct StoreMeasures {
    std::vector<StoreMeasure> all{};
    std::vector<Text> left_out{};  ///< measures that the data does not have, and why
    std::vector<Text> notes{};     ///< how the others are made
};

/// What the data tells of each store in the period and, where there is one, in the one before: sales, conversion,
/// average order, complaints per 100 orders, waiting, satisfaction, mystery score, price position. Values of a base
/// below `least` (of interviews and orders; testers' visits: 4) are missing. Errors: cancelled.
Result<StoreMeasures> store_measures(const Context& context, const StoreNames& names, const Period& now,
                                     const std::optional<Period>& before, double least);

// One file each; they add nothing where the data has none, but to left_out.
struct MeasureTask {
    const Context& context;
    std::size_t stores;
    std::vector<Period> periods;  ///< now and, where there is one, before
    double least;

    /// 0 now, 1 before, missing_code neither.
    Code period_of(std::int32_t day) const;
};
Result<void> measure_sales(const MeasureTask& task, StoreMeasures& measures);
Result<void> measure_visits(const MeasureTask& task, StoreMeasures& measures);
Result<void> measure_complaints(const MeasureTask& task, StoreMeasures& measures);
Result<void> measure_satisfaction(const MeasureTask& task, StoreMeasures& measures);
Result<void> measure_mystery(const MeasureTask& task, StoreMeasures& measures);
Result<void> measure_prices(const MeasureTask& task, StoreMeasures& measures);

}  // namespace clientele
