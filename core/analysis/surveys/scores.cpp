#include <algorithm>
#include <cmath>

#include "core/analysis/surveys/open_answers.h"
#include "core/analysis/surveys/other_surveys.h"
#include "core/analysis/surveys/score_highlights.h"
#include "core/math/distributions.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure = 0.05;
constexpr std::size_t most_question_choices_of_scores = 300;
constexpr std::size_t most_score_groups = 40;

std::vector<OptionSpec> scores_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options = survey_options(snapshot);
    OptionSpec question{.id = "question",
                        .label = text("Question"),
                        .value = "",
                        .choices = {{"", text("The one that says most")}},
                        .help = text("The question of the card: otherwise whether people would recommend, else their "
                                     "satisfaction. The table of scores has all.")};
    const DatasetColumn* questions = snapshot.dataset(DatasetKind::responses).find("question");
    if (questions && questions->values.type() == ColumnType::text) {
        if (questions->values.dictionary().size() > most_question_choices_of_scores) {
            question.type = OptionType::text;
            question.choices.clear();
        } else {
            for (Code code = 0; code < questions->values.dictionary().size(); ++code) {
                const std::string_view id = questions->values.dictionary().at(code);
                question.choices.push_back({std::string(id), verbatim(id)});
            }
        }
    }
    options.push_back(std::move(question));
    options.push_back({.id = "by",
                       .label = text("Compare"),
                       .type = OptionType::field,
                       .value = "none",
                       .choices = respondent_group_choices(snapshot),
                       .help = text("Groups of respondents, each compared with all others.")});
    options.push_back({.id = "measure",
                       .label = text("Measure"),
                       .value = "auto",
                       .choices = {{"auto", text("What fits")},
                                   {"nps", in_words(ScoreMeasure::nps)},
                                   {"mean", in_words(ScoreMeasure::mean)},
                                   {"rank", in_words(ScoreMeasure::rank)},
                                   {"top2", in_words(ScoreMeasure::top_two)},
                                   {"yes", in_words(ScoreMeasure::yes)},
                                   {"first", in_words(ScoreMeasure::first)},
                                   {"top3", in_words(ScoreMeasure::top_three)}}});
    options.push_back({.id = "waves",
                       .label = text("Waves"),
                       .type = OptionType::boolean,
                       .value = "yes",
                       .help = text("Each wave is compared with the one before.")});
    options.push_back({.id = "least",
                       .label = text("Smallest base"),
                       .type = OptionType::whole,
                       .value = "30",
                       .least = 1,
                       .most = 10000,
                       .help = text("Scores of fewer respondents are not shown.")});
    options.push_back({.id = "method",
                       .label = text("Interval of the promoter score"),
                       .value = "adjusted",
                       .choices = {{"adjusted", text("Adjusted Wald")}, {"wald", text("Wald")}}});
    options.push_back(population_option());
    options.push_back({.id = "containing",
                       .label = text("Answers in words with"),
                       .type = OptionType::text,
                       .value = "",
                       .choices = {},
                       .help = text("Words, or beginnings of words, that answers in the table of answers contain: "
                                    "“wait queue”. Empty: all answers.")});
    options.push_back({.id = "radar",
                       .label = text("Radar chart"),
                       .type = OptionType::boolean,
                       .value = "no",
                       .help = text("Draws the scores on axes all round as well, where there are three at least. Areas "
                                    "mislead: dots are read more surely.")});
    return options;
}

/// Questions with a measure, of those that the filter leaves.
std::vector<std::size_t> scored_questions(const SurveySample& sample) {
    std::vector<std::size_t> questions;
    for (const std::size_t q : sample.questions)
        if (!measures_of(sample.survey->questions[q]).empty()) questions.push_back(q);
    return questions;
}

/// How much a kind of question says of all, the least first.
int rank_of(const AskedQuestion& question) {
    switch (question.kind) {
        case AskedKind::nps:
            return 0;
        case AskedKind::csat:
            return 1;
        case AskedKind::ces:
            return 2;
        case AskedKind::scale:
            return 3;
        case AskedKind::ranking:
            return 4;
        default:
            return 5;
    }
}

