#pragma once

#include <vector>

#include "core/analysis/surveys/driver_columns.h"
#include "core/math/driver_importance.h"

namespace clientele {

/// How well a driver does: the mean place on its scale, from 0 to 1. NaN of what has no scale.
struct DriverPerformance {
    double mean = missing_number;
    double place = missing_number;
    Interval interval{.low = missing_number, .high = missing_number};
};

/// What drives an outcome.
struct DriverResult {
    DriverCases cases{};
    DriverImportances found{};
    std::vector<DriverPerformance> performance{};                                    ///< by driver
    std::vector<std::size_t> order{};                                                ///< the most important first
    double middle_importance = missing_number, middle_performance = missing_number;  ///< means over those with a scale
    /// All drivers together explain a twentieth at least, allowing for what they explain by chance, and more than
    /// chance does.
    bool explains = true;

    bool has_quadrants() const { return explains && !std::isnan(middle_performance); }
};

/// What to do about a driver, by importance and performance (Martilla and James 1977, J. Marketing 41).
inline constexpr std::string_view concentrate_here = "Concentrate here", keep_it_up = "Keep it up",
                                  low_priority = "Low priority", possible_overkill = "Possible overkill";
/// "" of a driver without a scale, of one of which more is worse, of an important one without a clear direction, and
/// where nothing is explained: there is nothing to advise.
std::string_view quadrant_of(const DriverResult& result, std::size_t driver);

/// Whether the intervals of importance and performance leave the driver in its field: "clear", or which of them crosses
/// its line. "" without a field.
std::string_view clearness_of(const DriverResult& result, std::size_t driver);

/// Performances from the cases, weighted.
std::vector<DriverPerformance> performances(const DriverCases& cases);

FindingTable drivers_table(const DriverResult& result);
/// Dots by importance, the map of importance and performance where there are scales, and ranks with their intervals.
std::vector<ChartSpec> driver_charts(const DriverResult& result);

}  // namespace clientele
