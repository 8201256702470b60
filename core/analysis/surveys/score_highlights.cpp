#include "core/analysis/surveys/score_highlights.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/analysis/surveys/fallen_groups.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure_of_scores = 0.05;
constexpr std::size_t most_fallen_groups_told = 3;

/// How many of a hundred customers think otherwise now, about: what of the scale it moved by.
double part_of_scale(double difference, const AskedQuestion& question, ScoreMeasure measure) {
    const double scale = is_share(measure)              ? 1
                         : measure == ScoreMeasure::nps ? 100
                                                        : question.highest - question.lowest;
    return scale > 0 ? std::min(1.0, std::abs(difference) / scale) : missing_number;
}

/// The day of the first answer of a wave.
std::optional<Date> wave_began(const SurveyTable& survey, std::size_t wave) {
    std::optional<Date> first;
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        if (survey.wave[r] != wave || survey.time[r] == DateTime::missing_seconds) continue;
        const Date day = date_of(DateTime{survey.time[r]});
        if (!first || day < *first) first = day;
    }
    return first;
}

Highlight about(const ScoreRun& run, const char* id, bool worse, double difference, double share_of_all, double p) {
    const AskedQuestion& question = run.question(run.focus);
    Highlight told;
    told.id = id;
    told.tidings = worse ? Tidings::bad : Tidings::good;
    told.customer_share = share_of_all * part_of_scale(difference, question, run.measure);
    told.p_value = p;
    told.stories = {"satisfaction with " + question.text};
    return told;
}

/// What began with one wave and is seen in another, and what to do about it.
void shown_by_waves(Highlight& one, const ScoreRun& run, std::size_t began, std::size_t seen) {
    one.action = one.tidings == Tidings::bad ? text("See what drives it, and who thinks so.")
                                             : text("Find out what was done better.");
    one.since = wave_began(*run.sample.survey, began);
    one.chart = "trend";
    one.table = "waves";
    one.key = run.sample.survey->waves[seen];
}

void tell_of_change(std::vector<Highlight>& told, const ScoreRun& run, const LatestWaves& latest) {
    const ScoreCells& cells = run.focus_cells();
    if (latest.before >= cells.waves || !(latest.change.p < sure_of_scores)) return;
    const bool fell = latest.change.value < 0;
    Highlight one = about(run, fell ? "fall" : "rise", fell, latest.change.value, 1, latest.change.p);
    const Score now = score_of(cells.at(cells.groups, latest.now), run.measure, run.wald);
    const Text question = verbatim(run.question(run.focus).text), measure = in_words(run.measure),
               by = score_points_written(latest.change.value, run.measure),
               value = score_written(now.value, run.measure), wave = verbatim(run.sample.survey->waves[latest.now]),
               before = verbatim(run.sample.survey->waves[latest.before]);
    one.sentence =
        fell ? text("{0} of “{1}” fell by {2} to {3} in {4}, against {5}.", measure, question, by, value, wave, before)
             : text("{0} of “{1}” rose by {2} to {3} in {4}, against {5}.", measure, question, by, value, wave, before);
    one.why = text("The change is larger than chance would make of so many answers.");
    shown_by_waves(one, run, latest.now, latest.now);
    told.push_back(std::move(one));
}

/// What no wave says of itself: that the score goes down, or up, wave by wave.
void tell_of_drift(std::vector<Highlight>& told, const ScoreRun& run, const LatestWaves& latest) {
    const ScoreCells& cells = run.focus_cells();
    if (!told.empty() || latest.before >= cells.waves) return;
    const ScoreTrend trend = score_trend(cells, cells.groups, run.measure, run.least);
    if (!trend.sure()) return;
    const bool fell = trend.change < 0;
    Highlight one = about(run, fell ? "drift_down" : "drift_up", fell, trend.change, 1, trend.p);
    one.sentence = drift_written(run, trend, latest.now);
    one.why = text("From one wave to the next it could be chance; over all of them it is not.");
    shown_by_waves(one, run, trend.first, latest.now);
    told.push_back(std::move(one));
}