struct Focus {
    std::size_t at = 0;  // in questions
    ScoreMeasure measure = ScoreMeasure::nps;
    bool by_column = false;  // of choices that hold names: any of the items is meant
};

Result<Focus> focus_of(const SurveySample& sample, const std::vector<std::size_t>& questions, const Options& options) {
    const SurveyTable& survey = *sample.survey;
    const std::string &named = options.text("question"), &measure = options.text("measure");
    const auto has = [&](const AskedQuestion& question) {
        return measure == "auto" ||
               std::ranges::any_of(measures_of(question), [&](ScoreMeasure each) { return id(each) == measure; });
    };
    Focus focus{.at = questions.size()};
    if (!named.empty()) {
        const auto question = question_named(survey, named);
        if (!question) return std::unexpected(question.error());
        for (std::size_t q = 0; q < questions.size(); ++q)
            if (&survey.questions[questions[q]] == *question) focus.at = q;
        if (focus.at == questions.size()) {  // a column of a ranking: its items
            const auto item = std::ranges::find_if(questions, [&](std::size_t q) {
                return std::ranges::count(survey.questions[q].asked_as, (*question)->id) > 0;
            });
            focus.at = static_cast<std::size_t>(item - questions.begin());
            focus.by_column = item != questions.end();
        }
        if (focus.at == questions.size())
            return fail(
                ErrorCode::unsupported,
                text("“{0}” has no scale to be scored by: it is taken for {1}, or the filter leaves none of its "
                     "answers.",
                     name((*question)->text), in_words((*question)->kind)));
        if (!has(survey.questions[questions[focus.at]]))
            return fail(ErrorCode::unsupported,
                        text("“{0}” has no such measure: choose another, or what fits.", name((*question)->text)));
    } else {
        for (std::size_t q = 0; q < questions.size(); ++q)
            if (has(survey.questions[questions[q]]) &&
                (focus.at == questions.size() ||
                 rank_of(survey.questions[questions[q]]) < rank_of(survey.questions[questions[focus.at]])))
                focus.at = q;
        if (focus.at == questions.size())
            return fail(ErrorCode::missing_data,
                        text("No question of “{0}” has this measure: choose what fits.", name(survey.name)));
    }
    const std::vector<ScoreMeasure> fit = measures_of(survey.questions[questions[focus.at]]);
    focus.measure = fit.front();
    for (const ScoreMeasure each : fit)
        if (id(each) == measure) focus.measure = each;
    return focus;
}

