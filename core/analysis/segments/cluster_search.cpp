#include "core/analysis/segments/cluster_search.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

#include "core/math/cluster_quality.h"
#include "core/math/kmeans.h"
#include "core/math/mixture_choice.h"
#include "core/table/column.h"

namespace clientele {
namespace {

constexpr std::size_t rows_of_counts = 2000, rows_of_bic = 1000, rows_of_gap = 1000, rows_of_silhouettes = 20'000,
                      rows_of_stability = 4000;
constexpr double stable = 0.75;  // stability_verdict()
constexpr int gap_references = 100, stability_samples = 100;
constexpr MixtureOptions quick_fit{.most_iterations = 200, .tolerance = 1e-6};

Points sample_of(const Points& points, std::size_t most, std::uint64_t seed) {
    return points.rows <= most ? points : points.picked(sampled_rows(points.rows, most, seed));
}

double mean_silhouette(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

/// Models that the BIC of a number of clusters comes from: of k-means that of round clusters of one size, which is its
/// own.
std::vector<Covariance> models_of(const ClusterSearchOptions& options) {
    if (options.method == ClusterMethod::kmeans) return {Covariance::EII};
    if (options.model) return {*options.model};
    std::vector<Covariance> all;
    for (std::size_t model = 0; model < covariance_names.size(); ++model) all.push_back(static_cast<Covariance>(model));
    return all;
}

/// BIC of each number of clusters: the best of the models, each fitted once, from k-means.
Result<void> add_bic(const Points& points, const ClusterSearchOptions& options, std::vector<ClusterCount>& counts,
                     const Progress& progress) {
    const std::vector<Covariance> models = models_of(options);
    std::vector<std::vector<std::uint32_t>> starts;
    for (const ClusterCount& count : counts) {
        auto start = kmeans(points, {.clusters = count.clusters, .starts = 10, .seed = options.seed}, progress);
        if (!start) return std::unexpected(start.error());
        starts.push_back(std::move(start->of));
    }
    std::vector<double> bics(counts.size() * models.size(), missing_number);
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, bics.size(), [&](std::size_t i) {
        // The largest first.
        const std::size_t k = counts.size() - 1 - i / models.size(), model = i % models.size();
        const auto fitted = fit_mixture(points, models[model], counts[k].clusters, starts[k], quick_fit, progress);
        if (!fitted) return stopped.store(true);
        if (!fitted->degenerate) bics[k * models.size() + model] = fitted->bic(points.rows);
    });
    if (stopped) return cancelled();
    for (std::size_t k = 0; k < counts.size(); ++k) {
        counts[k].bic = missing_number;
        for (std::size_t model = 0; model < models.size(); ++model) {
            const double bic = bics[k * models.size() + model];
            if (std::isnan(bic) || counts[k].bic >= bic) continue;
            counts[k].bic = bic;
            counts[k].model = models[model];
        }
    }
    return {};
}

Result<ClusterCount> counted(const Points& points, std::size_t clusters, const ClusterSearchOptions& options,
                             double& whole, const Progress& progress) {
    ClusterCount count{.clusters = clusters};
    const auto found = kmeans(points, {.clusters = clusters, .starts = options.starts, .seed = options.seed}, progress);
    if (!found) return std::unexpected(found.error());
    if (clusters == 1) whole = found->within;
    count.within = whole > 0 ? found->within / whole : missing_number;
    count.silhouette = missing_number;
    count.stability = 1;
    if (clusters > 1) {
        const auto widths = silhouettes(points, found->of, found->clusters, progress);
        if (!widths) return std::unexpected(widths.error());
        count.silhouette = mean_silhouette(*widths);
        const auto stability = cluster_stability(points, found->of, found->clusters,
                                                 {.samples = 40, .starts = 5, .seed = options.seed}, progress);
        if (!stability) return std::unexpected(stability.error());
        count.stability = *std::ranges::min_element(*stability);
    }
    return count;
}

template <class Measure>
std::size_t best_count(const std::vector<ClusterCount>& counts, Measure&& measure) {
    std::size_t best = 0;
    double most = -std::numeric_limits<double>::infinity();
    for (const ClusterCount& each : counts)
        if (const double value = measure(each); value > most) most = value, best = each.clusters;
    return best;
}

Result<void> count_clusters(const Points& points, const ClusterSearchOptions& options, FoundClusters& found,
                            const Progress& progress) {
    const Text doing = text("Counting clusters");
    const Points sample = sample_of(points, rows_of_counts, options.seed);
    found.counted_rows = sample.rows;
    const std::size_t most = std::min(std::max(options.most_clusters, options.clusters), sample.rows - 1);
    double whole = 0;
    for (std::size_t k = 1; k <= most; ++k) {
        if (!progress(0.6 * static_cast<double>(k - 1) / static_cast<double>(most), doing)) return cancelled();
        const auto count = counted(sample, k, options, whole, progress);
        if (!count) return std::unexpected(count.error());
        found.counts.push_back(*count);
    }
    if (const auto added = add_bic(sample_of(points, rows_of_bic, options.seed), options, found.counts, progress);
        !added)
        return std::unexpected(added.error());
    if (!progress(0.6, doing)) return cancelled();
    const auto gap = gap_statistic(
        sample_of(points, rows_of_gap, options.seed),
        {.most_clusters = most, .references = gap_references, .starts = 3, .seed = options.seed}, progress);
    if (!gap) return std::unexpected(gap.error());
    for (std::size_t k = 0; k < most; ++k) {
        found.counts[k].gap = gap->gap[k];
        found.counts[k].gap_error = gap->error[k];
    }
    found.by_gap = gap->proposed();
    found.by_bic = best_count(found.counts, [](const ClusterCount& each) { return each.bic; });
    found.by_silhouette = best_count(found.counts, [](const ClusterCount& each) { return each.silhouette; });
    return {};
}

/// Whether a number of clusters cuts groups that lie clearly apart: k-means cuts any cloud in the same places again and
/// again, so that clusters of a cut group are stable as well. Silhouettes of 0.5 or more speak of such groups (Kaufman
/// and Rousseeuw 1990).
bool cuts_groups(const FoundClusters& found, std::size_t clusters) {
    constexpr double clear = 0.5, worse = 0.9;
    if (found.by_silhouette < 2) return false;
    const double best = found.counts[found.by_silhouette - 1].silhouette;
    return best >= clear && found.counts[clusters - 1].silhouette < worse * best;
}

std::size_t proposed_number(const FoundClusters& found, ClusterMethod method) {
    std::array proposals{found.by_bic, found.by_silhouette, found.by_gap};
    std::ranges::sort(proposals);
    for (std::size_t k = proposals.back(); k >= 2; --k)
        if (found.counts[k - 1].stability >= stable && !(method == ClusterMethod::kmeans && cuts_groups(found, k)))
            return k;
    return std::max<std::size_t>(2, proposals[1]);
}

Result<void> part_by_kmeans(const Points& points, const ClusterSearchOptions& options, FoundClusters& found,
                            const Progress& progress) {
    auto parted =
        kmeans(points, {.clusters = found.clusters, .starts = options.starts, .seed = options.seed}, progress);
    if (!parted) return std::unexpected(parted.error());
    found.clusters = parted->clusters;
    found.of = std::move(parted->of);
    found.converged = parted->converged;
    return {};
}

/// The model of the number's best BIC; fitted on a sample first, then on all points from there.
Result<void> part_by_mixture(const Points& points, const ClusterSearchOptions& options, FoundClusters& found,
                             const Progress& progress) {
    found.model = options.model.value_or(found.counts[found.clusters - 1].model);
    const Points sample = sample_of(points, rows_of_silhouettes, options.seed);
    auto fitted = best_mixture(sample, found.model, found.clusters, {.tolerance = 1e-7}, options.seed, progress);
    if (fitted && sample.rows < points.rows)
        fitted = continue_mixture(points, std::move(*fitted), {.most_iterations = 100, .tolerance = 1e-7}, progress);
    if (!fitted) return std::unexpected(fitted.error());
    found.of = fitted->most_probable(points.rows);
    found.converged = fitted->converged;
    found.degenerate = fitted->degenerate;
    found.certainty.resize(points.rows);
    for (std::size_t i = 0; i < points.rows; ++i)
        found.certainty[i] = fitted->probabilities[i * found.clusters + found.of[i]];
    // A component of which nobody is most probably is no cluster.
    std::vector<std::uint32_t> numbers(found.clusters, 0);
    for (const std::uint32_t c : found.of) numbers[c] = 1;
    std::uint32_t next = 0;
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        if (numbers[k] == 1) {
            found.mixture.weights.push_back(fitted->weights[k]);
            found.mixture.means.push_back(std::move(fitted->means[k]));
            found.mixture.covariances.push_back(std::move(fitted->covariances[k]));
        }
        numbers[k] = numbers[k] == 1 ? next++ : 0;
    }
    for (std::uint32_t& c : found.of) c = numbers[c];
    found.clusters = next;
    return {};
}

Result<void> add_silhouettes(const Points& points, const ClusterSearchOptions& options, FoundClusters& found,
                             const Progress& progress) {
    const auto rows = sampled_rows(points.rows, rows_of_silhouettes, options.seed);
    std::vector<std::uint32_t> of;
    for (const std::uint32_t row : rows) of.push_back(found.of[row]);
    const auto widths = silhouettes(points.picked(rows), of, found.clusters, progress);
    if (!widths) return std::unexpected(widths.error());
    found.silhouettes = rows.size();
    found.silhouette.assign(points.rows, missing_number);
    for (std::size_t i = 0; i < rows.size(); ++i) found.silhouette[rows[i]] = (*widths)[i];
    if (found.certainty.empty()) found.certainty = found.silhouette;
    return {};
}

Result<void> add_stability(const Points& points, const ClusterSearchOptions& options, FoundClusters& found,
                           const Progress& progress) {
    const auto rows = sampled_rows(points.rows, rows_of_stability, options.seed + 1);
    std::vector<std::uint32_t> of;
    for (const std::uint32_t row : rows) of.push_back(found.of[row]);
    const auto again = [&](const Points& drawn, std::uint64_t seed) -> Result<std::vector<std::uint32_t>> {
        auto parted = kmeans(drawn, {.clusters = found.clusters, .starts = 5, .seed = seed}, progress);
        if (!parted) return std::unexpected(parted.error());
        if (options.method == ClusterMethod::kmeans || parted->clusters < found.clusters) return std::move(parted->of);
        const auto fitted = fit_mixture(drawn, found.model, found.clusters, parted->of, quick_fit, progress);
        if (!fitted) return std::unexpected(fitted.error());
        return fitted->most_probable(drawn.rows);
    };
    auto stability = cluster_stability(points.picked(rows), of, found.clusters,
                                       {.samples = stability_samples, .seed = options.seed}, again, progress);
    if (!stability) return std::unexpected(stability.error());
    found.stability = std::move(*stability);
    found.stability_rows = rows.size();
    return {};
}

/// Share of the sum of squares that lies between the means of the clusters.
double explained_share(const Points& points, const FoundClusters& found) {
    const double ratio = calinski_harabasz(points, found.of, found.clusters);
    const auto k = static_cast<double>(found.clusters), n = static_cast<double>(points.rows);
    if (std::isinf(ratio)) return 1;
    const double between = ratio * (k - 1), within = n - k;
    return between / (between + within);
}

}  // namespace

Result<FoundClusters> find_clusters(const Points& points, const ClusterSearchOptions& options,
                                    const Progress& progress) {
    FoundClusters found;
    if (const auto done = count_clusters(points, options, found, progress.part(0, 0.6)); !done)
        return std::unexpected(done.error());
    found.clusters =
        options.clusters > 0 ? std::min(options.clusters, found.counts.size()) : proposed_number(found, options.method);
    const Text doing = text("Parting customers");
    if (!progress(0.6, doing)) return cancelled();
    const auto parted = options.method == ClusterMethod::kmeans ? part_by_kmeans(points, options, found, progress)
                                                                : part_by_mixture(points, options, found, progress);
    if (!parted) return std::unexpected(parted.error());
    if (!progress(0.7, doing)) return cancelled();
    if (const auto done = add_silhouettes(points, options, found, progress); !done)
        return std::unexpected(done.error());
    if (!progress(0.8, text("Drawing customers anew"))) return cancelled();
    if (const auto done = add_stability(points, options, found, progress); !done) return std::unexpected(done.error());
    found.explained = explained_share(points, found);
    return found;
}

}  // namespace clientele
