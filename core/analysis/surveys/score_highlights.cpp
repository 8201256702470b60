#include "core/analysis/surveys/score_highlights.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr double sure_of_scores = 0.05;
constexpr std::size_t most_stores_looked_at = 500;

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

/// Stores, each with all others: what a store has to say.
struct Stores {
    RespondentGroups groups;
    ScoreCells cells;
    double share(std::size_t store) const { return cells.at(store, cells.waves).w / cells.all().w; }
};

/// Every store beside the others, as the card shows them when they are compared.
void draw_stores(Highlight& one, const ScoreRun& run, const Stores& stores) {
    const std::vector<std::size_t> questions{run.questions[run.focus]};
    const std::vector<ScoreCells> cells{stores.cells};
    const ScoreRun of_stores{.sample = run.sample,
                             .groups = stores.groups,
                             .questions = questions,
                             .cells = cells,
                             .measure = run.measure,
                             .least = run.least,
                             .wald = run.wald};
    const std::vector<FindingTable> tables{groups_table(of_stores)};
    for (const ChartSpec& chart : score_charts(of_stores, tables)) {
        one.drawn = chart;
        one.drawn_from = tables.front();
        return;
    }
}

Highlight about_store(const ScoreRun& run, const Stores& stores, std::size_t store, const char* id, double difference,
                      double p) {
    Highlight one = about(run, id, true, difference, stores.share(store), p);
    one.stories = {story_of_group(stores.groups.names[store])};
    one.action = text("Speak with the store, and filter by it to see all that is known.");
    one.chart = one.table = "groups";
    draw_stores(one, run, stores);
    one.key = stores.groups.names[store];
    one.analysis = "surveys.scores";
    one.options = {{"by", "responses.store_id"}, {"question", run.question(run.focus).id}};
    return one;
}

/// The store that fell most surely of all.
bool tell_of_fallen_store(std::vector<Highlight>& told, const ScoreRun& run, const Stores& stores) {
    const ScoreCells& cells = stores.cells;
    std::vector<LatestWaves> latest;
    std::vector<double> p;
    for (std::size_t s = 0; s < cells.groups; ++s) {
        latest.push_back(latest_waves(cells, s, run.measure, run.least));
        // A store that was last asked long ago tells of then.
        const bool of_now = latest.back().now == cells.last_wave(cells.groups, run.least);
        p.push_back(of_now && latest.back().before < cells.waves ? latest.back().change.p : missing_number);
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    std::size_t worst = cells.groups;
    for (std::size_t s = 0; s < cells.groups; ++s)
        if (adjusted[s] < sure_of_scores && latest[s].change.value < 0 &&
            (worst == cells.groups || adjusted[s] < adjusted[worst]))
            worst = s;
    if (worst == cells.groups) return false;
    const Score now = score_of(cells.at(worst, latest[worst].now), run.measure, run.wald);
    Highlight one = about_store(run, stores, worst, "store_fell", latest[worst].change.value, adjusted[worst]);
    one.sentence =
        text("{0} of “{1}” fell by {2} to {3} in store {4} ({5}, against {6}).", in_words(run.measure),
             verbatim(run.question(run.focus).text), score_points_written(latest[worst].change.value, run.measure),
             score_written(now.value, run.measure), name(stores.groups.labels[worst]),
             verbatim(run.sample.survey->waves[latest[worst].now]),
             verbatim(run.sample.survey->waves[latest[worst].before]));
    one.why =
        text("Of {0} {0|store|stores} none fell more surely; the correction for so many is made.", count(cells.groups));
    one.since = wave_began(*run.sample.survey, latest[worst].now);
    told.push_back(std::move(one));
    return true;
}

/// The store that is most surely below the others.
void tell_of_low_store(std::vector<Highlight>& told, const ScoreRun& run, const Stores& stores) {
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
    Highlight one = about_store(run, stores, worst, "store_low", differences[worst].value, adjusted[worst]);
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
    const DatasetColumn* column = context.snapshot.dataset(DatasetKind::responses).find("store_id");
    // Where whole stores were drawn, one store has no error of its own.
    if (!column || !run.sample.design.cluster.empty()) return told;
    Stores stores;
    auto groups = respondent_groups(context, *run.sample.survey, "responses.store_id", most_stores_looked_at);
    if (!groups && groups.error().cancelled()) return std::unexpected(groups.error());
    if (!groups || groups->names.size() < 2) return told;
    stores.groups = std::move(*groups);
    auto cells = score_cells(run.sample, {run.questions[run.focus]}, stores.groups, run.focus_cells().waves > 0,
                             context.progress.part(0.95, 1));
    if (!cells) return std::unexpected(cells.error());
    stores.cells = std::move(cells->front());
    if (!tell_of_fallen_store(told, run, stores)) tell_of_low_store(told, run, stores);
    return told;
}

}  // namespace clientele
