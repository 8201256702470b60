#include "core/math/cluster_quality.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

namespace clientele {
namespace {

/// Points column by column, cluster after cluster.
struct ByCluster {
    std::size_t rows;
    std::vector<double> columns;      // column, then point
    std::vector<std::size_t> begins;  // of the clusters, and the end

    ByCluster(const Points& points, std::span<const std::uint32_t> of, std::size_t clusters)
        : rows(points.rows), columns(points.values.size()), begins(clusters + 1) {
        for (const std::uint32_t c : of) ++begins[c + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        std::vector<std::size_t> at(begins.begin(), begins.end() - 1);
        for (std::size_t i = 0; i < rows; ++i) {
            const std::size_t place = at[of[i]]++;
            for (std::size_t j = 0; j < points.columns; ++j) columns[j * rows + place] = points[i][j];
        }
    }
};

#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define CLIENTELE_WIDE __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define CLIENTELE_WIDE
#endif

/// The sum of distances from one point to those from `first` to before `last`; always in the same order of addition.
CLIENTELE_WIDE double sum_of_distances(const double* point, const double* columns, std::size_t rows,
                                       std::size_t column_count, std::size_t first, std::size_t last) {
    constexpr std::size_t block = 64, lanes = 4;
    double lane_sums[lanes] = {};
    double squared[block];
    for (std::size_t begin = first; begin < last; begin += block) {
        const std::size_t size = std::min(block, last - begin);
        for (std::size_t i = 0; i < block; ++i) squared[i] = 0;
        for (std::size_t j = 0; j < column_count; ++j) {
            const double* column = columns + j * rows + begin;
            const double x = point[j];
            if (size == block)
                for (std::size_t i = 0; i < block; ++i) squared[i] += (column[i] - x) * (column[i] - x);
            else
                for (std::size_t i = 0; i < size; ++i) squared[i] += (column[i] - x) * (column[i] - x);
        }
        for (std::size_t i = 0; i < block; ++i) squared[i] = __builtin_sqrt(squared[i]);
        for (std::size_t i = 0; i < block; i += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane) lane_sums[lane] += squared[i + lane];
    }
    return lane_sums[0] + lane_sums[1] + lane_sums[2] + lane_sums[3];
}

double pairs_of(double count) { return count * (count - 1) / 2; }

}  // namespace

Result<std::vector<double>> silhouettes(const Points& points, std::span<const std::uint32_t> of, std::size_t clusters,
                                        const Progress& progress) {
    const ByCluster sorted(points, of, clusters);
    std::vector<double> widths(points.rows);
    std::atomic<bool> stopped = false;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, points.rows, 64), [&](const auto& range) {
        if (stopped || progress.cancelled()) return stopped.store(true);
        for (std::size_t i = range.begin(); i != range.end(); ++i) {
            double own = 0, next = std::numeric_limits<double>::infinity();
            for (std::size_t c = 0; c < clusters; ++c) {
                const std::size_t size = sorted.begins[c + 1] - sorted.begins[c];
                if (size == 0) continue;
                const double sum = sum_of_distances(points[i], sorted.columns.data(), points.rows, points.columns,
                                                    sorted.begins[c], sorted.begins[c + 1]);
                if (c == of[i])
                    own = size > 1 ? sum / static_cast<double>(size - 1) : -1;
                else
                    next = std::min(next, sum / static_cast<double>(size));
            }
            const double larger = std::max(own, next);
            widths[i] = own < 0 || !std::isfinite(next) || larger == 0 ? 0 : (next - own) / larger;
        }
    });
    if (stopped) return cancelled();
    return widths;
}

double adjusted_rand_index(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    if (a.empty()) return 1;
    const std::size_t rows = *std::ranges::max_element(a) + 1, columns = *std::ranges::max_element(b) + 1;
    std::vector<double> cells(rows * columns), of_a(rows), of_b(columns);
    for (std::size_t i = 0; i < a.size(); ++i) {
        cells[a[i] * columns + b[i]] += 1;
        of_a[a[i]] += 1;
        of_b[b[i]] += 1;
    }
    const auto sum = [](const std::vector<double>& counts) {
        double all = 0;
        for (const double count : counts) all += pairs_of(count);
        return all;
    };
    const double both = sum(cells), in_a = sum(of_a), in_b = sum(of_b);
    const double all = pairs_of(static_cast<double>(a.size()));
    const double expected = all == 0 ? 0 : in_a * in_b / all;
    const double most = (in_a + in_b) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
}

double calinski_harabasz(const Points& points, std::span<const std::uint32_t> of, std::size_t clusters) {
    if (clusters < 2 || points.rows <= clusters) return std::numeric_limits<double>::quiet_NaN();
    Points centres(clusters, points.columns);
    std::vector<double> sizes(clusters), mean(points.columns);
    for (std::size_t i = 0; i < points.rows; ++i) {
        sizes[of[i]] += 1;
        for (std::size_t j = 0; j < points.columns; ++j) centres[of[i]][j] += points[i][j], mean[j] += points[i][j];
    }
    for (double& each : mean) each /= static_cast<double>(points.rows);
    double within = 0, between = 0;
    for (std::size_t c = 0; c < clusters; ++c) {
        if (sizes[c] == 0) continue;
        for (std::size_t j = 0; j < points.columns; ++j) centres[c][j] /= sizes[c];
        between += sizes[c] * squared_distance(centres[c], mean.data(), points.columns);
    }
    for (std::size_t i = 0; i < points.rows; ++i) within += squared_distance(points[i], centres[of[i]], points.columns);
    const auto k = static_cast<double>(clusters), n = static_cast<double>(points.rows);
    return between / (k - 1) / (within / (n - k));
}

}  // namespace clientele
