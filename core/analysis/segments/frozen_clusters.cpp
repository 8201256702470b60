#include "core/analysis/segments/frozen_clusters.h"

#include <fmt/format.h>
#include <oneapi/tbb/parallel_for.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

#include "core/analysis/sales.h"
#include "core/analysis/segments/segments_on_day.h"
#include "core/math/linear_systems.h"

namespace clientele {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t customers_a_block = 4096;

/// What stands nearest to a customer, and how near; the log density of mixtures, and less the squared distance else.
class Nearness {
 public:
    explicit Nearness(const FrozenClusters& clusters) {
        const auto d = static_cast<Eigen::Index>(clusters.measures.size());
        for (std::size_t k = 0; k < clusters.clusters(); ++k) {
            Place place{
                .centre = Eigen::Map<const VectorXd>(clusters.centres[k].data(), d), .whiten = {}, .constant = 0};
            if (!clusters.weights.empty()) {
                MatrixXd covariance(d, d);
                std::size_t at = 0;
                for (Eigen::Index i = 0; i < d; ++i)
                    for (Eigen::Index j = 0; j <= i; ++j)
                        covariance(i, j) = covariance(j, i) = clusters.covariances[k][at++];
                place.whiten = whitening(covariance);
                sound_ = sound_ && place.whiten.allFinite() && clusters.weights[k] > 0;
                place.constant = std::log(clusters.weights[k]) + place.whiten.diagonal().array().log().sum();
            }
            places_.push_back(std::move(place));
        }
    }

    bool sound() const { return sound_; }
    std::uint8_t best(const double* point) const {
        std::size_t best = 0;
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < places_.size(); ++k) {
            const Place& place = places_[k];
            const VectorXd off = Eigen::Map<const VectorXd>(point, place.centre.size()) - place.centre;
            const double near = place.whiten.size() == 0 ? -off.squaredNorm()
                                                         : place.constant - 0.5 * (place.whiten * off).squaredNorm();
            if (near > most) most = near, best = k + 1;
        }
        return static_cast<std::uint8_t>(best);
    }

 private:
    struct Place {
        VectorXd centre;
        MatrixXd whiten;  // of mixtures
        double constant;
    };
    std::vector<Place> places_;
    bool sound_ = true;
};

double compared_value(const FrozenMeasure& measure, double value) {
    if (!std::isfinite(value)) value = measure.fill;
    if (measure.logged) value = std::copysign(std::log1p(std::abs(value)), value);
    return (value - measure.centre) / measure.spread;
}

Result<std::vector<ClusterMeasure>> measures_of(const FrozenClusters& clusters, const Snapshot& snapshot) {
    const std::vector<ClusterMeasure> known = cluster_measures(snapshot);
    std::vector<ClusterMeasure> wanted;
    for (const FrozenMeasure& each : clusters.measures) {
        const auto found = std::ranges::find(known, each.id, &ClusterMeasure::id);
        if (found == known.end())
            return fail(
                ErrorCode::not_found,
                text("The clusters compare customers by “{0}”, which is not in the data any more.", name(each.id)));
        wanted.push_back(*found);
    }
    return wanted;
}