/// Every group beside the others, as the card shows them when they are compared.
void draw_groups(Highlight& one, const ScoreRun& run, const ScoredField& field) {
    const std::vector<std::size_t> questions{run.questions[run.focus]};
    const std::vector<ScoreCells> cells{field.cells};
    const ScoreRun of_groups{.sample = run.sample,
                             .groups = field.groups,
                             .questions = questions,
                             .cells = cells,
                             .measure = run.measure,
                             .least = run.least,
                             .wald = run.wald};
    const std::vector<FindingTable> tables{groups_table(of_groups)};
    for (const ChartSpec& chart : score_charts(of_groups, tables)) {
        one.drawn = chart;
        one.drawn_from = tables.front();
        return;
    }
}

Highlight about_group(const ScoreRun& run, const ScoredField& field, std::size_t group, const char* id,
                      double difference, double p) {
    Highlight one = about(run, id, true, difference, field.share(group), p);
    one.stories = {story_of_group(field.groups.names[group])};
    one.action = field.by == stores_of_answers
                     ? text("Speak with the store, and filter by it to see all that is known.")
                     : text("Filter by it to see all that is known, and who thinks so.");
    one.chart = one.table = "groups";
    draw_groups(one, run, field);
    one.key = field.groups.names[group];
    one.analysis = "surveys.scores";
    one.options = {{"by", field.by}, {"question", run.question(run.focus).id}};
    return one;
}

Text why_it_is_told(const FallenGroups& found, const FallenGroup& fallen) {
    const Count groups = count(found.looked_at), fields = count(found.fields.size());
    if (fallen.fell_with.empty())
        return text(
            "Of {0} {0|group|groups} by {1} {1|field|fields} it surely fell, and more than the others; the "
            "correction for so many is made.",
            groups, fields);
    std::vector<Text> with;
    for (const std::string& each : fallen.fell_with) with.push_back(verbatim(each));
    return text(
        "Of {0} {0|group|groups} by {1} {1|field|fields} it surely fell, and more than the others; the "
        "correction for so many is made. These fell because of it, and without it not surely: {2}.",
        groups, fields, with);
}

/// The groups that surely fell of late, and more than the others; where all fell because of them, that is their story.
void tell_of_fallen_groups(std::vector<Highlight>& told, const ScoreRun& run, const FallenGroups& found) {
    const bool all_fell = std::ranges::any_of(told, [](const Highlight& each) { return each.id == "fall"; });
    for (std::size_t i = 0; i < std::min(most_fallen_groups_told, found.fallen.size()); ++i) {
        const FallenGroup& fallen = found.fallen[i];
        const ScoredField& field = found.fields[fallen.field];
        const bool store = field.by == stores_of_answers;
        const Score now = score_of(field.cells.at(fallen.group, fallen.latest.now), run.measure, run.wald);
        Highlight one = about_group(run, field, fallen.group, store ? "store_fell" : "group_fell",
                                    fallen.latest.change.value, fallen.p);
        const Text measure = in_words(run.measure), question = verbatim(run.question(run.focus).text),
                   by = score_points_written(fallen.latest.change.value, run.measure),
                   value = score_written(now.value, run.measure);
        const Name group = name(field.groups.labels[fallen.group]);
        const Text wave = verbatim(run.sample.survey->waves[fallen.latest.now]),
                   before = verbatim(run.sample.survey->waves[fallen.latest.before]);
        one.sentence = store ? text("{0} of “{1}” fell by {2} to {3} in store {4} ({5}, against {6}).", measure,
                                    question, by, value, group, wave, before)
                             : text("{0} of “{1}” fell by {2} to {3} where {4} is “{5}” ({6}, against {7}).", measure,
                                    question, by, value, field.groups.label, group, wave, before);
        one.why = why_it_is_told(found, fallen);
        one.since = wave_began(*run.sample.survey, fallen.latest.now);
        if (all_fell && !fallen.rest_fell) one.stories.push_back("satisfaction with " + run.question(run.focus).text);
        told.push_back(std::move(one));
    }
}

