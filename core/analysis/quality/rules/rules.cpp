#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/own_rules.h"
#include "core/analysis/quality/rules/rules_tables.h"
#include "core/analysis/quality/rules/scores.h"
#include "core/analysis/quality/rules/touched.h"

namespace clientele {
namespace rules {
namespace {

std::vector<OptionSpec> rules_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> datasets{{"all", text("All datasets")}};
    for (const DatasetSpec& kind : dataset_kinds())
        if (snapshot.dataset(kind.kind).rows > 0) datasets.push_back({std::string(kind.id), Text(kind.label, {})});
    return {
        {.id = "dataset",
         .label = text("Dataset"),
         .value = "all",
         .choices = std::move(datasets),
         .help = text("Which data to look at.")},
        {.id = "own",
         .label = text("Own rules"),
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
    const Rule& rule = breach.rule;
    const DatasetSpec& kind = spec(rule.dataset);
    const Text words = rule.own.empty() ? Text(rule.words, {}) : verbatim(rule.own);
    if (rule.column.empty()) return text("{0} in {1}", words, Text(kind.label, {}));
    const Field* field = find_field(kind, rule.column);
    return text("{0} in {1}", words,
                text("{0} · {1}", Text(kind.label, {}), field ? Text(field->label, {}) : verbatim(rule.column)));
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
        "{0} of {1} {1|problem|problems} in {2} {2|row|rows} can make figures wrong, first: {3}, which touches "
        "{4} of revenue.",
        count(serious), count(problems.size()), count(rows), what, amount(first->revenue));
}

std::vector<Metric> metrics_of(const std::vector<Problem>& problems, const std::vector<Score>& scores) {
    std::vector<DatasetKind> datasets;
    for (const Score& each : scores)
        if (datasets.empty() || datasets.back() != each.dataset) datasets.push_back(each.dataset);
    std::ranges::stable_sort(datasets, {}, [&](DatasetKind kind) { return overall(scores, kind); });
    constexpr std::size_t most = 3;  // the others are in the table of datasets
    if (datasets.size() > most) datasets.resize(most);
    std::vector<Metric> metrics{{.id = "serious",
                                 .label = text("serious problems"),
                                 .value = static_cast<double>(std::ranges::count_if(problems, is_serious)),
                                 .unit = Unit::count,
                                 .good = Good::lower},
                                {.id = "problems",
                                 .label = text("things to look at"),
                                 .value = static_cast<double>(problems.size()),
                                 .unit = Unit::count,
                                 .good = Good::lower}};
    for (const DatasetKind kind : datasets)
        metrics.push_back({.id = "score_" + std::string(spec(kind).id),
                           .label = text("score of {0}", Text(spec(kind).label, {})),
                           .value = overall(scores, kind),
                           .good = Good::higher});
    return metrics;
}

std::vector<ChartSpec> charts_of(const std::vector<Problem>& problems, const FindingTable& scores) {
    ChartSpec revenue{.id = "problems",
                      .kind = ChartKind::bars,
                      .title = text("Revenue that problems touch"),
                      .table = "problems",
                      .x = "name",
                      .y = {"revenue"}};
    revenue.y_title = text("Revenue touched");
    revenue.ranked = true;
    const bool of_money = std::ranges::any_of(problems, [](const Problem& each) { return each.revenue > 0; });
    if (!of_money) {
        revenue.title = text("Rows with problems");
        revenue.y = {"rows"};
        revenue.y_title = text("Rows");
    }
    for (const Problem& problem : problems)
        if (is_serious(problem)) revenue.bad.push_back(name_of(*problem.breach));
    ChartSpec map{.id = "scores",
                  .kind = ChartKind::heat_map,
                  .title = text("Scores by dataset and dimension"),
                  .table = "scores",
                  .x = "dimension",
                  .y = {"score"},
                  .series = "dataset"};
    std::vector<ChartSpec> charts;
    if (!problems.empty()) charts.push_back(std::move(revenue));
    if (scores.rows() > 0) charts.push_back(std::move(map));
    return charts;
}

std::vector<Text> notes_of(const CheckedRules& checked, const RowsBehind& behind) {
    std::vector<Text> notes{
        text("Problems come in the order of the revenue, then the customers, then the rows that they touch. Revenue is "
             "that of the order lines, or of the customers, products or stores in question; returns count as much as "
             "purchases."),
        text("A score is 1 less the share of rows that break a rule: a row with a serious problem counts whole, one "
             "that "
             "is only worth a look half. The score of a dataset is the mean over its dimensions."),
        text("Missing days are told of all data, whatever is filtered."),
    };
    if (!checked.last_day.missing())
        notes.push_back(
            text("Nothing can have happened after {0}, the last day of the data or the day of the analysis.",
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

Result<Finding> run_rules(const Context& context) {
    const auto checked = checked_rules(context.snapshot, context.as_of, context.progress.part(0, 0.8));
    if (!checked) return std::unexpected(checked.error());
    const auto own = own_rules(context.snapshot, context.options.text("own"));
    if (!own) return std::unexpected(own.error());
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
    bool all_few = false;
    if (auto few = few_rows_told(scored, context.rows, all_few))
        (all_few ? finding.warnings : finding.notes).push_back(std::move(*few));
    finding.tables = {problems_table(context.snapshot, *problems), scores_table(scored, context.rows),
                      datasets_table(scored, context.rows), std::move(behind.table)};
    finding.charts = charts_of(*problems, *finding.table("scores"));
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
            "each dataset a score. Rules of your own can be added."};
}

}  // namespace clientele
