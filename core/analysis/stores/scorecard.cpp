#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/sales.h"
#include "core/analysis/stores/scorecard_run.h"
#include "core/analysis/table_building.h"
#include "core/math/many_tests.h"

namespace clientele {
namespace {

constexpr std::size_t most_store_choices = 500;

OptionSpec store_option(const Snapshot& snapshot, std::string id, Text label, Text help) {
    OptionSpec option{.id = std::move(id),
                      .label = std::move(label),
                      .value = "",
                      .choices = {{"", text("No store")}},
                      .help = std::move(help)};
    const StoreNames names = store_names(snapshot);
    if (names.size() > most_store_choices) {
        option.type = OptionType::text;
        option.choices.clear();
        return option;
    }
    const std::set<Code> unlisted = unlisted_stores(snapshot);
    for (std::size_t s = 0; s < names.size(); ++s)
        if (!unlisted.contains(static_cast<Code>(s)))
            option.choices.push_back({names.ids[s], verbatim(names.labels[s])});
    return option;
}

std::vector<OptionSpec> scorecard_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options;
    options.push_back(
        {.id = "period",
         .label = text("Period"),
         .value = "year",
         .choices = {{"year", text("The last year")},
                     {"quarter", text("The last three months")},
                     {"all", text("All days")}},
         .help = text("The last year is compared with the one before, three months with the same a year earlier, "
                      "all days with nothing.")});
    options.push_back(
        store_option(snapshot, "compare", text("Compare"), text("A store that is held against another.")));
    options.push_back(store_option(snapshot, "with", text("With"),
                                   text("The other store; without one the first is held against the best.")));
    options.push_back({.id = "least",
                       .label = text("Smallest base"),
                       .type = OptionType::whole,
                       .value = "30",
                       .least = 1,
                       .most = 10000,
                       .help = text("Figures of fewer orders, interviews or answers are not shown; of testers' visits "
                                    "four are enough.")});
    return options;
}

/// The days that the data is about.
std::optional<Period> days_of_stores(const Context& context) {
    const Snapshot& snapshot = context.snapshot;
    if (snapshot.dataset(DatasetKind::transactions).find("store_id") && !sales_lacking(snapshot))
        if (const auto days = observed_days(snapshot, context.filter, context.as_of)) return days;
    std::optional<Period> all;
    for (const DatasetKind kind : {DatasetKind::visits, DatasetKind::responses, DatasetKind::mystery_visits}) {
        const Dataset& dataset = snapshot.dataset(kind);
        const DatasetColumn* time = dataset.find("time");
        if (!time || !dataset.find("store_id")) continue;
        context.rows[kind].for_each([&](std::size_t row) {
            if (time->values.times()[row] == DateTime::missing_seconds) return;
            const Date day = date_of(DateTime{time->values.times()[row]});
            if (!all) all = Period{day, day};
            all->first = std::min(all->first, day);
            all->last = std::max(all->last, day);
        });
    }
    return all;
}

void choose_periods(const Context& context, const Period& days, ScorecardRun& run) {
    run.now = days;
    const std::string& chosen = context.options.text("period");
    const std::array<bool, 7> closed = closed_weekdays(context.snapshot);
    if (chosen == "all") return;
    if (chosen == "year") {
        if (const auto compared = comparison(days, days, closed)) {
            run.now = compared->now;
            run.before = compared->before;
        }
        return;
    }
    Date end{add_months(first_of_month(days.last), 1).days - 1};
    if (!is_whole({first_of_month(end), end}, days, closed)) end = Date{first_of_month(days.last).days - 1};
    const Date start = add_months(first_of_month(end), -2);
    if (start < days.first) return;
    run.now = {start, end};
    const Period before = year_before(PeriodUnit::month, run.now);
    if (before.first >= days.first) run.before = before;
}

Result<std::size_t> store_named_by(const ScorecardRun& run, const std::set<Code>& unlisted, const std::string& wanted) {
    if (wanted.empty()) return SIZE_MAX;
    for (std::size_t s = 0; s < run.names.size(); ++s)
        if (run.names.ids[s] == wanted && !unlisted.contains(static_cast<Code>(s))) return s;
    return fail(ErrorCode::not_found, text("There is no store “{0}”.", name(wanted)));
}

/// The best of all together but that one.
std::size_t best_but(const ScorecardRun& run, std::size_t store) {
    std::size_t best = SIZE_MAX;
    if (!run.overall()) return best;
    const std::vector<FairRank>& ranks = run.overall()->ranks;
    for (std::size_t s = 0; s < ranks.size(); ++s)
        if (s != store && ranks[s].rank > 0 && (best == SIZE_MAX || ranks[s].rank < ranks[best].rank)) best = s;
    return best;
}

/// Stores at an end of the ranks that cannot be told from the one that stands there.
std::size_t tied_with(const std::vector<FairRank>& ranks, bool best) {
    double end = best ? 1 : 0;
    for (const FairRank& each : ranks) end = best ? end : std::max(end, each.rank);
    std::size_t tied = 0;
    for (const FairRank& each : ranks) tied += each.rank > 0 && each.rank != end && each.low <= end && end <= each.high;
    return tied;
}

std::size_t ranked(const std::vector<FairRank>& ranks) {
    return static_cast<std::size_t>(std::ranges::count_if(ranks, [](const FairRank& each) { return each.rank > 0; }));
}

/// The stores that are compared; where only one was chosen, the other is the best.
void choose_pair(Finding& finding, ScorecardRun& run, std::size_t first, std::size_t second) {
    if (first == SIZE_MAX && second == SIZE_MAX) return;
    if (first == SIZE_MAX || second == SIZE_MAX) {
        const std::size_t chosen = first == SIZE_MAX ? second : first, best = best_but(run, chosen);
        if (best == SIZE_MAX) {
            finding.warnings.push_back(text("Choose another store to hold {0} against: none ranks as the best.",
                                            name(run.names.labels[chosen])));
            return;
        }
        finding.notes.push_back(text("Only one store was chosen: {0} is held against {1}, the best of the others.",
                                     name(run.names.labels[chosen]), name(run.names.labels[best])));
        (first == SIZE_MAX ? first : second) = best;
    }
    run.first = first;
    run.second = second;
}

/// Numbers that are no stores have no measures.
void leave_out_unlisted(const std::set<Code>& unlisted, ScorecardRun& run) {
    for (const Code code : unlisted) {
        if (run.known(code)) run.unlisted.insert(code);
        for (StoreMeasure& measure : run.measures.all) {
            measure.now[code] = {};
            if (!measure.before.empty()) measure.before[code] = {};
        }
    }
    std::erase_if(run.measures.all, [](const StoreMeasure& measure) { return stores_best_first(measure).empty(); });
}

Text scorecard_headline(const ScorecardRun& run) {
    const MeasureRanks* overall = run.overall();
    const std::size_t best = best_but(run, SIZE_MAX);
    if (!overall || best == SIZE_MAX)
        return text("{0} {0|store|stores}: there is too little to rank them fairly.", count(run.stores_known()));
    std::size_t last = best;
    for (std::size_t s = 0; s < overall->ranks.size(); ++s)
        if (overall->ranks[s].rank > overall->ranks[last].rank) last = s;
    const Count stores = count(ranked(overall->ranks));
    const FairRank& top = overall->ranks[best];
    const std::size_t at_top = tied_with(overall->ranks, true), at_end = tied_with(overall->ranks, false);
    if (top.high == 1 && at_end == 0)
        return text("Of {0} stores {1} does best and {2} worst, whatever chance did.", stores,
                    name(run.names.labels[best]), name(run.names.labels[last]));
    if (at_end == 0)
        return text("{0} ranks last of {1} stores, whatever chance did; {2} and {3} {3|other|others} share the top.",
                    name(run.names.labels[last]), stores, name(run.names.labels[best]), count(at_top));
    if (top.high == 1)
        return text(
            "{0} ranks first of {1} stores, whatever chance did; the last cannot be told from {2} "
            "{2|other|others}.",
            name(run.names.labels[best]), stores, count(at_end));
    return text(
        "{0} ranks first of {1} stores, but {2} {2|other|others} could as well: chance alone moves it from "
        "rank {3} to {4}.",
        name(run.names.labels[best]), stores, count(at_top), number(top.low, 0), number(top.high, 0));
}

void add_scorecard_metrics(Finding& finding, const ScorecardRun& run) {
    finding.metrics.push_back(count_metric("stores", text("Stores"), static_cast<double>(run.stores_known())));
    if (const MeasureRanks* overall = run.overall())
        if (const std::size_t best = best_but(run, SIZE_MAX); best != SIZE_MAX) {
            const FairRank& top = overall->ranks[best];
            finding.metrics.push_back({.id = "best_rank",
                                       .label = text("Rank of {0}", name(run.names.labels[best])),
                                       .value = top.rank,
                                       .low = top.low,
                                       .high = top.high});
        }
    std::size_t worse = 0, better = 0;
    for (std::size_t m = 0; m < run.changes.size(); ++m)
        for (std::size_t s = 0; s < run.changes[m].size(); ++s) {
            const int change = run.clear_change(m, s);
            worse += change < 0;
            better += change > 0;
        }
    if (run.changes.empty()) return;
    finding.metrics.push_back(count_metric("worse", text("Measures of stores clearly worse than before"),
                                           static_cast<double>(worse), Good::lower));
    finding.metrics.push_back(count_metric("better", text("Measures of stores clearly better than before"),
                                           static_cast<double>(better), Good::higher));
}

void add_scorecard_charts(Finding& finding, const ScorecardRun& run) {
    if (run.overall()) {
        finding.tables.push_back(overall_ranks_table(run));
        ChartSpec ranks = ranked_bars("overall", text("Fair ranks, all measures together"),
                                      {"overall", "store", "rank"}, text("Rank, 1 is best"));
        ranks.low = "low";
        ranks.high = "high";
        ranks.kind = ChartKind::dots;
        ranks.ranks = true;
        finding.charts.push_back(std::move(ranks));
    }
    for (const StoreMeasure& measure : run.measures.all) {
        finding.tables.push_back(measure_table(run, measure));
        ChartSpec chart =
            ranked_bars(measure.id, measure.label, {finding.tables.back().id, "store", measure.id}, Text{});
        if (measure.id != "sales") chart.kind = ChartKind::dots;  // nothing that is added up
        if (measure.has_errors()) {
            chart.low = "low";
            chart.high = "high";
        }
        finding.charts.push_back(std::move(chart));
    }
}

void add_scorecard_notes(Finding& finding, const ScorecardRun& run) {
    const auto note = [&](Text words) { finding.notes.push_back(std::move(words)); };
    if (run.before)
        note(text("Figures are of {0} to {1}, changes against {2} to {3}.", run.now.first, run.now.last,
                  run.before->first, run.before->last));
    else
        note(
            text("Figures are of {0} to {1}; there is no period before to compare with.", run.now.first, run.now.last));
    if (const Text unlisted = unlisted_note(run.names, run.unlisted); !unlisted.empty()) note(unlisted);
    for (const Text& each : run.measures.notes) note(each);
    if (!run.measures.left_out.empty()) note(text("Not in the data, and left out: {0}.", run.measures.left_out));
    if (run.overall()) {
        note(
            text("Fair values draw each store towards what is usual, the more so the less is known of it (empirical "
                 "Bayes, Morris 1983): a small store is not first or last by luck. Ranks are simulated from them; 95 % "
                 "of the simulated ranks lie from the lowest to the highest (Goldstein and Spiegelhalter 1996)."));
        note(text("Tied: the chance that a store is better than the next is below 90 %."));
        note(
            text("All together is the mean of the standard scores of the ranked measures, each counting alike: "
                 "conversion, average order, complaints, waiting, satisfaction and mystery score, as far as they are "
                 "known. Sales and price position are not ranked: they follow from size and range."));
        note(
            text("The range of a rank takes what chance does to one measure as independent of what it does to another, "
                 "as they come from different sources: doors, tills, answers, testers. That stores which are good at "
                 "one are good at another is no chance, and does not matter to it."));
    }
    if (!run.changes.empty())
        note(
            text("A change is clear where it goes further than that of the other stores, p-values adjusted for all "
                 "stores and measures (Benjamini and Hochberg 1995)."));
    if (run.stores_known() < 4)
        finding.warnings.push_back(
            text("Only {0} {0|store|stores}: with fewer than four nothing is drawn to what is usual.",
                 count(run.stores_known())));
}

Result<Finding> run_scorecard(const Context& context) {
    ScorecardRun run{.names = store_names(context.snapshot)};
    const auto days = days_of_stores(context);
    if (run.names.size() == 0 || !days)
        return fail(ErrorCode::missing_data,
                    text("Nothing in the data says what happened in which store: import order lines, visits or survey "
                         "answers with a store."));
    const std::set<Code> unlisted = unlisted_stores(context.snapshot);
    const auto first = store_named_by(run, unlisted, context.options.text("compare"));
    if (!first) return std::unexpected(first.error());
    const auto second = store_named_by(run, unlisted, context.options.text("with"));
    if (!second) return std::unexpected(second.error());
    if (*first != SIZE_MAX && *first == *second)
        return fail(ErrorCode::bad_value,
                    text("{0} cannot be held against itself: choose another store.", name(run.names.labels[*first])));
    choose_periods(context, *days, run);
    auto measures =
        store_measures(context, run.names, run.now, run.before, static_cast<double>(context.options.whole("least")));
    if (!measures) return std::unexpected(measures.error());
    run.measures = std::move(*measures);
    leave_out_unlisted(unlisted, run);
    if (run.measures.all.empty())
        return fail(
            ErrorCode::missing_data,
            text("No store has enough rows in the period for any measure: choose all days, or a smaller base."));
    run.ranks = measure_ranks(run.measures, run.names.size(), context.seed);
    if (!run.overall() || ranked(run.overall()->ranks) < 2) run.ranks.clear();  // nothing tells the stores apart
    if (run.before) run.changes = measure_changes(run.measures, run.names.size());
    if (!context.progress(0.95)) return cancelled();
    Finding finding;
    choose_pair(finding, run, *first, *second);
    finding.headline = run.compares() ? pair_headline(run) : scorecard_headline(run);
    add_scorecard_metrics(finding, run);
    finding.tables.push_back(scorecard_table(run));
    add_scorecard_charts(finding, run);
    if (!run.ranks.empty()) finding.tables.push_back(ranks_table(run));
    if (!run.changes.empty()) finding.tables.push_back(changes_table(run));
    if (run.compares()) finding.tables.push_back(store_differences_table(run));
    add_scorecard_notes(finding, run);
    finding.highlights = scorecard_highlights(run);
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis stores_scorecard() {
    return {
        .id = "stores.scorecard",
        .title = "Scorecard of the stores",
        .question = "How does each store do, fairly compared?",
        .page = "stores",
        .needs = {{DatasetKind::transactions,
                   {"store_id", "time"},
                   {{DatasetKind::visits, {"store_id", "time"}},
                    {DatasetKind::responses, {"store_id", "time"}},
                    {DatasetKind::mystery_visits, {"store_id", "time"}}}}},
        .options = scorecard_options,
        .run = run_scorecard,
        .help =
            "One row a store: sales, conversion, average order, complaints, waiting, satisfaction, mystery score and "
            "price position, each with its change. Ranks are fair: small stores are drawn towards what is usual, "
            "every rank has its range, and stores that cannot be told apart are called tied. Two stores can be held "
            "against each other to see which differences are real."};
}

}  // namespace clientele
