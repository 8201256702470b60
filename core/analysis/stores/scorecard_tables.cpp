#include <algorithm>
#include <cmath>

#include "core/analysis/stores/scorecard_run.h"
#include "core/analysis/table_building.h"
#include "core/math/many_tests.h"
#include "core/math/normal.h"
#include "core/math/promoter_score.h"

namespace clientele {
namespace {

constexpr double sure_of_order = 0.9;  // less sure than that, two are tied

/// Stores by their rank, those without one after them.
std::vector<std::size_t> by_rank(const std::vector<FairRank>& ranks) {
    std::vector<std::size_t> order;
    for (std::size_t s = 0; s < ranks.size(); ++s)
        if (ranks[s].rank > 0) order.push_back(s);
    std::ranges::sort(order, {}, [&](std::size_t s) { return ranks[s].rank; });
    return order;
}

/// All stores of which anything is known: by their rank, then those without one.
std::vector<std::size_t> stores_told(const ScorecardRun& run) {
    std::vector<std::size_t> order;
    if (const MeasureRanks* overall = run.overall()) order = by_rank(overall->ranks);
    for (std::size_t s = 0; s < run.names.size(); ++s)
        if (run.known(s) && std::ranges::find(order, s) == order.end()) order.push_back(s);
    return order;
}

void add_key(FindingTable& table, std::vector<std::string> keys, const std::string& dimension) {
    table.columns.push_back(text_column("key", text("Store number"), keys));
    table.key_column = "key";
    table.key_dimension = dimension;
}

}  // namespace

FindingTable scorecard_table(const ScorecardRun& run) {
    FindingTable table{.id = "scorecard", .title = text("All stores")};
    const std::vector<std::size_t> order = stores_told(run);
    std::vector<std::string> names, keys;
    std::vector<double> rank, low, high;
    for (const std::size_t s : order) {
        names.push_back(run.names.labels[s]);
        keys.push_back(run.names.ids[s]);
        const FairRank of = run.overall() ? run.overall()->ranks[s] : FairRank{};
        rank.push_back(of.rank > 0 ? of.rank : missing_number);
        low.push_back(of.rank > 0 ? of.low : missing_number);
        high.push_back(of.rank > 0 ? of.high : missing_number);
    }
    table.columns.push_back(text_column("store", text("Store"), names));
    if (run.overall()) {
        table.columns.push_back(number_column("rank", text("Rank"), Unit::none, std::move(rank), 0));
        table.columns.push_back(number_column("rank_low", text("Rank from"), Unit::none, std::move(low), 0));
        table.columns.push_back(number_column("rank_high", text("Rank to"), Unit::none, std::move(high), 0));
    }
    for (const StoreMeasure& measure : run.measures.all) {
        std::vector<double> now, change;
        for (const std::size_t s : order) {
            now.push_back(measure.now[s].value);
            change.push_back(measure.before.empty() ? missing_number
                                                    : measure.now[s].value / measure.before[s].value - 1);
        }
        for (double& each : change)
            if (!std::isfinite(each)) each = missing_number;
        table.columns.push_back(
            number_column(measure.id, measure.label, measure.unit, std::move(now), measure.decimals));
        if (measure.before.empty()) continue;
        table.columns.push_back(number_column(measure.id + "_change", text("Change: {0}", measure.label), Unit::percent,
                                              std::move(change), 1, measure.good));
    }
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable intervals_table(const ScorecardRun& run) {
    FindingTable table{.id = "intervals", .title = text("Measures and how sure they are")};
    const std::vector<std::size_t> order = stores_told(run);
    std::vector<std::string> names, keys;
    for (const std::size_t s : order) {
        names.push_back(run.names.labels[s]);
        keys.push_back(run.names.ids[s]);
    }
    table.columns.push_back(text_column("store", text("Store"), names));
    for (const StoreMeasure& measure : run.measures.all) {
        if (!measure.has_errors()) continue;
        std::vector<double> value, low, high;
        for (const std::size_t s : order) {
            const MeasuredStore& of = measure.now[s];
            value.push_back(of.value);
            low.push_back(of.value - normal_z95 * of.error);
            high.push_back(of.value + normal_z95 * of.error);
            if (measure.unit != Unit::percent) continue;
            low.back() = std::max(0.0, low.back());
            high.back() = std::min(1.0, high.back());
            if (std::isnan(of.error)) low.back() = high.back() = missing_number;
        }
        const auto add = [&](std::string id, Text label, std::vector<double> values) {
            table.columns.push_back(
                number_column(std::move(id), std::move(label), measure.unit, std::move(values), measure.decimals));
        };
        add(measure.id, measure.label, std::move(value));
        add(measure.id + "_low", text("{0}: at least", measure.label), std::move(low));
        add(measure.id + "_high", text("{0}: at most", measure.label), std::move(high));
    }
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable overall_ranks_table(const ScorecardRun& run) {
    FindingTable table{.id = "overall", .title = text("Fair ranks, all measures together")};
    const MeasureRanks& all = *run.overall();
    std::vector<std::string> names, keys, tied;
    std::vector<double> rank, low, high, first, score;
    const std::vector<std::size_t> order = by_rank(all.ranks);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const FairRank& of = all.ranks[order[i]];
        names.push_back(run.names.labels[order[i]]);
        keys.push_back(run.names.ids[order[i]]);
        rank.push_back(of.rank);
        low.push_back(of.low);
        high.push_back(of.high);
        first.push_back(of.first);
        score.push_back(all.fair[order[i]]);
        tied.push_back(std::isnan(of.ahead_of_next) ? "" : of.ahead_of_next < sure_of_order ? "tied" : "ahead");
    }
    table.columns.push_back(text_column("store", text("Store"), names));
    table.columns.push_back(number_column("rank", text("Rank"), Unit::none, std::move(rank), 0));
    table.columns.push_back(number_column("low", text("Rank from"), Unit::none, std::move(low), 0));
    table.columns.push_back(number_column("high", text("Rank to"), Unit::none, std::move(high), 0));
    table.columns.push_back(number_column("first", text("Chance of being first"), Unit::percent, std::move(first), 0));
    table.columns.push_back(text_column("against_next", text("Against the next"), tied));
    table.columns.push_back(number_column("score", text("Standard score"), Unit::none, std::move(score), 2));
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable ranks_table(const ScorecardRun& run) {
    FindingTable table{.id = "ranks", .title = text("Fair ranks by measure")};
    std::vector<std::string> measures, names, keys, tied;
    std::vector<double> value, base, fair, low, high, rank, rank_low, rank_high;
    for (const MeasureRanks& of : run.ranks) {
        if (!of.measure) continue;
        for (const std::size_t s : by_rank(of.ranks)) {
            const FairRank& each = of.ranks[s];
            measures.emplace_back(of.measure->label.pattern());
            names.push_back(run.names.labels[s]);
            keys.push_back(run.names.ids[s]);
            value.push_back(of.measure->now[s].value);
            base.push_back(of.measure->now[s].base);
            fair.push_back(of.fair[s]);
            low.push_back(of.fair[s] - normal_z95 * of.errors[s]);
            high.push_back(of.fair[s] + normal_z95 * of.errors[s]);
            rank.push_back(each.rank);
            rank_low.push_back(each.low);
            rank_high.push_back(each.high);
            tied.push_back(std::isnan(each.ahead_of_next) ? "" : each.ahead_of_next < sure_of_order ? "tied" : "ahead");
        }
    }
    table.columns.push_back(text_column("measure", text("Measure"), measures));
    table.columns.push_back(text_column("store", text("Store"), names));
    table.columns.push_back(number_column("value", text("Value"), Unit::none, std::move(value), 3));
    table.columns.push_back(number_column("base", text("Base"), Unit::count, std::move(base)));
    table.columns.push_back(number_column("fair", text("Fair value"), Unit::none, std::move(fair), 3));
    table.columns.push_back(number_column("low", text("Fair value from"), Unit::none, std::move(low), 3));
    table.columns.push_back(number_column("high", text("Fair value to"), Unit::none, std::move(high), 3));
    table.columns.push_back(number_column("rank", text("Rank"), Unit::none, std::move(rank), 0));
    table.columns.push_back(number_column("rank_low", text("Rank from"), Unit::none, std::move(rank_low), 0));
    table.columns.push_back(number_column("rank_high", text("Rank to"), Unit::none, std::move(rank_high), 0));
    table.columns.push_back(text_column("against_next", text("Against the next"), tied));
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable changes_table(const ScorecardRun& run) {
    FindingTable table{.id = "changes", .title = text("Changes against the period before")};
    std::vector<std::string> measures, names, keys;
    std::vector<double> now, before, difference, low, high, against, p;
    for (std::size_t m = 0; m < run.changes.size(); ++m) {
        const StoreMeasure& measure = run.measures.all[m];
        for (std::size_t s = 0; s < run.names.size(); ++s) {
            const MeasureChange& change = run.changes[m][s];
            if (std::isnan(change.difference)) continue;
            measures.emplace_back(measure.label.pattern());
            names.push_back(run.names.labels[s]);
            keys.push_back(run.names.ids[s]);
            now.push_back(measure.now[s].value);
            before.push_back(measure.before[s].value);
            difference.push_back(change.difference);
            low.push_back(change.low);
            high.push_back(change.high);
            against.push_back(change.against_others);
            p.push_back(change.p_adjusted);
        }
    }
    table.columns.push_back(text_column("measure", text("Measure"), measures));
    table.columns.push_back(text_column("store", text("Store"), names));
    table.columns.push_back(number_column("now", text("Now"), Unit::none, std::move(now), 3));
    table.columns.push_back(number_column("before", text("Before"), Unit::none, std::move(before), 3));
    table.columns.push_back(number_column("difference", text("Difference"), Unit::none, std::move(difference), 3));
    table.columns.push_back(number_column("low", text("Difference from"), Unit::none, std::move(low), 3));
    table.columns.push_back(number_column("high", text("Difference to"), Unit::none, std::move(high), 3));
    table.columns.push_back(
        number_column("against_others", text("More than the other stores"), Unit::none, std::move(against), 3));
    table.columns.push_back(
        number_column("p", text("p against the other stores, adjusted"), Unit::none, std::move(p), 4));
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable store_differences_table(const ScorecardRun& run) {
    FindingTable table{
        .id = "differences",
        .title = text("{0} against {1}", name(run.names.labels[run.first]), name(run.names.labels[run.second]))};
    std::vector<std::string> measures, verdict;
    std::vector<double> one, other, difference, low, high, p;
    std::vector<double> signs;
    for (const StoreMeasure& measure : run.measures.all) {
        const MeasuredStore &a = measure.now[run.first], &b = measure.now[run.second];
        if (std::isnan(a.value) && std::isnan(b.value)) continue;
        const double error = std::hypot(a.error, b.error), off = a.value - b.value;
        measures.emplace_back(measure.label.pattern());
        one.push_back(a.value);
        other.push_back(b.value);
        difference.push_back(off);
        low.push_back(off - normal_z95 * error);
        high.push_back(off + normal_z95 * error);
        p.push_back(measure.ranked ? difference_p(a.value, a.error, b.value, b.error) : missing_number);
        signs.push_back(measure.sign());
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0; i < p.size(); ++i)
        verdict.emplace_back(std::isnan(adjusted[i])        ? "not tested"
                             : adjusted[i] >= 0.05          ? "could be chance"
                             : difference[i] * signs[i] > 0 ? "better for sure"
                                                            : "worse for sure");
    table.columns.push_back(text_column("measure", text("Measure"), measures));
    table.columns.push_back(
        number_column("first", verbatim(run.names.labels[run.first]), Unit::none, std::move(one), 3));
    table.columns.push_back(
        number_column("second", verbatim(run.names.labels[run.second]), Unit::none, std::move(other), 3));
    table.columns.push_back(number_column("difference", text("Difference"), Unit::none, std::move(difference), 3));
    table.columns.push_back(number_column("low", text("Difference from"), Unit::none, std::move(low), 3));
    table.columns.push_back(number_column("high", text("Difference to"), Unit::none, std::move(high), 3));
    table.columns.push_back(number_column("p", text("p, adjusted"), Unit::none, adjusted, 4));
    table.columns.push_back(text_column("verdict", text("Is it real?"), verdict));
    return table;
}

}  // namespace clientele
