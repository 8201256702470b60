#include "core/math/cluster_errors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/math/linear_systems.h"
#include "core/math/logistic.h"

namespace clientele {
namespace {

constexpr double nan_error = std::numeric_limits<double>::quiet_NaN();

/// What the cases of a cluster add to the information and to the score.
struct ClusterPart {
    Eigen::MatrixXd information;
    Eigen::VectorXd score;
};

/// Columns of the fit that do not depend on others.
std::vector<Eigen::Index> kept_columns(const BinomialFit& fit) {
    std::vector<Eigen::Index> kept;
    for (Eigen::Index c = 0; c < fit.errors.size(); ++c)
        if (!std::isnan(fit.errors[c])) kept.push_back(c);
    return kept;
}

std::vector<ClusterPart> parts_of_clusters(const BinomialFit& fit, const Eigen::MatrixXd& x,
                                           std::span<const double> hits, std::span<const double> all,
                                           std::span<const std::uint32_t> cluster,
                                           const std::vector<Eigen::Index>& kept) {
    const auto width = static_cast<Eigen::Index>(kept.size());
    const std::size_t clusters = cluster.empty() ? 0 : *std::ranges::max_element(cluster) + std::size_t{1};
    std::vector<ClusterPart> parts(clusters, {Eigen::MatrixXd::Zero(width, width), Eigen::VectorXd::Zero(width)});
    Eigen::VectorXd row(width);
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        for (Eigen::Index c = 0; c < width; ++c) {
            const Eigen::Index column = kept[static_cast<std::size_t>(c)];
            row[c] = column == 0 ? 1 : x(at, column - 1);
        }
        const double p = fit.expected(x.row(at).transpose());
        ClusterPart& part = parts[cluster[i]];
        part.information.selfadjointView<Eigen::Lower>().rankUpdate(row, all[i] * p * (1 - p));
        part.score += (hits[i] - all[i] * p) * row;
    }
    for (ClusterPart& part : parts) part.information = part.information.selfadjointView<Eigen::Lower>();
    return parts;
}

}  // namespace

ClusterErrors cluster_errors(const BinomialFit& fit, const Eigen::MatrixXd& x, std::span<const double> hits,
                             std::span<const double> all, std::span<const std::uint32_t> cluster, std::size_t paid) {
    const std::vector<Eigen::Index> kept = kept_columns(fit);
    const std::vector<ClusterPart> parts = parts_of_clusters(fit, x, hits, all, cluster, kept);
    const auto width = static_cast<Eigen::Index>(kept.size());
    ClusterErrors result{.errors = Eigen::VectorXd::Constant(fit.errors.size(), nan_error),
                         .freedom = static_cast<double>(parts.size()) -
                                    (paid > 0 ? static_cast<double>(paid) : static_cast<double>(width))};
    if (result.freedom < 1 || width == 0) return result;
    Eigen::MatrixXd information = Eigen::MatrixXd::Zero(width, width);
    for (const ClusterPart& part : parts) information += part.information;
    Eigen::VectorXd variance = Eigen::VectorXd::Zero(width);
    std::vector<bool> known(kept.size(), true);
    for (const ClusterPart& part : parts) {
        const LinearLeastSquares others(information - part.information, 1e-9);
        const Eigen::VectorXd moved = others.solve(part.score);
        for (const Eigen::Index dropped : others.dropped()) known[static_cast<std::size_t>(dropped)] = false;
        variance += moved.cwiseAbs2();
    }
    const auto clusters = static_cast<double>(parts.size());
    for (Eigen::Index c = 0; c < width; ++c)
        if (known[static_cast<std::size_t>(c)])
            result.errors[kept[static_cast<std::size_t>(c)]] = std::sqrt(variance[c] * (clusters - 1) / clusters);
    return result;
}

}  // namespace clientele
