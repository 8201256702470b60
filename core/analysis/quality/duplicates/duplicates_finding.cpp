#include <algorithm>

#include "core/analysis/highlights.h"
#include "core/analysis/quality/duplicates/duplicates.h"
#include "core/analysis/quality/duplicates/duplicates_tables.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

constexpr float review_from = 0.1F;  // pairs below the threshold that a person should look at
constexpr std::size_t few_to_compare = 100;
constexpr double few_matches = 10;
constexpr std::size_t few_columns = 3;

std::vector<Text> compared_labels(const PersonRecords& records) {
    std::vector<Text> labels;
    for (std::size_t at = 0; at < records.columns.size(); ++at)
        if (at == 0 || records.columns[at].id != records.columns[at - 1].id)
            labels.push_back(records.columns[at].label);
    return labels;
}

Text headline_of(const Matching& matching, const PersonClusters& clusters) {
    const PersonRecords& records = matching.records;
    const auto too_many = static_cast<std::int64_t>(records_too_many(clusters));
    if (matching.blocking.compared == 0 && matching.blocking.all_pairs > 0)
        return text(
            "No two of the {0} customers could be compared: none agree in a value that few others have. Choose "
            "other fields.",
            count(records.size()));
    if (clusters.empty())
        return text("Nobody seems to be among the {0} {0|customer|customers} twice.", count(records.size()));
    return text(
        "{0} {0|person is|people are} in the data more than once: {1} of {2} customer records ({3}) "
        "{1|is|are} too many.",
        count(clusters.size()), count(too_many), count(records.size()),
        percent(static_cast<double>(too_many) / static_cast<double>(records.size())));
}

std::vector<Metric> metrics_of(const Matching& matching, const PersonClusters& clusters,
                               std::span<const ScoredPair> linked, std::size_t review) {
    double wrong = 0;
    for (const ScoredPair& pair : linked) wrong += 1 - static_cast<double>(pair.probability);
    const double too_many = records_too_many(clusters);
    const double share = quotient(too_many, static_cast<double>(matching.records.size()));
    std::vector<Metric> metrics{
        count_metric("too_many", text("records too many"), too_many, Good::lower),
        share_metric("share", text("of all customers"), share, Good::lower),
        count_metric("people", text("people who are there more than once"), static_cast<double>(clusters.size()),
                     Good::lower),
        count_metric("pairs", text("pairs found"), static_cast<double>(linked.size())),
        {.id = "expected_wrong", .label = text("of them expected to be wrong"), .value = wrong, .unit = Unit::none},
        count_metric("review", text("pairs in doubt"), static_cast<double>(review)),
    };
    const auto decided = std::ranges::count_if(matching.matched.decided,
                                               [](const ScoredPair& pair) { return pair.probability >= review_from; });
    if (decided > 0)  // nothing is to be said of what nobody was asked
        metrics.push_back(
            count_metric("decided", text("alike and decided to be different"), static_cast<double>(decided)));
    return metrics;
}

ChartSpec with_threshold(ChartSpec chart, Text x_title, Text y_title, double threshold) {
    chart.x_title = std::move(x_title);
    chart.y_title = std::move(y_title);
    chart.lines.push_back({.value = threshold, .vertical = true, .label = text("Threshold")});
    return chart;
}

std::vector<ChartSpec> charts_of(double threshold) {
    ChartSpec thresholds{.id = "thresholds",
                         .kind = ChartKind::line,
                         .title = text("What other thresholds find"),
                         .table = "thresholds",
                         .x = "threshold",
                         .y = {"too_many", "people"}};
    ChartSpec probabilities{.id = "probabilities",
                            .kind = ChartKind::histogram,
                            .title = text("Pairs by the probability that they are one person"),
                            .table = "probabilities",
                            .x = "from",
                            .y = {"pairs"},
                            .series = {},
                            .x_end = "to"};
    return {with_threshold(std::move(thresholds), text("Threshold"), text("Records, people"), threshold),
            with_threshold(std::move(probabilities), text("Probability"), text("Pairs"), threshold)};
}

ChartSpec blocks_chart() {
    ChartSpec chart{.id = "blocks",
                    .kind = ChartKind::columns,
                    .title = text("Pairs that each pass adds"),
                    .table = "blocks",
                    .x = "pass",
                    .y = {"fresh"}};
    chart.x_title = text("Pass");
    chart.y_title = text("New pairs");
    return chart;
}

double skipped_blocks(const Blocking& blocking) {
    double skipped = 0;
    for (const BlockingPass& pass : blocking.passes) skipped += pass.skipped_blocks;
    return skipped;
}

