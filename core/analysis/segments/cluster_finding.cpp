#include "core/analysis/segments/cluster_finding.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/segments/cluster_names.h"
#include "core/analysis/segments/cluster_profile.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/table_building.h"
#include "core/math/normal.h"

namespace clientele {
namespace {

const ClusterMeasure& measure_of(const ClusterStory& story, std::size_t column) {
    return story.measured.measures[story.points.measure[column]];
}

ClusteredCustomers clustered(const ClusterStory& story) {
    return {story.measured, story.points, story.found.of, story.found.clusters};
}

/// What a cluster is besides its measures.
struct Cluster {
    double customers = 0, revenue = 0, silhouette = 0, silhouettes = 0;
};

std::vector<Cluster> clusters_of(const ClusterStory& story) {
    std::vector<Cluster> clusters(story.found.clusters);
    for (std::size_t i = 0; i < story.found.of.size(); ++i) {
        Cluster& cluster = clusters[story.found.of[i]];
        cluster.customers += 1;
        if (!story.measured.revenue.empty()) cluster.revenue += story.measured.revenue[story.points.row[i]];
        if (std::isnan(story.found.silhouette[i])) continue;
        cluster.silhouette += story.found.silhouette[i];
        cluster.silhouettes += 1;
    }
    return clusters;
}

template <class Value>
std::vector<double> by_cluster(const std::vector<Cluster>& clusters, Value&& value) {
    std::vector<double> values;
    for (const Cluster& each : clusters) values.push_back(value(each));
    return values;
}

double sum_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

FindingTable clusters_table(const ClusterStory& story, const std::vector<Cluster>& clusters,
                            const std::vector<std::string>& names) {
    const auto all = static_cast<double>(story.found.of.size());
    const double revenue = sum_of(by_cluster(clusters, [](const Cluster& each) { return each.revenue; }));
    FindingTable table{.id = "clusters", .title = text("Clusters")};
    const auto add = [&](TableColumn column) { table.columns.push_back(std::move(column)); };
    add(text_column("cluster", text("Cluster"), names));
    add(number_column("customers", text("Customers"), Unit::count,
                      by_cluster(clusters, [](const Cluster& each) { return each.customers; })));
    add(number_column("share", text("Share of customers"), Unit::percent,
                      by_cluster(clusters, [&](const Cluster& each) { return each.customers / all; })));
    if (!story.measured.revenue.empty())
        add(number_column("revenue_share", text("Share of revenue"), Unit::percent,
                          by_cluster(clusters, [&](const Cluster& each) { return quotient(each.revenue, revenue); })));
    for (std::size_t column = 0; column < story.points.measure.size(); ++column) {
        const ClusterMeasure& measure = measure_of(story, column);
        std::vector<double> typical;
        for (std::size_t c = 0; c < story.found.clusters; ++c)
            typical.push_back(typical_value(clustered(story), column, c).value);
        const Unit unit = measure.unit == Unit::count ? Unit::none : measure.unit;
        add(number_column(measure.id, measure.label, unit, std::move(typical), unit == Unit::days ? 0 : -1));
    }
    std::vector<std::string> verdicts;
    for (const double stability : story.found.stability) verdicts.emplace_back(stability_verdict(stability));
    add(number_column("stability", text("Found again"), Unit::score, story.found.stability, 2, Good::higher));
    add(text_column("verdict", text("Verdict"), verdicts));
    add(number_column("silhouette", text("Mean silhouette"), Unit::score, by_cluster(clusters, [](const Cluster& each) {
                          return quotient(each.silhouette, each.silhouettes);
                      }), 2, Good::higher));
    return table;
}

FindingTable members_table(const ClusterStory& story, const std::vector<std::string>& names,
                           const DiscriminantAxes& axes) {
    const ClusterPoints& points = story.points;
    std::vector<Code> customers, clusters;
    for (std::size_t i = 0; i < points.row.size(); ++i) {
        customers.push_back(story.measured.customer[points.row[i]]);
        clusters.push_back(story.found.of[i]);
    }
    FindingTable table{.id = "members", .title = text("Customers and their clusters")};
    table.key_column = "customer";
    table.key_dimension = "customers.customer_id";
    const auto add = [&](TableColumn column) { table.columns.push_back(std::move(column)); };
    add(column_of("customer", text("Customer"),
                  Column::of_codes(std::move(customers), story.context.snapshot.dictionary("customer"))));
    add(column_of("cluster", text("Cluster"),
                  Column::of_codes(std::move(clusters), Dictionary::of({names.begin(), names.end()}))));
    if (story.options.method == ClusterMethod::mixture)
        add(number_column("probability", text("Probability"), Unit::percent, story.found.certainty));
    add(number_column("silhouette", text("Silhouette"), Unit::score, story.found.silhouette, 2));
    for (std::size_t column = 0; column < points.measure.size(); ++column) {
        const ClusterMeasure& measure = measure_of(story, column);
        std::vector<double> values;
        for (const std::uint32_t row : points.row) values.push_back(story.measured.values[points.measure[column]][row]);
        add(number_column(measure.id, measure.label, measure.unit, std::move(values),
                          measure.unit == Unit::days ? 0 : -1));
    }
    add(number_column("axis_1", text("First axis"), Unit::none, axes.first, 2));
    add(number_column("axis_2", text("Second axis"), Unit::none, axes.second, 2));
    return table;
}

FindingTable choice_table(const FoundClusters& found) {
    std::vector<double> clusters, within, silhouette, bic, gap, low, high, stability;
    std::vector<std::string> models, proposed;
    for (const ClusterCount& each : found.counts) {
        clusters.push_back(static_cast<double>(each.clusters));
        within.push_back(each.within);
        silhouette.push_back(each.silhouette);
        bic.push_back(each.bic);
        gap.push_back(each.gap);
        low.push_back(each.gap - each.gap_error);
        high.push_back(each.gap + each.gap_error);
        stability.push_back(each.clusters > 1 ? each.stability : missing_number);
        models.emplace_back(std::isnan(each.bic) ? "" : covariance_names[static_cast<std::size_t>(each.model)]);
        std::string by;
        const auto add = [&](std::size_t proposal, const char* name) {
            if (proposal == each.clusters) by += (by.empty() ? "" : ", ") + std::string(name);
        };
        add(found.by_bic, "BIC");
        add(found.by_silhouette, "silhouette");
        add(found.by_gap, "gap");
        proposed.push_back(by);
    }
    return table_of(
        "choice", text("How many clusters"),
        {number_column("clusters", text("Clusters"), Unit::count, std::move(clusters)),
         number_column("silhouette", text("Mean silhouette"), Unit::score, std::move(silhouette), 3, Good::higher),
         number_column("bic", text("BIC"), Unit::none, std::move(bic), 1, Good::higher),
         text_column("model", text("Model"), models),
         number_column("gap", text("Gap"), Unit::none, std::move(gap), 3, Good::higher),
         number_column("gap_low", text("Gap less its error"), Unit::none, std::move(low), 3),
         number_column("gap_high", text("Gap with its error"), Unit::none, std::move(high), 3),
         number_column("stability", text("Found again, the least stable"), Unit::score, std::move(stability), 2,
                       Good::higher),
         number_column("within", text("Variance within the clusters"), Unit::percent, std::move(within)),
         text_column("proposed", text("Proposed by"), proposed)});
}

void add_charts(Finding& finding, const ClusterStory& story) {
    ChartSpec map = chart_of(ChartKind::scatter, "map", text("Customers by cluster"), {"members", "axis_1", "axis_2"});
    map.colour = "cluster";
    map.x_title = text("First discriminant axis");
    map.y_title = text("Second discriminant axis");
    ChartSpec profile = chart_of(ChartKind::heat_map, "profile", text("What sets the clusters apart"),
                                 {"profile", "compared", "difference"});
    profile.series = "cluster";
    profile.y_title = text("Standard deviations from the mean");
    ChartSpec sizes = ranked_bars("sizes", text("Share of customers and of revenue by cluster"),
                                  {"clusters", "cluster", "share"}, text("Share"));
    if (!story.measured.revenue.empty()) sizes.y.push_back("revenue_share");
    ChartSpec gap = chart_of(ChartKind::line, "gap", text("Gap statistic"), {"choice", "clusters", "gap"});
    gap.low = "gap_low";
    gap.high = "gap_high";
    gap.x_title = text("Number of clusters");
    ChartSpec silhouette =
        chart_of(ChartKind::line, "silhouette", text("Mean silhouette"), {"choice", "clusters", "silhouette"});
    silhouette.x_title = text("Number of clusters");
    finding.charts = {profile, map, sizes, silhouette, gap};
}

void add_figures(Finding& finding, const ClusterStory& story, const std::vector<Cluster>& clusters,
                 const std::vector<std::string>& names) {
    const FoundClusters& found = story.found;
    double sum = 0, squares = 0;
    const auto known = static_cast<double>(found.silhouettes);
    for (const double width : found.silhouette)
        if (!std::isnan(width)) sum += width, squares += width * width;
    const double silhouette = sum / known;
    const double error =
        known > 1 ? std::sqrt(std::max(0.0, squares / known - silhouette * silhouette) / (known - 1)) : 0;
    const double weakest = *std::ranges::min_element(found.stability);
    const auto all = static_cast<double>(found.of.size());
    finding.metrics = {
        count_metric("clusters", text("clusters"), static_cast<double>(found.clusters)),
        {.id = "stability",
         .label = text("found again, the least stable cluster"),
         .value = weakest,
         .unit = Unit::score,
         .good = Good::higher},
        {.id = "silhouette",
         .label = text("mean silhouette"),
         .value = silhouette,
         .unit = Unit::score,
         .low = silhouette - normal_z95 * error,
         .high = silhouette + normal_z95 * error,
         .good = Good::higher},
        share_metric("explained", text("of the variance lies between the clusters"), found.explained, Good::higher),
        count_metric("customers", text("customers"), all)};
    const Count many = count(found.clusters);
    constexpr double no_structure = 0.25;  // Kaufman and Rousseeuw (1990)
    const bool by_degrees = found.by_gap == 1 && silhouette < no_structure;
    const double revenue = story.measured.revenue.empty()
                               ? 0
                               : sum_of(by_cluster(clusters, [](const Cluster& each) { return each.revenue; }));
    if (!(revenue > 0)) {
        const auto largest = std::ranges::max_element(clusters, {}, &Cluster::customers);
        const std::string& called = names[static_cast<std::size_t>(largest - clusters.begin())];
        const Percent share = percent(largest->customers / all);
        finding.headline =
            by_degrees ? text(
                             "There are no natural groups: customers differ by degrees. Cut into {0}, the largest "
                             "part, “{1}”, holds "
                             "{2} of them.",
                             many, name(called), share)
                       : text("Customers fall into {0} {0|cluster|clusters}; the largest, “{1}”, holds {2} of them.",
                              many, name(called), share);
        return;
    }
    if (by_degrees) {
        finding.headline = text(
            "There are no natural groups: customers differ by degrees. Cut into {0}, the most valuable part, “{1}”, "
            "is {2} of customers and brings {3} of revenue.",
            many, name(names.front()), percent(clusters.front().customers / all),
            percent(quotient(clusters.front().revenue, revenue)));
        return;
    }
    finding.headline = text(
        "Customers fall into {0} {0|cluster|clusters}; the most valuable, “{1}”, is {2} of customers and "
        "brings {3} of revenue.",
        many, name(names.front()), percent(clusters.front().customers / all),
        percent(quotient(clusters.front().revenue, revenue)));
}

/// What describes the clusters from now on.
FrozenClusters frozen(const ClusterStory& story) {
    const ClusterPoints& points = story.points;
    FrozenClusters made;
    made.made = iso_text(Date{story.measured.reference.days - 1});
    made.filter = expressions(story.context.filter);
    for (std::size_t column = 0; column < points.measure.size(); ++column)
        made.measures.push_back({.id = measure_of(story, column).id,
                                 .logged = points.logged[column],
                                 .centre = points.centre[column],
                                 .spread = points.spread[column],
                                 .fill = points.fill[column],
                                 .steady = story.measured.steady[points.measure[column]]});
    const std::size_t d = points.points.columns;
    if (story.found.mixture.components() == 0) {
        std::vector<double> sizes(story.found.clusters);
        made.centres.assign(story.found.clusters, std::vector<double>(d));
        for (std::size_t i = 0; i < points.points.rows; ++i) {
            sizes[story.found.of[i]] += 1;
            for (std::size_t j = 0; j < d; ++j) made.centres[story.found.of[i]][j] += points.points[i][j];
        }
        for (std::size_t c = 0; c < sizes.size(); ++c)
            for (double& value : made.centres[c]) value /= sizes[c];
        return made;
    }
    const GaussianMixture& mixture = story.found.mixture;
    made.weights = mixture.weights;
    for (std::size_t c = 0; c < mixture.components(); ++c) {
        made.centres.emplace_back(mixture.means[c].begin(), mixture.means[c].end());
        std::vector<double>& covariance = made.covariances.emplace_back();
        for (Eigen::Index i = 0; i < mixture.covariances[c].rows(); ++i)
            for (Eigen::Index j = 0; j <= i; ++j) covariance.push_back(mixture.covariances[c](i, j));
    }
    return made;
}

/// The clusters as segments that can be kept. A name that a rule of the analyst's own has is not taken from it. Rows of
/// clusters that are kept already, just as they are, lead to their segments.
void add_segments(Finding& finding, const ClusterStory& story, const std::vector<std::string>& names) {
    const FrozenClusters description = frozen(story);
    const std::vector<OwnSegment>& kept = story.context.snapshot.own_segments();
    std::vector<std::string> kept_as;
    std::vector<OwnSegment> offered;
    for (std::size_t c = 0; c < names.size(); ++c) {
        OwnSegment segment{.name = names[c], .expression = cluster_rule(description, c + 1)};
        const auto same_name = std::ranges::find(kept, segment.name, &OwnSegment::name);
        if (same_name != kept.end() && !same_name->expression.starts_with("cluster(")) segment.name += " (cluster)";
        const auto same = std::ranges::find(kept, segment.expression, &OwnSegment::expression);
        if (same != kept.end()) segment.name = same->name;
        kept_as.push_back(same != kept.end() ? same->name : std::string());
        offered.push_back(std::move(segment));
    }
    offer_segments(story.context, std::move(offered));
    if (std::ranges::all_of(kept_as, &std::string::empty)) return;
    for (FindingTable& table : finding.tables) {
        if (table.id == "choice") continue;
        const Column& clusters = table.find("cluster")->values;
        std::vector<std::string> keys;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto of = std::ranges::find(names, clusters.text(row));
            keys.push_back(of == names.end() ? std::string() : kept_as[static_cast<std::size_t>(of - names.begin())]);
        }
        table.columns.push_back(text_column("segment", text("Kept as segment"), keys));
        if (table.id == "members") continue;  // a row there is a customer
        table.key_column = table.key_dimension = "segment";
    }
}

std::vector<Text> labels_of(const ClusterStory& story, const std::vector<std::size_t>& measures) {
    std::vector<Text> labels;
    for (const std::size_t m : measures) labels.push_back(story.measured.measures[m].label);
    return labels;
}

void add_notes(Finding& finding, const ClusterStory& story, double shown) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    const FoundClusters& found = story.found;
    const ClusterPoints& points = story.points;
    note(text("Customers are compared by: {0}.", labels_of(story, points.measure)));
    std::vector<std::size_t> logged;
    for (std::size_t column = 0; column < points.measure.size(); ++column)
        if (points.logged[column]) logged.push_back(points.measure[column]);
    if (!logged.empty())
        note(text("Of skewed measures the logarithm of 1 + the value is compared: {0}.", labels_of(story, logged)));
    const std::string& scale = story.context.options.text("scale");
    if (scale == "robust")
        note(text("Each measure is centred on its median and scaled by the spread of its middle half."));
    else if (scale == "z")
        note(text("Each measure is centred on its mean and scaled by its standard deviation."));
    if (story.options.method == ClusterMethod::kmeans)
        note(
            text("k-means: {0} starts with k-means++, iterations of Lloyd with the bounds of Hamerly (2010), then "
                 "transfers of "
                 "single customers (Hartigan and Wong 1979).",
                 count(story.options.starts)));
    else
        note(
            text("Mixture of normal distributions with covariances {0}, fitted by EM from k-means (Fraley and Raftery "
                 "2002). "
                 "A customer counts for the cluster with the highest probability.",
                 name(covariance_names[static_cast<std::size_t>(found.model)])));
    note(
        text("Proposed numbers: {0} by BIC, {1} by silhouette (Rousseeuw 1987), {2} by the gap statistic (Tibshirani, "
             "Walther "
             "and Hastie 2001), from {3} {3|customer|customers}. Left to itself, the largest number up to the highest "
             "proposal is "
             "taken whose clusters are all found again with 0.75 or more; where there is none, the middle proposal. "
             "Where groups lie "
             "clearly apart (silhouette of 0.5 or more), k-means takes no number whose silhouette is below nine "
             "tenths of the best.",
             count(found.by_bic), count(found.by_silhouette), count(found.by_gap), count(found.counted_rows)));
    note(text(
        "Found again: the mean Jaccard similarity with the most similar cluster over 100 bootstrap samples (Hennig "
        "2007), "
        "from {0} {0|customer|customers}. From 0.85 a cluster is highly stable, from 0.75 stable, below 0.6 not to be "
        "trusted.",
        count(found.stability_rows)));
    note(
        text("Names come from the measures that differ most, by half a standard deviation or more. Tables show medians "
             "of the "
             "clusters."));
    note(
        text("Intervals are of 95 % and take the members for a sample: of medians by order statistics (Thompson 1936), "
             "of shares "
             "by Wilson (1927). They do not say how surely a cluster is found again."));
    note(text("The map shows {0} of what parts the clusters.", percent(shown)));
    if (story.measured.size() > 0 && purchases_of(story.context.snapshot) == DatasetKind::transactions)
        for (const std::size_t m : points.measure)
            if (story.measured.measures[m].of_purchases && story.measured.measures[m].unit == Unit::percent) {
                note(text(
                    "Shares of customers with few order lines are drawn towards the share of all, as far as their few "
                    "lines say little (beta-binomial)."));
                break;
            }
    if (found.silhouettes < found.of.size())
        note(text("Silhouettes are those of {0} customers drawn at random.", count(found.silhouettes)));
    if (points.left_out > 0)
        note(text("{0} {0|customer|customers} without one of the measures {0|is|are} left out.",
                  count(points.left_out)));
    if (points.filled > 0)
        note(text("{0} missing {0|value is|values are} replaced by the median.", count(points.filled)));
}