/// The group that differs from all others most surely, where any does.
struct FarGroup {
    std::size_t group = SIZE_MAX;
    bool compared = false;  // any group had respondents enough to be held against the others
    ScoreDifference difference{};
};
FarGroup far_group(const ScoreRun& run) {
    const ScoreCells& cells = run.focus_cells();
    std::vector<double> p(cells.groups, missing_number);
    std::vector<ScoreDifference> differences(cells.groups);
    for (std::size_t g = 0; g < cells.groups; ++g) {
        const ScoreSums &sums = cells.at(g, cells.waves), others = cells.others(g, cells.waves);
        if (sums.n < run.least || others.n < run.least) continue;
        differences[g] = difference_of(sums, others, run.measure);
        p[g] = differences[g].p;
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    FarGroup far{.compared = std::ranges::any_of(p, [](double each) { return !std::isnan(each); })};
    double best = sure;
    for (std::size_t g = 0; g < cells.groups; ++g)
        if (adjusted[g] < best) {
            best = adjusted[g];
            far.group = g;
            far.difference = differences[g];
        }
    return far;
}

Text headline_of(const ScoreRun& run, const LatestWaves& waves) {
    const ScoreCells& cells = run.focus_cells();
    const SurveyTable& survey = *run.sample.survey;
    const Text question = verbatim(run.question(run.focus).text), measure = in_words(run.measure);
    const Score all = score_of(cells.all(), run.measure, run.wald);
    if (run.too_few())
        return text("Only {0} {0|respondent|respondents} answered “{1}”: fewer than {2}, too few for a score.",
                    count(static_cast<std::int64_t>(cells.all().n)), question, number(run.least, 0));
    if (run.parted()) {
        const FarGroup far = far_group(run);
        if (!far.compared)
            return text("{0} of “{1}” is {2}; no group by {3} has {4} respondents to be held against the others.",
                        measure, question, score_written(all.value, run.measure), run.groups.label,
                        number(run.least, 0));
        if (far.group == SIZE_MAX)
            return text("{0} of “{1}” is {2}; no group by {3} clearly differs from the others.", measure, question,
                        score_written(all.value, run.measure), run.groups.label);
        const Score score = score_of(cells.at(far.group, cells.waves), run.measure, run.wald);
        return far.difference.value < 0
                   ? text("{0} of “{1}” is {2} in {3}, {4} below the others.", measure, question,
                          score_written(score.value, run.measure), verbatim(run.groups.labels[far.group]),
                          score_points_written(far.difference.value, run.measure))
                   : text("{0} of “{1}” is {2} in {3}, {4} above the others.", measure, question,
                          score_written(score.value, run.measure), verbatim(run.groups.labels[far.group]),
                          score_points_written(far.difference.value, run.measure));
    }
    if (waves.now == cells.waves)
        return text("{0} of “{1}” is {2} ({3} to {4}).", measure, question, score_written(all.value, run.measure),
                    score_written(all.low, run.measure), score_written(all.high, run.measure));
    const Score now = score_of(cells.at(cells.groups, waves.now), run.measure, run.wald);
    const Text value = score_written(now.value, run.measure), wave = verbatim(survey.waves[waves.now]);
    if (waves.before == cells.waves)
        return text("{0} of “{1}” is {2} in {3} ({4} to {5}).", measure, question, value, wave,
                    score_written(now.low, run.measure), score_written(now.high, run.measure));
    const Text before = verbatim(survey.waves[waves.before]),
               by = score_points_written(waves.change.value, run.measure);
    if (!(waves.change.p < sure)) {
        const ScoreTrend trend = score_trend(cells, cells.groups, run.measure, run.least);
        if (trend.sure()) return drift_written(run, trend, waves.now);
        return text("{0} of “{1}” is {2} in {3}: no clear change since {4}.", measure, question, value, wave, before);
    }
    return waves.change.value < 0 ? text("{0} of “{1}” fell by {2} to {3} in {4}, against {5}.", measure, question, by,
                                         value, wave, before)
                                  : text("{0} of “{1}” rose by {2} to {3} in {4}, against {5}.", measure, question, by,
                                         value, wave, before);
}

/// Places of the items that were ranked beside the one at `focus` in `questions`, the best mean rank first; empty where
/// that is no ranking.
std::vector<std::size_t> ranked_items(const SurveySample& sample, const std::vector<std::size_t>& questions,
                                      const std::vector<ScoreCells>& cells, std::size_t focus) {
    const auto asked = [&](std::size_t q) -> const AskedQuestion& { return sample.survey->questions[questions[q]]; };
    std::vector<std::size_t> items;
    if (asked(focus).kind != AskedKind::ranking) return items;
    for (std::size_t q = 0; q < questions.size(); ++q)
        if (asked(q).kind == AskedKind::ranking && asked(q).ranked_in == asked(focus).ranked_in && cells[q].all().n > 0)
            items.push_back(q);
    std::ranges::stable_sort(items, {},
                             [&](std::size_t q) { return score_of(cells[q].all(), ScoreMeasure::rank).value; });
    return items;
}

/// The difference of the ranks that the same respondents gave two items, the second's less the first's.
DesignEstimate difference_of_ranks_given(const ScoreRun& run, std::size_t first, std::size_t second) {
    std::vector<double> differences, weights;
    std::vector<std::size_t> respondents;
    run.sample.respondents.for_each([&](std::size_t r) {
        const double each = run.question(second).score(r) - run.question(first).score(r);
        if (std::isnan(each)) return;
        differences.push_back(each);
        weights.push_back(run.sample.weights.of[r]);
        respondents.push_back(r);
    });
    return design_mean(differences, weights, design_of(run.sample, respondents));
}

Text ranking_headline(const ScoreRun& run, const std::vector<std::size_t>& ranked) {
    const auto called = [&](std::size_t place) { return verbatim(run.question(ranked[place]).text); };
    const Score best = score_of(run.cells[ranked[0]].all(), ScoreMeasure::rank);
    const Score first = score_of(run.cells[ranked[0]].all(), ScoreMeasure::first);
    const DesignEstimate lead = difference_of_ranks_given(run, ranked[0], ranked[1]);
    if (lead.value > t_factor(lead.freedom) * lead.error)
        return text("“{0}” stands first of {1} items: mean rank {2} ({3} to {4}), put first by {5}.", called(0),
                    count(ranked.size()), number(best.value, 2), number(best.low, 2), number(best.high, 2),
                    percent(first.value));
    return text("“{0}” and “{1}” stand first of {2} items (mean ranks {3} and {4}); which of them cannot be told.",
                called(0), called(1), count(ranked.size()), number(best.value, 2),
                number(score_of(run.cells[ranked[1]].all(), ScoreMeasure::rank).value, 2));
}

void add_score_metrics(Finding& finding, const ScoreRun& run, const LatestWaves& waves) {
    const ScoreCells& cells = run.focus_cells();
    const Unit unit = unit_of(run.measure);
    const Good good = run.measure == ScoreMeasure::rank ? Good::lower : Good::higher;
    const auto metric = [&](std::string id, Text label, const Score& score) {
        finding.metrics.push_back({.id = std::move(id),
                                   .label = std::move(label),
                                   .value = score.value,
                                   .unit = unit,
                                   .low = score.low,
                                   .high = score.high,
                                   .good = good});
        if (std::isnan(score.low)) finding.metrics.back().low = finding.metrics.back().high = std::nullopt;
    };
    if (waves.now < cells.waves)
        metric("latest", text("{0}, {1}", in_words(run.measure), verbatim(run.sample.survey->waves[waves.now])),
               score_of(cells.at(cells.groups, waves.now), run.measure, run.wald));
    if (!run.too_few())
        metric("value", waves.now < cells.waves ? text("{0}, all waves", in_words(run.measure)) : in_words(run.measure),
               score_of(cells.all(), run.measure, run.wald));
    if (waves.before < cells.waves)
        finding.metrics.push_back({.id = "change",
                                   .label = is_share(run.measure) ? text("Change, in points") : text("Change"),
                                   .value = waves.change.value * (is_share(run.measure) ? 100 : 1),
                                   .low = waves.change.low * (is_share(run.measure) ? 100 : 1),
                                   .high = waves.change.high * (is_share(run.measure) ? 100 : 1),
                                   .good = good});
    finding.metrics.push_back(
        {.id = "base", .label = text("Respondents"), .value = cells.all().n, .unit = Unit::count});
    if (run.sample.weights.weighted)
        finding.metrics.push_back({.id = "design_effect",
                                   .label = text("Design effect of the weights"),
                                   .value = run.sample.weights.design_effect,
                                   .unit = Unit::ratio});
}

Text note_of_measure(const ScoreRun& run) {
    const AskedQuestion& question = run.question(run.focus);
    switch (run.measure) {
        case ScoreMeasure::nps:
            return run.wald ? text(
                                  "The net promoter score is the share of 9 and 10 less the share of 0 to 6, times 100 "
                                  "(Reichheld 2003). Its interval is that of Wald, too narrow in small samples.")
                            : text(
                                  "The net promoter score is the share of 9 and 10 less the share of 0 to 6, times 100 "
                                  "(Reichheld 2003). Its interval is adjusted Wald (Rocks 2016).");
        case ScoreMeasure::mean:
            return text("The mean is on the scale from {0} to {1}; its interval is that of Student's t.",
                        number(question.lowest, 0), number(question.highest, 0));
        case ScoreMeasure::rank:
            return text(
                "The mean rank is the mean place, 1 the first of {0}. Items that were left out by who placed "
                "others have the mean of the places left. Its interval is that of Student's t.",
                number(question.highest, 0));
        case ScoreMeasure::first:
        case ScoreMeasure::top_three:
            return text("Shares are of all who placed any of the items; intervals by Wilson (1927).");
        case ScoreMeasure::top_two:
            return text(
                "The top-two box is the share of {0} and {1} on the scale from {2} to {1}; intervals by Wilson "
                "(1927).",
                number(question.highest - 1, 0), number(question.highest, 0), number(question.lowest, 0));
        case ScoreMeasure::yes:
            return text("Intervals by Wilson (1927).");
    }
    return {};
}

void add_score_notes(Finding& finding, const ScoreRun& run, std::size_t suppressed) {
    const AskedQuestion& question = run.question(run.focus);
    finding.notes.push_back(note_of_measure(run));
    finding.notes.push_back(
        text("“{0}” is taken for: {1}. {2}", verbatim(question.text), in_words(question.kind), question.reason));
    if (question.reversed)
        finding.notes.push_back(text("Its scale was turned round, so that the highest is the best."));
    finding.notes.push_back(
        text("Don't know, refusals and questions that were not asked do not count. Changes are against the wave before "
             "with enough respondents, differences against all other groups together; adjusted p-values allow for "
             "looking at so many (Benjamini and Hochberg 1995)."));
    if (run.sample.designed())
        finding.notes.push_back(text(
            "How respondents were drawn counts by the design effect of each measure in each group and wave: its "
            "variance by Taylor's linearisation (Binder 1983), with zeros for who is not in the group, over that of "
            "respondents drawn one by one. Groups of fewer than {0} clusters take that of the whole sample.",
            count(few_units)));
    if (suppressed > 0)
        finding.notes.push_back(text("{0} {0|score|scores} with fewer than {1} respondents {0|is|are} not shown.",
                                     count(suppressed), number(run.least, 0)));
    std::vector<Text> small;
    for (std::size_t g = 0; g < run.groups.names.size(); ++g)
        if (const double n = run.focus_cells().at(g, run.focus_cells().waves).n; n < run.least)
            small.push_back(text("{0} ({1})", verbatim(run.groups.labels[g]), number(n, 0)));
    constexpr std::size_t most_named = 6;
    if (small.size() > most_named) {
        const std::size_t more = small.size() - most_named;
        small.resize(most_named);
        small.push_back(text("{0} more", count(more)));
    }
    if (!small.empty())
        finding.warnings.push_back(
            text("Fewer than {0} respondents, and so not shown: {1}.", number(run.least, 0), small));
}

/// Of a survey without scales: what people wrote.
Finding open_answers_alone(const Context& context, const SurveySample& sample, const OpenAnswers& open) {
    const OpenQuestion& most = *std::ranges::max_element(open.questions, {}, &OpenQuestion::answered);
    Finding finding;
    finding.headline = text(
        "{0} of {1} {1|respondent|respondents} answered “{2}” in words of their own; no question "
        "of “{3}” has a scale.",
        count(static_cast<std::int64_t>(most.answered)), count(static_cast<std::int64_t>(most.asked)),
        verbatim(most.question->text), name(sample.survey->name));
    finding.metrics.push_back(
        {.id = "base", .label = text("Respondents"), .value = static_cast<double>(sample.base()), .unit = Unit::count});
    add_open_answers(finding, context.snapshot, sample, open, {}, context.options.text("containing"));
    say_sample(sample, finding);
    return finding;
}

Result<Finding> run_scores(const Context& context) {
    auto sample = survey_sample(context);
    if (!sample) return std::unexpected(sample.error());
    const auto population = survey_population(*sample, context.options.text("population"));
    if (!population) return std::unexpected(population.error());
    const std::vector<std::size_t> questions = scored_questions(*sample);
    const OpenAnswers open = open_answers(*sample);
    if (questions.empty() && !open.questions.empty()) return open_answers_alone(context, *sample, open);
    if (questions.empty())
        return fail(ErrorCode::missing_data,
                    text("No question of “{0}” has a scale, so there is no score. “clientele survey” shows how each is "
                         "taken, and can say it otherwise.",
                         name(sample->survey->name)));
    auto focus = focus_of(*sample, questions, context.options);
    if (!focus) return std::unexpected(focus.error());
    RespondentGroups groups;
    const std::string& by = context.options.text("by");
    if (by != "none") {
        auto parted = respondent_groups(context, *sample->survey, by, most_score_groups);
        if (!parted) return std::unexpected(parted.error());
        groups = std::move(*parted);
        if (groups.names.empty()) return nobody_has(*sample->survey, groups.label);
    }
    const bool waves = context.options.yes("waves") && by != "wave";
    const auto cells = score_cells(*sample, questions, groups, waves, context.progress.part(0.5, 0.9), *population);
    if (!cells) return std::unexpected(cells.error());
    const std::vector<std::size_t> ranked = ranked_items(*sample, questions, *cells, focus->at);
    if (!ranked.empty() && (context.options.text("question").empty() || focus->by_column)) focus->at = ranked.front();
    const ScoreRun run{.sample = *sample,
                       .groups = groups,
                       .questions = questions,
                       .cells = *cells,
                       .focus = focus->at,
                       .measure = focus->measure,
                       .least = context.options.number("least"),
                       .wald = context.options.text("method") == "wald",
                       .radar = context.options.yes("radar")};
    if (run.focus_cells().all().n < 1)
        return fail(ErrorCode::missing_data, text("Nobody within the filter has an answer to “{0}” that counts.",
                                                  name(run.question(run.focus).text)));
    Finding finding;
    std::size_t suppressed = 0;
    if (run.in_waves()) finding.tables.push_back(waves_table(run));
    finding.tables.push_back(groups_table(run));
    finding.tables.push_back(distribution_table(run));
    finding.tables.push_back(scores_table(run, suppressed));
    if (!sample->weights.margins.empty()) finding.tables.push_back(margins_table(run));
    std::erase_if(finding.tables, [](const FindingTable& table) { return table.rows() == 0 && table.id != "scores"; });
    const LatestWaves latest = latest_waves(run.focus_cells(), run.focus_cells().groups, run.measure, run.least);
    finding.headline = ranked.size() > 1 && !run.parted() && latest.now == run.focus_cells().waves
                           ? ranking_headline(run, ranked)
                           : headline_of(run, latest);
    add_score_metrics(finding, run, latest);
    add_open_answers(finding, context.snapshot, *sample, open, groups, context.options.text("containing"));
    finding.charts = score_charts(run, finding.tables);
    add_score_notes(finding, run, suppressed);
    if (population->known()) {
        finding.notes.push_back(population_note(*population));
        for (FindingTable& table : finding.tables)
            if (table.id == "scores")
                table.title = text("Scores (of a population of {0})", population_in_words(*population));
    }
    if (!run.parted() && !run.too_few()) {
        auto told = score_highlights(context, run, latest);
        if (!told) return std::unexpected(told.error());
        finding.highlights = std::move(*told);
    }
    say_sample(*sample, finding);
    auto others = highlights_of_other_surveys(context, *sample, "surveys.scores", context.progress.part(0.97, 1));
    if (!others) return std::unexpected(others.error());
    std::ranges::move(*others, std::back_inserter(finding.highlights));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis surveys_scores() {
    return {.id = "surveys.scores",
            .title = "Survey scores",
            .question = "How satisfied are they, would they recommend us, and is it getting better?",
            .page = "surveys",
            .needs = {{DatasetKind::responses, {"question", "answer"}}},
            .options = scores_options,
            .run = run_scores,
            .help =
                "Net promoter score, satisfaction, ease and other scales of a survey, each with its interval: wave by "
                "wave against the one before, and group by group against all others, weighted where the survey has "
                "weights or shares to be met. Use it to see what moved, and what only seems to."};
}

}  // namespace clientele