void add_blocking_notes(Finding& finding, const Matching& matching) {
    const Blocking& blocking = matching.blocking;
    finding.notes.push_back(text("Compared by: {0}.", compared_labels(matching.records)));
    if (blocking.everything) {
        finding.notes.push_back(text("So few customers that every pair is compared: {0}.",
                                     count(static_cast<std::int64_t>(blocking.compared))));
        return;
    }
    finding.notes.push_back(
        text("Of {0} possible pairs {1} are compared: those that agree in what at least one of {2} passes asks for "
             "(table “What is compared”).",
             count(static_cast<std::int64_t>(blocking.all_pairs)), count(static_cast<std::int64_t>(blocking.compared)),
             count(blocking.passes.size())));
    if (const double skipped = skipped_blocks(blocking); skipped > 0)
        finding.notes.push_back(
            text("{0} {0|block|blocks} of more than {1} customers {0|is|are} skipped in a pass; other passes compare "
                 "most of these customers.",
                 count(static_cast<std::int64_t>(skipped)), count(largest_block)));
}

void add_notes(Finding& finding, const Matching& matching) {
    add_blocking_notes(finding, matching);
    finding.notes.push_back(text(
        "Weights are bits: 10 make one person about a thousand times as likely. How often other people agree by "
        "chance is counted, how often the same person's records agree is learned without examples (Fellegi and Sunter "
        "1969; expectation and maximisation). Agreement in a rare value weighs more; missing values say nothing."));
    finding.notes.push_back(
        text("The probability also weighs that people of one household share name, address and phone; the weight of a "
             "pair does not."));
    finding.notes.push_back(
        text("Pairs are joined to people from the most likely on; groups become one where the pairs between them speak "
             "for it on average."));
}

void add_decisions(Finding& finding, const SamePeople& people) {
    std::size_t merged = 0;
    for (const MergedCustomer& each : people.merged) merged += each.others.size();
    if (merged > 0)
        finding.notes.push_back(
            text("{0} further {0|id|ids} {0|was|were} merged with {1} {1|customer|customers} before and "
                 "{0|is|are} not compared any more.",
                 count(merged), count(people.merged.size())));
    if (!people.different.empty())
        finding.notes.push_back(
            text("{0} {0|pair is|pairs are} left out, because it was decided that they are different "
                 "people.",
                 count(people.different.size())));
}

void add_warnings(Finding& finding, const Matching& matching) {
    const PersonRecords& records = matching.records;
    const LinkageModel& linkage = matching.matched.model.linkage;
    if (records.size() < few_to_compare)
        finding.warnings.push_back(
            text("Only {0} {0|customer|customers}: what agreement says cannot be learned from so few.",
                 count(records.size())));
    else if (linkage.matches < few_matches)
        finding.warnings.push_back(
            text("Too few people are there twice to learn how far records of one person agree: it is assumed that nine "
                 "in ten agree in a field."));
    if (!linkage.settled)
        finding.warnings.push_back(text(
            "What agreement says did not settle within {0} steps: the probabilities are rough. Choose other fields.",
            count(linkage.steps)));
    if (records.columns.size() < few_columns)
        finding.warnings.push_back(
            text("With so few fields to compare, different people can look like one: check the pairs."));
}

}  // namespace

Finding duplicates_estimate(const Matching& matching) {
    const Blocking& blocking = matching.blocking;
    Finding finding;
    finding.headline =
        text("{0} {0|pair|pairs} of customers would be compared.", count(static_cast<std::int64_t>(blocking.compared)));
    finding.metrics = {
        count_metric("compared", text("pairs to compare"), blocking.compared),
        count_metric("all_pairs", text("possible pairs"), blocking.all_pairs),
        count_metric("passes", text("passes"), static_cast<double>(blocking.passes.size())),
    };
    finding.tables = {blocks_table(blocking)};
    finding.charts = {blocks_chart()};
    add_blocking_notes(finding, matching);
    return finding;
}

Result<Finding> duplicates_finding(const Snapshot& snapshot, const Matching& matching, double threshold,
                                   const Progress& progress) {
    const auto linked = matching.linked(threshold);
    const auto review = matching.linked(std::min<double>(review_from, threshold)).subspan(linked.size());
    const auto clusters = person_clusters(matching.records, matching.matched.model, linked, threshold, progress);
    if (!clusters) return std::unexpected(clusters.error());
    Finding finding;
    finding.headline = headline_of(matching, *clusters);
    finding.metrics = metrics_of(matching, *clusters, linked, review.size());
    finding.tables = {
        pairs_table("pairs", text("Pairs that are one person"), snapshot, matching, linked),
        clusters_table(snapshot, matching.records, *clusters),
        pairs_table("review", text("Pairs in doubt"), snapshot, matching, review),
        model_table(matching),
        blocks_table(matching.blocking),
        thresholds_table(matching.found_at),
        probabilities_table(matching.matched.pairs),
    };
    finding.charts = charts_of(threshold);
    add_notes(finding, matching);
    add_decisions(finding, snapshot.same_people());
    add_warnings(finding, matching);
    finding.highlights = duplicates_highlights(finding);
    if (!progress(1)) return cancelled();
    return finding;
}

}  // namespace clientele