/// The store that is most surely below the others.
void tell_of_low_store(std::vector<Highlight>& told, const ScoreRun& run, const ScoredField& stores) {
    const ScoreCells& cells = stores.cells;
    std::vector<double> p(cells.groups, missing_number);
    std::vector<ScoreDifference> differences(cells.groups);
    for (std::size_t s = 0; s < cells.groups; ++s) {
        const ScoreSums others = cells.others(s, cells.waves);
        if (cells.at(s, cells.waves).n < run.least || others.n < run.least) continue;
        differences[s] = difference_of(cells.at(s, cells.waves), others, run.measure);
        p[s] = differences[s].p;
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    std::size_t worst = cells.groups;
    for (std::size_t s = 0; s < cells.groups; ++s)
        if (adjusted[s] < sure_of_scores && differences[s].value < 0 &&
            (worst == cells.groups || differences[s].high < differences[worst].high))
            worst = s;
    if (worst == cells.groups) return;
    const Score score = score_of(cells.at(worst, cells.waves), run.measure, run.wald);
    Highlight one = about_group(run, stores, worst, "store_low", differences[worst].value, adjusted[worst]);
    one.sentence = text("{0} of “{1}” is {2} in store {3}, {4} below the other stores.", in_words(run.measure),
                        verbatim(run.question(run.focus).text), score_written(score.value, run.measure),
                        name(stores.groups.labels[worst]), score_points_written(differences[worst].value, run.measure));
    one.why =
        text("The difference is surer than that of any of {0} {0|store|stores}, after the correction for so many.",
             count(cells.groups));
    told.push_back(std::move(one));
}

}  // namespace

Text score_written(double value, ScoreMeasure measure) {
    return is_share(measure) ? text("{0}", percent(value)) : text("{0}", number(value, decimals_of(measure)));
}

Text score_points_written(double value, ScoreMeasure measure) {
    if (is_share(measure)) return text("{0} points", number(100 * std::abs(value), 1));
    return text("{0} points", number(std::abs(value), measure == ScoreMeasure::nps ? 0 : 2));
}

Text drift_written(const ScoreRun& run, const ScoreTrend& trend, std::size_t last) {
    const ScoreCells& cells = run.focus_cells();
    const Text measure = in_words(run.measure), question = verbatim(run.question(run.focus).text),
               by = score_points_written(trend.change, run.measure), waves = text("{0}", count(trend.waves)),
               now = score_written(score_of(cells.at(cells.groups, last), run.measure, run.wald).value, run.measure),
               wave = verbatim(run.sample.survey->waves[last]);
    return trend.change < 0 ? text("{0} of “{1}” fell by about {2} over {3} waves, to {4} in {5}.", measure, question,
                                   by, waves, now, wave)
                            : text("{0} of “{1}” rose by about {2} over {3} waves, to {4} in {5}.", measure, question,
                                   by, waves, now, wave);
}

LatestWaves latest_waves(const ScoreCells& cells, std::size_t group, ScoreMeasure measure, double least) {
    LatestWaves waves{cells.last_wave(group, least), cells.waves, {}};
    if (waves.now < cells.waves) waves.before = cells.wave_before(group, waves.now, least);
    if (waves.before < cells.waves)
        waves.change = difference_of(cells.at(group, waves.now), cells.at(group, waves.before), measure);
    return waves;
}

Result<std::vector<Highlight>> score_highlights(const Context& context, const ScoreRun& run,
                                                const LatestWaves& latest) {
    std::vector<Highlight> told;
    if (is_of_ranking(run.measure)) return told;  // what comes first of some is not what changed
    tell_of_change(told, run, latest);
    tell_of_drift(told, run, latest);
    const auto found = fallen_groups(context, run, context.progress.part(0.95, 0.97));
    if (!found) return std::unexpected(found.error());
    tell_of_fallen_groups(told, run, *found);
    // Where whole stores were drawn, one store has no error of its own.
    if (found->fallen.empty() && !found->fields.empty() && found->fields.front().by == stores_of_answers &&
        run.sample.design.cluster.empty())
        tell_of_low_store(told, run, found->fields.front());
    return told;
}

}  // namespace clientele
