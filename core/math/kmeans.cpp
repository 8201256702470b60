#include "core/math/kmeans.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/base/random_numbers.h"

namespace clientele {
namespace {

/// The first index at which the running sum of weights exceeds `at`.
std::size_t drawn_by_weight(const std::vector<double>& weights, double at) {
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0) continue;
        last = i;
        at -= weights[i];
        if (at < 0) return i;
    }
    return last;
}

Result<KMeans> best_of_starts(const Points& points, const KMeansOptions& options, const Progress& progress) {
    std::vector<std::optional<KMeans>> found(static_cast<std::size_t>(std::max(1, options.starts)));
    tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t start) {
        if (progress.cancelled()) return;
        const std::uint64_t seed = mix(options.seed + golden_step * (start + 1));
        if (auto one = kmeans_from(points, kmeans_start(points, options.clusters, seed), options, progress))
            found[start] = std::move(*one);
    });
    if (!std::ranges::all_of(found, [](const auto& each) { return each.has_value(); })) return cancelled();
    return std::move(**std::ranges::min_element(found, {}, [](const auto& each) { return each->within; }));
}

}  // namespace

std::vector<std::uint32_t> sampled_rows(std::size_t rows, std::size_t most, std::uint64_t seed) {
    std::vector<std::uint32_t> picked;
    picked.reserve(std::min(rows, most));
    RandomNumbers random(mix(seed));
    for (std::size_t row = 0; row < rows && picked.size() < most; ++row)
        if (rows <= most ||
            static_cast<double>(rows - row) * random.unit() < static_cast<double>(most - picked.size()))
            picked.push_back(static_cast<std::uint32_t>(row));
    return picked;
}

Points kmeans_start(const Points& points, std::size_t clusters, std::uint64_t seed) {
    RandomNumbers random(seed);
    const auto candidates = static_cast<int>(2 + std::log(static_cast<double>(std::max<std::size_t>(1, clusters))));
    std::vector<std::uint32_t> chosen{random.below(static_cast<std::uint32_t>(points.rows))};
    std::vector<double> squared(points.rows), tried(points.rows), best(points.rows);
    for (std::size_t i = 0; i < points.rows; ++i)
        squared[i] = squared_distance(points[i], points[chosen[0]], points.columns);
    while (chosen.size() < clusters) {
        const double sum = std::accumulate(squared.begin(), squared.end(), 0.0);
        if (!(sum > 0)) break;
        double least = std::numeric_limits<double>::infinity();
        std::uint32_t next = 0;
        for (int candidate = 0; candidate < candidates; ++candidate) {
            const std::size_t at = drawn_by_weight(squared, random.unit() * sum);
            double left = 0;
            for (std::size_t i = 0; i < points.rows; ++i) {
                tried[i] = std::min(squared[i], squared_distance(points[i], points[at], points.columns));
                left += tried[i];
            }
            if (left >= least) continue;
            least = left;
            next = static_cast<std::uint32_t>(at);
            std::swap(tried, best);
        }
        chosen.push_back(next);
        std::swap(squared, best);
    }
    return points.picked(chosen);
}

bool transfer_points(const Points& points, KMeans& clusters, int passes) {
    bool any = false;
    const std::size_t columns = points.columns;
    std::size_t since_move = 0;  // points looked at since the last move: none moves once these are all
    for (std::size_t step = 0; step < points.rows * static_cast<std::size_t>(passes) && since_move < points.rows;
         ++step) {
        const std::size_t i = step % points.rows;
        ++since_move;
        const std::uint32_t from = clusters.of[i];
        const auto size = static_cast<double>(clusters.sizes[from]);
        if (size < 2) continue;
        const double gain = size / (size - 1) * squared_distance(points[i], clusters.centres[from], columns);
        double least = gain;
        std::uint32_t to = from;
        for (std::uint32_t c = 0; c < clusters.clusters; ++c) {
            if (c == from) continue;
            const auto others = static_cast<double>(clusters.sizes[c]);
            const double loss = others / (others + 1) * squared_distance(points[i], clusters.centres[c], columns);
            if (loss < least) least = loss, to = c;
        }
        // Differences that rounding makes would move points to and fro.
        if (to == from || gain - least <= 1e-12 * gain) continue;
        const auto others = static_cast<double>(clusters.sizes[to]);
        for (std::size_t j = 0; j < columns; ++j) {
            clusters.centres[from][j] -= (points[i][j] - clusters.centres[from][j]) / (size - 1);
            clusters.centres[to][j] += (points[i][j] - clusters.centres[to][j]) / (others + 1);
        }
        --clusters.sizes[from];
        ++clusters.sizes[to];
        clusters.of[i] = to;
        clusters.within -= gain - least;
        since_move = 0;
        any = true;
    }
    return any;
}

Result<KMeans> kmeans(const Points& points, const KMeansOptions& options, const Progress& progress) {
    if (points.rows <= options.rows_of_starts) return best_of_starts(points, options, progress);
    const auto sample = sampled_rows(points.rows, options.rows_of_starts, options.seed);
    const auto found = best_of_starts(points.picked(sample), options, progress);
    if (!found) return found;
    return kmeans_from(points, found->centres, options, progress);
}

}  // namespace clientele