Result<std::vector<std::uint8_t>> worked_out(const FrozenClusters& clusters, const Snapshot& snapshot,
                                             std::optional<Date> as_of, const Progress& progress) {
    const auto dictionary = snapshot.dictionary("customer");
    std::vector<std::uint8_t> of(dictionary ? dictionary->size() : 0, 0);
    auto measures = measures_of(clusters, snapshot);
    if (!measures) return std::unexpected(measures.error());
    const auto filter = parse_filter(clusters.filter, snapshot);
    if (!filter) return std::unexpected(filter.error());
    const auto rows = select(snapshot, *filter, in_segments_on(as_of), progress);
    if (!rows) return std::unexpected(rows.error());
    const auto days = observed_days(snapshot, *filter, as_of);
    const bool of_purchases = std::ranges::any_of(*measures, &ClusterMeasure::of_purchases);
    if (of_purchases && !days) return of;
    const Date last = days ? days->last : as_of.value_or(*make_date(2000, 1, 1));
    std::vector<SteadyShare> steady;
    for (const FrozenMeasure& each : clusters.measures) steady.push_back(each.steady);
    const auto measured = measured_customers(snapshot, *rows, last, std::move(*measures), progress, &steady);
    if (!measured && measured.error().code == ErrorCode::missing_data) return of;
    if (!measured) return std::unexpected(measured.error());
    const Nearness nearness(clusters);
    if (!nearness.sound()) return fail(ErrorCode::bad_value, text("The description of the clusters is damaged."));
    const std::size_t d = clusters.measures.size();
    tbb::parallel_for(std::size_t{0}, (measured->size() + customers_a_block - 1) / customers_a_block,
                      [&](std::size_t block) {
                          std::vector<double> point(d);
                          const std::size_t end = std::min(measured->size(), (block + 1) * customers_a_block);
                          for (std::size_t i = block * customers_a_block; i < end; ++i) {
                              for (std::size_t m = 0; m < d; ++m)
                                  point[m] = compared_value(clusters.measures[m], measured->values[m][i]);
                              if (std::ranges::all_of(point, [](double value) { return std::isfinite(value); }))
                                  of[measured->customer[i]] = nearness.best(point.data());
                          }
                      });
    return of;
}

/// Names the finding of a request.
std::string finding_key(const Options& options, const Filter& filter, std::optional<Date> as_of, std::uint64_t seed) {
    std::string key = fmt::format("clusters to keep, {} {}", as_of ? as_of->days : 0, seed);
    for (const std::string& each : expressions(filter)) key += "\n" + each;
    for (const auto& [id, value] : options.all()) key += "\n" + id + "=" + value;
    return key;
}

}  // namespace

bool offers_segments(std::string_view analysis) { return analysis == "segments.clusters"; }

const std::vector<OwnSegment>* segments_to_keep(const Snapshot& snapshot, const Request& request) {
    const Analysis* analysis = offers_segments(request.analysis) ? find_analysis(request.analysis) : nullptr;
    if (!analysis) return nullptr;
    const auto options = Options::from(analysis->options(snapshot), request.options);
    if (!options) return nullptr;
    return snapshot.find_derived<std::vector<OwnSegment>>(
        finding_key(*options, request.filter, request.as_of, request.seed));
}

void offer_segments(const Context& context, std::vector<OwnSegment> segments) {
    context.snapshot.keep_derived(finding_key(context.options, context.filter, context.as_of, context.seed),
                                  std::move(segments));
}

Result<std::vector<std::uint8_t>> cluster_of_customers(std::string_view description, const Snapshot& snapshot,
                                                       std::optional<Date> as_of, const Progress& progress) {
    using Kept = std::vector<std::uint8_t>;
    const std::string kept =
        fmt::format("clusters as of {}: {}", as_of ? std::to_string(as_of->days) : std::string("today"), description);
    if (const Kept* known = snapshot.find_derived<Kept>(kept)) return *known;
    const auto clusters = read_frozen_clusters(description);
    if (!clusters) return std::unexpected(clusters.error());
    auto of = worked_out(*clusters, snapshot, as_of, progress);
    if (!of) return of;
    return snapshot.keep_derived(kept, std::move(*of));
}

std::vector<std::string> segments_named_by(std::string_view description, const Snapshot& snapshot) {
    std::vector<std::string> named;
    const auto clusters = read_frozen_clusters(description);
    if (!clusters) return named;
    const auto filter = parse_filter(clusters->filter, snapshot);
    if (!filter) return named;
    for (const Condition& condition : filter->conditions)
        if (condition.segment) named.insert(named.end(), condition.values.begin(), condition.values.end());
    return named;
}

}  // namespace clientele
