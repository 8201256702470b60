#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/quality/problem_columns.h"
#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/history_finding.h"
#include "core/analysis/quality/rules/mending.h"
#include "core/analysis/quality/rules/own_rules.h"
#include "core/analysis/quality/rules/rules_tables.h"
#include "core/analysis/quality/rules/scores.h"
#include "core/analysis/quality/rules/touched.h"

namespace clientele {
namespace rules {
namespace {

std::vector<OptionSpec> rules_options(const Snapshot& snapshot) {
    return {
        dataset_option(snapshot),
        {.id = "own",
         .label = text("Rules for this run"),
         .type = OptionType::text,
         .help = text("Rules of your own, as name: dataset: expression that must hold, parted by semicolons: margin: "
                      "products: cost<=price.")}};
}

/// What the program's rules and the analyst's own found among the rows that are left, in the dataset that is wanted.
Result<std::vector<Problem>> problems_of(const Context& context, const std::vector<Breach>& found,
                                         const std::vector<Breach>& own) {
    const std::string& wanted = context.options.text("dataset");
    Touched touched(context.snapshot, context.rows);
    std::vector<Problem> problems;
    for (const std::vector<Breach>* breaches : {&own, &found}) {
        for (const Breach& breach : *breaches) {
            if (context.progress.cancelled()) return cancelled();
            if (wanted != "all" && wanted != spec(breach.rule.dataset).id) continue;
            if (auto problem = touched.of(breach)) problems.push_back(std::move(*problem));
        }
    }
    rank(problems);
    return problems;
}

bool is_serious(const Problem& problem) { return problem.breach->rule.weight == Weight::serious; }

/// "negative prices in Transactions · Unit price".
Text described(const Breach& breach) {
    return text("{0} in {1}", breach.rule.in_words(), place_in_words(breach.rule.dataset, breach.rule.column));
}

Text headline_of(const std::vector<Problem>& problems, std::int64_t rows) {
    if (problems.empty()) return text("All rules hold in {0} {0|row|rows}.", count(rows));
    const auto serious = std::ranges::count_if(problems, is_serious);
    const auto first =
        std::ranges::find_if(problems, [&](const Problem& each) { return serious == 0 || is_serious(each); });
    const Text what = described(*first->breach);
    if (serious == 0)
        return text("{0} {0|thing|things} in {1} {1|row|rows} worth a look, first: {2}.", count(problems.size()),
                    count(rows), what);
    if (std::isnan(first->revenue) || first->revenue == 0)
        return text(
            "{0} of {1} {1|problem|problems} in {2} {2|row|rows} can make figures wrong, first: {3} ({4} "
            "{4|row|rows}).",
            count(serious), count(problems.size()), count(rows), what, count(first->count));
    return text(
        "{0} of {1} {1|problem|problems} in {2} {2|row|rows} can make figures wrong, first: {3}, touching {4} "
        "of revenue.",
        count(serious), count(problems.size()), count(rows), what, amount(first->revenue));
}

std::vector<Metric> metrics_of(const std::vector<Problem>& problems, const std::vector<Score>& scores) {
    std::vector<DatasetKind> datasets;
    for (const Score& each : scores)
        if (datasets.empty() || datasets.back() != each.dataset) datasets.push_back(each.dataset);
    std::ranges::stable_sort(datasets, {}, [&](DatasetKind kind) { return overall(scores, kind); });
    constexpr std::size_t most = 3;  // the others are in the table of datasets
    if (datasets.size() > most) datasets.resize(most);
    std::vector<Metric> metrics = problem_counts(static_cast<double>(std::ranges::count_if(problems, is_serious)),
                                                 static_cast<double>(problems.size()));
    for (const DatasetKind kind : datasets)
        metrics.push_back({.id = "score_" + std::string(spec(kind).id),
                           .label = text("score of {0}", Text(spec(kind).label, {})),
                           .value = overall(scores, kind),
                           .good = Good::higher});
    return metrics;
}

std::vector<ChartSpec> charts_of(const std::vector<Problem>& problems, const FindingTable& scores) {
    const bool of_money = std::ranges::any_of(problems, [](const Problem& each) { return each.revenue > 0; });
    ChartSpec touched =
        of_money ? ranked_bars("problems", text("Revenue that problems touch"), {"problems", "name", "revenue"},
                               text("Revenue touched"))
                 : ranked_bars("problems", text("Rows with problems"), {"problems", "name", "rows"}, text("Rows"));
    for (const Problem& problem : problems)
        if (is_serious(problem)) touched.bad.push_back(name_of(*problem.breach));
    ChartSpec map = chart_of(ChartKind::heat_map, "scores", text("Scores by dataset and dimension"),
                             {"scores", "dimension", "score"});
    map.series = "dataset";
    std::vector<ChartSpec> charts;
    if (!problems.empty()) charts.push_back(std::move(touched));
    if (scores.rows() > 0) charts.push_back(std::move(map));
    return charts;
}

std::vector<Text> notes_of(const CheckedRules& checked, const RowsBehind& behind) {
    std::vector<Text> notes{
        text("Problems come in the order of the revenue, then the customers, then the rows that they touch. Revenue is "
             "that of the order lines, or of the customers, products or stores in question; returns count as much as "
             "purchases."),
        text("A score is 1 less the share of rows that break a rule: a row with a serious problem counts whole, one "
             "that is only worth a look half. The score of a dataset is the mean over its dimensions."),
        text("Missing days are told of all data, whatever is filtered."),
    };
    if (!checked.last_day.missing())
        notes.push_back(
            text("Nothing can have happened after {0}: the last day of the data, the day after the last import where "
                 "nothing in "
                 "them has a day, or the day of the analysis.",
                 checked.last_day));
    if (behind.shown < behind.all)
        notes.push_back(text("Of the rows behind the problems {0} of {1} are shown, the first {2} of each.",
                             count(behind.shown), count(behind.all), count(rows_a_problem)));
    notes.insert(notes.end(), checked.notes.begin(), checked.notes.end());
    return notes;
}

/// That scores are of few rows: a note, for stores are few by nature; a warning where nothing has more.
std::optional<Text> few_rows_told(const std::vector<Score>& scores, const Selections& rows, bool& all_few) {
    std::vector<Text> small;
    all_few = true;
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (std::ranges::find(scores, kind.kind, &Score::dataset) == scores.end()) continue;
        if (rows[kind.kind].count() < few_rows)
            small.emplace_back(kind.label, std::vector<Text::Argument>{});
        else
            all_few = false;
    }
    if (small.empty()) return std::nullopt;
    return text("Scores of few rows say little: {0} have fewer than {1}.", std::move(small), count(few_rows));
}

Result<std::int64_t> rows_that_break(const Snapshot& snapshot, const OwnRule& rule, const Progress& progress) {
    const auto breach = own_rule(snapshot, rule, progress);
    if (!breach) return std::unexpected(breach.error());
    return static_cast<std::int64_t>(breach->rows.count());
}

/// What can be mended of the problems that are left by a filter.
Result<std::vector<MendOffer>> offers_to_mend(const Context& context, std::string_view wanted) {
    const auto checked = checked_rules(context.snapshot, context.as_of, context.progress.part(0, 0.8));
    if (!checked) return std::unexpected(checked.error());
    const auto problems = problems_of(context, (*checked)->breaches, {});
    if (!problems) return std::unexpected(problems.error());
    std::vector<MendOffer> offers;
    for (const Problem& problem : *problems) {
        if (!wanted.empty() && name_of(*problem.breach) != wanted) continue;
        if (context.progress.cancelled()) return cancelled();
        if (auto offer = offer_to_mend(context.snapshot, problem)) {
            offer->words = described(*problem.breach);
            offers.push_back(std::move(*offer));
        }
    }
    return offers;
}

Result<Finding> run_rules(const Context& context) {
    const auto checked = checked_rules(context.snapshot, context.as_of, context.progress.part(0, 0.8));
    if (!checked) return std::unexpected(checked.error());
    auto own = own_rules(context.snapshot, context.options.text("own"));
    if (!own) return std::unexpected(own.error());
    std::vector<Text> not_applied;
    for (const OwnRule& rule : context.snapshot.own_rules()) {
        auto breach = own_rule(context.snapshot, rule, context.progress);
        if (context.progress.cancelled()) return cancelled();
        if (!breach)
            not_applied.push_back(text("The rule “{0}” ({1}) was not applied: {2}", name(rule.name),
                                       name(rule.expression), breach.error().message));
        else if (breach->rows.count() > 0)
            own->push_back(std::move(*breach));
    }
    const auto problems = problems_of(context, (*checked)->breaches, *own);
    if (!problems) return std::unexpected(problems.error());
    if (!context.progress(0.9)) return cancelled();
    std::vector<Score> scored = scores(**checked, *problems, context.rows);
    const std::string& wanted = context.options.text("dataset");
    if (wanted != "all") std::erase_if(scored, [&](const Score& each) { return spec(each.dataset).id != wanted; });
    std::int64_t rows = 0;
    for (const DatasetSpec& kind : dataset_kinds())
        if (wanted == "all" || wanted == kind.id) rows += static_cast<std::int64_t>(context.rows[kind.kind].count());
    RowsBehind behind = rows_behind(context.snapshot, *problems);
    Finding finding;
    finding.headline = headline_of(*problems, rows);
    finding.metrics = metrics_of(*problems, scored);
    finding.notes = notes_of(**checked, behind);
    finding.warnings = std::move(not_applied);
    bool all_few = false;
    if (auto few = few_rows_told(scored, context.rows, all_few))
        (all_few ? finding.warnings : finding.notes).push_back(std::move(*few));
    finding.tables = {problems_table(context.snapshot, *problems), scores_table(scored, context.rows),
                      datasets_table(scored, context.rows), std::move(behind.table)};
    finding.charts = charts_of(*problems, *finding.table("scores"));
    add_history(finding, history_of(context.snapshot, scored, *problems, context.rows));
    finding.highlights = rules_highlights(
        finding, revenue_with_returns(context.snapshot, context.rows[DatasetKind::transactions]));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace
}  // namespace rules

Analysis quality_rules() {
    return {
        .id = "quality.rules",
        .title = "Rules",
        .question = "What is wrong with the data, and what does it cost?",
        .page = "quality",
        .needs = {},
        .options = rules::rules_options,
        .run = rules::run_rules,
        .help =
            "Holds every dataset to rules of completeness, validity, uniqueness, consistency, references, timeliness "
            "and plausibility, says how many rows, customers and how much revenue each breach touches, and gives "
            "each dataset a score. Rules of your own can be added.",
        .mends = rules::offers_to_mend,
        .own_rule = rules::rows_that_break};
}

}  // namespace clientele