void add_warnings(Finding& finding, const ClusterStory& story) {
    const auto warn = [&](Text text) { finding.warnings.push_back(std::move(text)); };
    const FoundClusters& found = story.found;
    if (!story.points.equal.empty())
        warn(text("The same for all customers and left out: {0}.", labels_of(story, story.points.equal)));
    if (!story.points.unknown.empty())
        warn(text("Known of no customer and left out: {0}.", labels_of(story, story.points.unknown)));
    if (story.options.clusters > found.clusters)
        warn(text("There are only {0} different groups, not {1}.", count(found.clusters),
                  count(story.options.clusters)));
    if (found.by_gap == 1)
        warn(text(
            "The gap statistic finds no clusters: customers differ by degrees, and where one group ends and the next "
            "begins is a matter of choice."));
    const std::size_t weak = static_cast<std::size_t>(
        std::ranges::count_if(found.stability, [](double stability) { return stability < 0.6; }));
    if (weak > 0)
        warn(text(
            "{0} of {1} clusters {0|is|are} not found again in samples of the same customers: do not build on them.",
            count(weak), count(found.clusters)));
    constexpr std::size_t hardly_a_group = 5;
    std::vector<std::size_t> sizes(found.clusters);
    for (const std::uint32_t c : found.of) ++sizes[c];
    if (const std::size_t least = std::ranges::min(sizes); least < hardly_a_group && 20 * least < found.of.size())
        warn(
            text("A cluster is {0} {0|customer|customers} only, far from all others: leave {0|that customer|them} out "
                 "with the filter, "
                 "and see how the others fall into groups.",
                 count(least)));
    if (!found.converged) warn(text("The iterations did not come to an end: more starts may find better clusters."));
    if (found.degenerate)
        warn(text(
            "A component of the mixture shrank to customers who are nearly equal: probabilities mean little. Choose "
            "fewer clusters or a simpler shape."));
    if (const auto late = late_lines_warning(story.context.snapshot)) warn(*late);
}

}  // namespace

std::string_view stability_verdict(double stability) {
    return stability >= 0.85   ? "highly stable"
           : stability >= 0.75 ? "stable"
           : stability >= 0.6  ? "doubtful"
                               : "do not trust";
}

Finding cluster_finding(const ClusterStory& story) {
    const auto differences = cluster_differences(story.points.points, story.found.of, story.found.clusters);
    std::vector<ClusterMeasure> measures;
    for (const std::size_t m : story.points.measure) measures.push_back(story.measured.measures[m]);
    const std::vector<std::string> names = cluster_names(differences, measures);
    const std::vector<Cluster> clusters = clusters_of(story);
    const DiscriminantAxes axes = discriminant_axes(story.points.points, story.found.of, story.found.clusters);
    Finding finding;
    finding.tables = {clusters_table(story, clusters, names), cluster_profile(clustered(story), differences, names),
                      members_table(story, names, axes), choice_table(story.found)};
    add_figures(finding, story, clusters, names);
    add_charts(finding, story);
    add_notes(finding, story, axes.shown);
    add_warnings(finding, story);
    add_segments(finding, story, names);
    return finding;
}

}  // namespace clientele
