#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/highlights.h"
#include "core/analysis/segments/cluster_finding.h"

namespace clientele {
namespace {

constexpr std::size_t few_to_cluster = 30;

std::vector<OptionSpec> clusters_options(const Snapshot& snapshot) {
    std::vector<Text> known;
    for (const ClusterMeasure& each : cluster_measures(snapshot)) known.push_back(verbatim(each.id));
    std::vector<OptionChoice> models{{"auto", text("The one with the best BIC")}};
    for (const std::string_view each : covariance_names) models.push_back({std::string(each), verbatim(each)});
    return {
        {.id = "fields",
         .label = text("Measures"),
         .type = OptionType::text,
         .help =
             text("What customers are compared by, parted by commas; empty takes recency, frequency, spend, habits of "
                  "buying and the numbers in columns of your own. There are: {0}.",
                  known)},
        {.id = "method",
         .label = text("Method"),
         .value = "kmeans",
         .choices = {{"kmeans", text("k-means")}, {"mixture", text("Mixture of normal distributions")}},
         .help =
             text("k-means makes round groups of similar spread; a mixture allows long, tilted and unequal ones and "
                  "says how probably a customer belongs to the group.")},
        {.id = "clusters",
         .label = text("Number of clusters"),
         .type = OptionType::whole,
         .value = "0",
         .least = 0,
         .most = 20,
         .help = text(
             "0 takes the largest number whose clusters are all surely found again, up to what BIC, silhouette and gap "
             "statistic propose, without cutting groups that lie clearly apart.")},
        {.id = "most",
         .label = text("Clusters at most"),
         .type = OptionType::whole,
         .value = "8",
         .least = 2,
         .most = 20,
         .help = text("The largest number that is tried.")},
        {.id = "scale",
         .label = text("Scale"),
         .value = "robust",
         .choices = {{"robust", text("Median and middle half")},
                     {"z", text("Mean and standard deviation")},
                     {"none", text("As they are")}},
         .help = text("How measures in different units are made comparable. The middle half is not moved by a few very "
                      "large values.")},
        {.id = "log",
         .label = text("Logarithms of skewed measures"),
         .type = OptionType::boolean,
         .value = "yes",
         .help = text("So that a few very large customers do not make up clusters of their own.")},
        {.id = "missing",
         .label = text("Missing values"),
         .value = "leave_out",
         .choices = {{"leave_out", text("Leave the customer out")}, {"median", text("Take the median")}},
         .help = text("What happens to customers of whom a measure is not known.")},
        {.id = "model",
         .label = text("Shape of the mixture"),
         .value = "auto",
         .choices = std::move(models),
         .help = text("Volume, shape and orientation of the components: equal (E), varying (V) or the axes (I), as in "
                      "mclust.")},
        {.id = "starts",
         .label = text("Starts"),
         .type = OptionType::whole,
         .value = "20",
         .least = 1,
         .most = 500,
         .help = text("k-means begins so often anew and keeps the best.")},
    };
}

ClusterPointOptions point_options(const Options& options) {
    ClusterPointOptions read;
    if (options.text("scale") == "robust") read.scale = ClusterScale::robust;
    if (options.text("scale") == "none") read.scale = ClusterScale::none;
    read.logs = options.yes("log");
    read.medians = options.text("missing") == "median";
    return read;
}

ClusterSearchOptions search_options(const Options& options, std::uint64_t seed) {
    ClusterSearchOptions read;
    if (options.text("method") == "mixture") read.method = ClusterMethod::mixture;
    read.clusters = static_cast<std::size_t>(options.whole("clusters"));
    read.most_clusters = static_cast<std::size_t>(options.whole("most"));
    read.starts = static_cast<int>(options.whole("starts"));
    read.seed = seed;
    const auto model = std::ranges::find(covariance_names, options.text("model"));
    if (model != covariance_names.end()) read.model = static_cast<Covariance>(model - covariance_names.begin());
    return read;
}

/// At least so many different points, of which clusters can be made.
bool enough_different(const Points& points) {
    constexpr std::size_t least = 3;
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < points.rows && different.size() < least; ++i)
        if (std::ranges::all_of(different, [&](std::size_t other) {
                return squared_distance(points[i], points[other], points.columns) > 0;
            }))
            different.push_back(i);
    return different.size() == least;
}

/// Clusters in the order in which they matter: the most revenue first, or the most customers.
void put_in_order(FoundClusters& found, const MeasuredCustomers& measured, const ClusterPoints& points) {
    std::vector<double> weight(found.clusters);
    for (std::size_t i = 0; i < found.of.size(); ++i)
        weight[found.of[i]] += measured.revenue.empty() ? 1 : measured.revenue[points.row[i]];
    std::vector<std::uint32_t> order(found.clusters), place(found.clusters);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t c) { return weight[c]; });
    std::vector<double> stability;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        stability.push_back(found.stability[order[i]]);
    }
    for (std::uint32_t& c : found.of) c = place[c];
    found.stability = std::move(stability);
    if (found.mixture.components() == 0) return;
    GaussianMixture mixture;
    for (const std::uint32_t c : order) {
        mixture.weights.push_back(found.mixture.weights[c]);
        mixture.means.push_back(std::move(found.mixture.means[c]));
        mixture.covariances.push_back(std::move(found.mixture.covariances[c]));
    }
    found.mixture = std::move(mixture);
}

