#include "core/analysis/segments/cluster_points.h"

#include <cmath>

#include "core/math/order_statistics.h"

namespace clientele {
namespace {

struct Moments {
    double mean = 0, deviation = 0, skewness = 0;
    explicit Moments(const std::vector<double>& values) {
        const auto n = static_cast<double>(values.size());
        for (const double value : values) mean += value / n;
        double squares = 0, cubes = 0;
        for (const double value : values) {
            const double off = value - mean;
            squares += off * off;
            cubes += off * off * off;
        }
        deviation = values.size() < 2 ? 0 : std::sqrt(squares / (n - 1));
        skewness = squares > 0 ? cubes / n / std::pow(squares / n, 1.5) : 0;
    }
};

bool all_equal(const std::vector<double>& values) {
    return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}

/// Takes logarithms where the measure asks for them; says whether it did.
bool take_logs(std::vector<double>& values, Unit unit) {
    if (unit == Unit::percent || Moments(values).skewness <= 1) return false;
    for (double& value : values) value = std::copysign(std::log1p(std::abs(value)), value);
    return true;
}

/// Puts them on the scale, and says by which centre and spread.
std::pair<double, double> scale(std::vector<double>& values, ClusterScale scale) {
    if (scale == ClusterScale::none) return {0, 1};
    const Moments moments(values);
    double centre = moments.mean, spread = moments.deviation;
    if (scale == ClusterScale::robust) {
        const auto quarters = quantiles(values, std::array{0.25, 0.5, 0.75});
        centre = quarters[1];
        constexpr double of_normal = 1.3489795003921634;
        if (quarters[2] > quarters[0]) spread = (quarters[2] - quarters[0]) / of_normal;
    }
    for (double& value : values) value = (value - centre) / spread;
    return {centre, spread};
}

}  // namespace

ClusterPoints cluster_points(const MeasuredCustomers& measured, const ClusterPointOptions& options) {
    ClusterPoints made;
    std::vector<std::vector<double>> columns;
    std::vector<double> fills;
    for (std::size_t m = 0; m < measured.measures.size(); ++m) {
        std::vector<double> known;
        for (const double value : measured.values[m])
            if (std::isfinite(value)) known.push_back(value);
        if (known.empty()) {
            made.unknown.push_back(m);
            continue;
        }
        columns.push_back(measured.values[m]);
        made.measure.push_back(m);
        fills.push_back(missing_number);
        if (!options.medians) continue;
        const double median = quantiles(known, std::array{0.5}).front();
        fills.back() = median;
        for (double& value : columns.back())
            if (!std::isfinite(value)) value = median, ++made.filled;
    }
    for (std::size_t i = 0; i < measured.size(); ++i) {
        if (std::ranges::all_of(columns, [&](const auto& column) { return std::isfinite(column[i]); }))
            made.row.push_back(static_cast<std::uint32_t>(i));
        else
            ++made.left_out;
    }
    std::vector<std::vector<double>> used;
    std::vector<std::size_t> measures;
    for (std::size_t c = 0; c < columns.size() && !made.row.empty(); ++c) {
        std::vector<double> values;
        for (const std::uint32_t i : made.row) values.push_back(columns[c][i]);
        if (all_equal(values)) {
            made.equal.push_back(made.measure[c]);
            continue;
        }
        made.logged.push_back(options.logs && take_logs(values, measured.measures[made.measure[c]].unit));
        const auto [centre, spread] = scale(values, options.scale);
        made.centre.push_back(centre);
        made.spread.push_back(spread);
        made.fill.push_back(fills[c]);
        measures.push_back(made.measure[c]);
        used.push_back(std::move(values));
    }
    made.measure = std::move(measures);
    made.points = Points(made.row.size(), used.size());
    for (std::size_t c = 0; c < used.size(); ++c)
        for (std::size_t i = 0; i < made.points.rows; ++i) made.points[i][c] = used[c][i];
    return made;
}

}  // namespace clientele
