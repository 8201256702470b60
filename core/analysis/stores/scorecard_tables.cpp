#include <algorithm>
#include <cmath>

#include "core/analysis/stores/scorecard_run.h"
#include "core/analysis/table_building.h"
#include "core/math/normal.h"

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

/// In points or as a share of what it was; missing where there is nothing to compare with.
double change_of(const StoreMeasure& measure, std::size_t store) {
    const double now = measure.now[store].value, before = measure.before[store].value;
    if (measure.changes_in_points()) return measure.written(now - before);
    const double change = now / before - 1;
    return std::isfinite(change) ? change : missing_number;
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
            change.push_back(measure.before.empty() ? missing_number : change_of(measure, s));
        }
        table.columns.push_back(
            number_column(measure.id, measure.label, measure.unit, std::move(now), measure.decimals));
        if (measure.before.empty()) continue;
        const bool points = measure.changes_in_points();
        table.columns.push_back(
            number_column(measure.id + "_change",
                          points ? text("{0}: change, points", measure.label) : text("{0}: change, %", measure.label),
                          points ? Unit::none : Unit::percent, std::move(change), points ? 2 : 1, measure.good));
    }
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable measure_table(const ScorecardRun& run, const StoreMeasure& measure) {
    FindingTable table{.id = "by_" + measure.id, .title = text("Stores by measure: {0}", measure.label)};
    std::vector<std::string> names, keys;
    std::vector<double> value, low, high, base;
    for (const std::size_t s : stores_best_first(measure)) {
        const MeasuredStore& of = measure.now[s];
        names.push_back(run.names.labels[s]);
        keys.push_back(run.names.ids[s]);
        value.push_back(of.value);
        base.push_back(of.base);
        low.push_back(of.value - of.half_width());
        high.push_back(of.value + of.half_width());
        if (measure.unit != Unit::percent || std::isnan(of.error)) continue;
        low.back() = std::max(0.0, low.back());
        high.back() = std::min(1.0, high.back());
    }
    const auto add = [&](std::string id, Text label, std::vector<double> values) {
        table.columns.push_back(
            number_column(std::move(id), std::move(label), measure.unit, std::move(values), measure.decimals));
    };
    table.columns.push_back(text_column("store", text("Store"), names));
    add(measure.id, measure.label, std::move(value));
    if (measure.has_errors()) {
        add("low", text("{0}: at least", measure.label), std::move(low));
        add("high", text("{0}: at most", measure.label), std::move(high));
    }
    table.columns.push_back(number_column("base", text("Base"), Unit::count, std::move(base)));
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
    std::vector<std::string> measures, units, names, keys, tied;
    std::vector<double> value, base, fair, low, high, rank, rank_low, rank_high;
    for (const MeasureRanks& of : run.ranks) {
        if (!of.measure) continue;
        for (const std::size_t s : by_rank(of.ranks)) {
            const FairRank& each = of.ranks[s];
            const StoreMeasure& measure = *of.measure;
            measures.emplace_back(measure.label.pattern());
            units.push_back(measure.unit_words());
            names.push_back(run.names.labels[s]);
            keys.push_back(run.names.ids[s]);
            value.push_back(measure.written(measure.now[s].value));
            base.push_back(measure.now[s].base);
            fair.push_back(measure.written(of.fair[s]));
            low.push_back(measure.written(of.fair[s] - normal_z95 * of.errors[s]));
            high.push_back(measure.written(of.fair[s] + normal_z95 * of.errors[s]));
            rank.push_back(each.rank);
            rank_low.push_back(each.low);
            rank_high.push_back(each.high);
            tied.push_back(std::isnan(each.ahead_of_next) ? "" : each.ahead_of_next < sure_of_order ? "tied" : "ahead");
        }
    }
    table.columns.push_back(text_column("measure", text("Measure"), measures));
    table.columns.push_back(text_column("store", text("Store"), names));
    table.columns.push_back(text_column("measured_in", text("Unit"), units));
    table.columns.push_back(number_column("value", text("Value"), Unit::none, std::move(value)));
    table.columns.push_back(number_column("base", text("Base"), Unit::count, std::move(base)));
    table.columns.push_back(number_column("fair", text("Fair value"), Unit::none, std::move(fair)));
    table.columns.push_back(number_column("low", text("Fair value from"), Unit::none, std::move(low)));
    table.columns.push_back(number_column("high", text("Fair value to"), Unit::none, std::move(high)));
    table.columns.push_back(number_column("rank", text("Rank"), Unit::none, std::move(rank), 0));
    table.columns.push_back(number_column("rank_low", text("Rank from"), Unit::none, std::move(rank_low), 0));
    table.columns.push_back(number_column("rank_high", text("Rank to"), Unit::none, std::move(rank_high), 0));
    table.columns.push_back(text_column("against_next", text("Against the next"), tied));
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

FindingTable changes_table(const ScorecardRun& run) {
    FindingTable table{.id = "changes", .title = text("Changes against the period before")};
    std::vector<std::string> measures, units, names, keys;
    std::vector<double> now, before, difference, low, high, against, p;
    for (std::size_t m = 0; m < run.changes.size(); ++m) {
        const StoreMeasure& measure = run.measures.all[m];
        for (std::size_t s = 0; s < run.names.size(); ++s) {
            const MeasureChange& change = run.changes[m][s];
            if (std::isnan(change.difference)) continue;
            measures.emplace_back(measure.label.pattern());
            units.push_back(measure.unit_words());
            names.push_back(run.names.labels[s]);
            keys.push_back(run.names.ids[s]);
            now.push_back(measure.written(measure.now[s].value));
            before.push_back(measure.written(measure.before[s].value));
            difference.push_back(measure.written(change.difference));
            low.push_back(measure.written(change.low));
            high.push_back(measure.written(change.high));
            against.push_back(measure.written(change.against_others));
            p.push_back(change.p_adjusted);
        }
    }
    table.columns.push_back(text_column("measure", text("Measure"), measures));
    table.columns.push_back(text_column("store", text("Store"), names));
    table.columns.push_back(text_column("measured_in", text("Unit"), units));
    table.columns.push_back(
        number_column("now", text("{0} to {1}", run.now.first, run.now.last), Unit::none, std::move(now)));
    table.columns.push_back(number_column("before", text("{0} to {1}", run.before->first, run.before->last), Unit::none,
                                          std::move(before)));
    table.columns.push_back(number_column("difference", text("Difference"), Unit::none, std::move(difference)));
    table.columns.push_back(number_column("low", text("Difference from"), Unit::none, std::move(low)));
    table.columns.push_back(number_column("high", text("Difference to"), Unit::none, std::move(high)));
    table.columns.push_back(
        number_column("against_others", text("More than the other stores"), Unit::none, std::move(against)));
    table.columns.push_back(
        number_column("p", text("p against the other stores, adjusted"), Unit::none, std::move(p), 4));
    add_key(table, std::move(keys), run.names.dimension);
    return table;
}

}  // namespace clientele
