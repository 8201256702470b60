#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/model/period.h"

namespace clientele {

/// What a row of a dataset adds to the period that it is in.
enum class PeriodMeasure { rows, sum, mean, revenue, orders, customers, average_order };

/// A figure of a dataset by period: what can be forecast.
struct MeasuredBy {
    DatasetKind dataset = DatasetKind::transactions;
    PeriodMeasure measure = PeriodMeasure::rows;
    std::string field{};  ///< of sums and means
    Text label{};         ///< "Revenue", "Sum of Quantity"
    Unit unit = Unit::count;

    /// Groups add up to the whole; a period without rows is 0. Means and distinct things do not add up.
    bool adds_up() const {
        return measure == PeriodMeasure::rows || measure == PeriodMeasure::sum || measure == PeriodMeasure::revenue;
    }
    /// Periods add up to longer ones: not means, nor customers, of whom many come in several periods.
    bool adds_up_over_time() const { return !is_mean() && measure != PeriodMeasure::customers; }
    /// A period without rows has no value.
    bool is_mean() const { return measure == PeriodMeasure::mean || measure == PeriodMeasure::average_order; }
};

/// A figure by whole periods, for all rows and for groups of them.
struct ForecastSeries {
    MeasuredBy of{};
    PeriodUnit unit = PeriodUnit::month;
    std::vector<Period> periods{};              ///< whole ones, one after another; those that are known
    std::vector<Period> later{};                ///< further whole ones, which the forecast shall not know of
    std::vector<std::string> names{};           ///< of the groups, largest first; rest_key last where there is a rest
    std::vector<std::vector<double>> values{};  ///< first of all rows, then by group; over periods and later
    std::string group_field{};                  ///< "" where there are no groups
    Period days{};                              ///< that the data covers
    Date left_out_from{}, left_out_to{};        ///< of a last period that is not whole; missing where there is none
    std::int64_t without_time = 0, without_value = 0;
    std::size_t empty_periods = 0;  ///< of all rows: 0 for what adds up, filled in for means
    /// With a quarter of their days and more in a hole of the data (see data_holes): values are missing, to be filled
    /// in.
    std::vector<bool> in_hole{};
};

/// The measures that can be forecast of the datasets with a time: ids "revenue", "rows", "sum:visits.visitors"...
std::vector<OptionChoice> measure_choices(const Snapshot& snapshot);
/// Datasets with rows that have a time.
std::vector<OptionChoice> source_choices(const Snapshot& snapshot);
/// Fields by which the rows of those datasets can be grouped: "transactions.store_id", "market_series.series"...
std::vector<OptionChoice> series_choices(const Snapshot& snapshot);

/// What is to be counted.
struct SeriesRequest {
    std::string source = "auto", measure = "auto", by = "none", frequency = "auto";
    std::optional<Date> until{};    ///< forget what came later
    std::size_t most_groups = 200;  ///< those that brought most; the others are one rest
};

/// Adds up the selected rows of a dataset by period. Errors: no such field or measure of the dataset; fewer than
/// `least` whole periods. O(rows), parallel; the same on any number of threads.
Result<ForecastSeries> forecast_series(const Context& context, const SeriesRequest& request);

}  // namespace clientele