Result<Finding> run_clusters(const Context& context) {
    const ClusterSearchOptions options = search_options(context.options, context.seed);
    if (options.clusters == 1)
        return fail(ErrorCode::bad_value,
                    text("One cluster parts nobody: choose 2 or more, or 0 for as many as are stable."));
    auto measures = chosen_measures(context.snapshot, context.options.text("fields"));
    if (!measures) return std::unexpected(measures.error());
    if (measures->empty())
        return fail(
            ErrorCode::missing_data,
            text("Nothing is known of customers that could be compared: import order lines or columns with numbers."));
    const auto days = observed_days(context.snapshot, context.filter, context.as_of);
    const bool of_purchases = std::ranges::any_of(*measures, &ClusterMeasure::of_purchases);
    if (of_purchases && !days)
        return fail(ErrorCode::missing_data, text("No order line has a time within the filter: widen the period."));
    // Without purchases nothing says what today is: dates count to the day of the request, or to 2000.
    const Date last = days ? days->last : context.as_of.value_or(*make_date(2000, 1, 1));
    const auto measured =
        measured_customers(context.snapshot, context.rows, last, std::move(*measures), context.progress.part(0, 0.2));
    if (!measured) return std::unexpected(measured.error());
    const ClusterPoints points = cluster_points(*measured, point_options(context.options));
    if (points.points.columns == 0 || !enough_different(points.points))
        return fail(
            ErrorCode::missing_data,
            text("{0} {0|customer has|customers have} every measure, and too few of them differ to make clusters: "
                 "choose other measures, take medians for missing values or widen the filter.",
                 count(points.row.size())));
    auto found = find_clusters(points.points, options, context.progress.part(0.2, 0.95));
    if (!found) return std::unexpected(found.error());
    put_in_order(*found, *measured, points);
    Finding finding = cluster_finding({context, *measured, points, *found, options});
    if (points.row.size() < few_to_cluster)
        finding.warnings.push_back(
            text("Only {0} {0|customer|customers}: clusters of so few say little.", count(points.row.size())));
    finding.highlights = clusters_highlights(finding);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis segments_clusters() {
    return {.id = "segments.clusters",
            .title = "Clusters of customers",
            .question = "Which groups of similar customers are there, and what sets each apart?",
            .page = "segments",
            .needs = {{DatasetKind::transactions,
                       {"time", "customer_id"},
                       {{DatasetKind::purchase_summaries, {"last_purchase", "customer_id", "purchased"}},
                        {DatasetKind::customers, {"customer_id"}}}}},
            .options = clusters_options,
            .run = run_clusters,
            .help =
                "Groups customers who are alike in what they buy and in what is known of them, proposes how many "
                "groups there "
                "are, names each by what sets it apart, and says how surely it would be found again. Use it where the "
                "usual "
                "segments do not part your customers well."};
}

}  // namespace clientele
