#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/math/share_interval.h"

namespace clientele {

/// What is added up of rows: how much, of how many.
struct MeasureSums {
    double sum = 0, squares = 0, weight = 0;  ///< each by its weight, where rows have one
    double cases = 0, squared_weights = 0;    ///< of weighted rows; else 0
    /// 95 %, where rows are no independent cases and their sums do not tell; forgotten where more is added.
    std::optional<Interval> interval{};
    void add(double value) { add({value, value * value, 1}); }
    void add_weighted(double value, double by) { add({by * value, by * value * value, by, 1, by * by}); }
    /// How many cases it is, and how many of equal weight would say as much (Kish 1965).
    double count() const { return squared_weights > 0 ? cases : weight; }
    double effective() const { return squared_weights > 0 ? weight * weight / squared_weights : weight; }
    void add(const MeasureSums& other) {
        cases += other.cases;
        squared_weights += other.squared_weights;
        sum += other.sum;
        squares += other.squares;
        weight += other.weight;
        interval.reset();
    }
};

/// A figure that stores and cells of customers have: sales, conversion, a number of the data.
struct PlaceMeasure {
    std::string id{};
    Text title{};
    Unit unit = Unit::none;
    int decimals = -1;     ///< as many as tell it apart, where below 0
    bool adds_up = false;  ///< a sum; otherwise a mean, or a share of those that were counted
    bool is_share = false;
    bool by_stores = false;  ///< its rows name stores; otherwise a store's figure is that of its customers
    bool by_customers = false;
    double design_effect = 1;  ///< of strata and clusters, on the variance of a mean
    std::vector<Text> notes{};
    std::vector<MeasureSums> of_store{};     ///< by code of the stores' domain
    std::vector<MeasureSums> of_customer{};  ///< by code of the customers' domain

    /// Missing where a mean is of nothing.
    double value(const MeasureSums& sums) const;
    /// 95 %: that of the sums where they have one; else of shares by Wilson's interval, of means by Student's t;
    /// missing for sums, which are counted and not estimated, and for means of one.
    Interval interval(const MeasureSums& sums) const;
};

/// What the project's data has, for an option: customers, sales, average_order, conversion, satisfaction,
/// stores.<field>, customers.<field>.
std::vector<OptionChoice> place_measure_choices(const Snapshot& snapshot);

/// Over the rows of the context. O(rows). Errors: cancelled, and missing_data where the measure cannot be had.
Result<PlaceMeasure> place_measure(const Context& context, const std::string& id, const Progress& progress);

}  // namespace clientele
