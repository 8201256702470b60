#include "core/analysis/segments/cluster_names.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

constexpr double little_difference = 0.5;

/// The words for the `most` measures that set a cluster apart, the largest difference first.
std::string name_of(const std::vector<double>& differences, const std::vector<ClusterMeasure>& measures,
                    std::size_t most) {
    std::vector<std::size_t> order(differences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t m) { return std::abs(differences[m]); });
    std::string words;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
        const double difference = differences[order[i]];
        if (std::abs(difference) < little_difference) break;
        if (!words.empty()) words += ", ";
        words += difference > 0 ? measures[order[i]].much : measures[order[i]].little;
    }
    return words.empty() ? "average" : words;
}

/// Means and deviations of all points, and of each cluster, by column.
struct Spread {
    std::vector<double> mean, deviation;
    std::vector<double> sizes;               // by cluster
    std::vector<std::vector<double>> means;  // [cluster][column]
};
Spread spread_of(const Points& points, const std::vector<std::uint32_t>& of, std::size_t clusters) {
    Spread spread{.mean = std::vector<double>(points.columns),
                  .deviation = std::vector<double>(points.columns),
                  .sizes = std::vector<double>(clusters),
                  .means = std::vector(clusters, std::vector<double>(points.columns))};
    const auto n = static_cast<double>(points.rows);
    for (std::size_t i = 0; i < points.rows; ++i) {
        spread.sizes[of[i]] += 1;
        for (std::size_t j = 0; j < points.columns; ++j)
            spread.mean[j] += points[i][j] / n, spread.means[of[i]][j] += points[i][j];
    }
    for (std::size_t i = 0; i < points.rows; ++i)
        for (std::size_t j = 0; j < points.columns; ++j)
            spread.deviation[j] += (points[i][j] - spread.mean[j]) * (points[i][j] - spread.mean[j]) / n;
    for (double& each : spread.deviation) each = std::sqrt(each);
    for (std::size_t c = 0; c < clusters; ++c)
        for (double& each : spread.means[c]) each /= spread.sizes[c];
    return spread;
}

}  // namespace

std::vector<std::vector<double>> cluster_differences(const Points& points, const std::vector<std::uint32_t>& of,
                                                     std::size_t clusters) {
    Spread spread = spread_of(points, of, clusters);
    for (std::vector<double>& means : spread.means)
        for (std::size_t j = 0; j < points.columns; ++j)
            means[j] = spread.deviation[j] > 0 ? (means[j] - spread.mean[j]) / spread.deviation[j] : 0;
    return spread.means;
}

std::vector<std::vector<double>> cluster_difference_errors(const Points& points, const std::vector<std::uint32_t>& of,
                                                           std::size_t clusters) {
    const Spread spread = spread_of(points, of, clusters);
    std::vector<std::vector<double>> errors(clusters, std::vector<double>(points.columns));
    for (std::size_t i = 0; i < points.rows; ++i)
        for (std::size_t j = 0; j < points.columns; ++j) {
            const double off = points[i][j] - spread.means[of[i]][j];
            errors[of[i]][j] += off * off;
        }
    for (std::size_t c = 0; c < clusters; ++c)
        for (std::size_t j = 0; j < points.columns; ++j) {
            const double variance = spread.sizes[c] > 1 ? errors[c][j] / (spread.sizes[c] - 1) : missing_number;
            errors[c][j] = spread.deviation[j] > 0 ? std::sqrt(variance / spread.sizes[c]) / spread.deviation[j] : 0;
        }
    return errors;
}

std::vector<std::string> cluster_names(const std::vector<std::vector<double>>& differences,
                                       const std::vector<ClusterMeasure>& measures) {
    std::vector<std::string> names;
    for (const auto& each : differences) names.push_back(name_of(each, measures, 2));
    const std::vector<std::string> short_names = names;
    for (std::size_t c = 0; c < names.size(); ++c)
        if (std::ranges::count(short_names, short_names[c]) > 1) names[c] = name_of(differences[c], measures, 3);
    // The second of a name becomes "…, 2".
    const std::vector<std::string> longer = names;
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto before = std::count(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(c), longer[c]);
        if (before > 0) names[c] += ", " + std::to_string(before + 1);
    }
    return names;
}

DiscriminantAxes discriminant_axes(const Points& points, const std::vector<std::uint32_t>& of, std::size_t clusters) {
    using Eigen::MatrixXd;
    using Eigen::VectorXd;
    const auto d = static_cast<Eigen::Index>(points.columns);
    VectorXd mean = VectorXd::Zero(d), sizes = VectorXd::Zero(static_cast<Eigen::Index>(clusters));
    MatrixXd means = MatrixXd::Zero(d, static_cast<Eigen::Index>(clusters));
    for (std::size_t i = 0; i < points.rows; ++i) {
        const Eigen::Map<const VectorXd> x(points[i], d);
        mean += x;
        means.col(of[i]) += x;
        sizes[of[i]] += 1;
    }
    mean /= static_cast<double>(points.rows);
    MatrixXd within = MatrixXd::Zero(d, d), between = MatrixXd::Zero(d, d);
    for (Eigen::Index c = 0; c < sizes.size(); ++c) {
        means.col(c) /= sizes[c];
        between += sizes[c] * (means.col(c) - mean) * (means.col(c) - mean).transpose();
    }
    for (std::size_t i = 0; i < points.rows; ++i) {
        const VectorXd off = Eigen::Map<const VectorXd>(points[i], d) - means.col(of[i]);
        within.selfadjointView<Eigen::Lower>().rankUpdate(off);
    }
    within = MatrixXd(within.selfadjointView<Eigen::Lower>());
    const double whole = (within + between).trace() / static_cast<double>(d);
    within += (1e-6 * whole + 1e-300) * MatrixXd::Identity(d, d);
    const SymmetricEigen apart = generalized_eigen(between, within);
    MatrixXd axes = apart.vectors.rightCols(std::min<Eigen::Index>(2, d)).rowwise().reverse();
    const VectorXd lengths = apart.values.cwiseMax(0.0).reverse();
    if (clusters == 2 && d > 1) {
        const SymmetricEigen inside = symmetric_eigen(within);
        axes.col(1) = inside.vectors.rightCols(1) / std::sqrt(inside.values[d - 1]);
    }
    for (Eigen::Index a = 0; a < axes.cols(); ++a) {  // more to the right is more of what counts most
        Eigen::Index most = 0;
        axes.col(a).cwiseAbs().maxCoeff(&most);
        if (axes(most, a) < 0) axes.col(a) *= -1;
    }
    DiscriminantAxes made;
    const double spread = std::sqrt(static_cast<double>(std::max<std::size_t>(1, points.rows)));
    for (std::size_t i = 0; i < points.rows; ++i) {
        const VectorXd off = Eigen::Map<const VectorXd>(points[i], d) - mean;
        made.first.push_back(spread * axes.col(0).dot(off));
        made.second.push_back(axes.cols() > 1 ? spread * axes.col(1).dot(off) : 0.0);
    }
    const double sum = lengths.sum();
    made.shown = sum > 0 ? lengths.head(std::min<Eigen::Index>(2, d)).sum() / sum : 1;
    return made;
}

}  // namespace clientele
