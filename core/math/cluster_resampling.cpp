#include <oneapi/tbb/parallel_for.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/cluster_quality.h"
#include "core/math/kmeans.h"
#include "core/math/symmetric_eigen.h"

namespace clientele {
namespace {

/// The points along their principal axes, from the mean.
struct Box {
    Eigen::MatrixXd axes;
    Eigen::VectorXd low, high;

    explicit Box(const Points& points) {
        using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const Eigen::Map<const Rows> values(points.values.data(), static_cast<Eigen::Index>(points.rows),
                                            static_cast<Eigen::Index>(points.columns));
        const Eigen::MatrixXd centred = values.rowwise() - values.colwise().mean();
        axes = symmetric_eigen(centred.transpose() * centred).vectors;
        const Eigen::MatrixXd turned = centred * axes;
        low = turned.colwise().minCoeff();
        high = turned.colwise().maxCoeff();
    }
    /// Points spread evenly over the box, about the origin.
    Points drawn(std::size_t rows, RandomNumbers& random) const {
        Points points(rows, static_cast<std::size_t>(low.size()));
        Eigen::VectorXd along(low.size());
        for (std::size_t i = 0; i < rows; ++i) {
            for (Eigen::Index j = 0; j < low.size(); ++j) along[j] = low[j] + (high[j] - low[j]) * random.unit();
            Eigen::Map<Eigen::VectorXd>(points[i], low.size()) = axes * along;
        }
        return points;
    }
};

/// Half the sum over clusters of the mean distance to all others of the cluster, each pair once.
double plain_dispersion(const Points& points, const KMeans& found) {
    std::vector<double> sums(found.clusters);
    for (std::size_t i = 0; i < points.rows; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (found.of[i] == found.of[j])
                sums[found.of[i]] += std::sqrt(squared_distance(points[i], points[j], points.columns));
    double all = 0;
    for (std::size_t c = 0; c < found.clusters; ++c) all += sums[c] / static_cast<double>(found.sizes[c]);
    return all / 2;
}

/// log of the dispersion within 1, 2, … clusters.
Result<std::vector<double>> log_dispersions(const Points& points, const GapOptions& options, std::uint64_t seed,
                                            const Progress& progress) {
    std::vector<double> logs;
    for (std::size_t k = 1; k <= options.most_clusters; ++k) {
        const auto found = kmeans(points, {.clusters = k, .starts = options.starts, .seed = seed + k}, progress);
        if (!found) return std::unexpected(found.error());
        const double within = options.squared ? found->within / 2 : plain_dispersion(points, *found);
        logs.push_back(std::log(std::max(within, 1e-300)));
    }
    return logs;
}

}  // namespace

std::size_t Gap::proposed() const {
    for (std::size_t k = 0; k + 1 < gap.size(); ++k)
        if (gap[k] >= gap[k + 1] - error[k + 1]) return k + 1;
    return gap.size();
}

Result<Gap> gap_statistic(const Points& points, const GapOptions& options, const Progress& progress) {
    const auto observed = log_dispersions(points, options, options.seed, progress);
    if (!observed) return std::unexpected(observed.error());
    const Box box(points);
    std::vector<std::vector<double>> references(static_cast<std::size_t>(options.references));
    tbb::parallel_for(std::size_t{0}, references.size(), [&](std::size_t b) {
        if (progress.cancelled()) return;
        const std::uint64_t seed = mix(options.seed + golden_step * (b + 1));
        RandomNumbers random(seed);
        if (auto logs = log_dispersions(box.drawn(points.rows, random), options, mix(seed), progress))
            references[b] = std::move(*logs);
    });
    if (std::ranges::any_of(references, &std::vector<double>::empty)) return cancelled();
    Gap gap{.log_within = *observed, .expected = {}, .gap = {}, .error = {}};
    const auto count = static_cast<double>(references.size());
    for (std::size_t k = 0; k < options.most_clusters; ++k) {
        double sum = 0, squares = 0;
        for (const auto& logs : references) sum += logs[k];
        const double mean = sum / count;
        for (const auto& logs : references) squares += (logs[k] - mean) * (logs[k] - mean);
        gap.expected.push_back(mean);
        gap.gap.push_back(mean - (*observed)[k]);
        gap.error.push_back(count < 2 ? 0 : std::sqrt(squares / (count - 1) * (1 + 1 / count)));
    }
    return gap;
}

Result<std::vector<double>> cluster_stability(const Points& points, std::span<const std::uint32_t> of,
                                              std::size_t clusters, const StabilityOptions& options,
                                              const Progress& progress) {
    const auto by_kmeans = [&](const Points& drawn, std::uint64_t seed) -> Result<std::vector<std::uint32_t>> {
        auto found = kmeans(drawn, {.clusters = clusters, .starts = options.starts, .seed = seed}, progress);
        if (!found) return std::unexpected(found.error());
        return std::move(found->of);
    };
    return cluster_stability(points, of, clusters, options, by_kmeans, progress);
}

namespace {

/// For each cluster the largest Jaccard similarity with one of the clusters that were found among these rows.
std::vector<double> similarities(std::span<const std::uint32_t> of, std::size_t clusters,
                                 const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& found) {
    const std::size_t others = *std::ranges::max_element(found) + 1;
    std::vector<double> both(clusters * others), sizes(clusters), other_sizes(others);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        both[of[rows[i]] * others + found[i]] += 1;
        sizes[of[rows[i]]] += 1;
        other_sizes[found[i]] += 1;
    }
    std::vector<double> similar(clusters);
    for (std::size_t c = 0; c < clusters; ++c)
        for (std::size_t other = 0; other < others; ++other) {
            const double common = both[c * others + other];
            const double either = sizes[c] + other_sizes[other] - common;
            if (either > 0) similar[c] = std::max(similar[c], common / either);
        }
    return similar;
}

}  // namespace

Result<std::vector<double>> cluster_stability(const Points& points, std::span<const std::uint32_t> of,
                                              std::size_t clusters, const StabilityOptions& options,
                                              const Clusterer& clusterer, const Progress& progress) {
    std::vector<std::vector<double>> similar(static_cast<std::size_t>(options.samples));
    tbb::parallel_for(std::size_t{0}, similar.size(), [&](std::size_t b) {
        if (progress.cancelled()) return;
        const std::uint64_t seed = mix(options.seed + golden_step * (b + 1));
        RandomNumbers random(seed);
        std::vector<bool> drawn(points.rows);
        for (std::size_t i = 0; i < points.rows; ++i)
            drawn[random.below(static_cast<std::uint32_t>(points.rows))] = true;
        std::vector<std::uint32_t> rows;
        for (std::size_t i = 0; i < points.rows; ++i)
            if (drawn[i]) rows.push_back(static_cast<std::uint32_t>(i));
        if (const auto found = clusterer(points.picked(rows), mix(seed)))
            similar[b] = similarities(of, clusters, rows, *found);
    });
    if (std::ranges::any_of(similar, &std::vector<double>::empty)) return cancelled();
    std::vector<double> mean(clusters);
    for (const auto& each : similar)
        for (std::size_t c = 0; c < clusters; ++c) mean[c] += each[c] / static_cast<double>(similar.size());
    return mean;
}

}  // namespace clientele
