#include "core/analysis/trends/watch/yearly_weeks.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/math/linear_systems.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr std::size_t year_of_weeks = 52, weeks_around = 5;

/// The logarithm of each week over the median of those around it, of how many of n there are; NaN where nothing is
/// known of it.
std::vector<double> off_from_around(const ScannedSeries& scanned) {
    constexpr std::size_t least_around = 6;
    constexpr double least_events = 5;  // a week, of those around
    const auto size = static_cast<std::size_t>(scanned.size());
    std::vector<double> level(size), off(size, missing_number), around, events;
    for (std::size_t i = 0; i < size; ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        level[i] = (scanned.y[at] + 0.5) / (scanned.n[at] + 0.5);
    }
    for (std::size_t i = 0; i < size; ++i) {
        around.clear();
        events.clear();
        const std::size_t from = i > weeks_around ? i - weeks_around : 0, to = std::min(size, i + weeks_around + 1);
        for (std::size_t j = from; j < to; ++j)
            if (j != i) {
                around.push_back(level[j]);
                events.push_back(scanned.y[static_cast<Eigen::Index>(j)]);
            }
        if (around.size() < least_around || median(events) < least_events) continue;
        off[i] = std::log(level[i] / median(around));
    }
    return off;
}

double usual_size(const std::vector<double>& off) {
    std::vector<double> sizes;
    for (const double one : off)
        if (!std::isnan(one)) sizes.push_back(std::abs(one));
    return sizes.empty() ? 0 : 1.4826 * median(sizes);
}

/// Whether the columns say nearly all that one more would.
bool is_known(const Eigen::MatrixXd& columns, const Eigen::VectorXd& column) {
    constexpr double nearly_nothing = 0.05;
    const Eigen::VectorXd known = columns * LinearLeastSquares(columns).solve(column);
    return (column - known).squaredNorm() <= nearly_nothing * column.squaredNorm();
}

}  // namespace

void add_yearly_weeks(WeeklySeries& series) {
    constexpr double standing_out = 3.5, least_off = 0.15, alike = 0.5;
    ScannedSeries& scanned = series.scanned;
    const std::size_t size = series.week.size();
    if (scanned.kind == ScannedSeries::Kind::means || size <= year_of_weeks + weeks_around) return;
    if (scanned.size() < 2 * scanned.columns.cols()) return;
    const std::vector<double> off = off_from_around(scanned);
    const double least = std::max(least_off, standing_out * usual_size(off));
    const auto place = [&](std::size_t week) {
        const auto found = std::ranges::lower_bound(series.week, week);
        return found != series.week.end() && *found == week ? static_cast<std::size_t>(found - series.week.begin())
                                                            : size;
    };
    Eigen::VectorXd column = Eigen::VectorXd::Zero(scanned.size());
    bool any = false;
    for (std::size_t i = 0; i < size; ++i) {
        if (!(std::abs(off[i]) >= least)) continue;
        for (std::size_t later = year_of_weeks - 1; later <= year_of_weeks + 1; ++later) {
            const std::size_t j = place(series.week[i] + later);
            if (j == size || !(std::abs(off[j]) >= least) || off[i] * off[j] < 0) continue;
            const auto [small, large] = std::minmax({std::abs(off[i]), std::abs(off[j])});
            if (small < alike * large) continue;
            const double both = (off[i] + off[j]) / 2;
            for (const std::size_t week : {i, j}) {
                double& known = column[static_cast<Eigen::Index>(week)];
                if (std::abs(both) > std::abs(known)) known = both;
            }
            any = true;
        }
    }
    Eigen::MatrixXd& columns = scanned.columns;
    if (!any || is_known(columns, column)) return;
    const Eigen::Index last = columns.cols();
    columns.conservativeResize(Eigen::NoChange, last + 1);
    columns.col(last) = column;
    if (last > 1) columns.col(last).swap(columns.col(last - 1));  // a trend stays the last
}

}  // namespace clientele
