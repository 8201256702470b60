#include <algorithm>
#include <cmath>

#include "core/analysis/surveys/other_surveys.h"
#include "core/analysis/surveys/scale_tables.h"
#include "core/analysis/table_building.h"
#include "core/math/driver_importance.h"

namespace clientele {
namespace {

constexpr double rough_below = 50, enough_alpha = 0.7;

std::vector<OptionSpec> reliability_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options = survey_options(snapshot);
    options.push_back({.id = "items",
                       .label = text("Items"),
                       .type = OptionType::text,
                       .value = "",
                       .choices = {},
                       .help = text("The questions of one scale, parted by semicolons: “A1; A2; A3”. Empty: ratings "
                                    "with the same scale, and of the same stem where questions are numbered.")});
    options.push_back({.id = "reversed",
                       .label = text("Items that run against the others"),
                       .value = "turn",
                       .choices = {{"turn", text("Turn them round")}, {"keep", text("Leave as they are")}},
                       .help = text("Items such as “I don't care” are turned round where they run against the others, "
                                    "so that all measure the same.")});
    return options;
}

TestedScale tested_scale(const Context& context, const SurveySample& sample, RatedItems list, bool turn) {
    TestedScale scale{.list = std::move(list)};
    scale.answers = complete_answers(sample, scale.list.items);
    const Eigen::Index items = scale.answers.scores.cols();
    if (scale.answers.scores.rows() < 3) return scale;
    const auto n = static_cast<double>(scale.answers.scores.rows());
    const Eigen::MatrixXd covariances =
        weighted_covariances(scale.answers.scores, scale.answers.weights) * (n / (n - 1));
    for (Eigen::Index j = 0; j < items; ++j) {
        double sum = 0, weight = 0;
        for (Eigen::Index i = 0; i < scale.answers.scores.rows(); ++i) {
            const double each = scale.answers.weights[static_cast<std::size_t>(i)];
            sum += each * scale.answers.scores(i, j);
            weight += each;
        }
        scale.means.push_back(sum / weight);
        scale.deviations.push_back(std::sqrt(std::max(0.0, covariances(j, j))));
    }
    if (!(covariances.diagonal().minCoeff() > 1e-12)) return scale;
    const std::vector<bool> reversed =
        turn ? reversed_items(covariances) : std::vector<bool>(static_cast<std::size_t>(items));
    scale.reliability = scale_reliability(covariances, reversed, scale.answers.effective());
    if (sample.designed())
        scale.reliability.interval =
            alpha_interval(scale.answers.scores, scale.answers.weights, reversed,
                           design_of(sample, scale.answers.respondents), context.seed, context.progress);
    if (!std::isnan(scale.reliability.omega) && !scale.reliability.factor.at_bound)
        scale.reliability.omega_interval =
            omega_interval(scale.answers.scores, scale.answers.weights, reversed,
                           design_of(sample, scale.answers.respondents), context.seed, context.progress);
    scale.tested = true;
    return scale;
}

/// The weakest of those that were tested, or nullptr.
const TestedScale* weakest(const std::vector<TestedScale>& scales) {
    const TestedScale* found = nullptr;
    for (const TestedScale& each : scales)
        if (each.tested && (!found || each.reliability.alpha < found->reliability.alpha)) found = &each;
    return found;
}

Text reliability_headline(const std::vector<TestedScale>& scales, const SurveySample& sample) {
    const TestedScale* least = weakest(scales);
    if (scales.empty())
        return text("“{0}” has no two ratings on the same scale, so there is no scale to be tested.",
                    name(sample.survey->name));
    if (!least) return text("Too few respondents answered all items of a scale for it to be tested.");
    const ScaleReliability& found = least->reliability;
    const auto tested = std::ranges::count_if(scales, &TestedScale::tested);
    const auto good = std::ranges::count_if(
        scales, [](const TestedScale& each) { return each.tested && each.reliability.alpha >= enough_alpha; });
    if (tested > 1)
        return text("{0} of {1} scales can be trusted (alpha of 0.7 and more); the weakest is “{2}” with {3}.",
                    count(good), count(tested), name(least->list.name), number(found.alpha, 2));
    if (found.alpha >= enough_alpha)
        return text("“{0}” can be trusted as one scale: its {1} items have an alpha of {2} ({3} to {4}).",
                    name(least->list.name), count(least->list.items.size()), number(found.alpha, 2),
                    number(found.interval.low, 2), number(found.interval.high, 2));
    return text("“{0}” should not be added up to one scale: its {1} items have an alpha of {2} ({3} to {4}).",
                name(least->list.name), count(least->list.items.size()), number(found.alpha, 2),
                number(found.interval.low, 2), number(found.interval.high, 2));
}

struct Careless {
    double straight = 0, rated = 0, fast = 0, timed = 0, unknown = 0, asked = 0;
};
Careless careless(const SurveySample& sample, const Answering& answering) {
    Careless found;
    sample.respondents.for_each([&](std::size_t respondent) {
        found.rated += answering.rated[respondent];
        found.straight += answering.straight[respondent];
        if (!answering.timed || !(answering.seconds[respondent] > 0)) return;
        found.timed += 1;
        found.fast += answering.seconds[respondent] < too_fast * answering.median_seconds ? 1 : 0;
    });
    for (const Answering::Question& each : answering.questions) {
        found.unknown += each.do_not_know;
        found.asked += each.asked;
    }
    return found;
}

void add_metrics(Finding& finding, const std::vector<TestedScale>& scales, const SurveySample& sample,
                 const Answering& answering) {
    if (const TestedScale* least = weakest(scales)) {
        Metric alpha{.id = "alpha",
                     .label = text("Cronbach's alpha of “{0}”", name(least->list.name)),
                     .value = least->reliability.alpha,
                     .unit = Unit::score,
                     .good = Good::higher};
        alpha.low = least->reliability.interval.low;
        alpha.high = least->reliability.interval.high;
        finding.metrics.push_back(std::move(alpha));
        if (!std::isnan(least->reliability.omega)) {
            finding.metrics.push_back({.id = "omega",
                                       .label = text("McDonald's omega"),
                                       .value = least->reliability.omega,
                                       .unit = Unit::score,
                                       .good = Good::higher});
            if (const Interval& interval = least->reliability.omega_interval; !std::isnan(interval.low)) {
                finding.metrics.back().low = interval.low;
                finding.metrics.back().high = interval.high;
            }
        }
    }
    const Careless found = careless(sample, answering);
    if (found.rated > 0)
        finding.metrics.push_back(share_of_metric("straight", text("Gave the same answer to all ratings"),
                                                  found.straight, found.rated, Good::lower));
    if (answering.timed)
        finding.metrics.push_back(share_of_metric("fast", text("Took less than half of the median time"), found.fast,
                                                  found.timed, Good::lower));
    if (found.asked > 0)
        finding.metrics.push_back(
            share_metric("unknown", text("Answers “don't know”"), found.unknown / found.asked, Good::lower));
}

/// Many who gave one answer to everything, more than chance would make; a scale that surely is none.
void add_highlights(Finding& finding, const std::vector<TestedScale>& scales, const SurveySample& sample,
                    const Answering& answering) {
    constexpr double many = 0.1, surely_no_scale = 0.6;
    const Careless found = careless(sample, answering);
    double by_chance = 0, rated = 0;
    for (const Answering::Block& block : answering.blocks) {
        by_chance += block.by_chance * block.answered;
        rated += block.answered;
    }
    if (found.rated > 0 &&
        share_interval(found.straight, found.rated).low > std::max(many, 2 * quotient(by_chance, rated))) {
        Highlight told;
        told.id = "straight";
        told.sentence = text("{0} of {1} respondents of “{2}” gave the same answer to all ratings.",
                             count(static_cast<std::int64_t>(found.straight)),
                             count(static_cast<std::int64_t>(found.rated)), name(sample.survey->name));
        told.why = text(
            "Who does not look at the questions makes all items alike: scores, drivers and scales of the "
            "survey say less.");
        told.action = text("Look at who they are, and leave them out if they were fast as well.");
        told.tidings = Tidings::bad;
        told.stories = {"careless answers"};
        told.table = "respondents";
        finding.highlights.push_back(std::move(told));
    }
    const TestedScale* least = weakest(scales);
    if (!least || !(least->reliability.interval.high < surely_no_scale)) return;
    Highlight told;
    told.id = "no_scale";
    told.sentence = text("“{0}” should not be added up to one scale: its {1} items have an alpha of {2} ({3} to {4}).",
                         name(least->list.name), count(least->list.items.size()), number(least->reliability.alpha, 2),
                         number(least->reliability.interval.low, 2), number(least->reliability.interval.high, 2));
    told.why = text("Its items do not measure one thing, so that their sum says nothing clear.");
    told.action = text("Look at the items one by one.");
    told.tidings = Tidings::bad;
    told.stories = {"scale " + least->list.name};
    told.chart = "items";
    told.table = "scales";
    told.key = least->list.name;
    finding.highlights.push_back(std::move(told));
}

void add_charts(Finding& finding, const std::vector<TestedScale>& scales) {
    ChartSpec items = ranked_bars("items", text("How each item goes with the others"), {"items", "question", "total"},
                                  text("Correlation with the other items"));
    items.ranked = false;
    items.lines.push_back({.value = 0.3, .label = text("weak below")});
    if (scales.size() > 1) {
        ChartSpec alphas =
            chart_of(ChartKind::dots, "scales", text("Cronbach's alpha of the scales"), {"scales", "scale", "alpha"});
        alphas.low = "low";
        alphas.high = "high";
        alphas.y_title = text("Cronbach's alpha");
        alphas.lines.push_back({.value = enough_alpha, .label = text("enough")});
        finding.charts.push_back(std::move(alphas));
    }
    if (!scales.empty()) finding.charts.push_back(std::move(items));
    finding.charts.push_back(ranked_bars("unknown", text("Don't know by question"),
                                         {"questions", "question", "unknown"}, text("Don't know")));
}

void warn_of_scales(Finding& finding, const std::vector<TestedScale>& scales) {
    for (const TestedScale& scale : scales) {
        const Name called = name(scale.list.name);
        if (!scale.tested) {
            finding.warnings.push_back(
                text("“{0}” cannot be tested: {1} {1|respondent|respondents} answered all items, or an item has the "
                     "same answer from everybody.",
                     called, count(scale.answers.respondents.size())));
            continue;
        }
        const auto n = static_cast<double>(scale.answers.respondents.size());
        const double all = n + static_cast<double>(scale.answers.some);
        if (n < rough_below)
            finding.warnings.push_back(
                text("Only {0} {0|respondent|respondents} answered all items of “{1}”: its "
                     "figures are rough.",
                     count(scale.answers.respondents.size()), called));
        if (n < 0.7 * all)
            finding.warnings.push_back(
                text("Only {0} of those who answered some items of “{1}” answered all: the others are left out.",
                     percent(n / all), called));
        if (scale.reliability.alpha > 0.9)
            finding.warnings.push_back(
                text("Items of “{0}” nearly repeat one another (alpha above 0.9): fewer would do.", called));
        if (scale.reliability.factor.at_bound)
            finding.warnings.push_back(
                text("The common factor of “{0}” is one of its items: do not trust its omega.", called));
        for (std::size_t i = 0; i < scale.list.items.size(); ++i) {
            const ItemOfScale& item = scale.reliability.items[i];
            if (item.reversed)
                finding.notes.push_back(text("“{0}” runs against the other items of “{1}” and was turned round.",
                                             name(scale.list.items[i]->id), called));
            if (item.alpha_without > scale.reliability.alpha + 0.01)
                finding.notes.push_back(text("Without “{0}” the alpha of “{1}” is {2}, higher than with it.",
                                             name(scale.list.items[i]->id), called, number(item.alpha_without, 2)));
        }
    }
}

void add_notes(Finding& finding, const Answering& answering, bool designed) {
    finding.notes.push_back(text(
        "Alpha and omega are shares: how much of the differences in the sum of the items is what the items have in "
        "common. Cronbach (1951), interval by Feldt (1965); omega from one factor of greatest likelihood, McDonald "
        "(1999), its interval from 500 resamples of respondents, which needs no normal items, for scales of up to 30 "
        "items. Only who answered all items of a scale counts."));
    if (designed)
        finding.notes.push_back(
            text("How respondents were drawn counts: the interval of alpha is of 500 resamples of clusters or "
                 "respondents within strata (Rao, Wu and Yue 1992), not Feldt's."));
    finding.notes.push_back(
        text("Who gives the same answer to three ratings and more may have looked at none of them; some mean it. "
             "“Expected by chance” is how many there would be if each item were answered by itself."));
    finding.notes.push_back(answering.timed
                                ? text("How long an interview took is known from {0}; the median is {1} seconds.",
                                       answering.timed_by, number(answering.median_seconds, 0))
                                : text("How long the interviews took is not known, so nobody is called too fast."));
}

Result<Finding> run_reliability(const Context& context) {
    const auto sample = survey_sample(context);
    if (!sample) return std::unexpected(sample.error());
    const std::string& named = context.options.text("items");
    std::vector<RatedItems> lists;
    if (named.empty()) {
        lists = scales_in(*sample);
    } else {
        auto items = questions_named(*sample->survey, named);
        if (!items) return std::unexpected(items.error());
        for (const AskedQuestion* item : *items)
            if (!is_scaled(item->kind) && item->kind != AskedKind::number)
                return fail(ErrorCode::unsupported,
                            text("“{0}” has no scale: a list of items needs ratings or numbers.", name(item->id)));
        if (items->size() < 2) return fail(ErrorCode::bad_value, text("Name two items or more, parted by semicolons."));
        lists.push_back({.name = name_of_items(*items), .items = *items});
    }
    const bool turn = context.options.text("reversed") == "turn";
    std::vector<TestedScale> scales;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (!context.progress(0.5 * static_cast<double>(i) / static_cast<double>(lists.size()))) return cancelled();
        scales.push_back(tested_scale(context, *sample, lists[i], turn));
    }
    const auto answering = how_answered(context.snapshot, *sample, lists, context.progress.part(0.5, 1));
    if (!answering) return std::unexpected(answering.error());
    Finding finding;
    finding.headline = reliability_headline(scales, *sample);
    add_metrics(finding, scales, *sample, *answering);
    finding.tables.push_back(scales_table(scales, *answering));
    finding.tables.push_back(items_table(scales));
    finding.tables.push_back(questions_table(*answering));
    finding.tables.push_back(respondents_table(context.snapshot, *sample, *answering));
    add_charts(finding, scales);
    warn_of_scales(finding, scales);
    add_highlights(finding, scales, *sample, *answering);
    add_notes(finding, *answering, sample->designed());
    say_sample(*sample, finding);
    auto others = highlights_of_other_surveys(context, *sample, "surveys.reliability", context.progress.part(0.97, 1));
    if (!others) return std::unexpected(others.error());
    std::ranges::move(*others, std::back_inserter(finding.highlights));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis surveys_reliability() {
    return {.id = "surveys.reliability",
            .title = "Reliability of scales",
            .question = "Can the scales of the survey be trusted, and did people answer with care?",
            .page = "surveys",
            .needs = {{DatasetKind::responses, {"question", "answer"}}},
            .options = reliability_options,
            .run = run_reliability,
            .help =
                "Tests whether the ratings of a survey measure one thing, so that they can be added up: Cronbach's "
                "alpha, McDonald's omega and how each item goes with the others. Shows as well who gave the same "
                "answer to everything, who was too fast, and which questions people could not answer."};
}

}  // namespace clientele
