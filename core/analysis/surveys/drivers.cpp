#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/surveys/driver_tables.h"
#include "core/analysis/surveys/other_surveys.h"
#include "core/analysis/table_building.h"

namespace clientele {
namespace {

/// From so many drivers on, orders in which they can be added take too long to be tried in every resample.
constexpr std::size_t most_ordered_drivers = 60;
constexpr double hardly_explained = 0.05, sure_of_drivers = 0.05;

std::vector<OptionSpec> driver_options(const Snapshot& snapshot) {
    std::vector<OptionSpec> options = survey_options(snapshot);
    options.push_back(
        {.id = "outcome",
         .label = text("To be explained"),
         .type = OptionType::text,
         .value = "",
         .choices = {},
         .help = text("The question whose answers shall be explained. Empty: the judgement on the whole, or the "
                      "recommendation where there is none.")});
    options.push_back(
        {.id = "items",
         .label = text("Items"),
         .type = OptionType::text,
         .value = "",
         .choices = {},
         .help = text("The questions that may drive it, parted by semicolons. Empty: all ratings of single things, and "
                      "questions with two answers.")});
    options.push_back(
        {.id = "sources",
         .label = text("Drivers from"),
         .value = "survey",
         .choices = {{"survey", text("The survey")},
                     {"all", text("The survey and all that is known")},
                     {"known", text("What is known beside the survey")}},
         .help = text("What is known: contacts, purchases, returns, deliveries, the RFM segment, the website, "
                      "and the store's mystery scores and conversion, as they stood when the respondent "
                      "answered.")});
    options.push_back({.id = "method",
                       .label = text("Method"),
                       .value = "shapley",
                       .choices = {{"shapley", text("Shapley (LMG)")}, {"johnson", text("Johnson's relative weights")}},
                       .help = text("Both part what all drivers explain together. Shapley is the mean over all orders "
                                    "in which drivers can be added; Johnson's weights come near and are faster.")});
    return options;
}

void find_middles(DriverResult& result) {
    double importance = 0, place = 0, scaled = 0;
    for (std::size_t i = 0; i < result.performance.size(); ++i) {
        if (std::isnan(result.performance[i].place) || std::isnan(result.found.drivers[i].share)) continue;
        importance += result.found.drivers[i].share;
        place += result.performance[i].place;
        ++scaled;
    }
    if (scaled < 2) return;
    result.middle_importance = importance / scaled;
    result.middle_performance = place / scaled;
}

Text shown_name(const DriverResult& result, std::size_t place) {
    return verbatim(result.cases.columns[result.order[place]].name);
}

bool drivers_explain(const DriverResult& result) {
    const auto cases = static_cast<double>(result.cases.values.rows());
    const double left = cases - static_cast<double>(result.order.size()) - 1;
    return result.found.p <= 0.05 && 1 - (1 - result.found.r_squared) * (cases - 1) / left >= hardly_explained;
}

Text drivers_headline(const DriverResult& result) {
    const DriverImportance& first = result.found.drivers[result.order.front()];
    const Text outcome = verbatim(result.cases.outcome->text), name = shown_name(result, 0);
    if (std::isnan(first.share) || !result.explains)
        return text("Nothing that was looked at explains “{0}” well: all drivers together explain {1} of it.", outcome,
                    percent(result.found.r_squared));
    if (result.order.size() == 1)
        return text("“{0}” explains {1} of “{2}”.", name, percent(result.found.r_squared), outcome);
    if (first.worst_rank > 1 && result.found.drivers[result.order[1]].best_rank <= 1)
        return text(
            "“{0}” and “{1}” drive “{2}” most ({3} and {4} of what is explained); which of them more cannot be "
            "told.",
            name, shown_name(result, 1), outcome, percent(first.share),
            percent(result.found.drivers[result.order[1]].share));
    return text("“{0}” drives “{1}” most: it makes {2} of what all drivers explain.", name, outcome,
                percent(first.share));
}

void add_metrics(Finding& finding, const DriverResult& result) {
    const DriverImportance& first = result.found.drivers[result.order.front()];
    Metric top = share_metric("first", text("Importance of “{0}”", shown_name(result, 0)), first.share);
    if (!std::isnan(first.share_interval.low)) {
        top.low = first.share_interval.low;
        top.high = first.share_interval.high;
    }
    Metric explained =
        share_metric("explained", text("Explained of the differences in “{0}”", verbatim(result.cases.outcome->text)),
                     result.found.r_squared);
    explained.low = result.found.r_squared_interval.low;
    explained.high = result.found.r_squared_interval.high;
    if (result.explains) finding.metrics.push_back(std::move(top));
    finding.metrics.push_back(std::move(explained));
    finding.metrics.push_back(count_metric("respondents", text("Respondents with all answers"),
                                           static_cast<double>(result.cases.values.rows())));
    finding.metrics.push_back(count_metric("drivers", text("Drivers"), static_cast<double>(result.order.size())));
}

/// What matters, surely more than the middle, and is rated below it: where to begin.
void add_highlight(Finding& finding, const DriverResult& result) {
    if (!result.explains) return;
    for (const std::size_t i : result.order) {
        if (quadrant_of(result, i) != concentrate_here) continue;
        const DriverImportance& driver = result.found.drivers[i];
        if (!(driver.share_interval.low > result.middle_importance) || driver.sign <= 0 || driver.turned) continue;
        if (!(result.performance[i].interval.high < result.middle_performance)) continue;
        const DriverColumn& column = result.cases.columns[i];
        Highlight highlight;
        highlight.id = "priority";
        highlight.sentence = text("“{0}” drives “{1}” ({2} of what is explained) and is rated below the other drivers.",
                                  verbatim(column.name), verbatim(result.cases.outcome->text), percent(driver.share));
        highlight.why = text("Raising what matters and is weak moves satisfaction most.");
        highlight.action = text("Begin with “{0}”.", verbatim(column.name));
        highlight.tidings = Tidings::bad;
        // What of the outcome it goes with, as far as it could still be raised.
        highlight.customer_share = driver.importance * (1 - result.performance[i].place);
        // Its own test, corrected for as many drivers as were looked at.
        highlight.p_value = std::min(1.0, driver.share_p * static_cast<double>(result.order.size()));
        if (!(highlight.p_value < sure_of_drivers)) continue;
        highlight.stories = {"satisfaction with " + column.name};
        highlight.chart = "priorities";
        highlight.table = "drivers";
        highlight.key = column.question ? column.question->id : std::string();
        finding.highlights.push_back(std::move(highlight));
        return;
    }
}

void add_warnings(Finding& finding, const DriverResult& result) {
    const auto cases = static_cast<double>(result.cases.values.rows());
    const auto drivers = static_cast<double>(result.order.size());
    if (cases < 100 || cases < 10 * drivers)
        finding.warnings.push_back(
            text("Only {0} {0|respondent|respondents} for {1} {1|driver|drivers}: the order of "
                 "the drivers is rough.",
                 count(static_cast<std::int64_t>(cases)), count(result.order.size())));
    if (const double all = static_cast<double>(result.cases.answered); cases < 0.7 * all)
        finding.warnings.push_back(
            text("Only {0} of those who answered “{1}” have all drivers: the others are left out, and may differ.",
                 percent(cases / all), verbatim(result.cases.outcome->text)));
    for (const std::size_t i : result.order)
        if (result.found.drivers[i].turned)
            finding.warnings.push_back(
                text("“{0}” goes one way alone and the other way beside the other drivers: it may stand for what they "
                     "leave. Do not act on it by itself.",
                     verbatim(result.cases.columns[i].name)));
    for (const Text& each : result.cases.warnings) finding.warnings.push_back(each);
}

void add_notes(Finding& finding, const DriverResult& result, DriverMethod method, bool designed) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    note(method == DriverMethod::lmg
             ? text("Importance is what a driver adds to R² on average over all orders in which drivers can be added "
                    "(LMG, Shapley's value; Lindeman, Merenda and Gold 1980), as a share of what all explain.")
             : text("Importance is Johnson's relative weight (2000): what a driver explains through the unrelated "
                    "variables that come closest to the drivers, as a share of what all explain."));
    if (result.found.sampled)
        note(text("With more than {0} drivers the orders are drawn at random: 2,000 of them.",
                  count(static_cast<std::int64_t>(most_exact_drivers))));
    note(designed
             ? text("Intervals are of 500 resamples of what was drawn (95 %, percentiles), clusters or respondents "
                    "within strata (Rao, Wu and Yue 1992); the ranks as well.")
             : text("Intervals are of 500 resamples of the respondents (95 %, percentiles); the ranks as well."));
    note(
        text("Who lacks the outcome or any driver is left out: {0} of {1} {1|respondent|respondents} with an outcome "
             "{0|has|have} them all.",
             count(static_cast<std::int64_t>(result.cases.values.rows())), count(result.cases.answered)));
    note(text(
        "Drivers go together with the outcome; that they cause it is not shown. Importance has no sign: the "
        "direction is told apart, by the coefficient beside all others where it is sure, else by the correlation."));
    if (result.has_quadrants())
        note(text(
            "The map of importance and performance is cut at the means of both (Martilla and James 1977). "
            "Ellipses hold a driver's importance and performance together with 95 % confidence, if their errors are "
            "normal and unrelated. Hollow marks are not clear: an interval of theirs crosses a line, so that they may "
            "belong to the field beside it."));
    note(
        text("The p of a driver is that of its coefficient beside all others, by the standard error of the resamples; "
             "adjusted for as many drivers as there are (Benjamini and Hochberg 1995)."));
    const bool known =
        std::ranges::any_of(result.cases.columns, [](const DriverColumn& each) { return each.question == nullptr; });
    if (known)
        note(
            text("What is known beside the survey is counted up to the time of the answer, whatever period is "
                 "filtered; the mystery score is that of the quarter of the answer."));
    if (std::ranges::any_of(result.cases.columns, [](const DriverColumn& each) {
            return !each.question && each.name.starts_with("Segment: ");
        }))
        note(
            text("Segments are those of RFM at the end of the month before the answer, by the purchases until then "
                 "alone: nobody is told apart by what followed. Each is compared with the largest segment and those "
                 "with too few respondents, which are not named."));
    for (const Text& each : result.cases.notes) note(each);
}

Result<Finding> run_drivers(const Context& context) {
    const auto sample = survey_sample(context);
    if (!sample) return std::unexpected(sample.error());
    const std::string& sources = context.options.text("sources");
    const DriverChoice choice{.outcome = context.options.text("outcome"),
                              .items = context.options.text("items"),
                              .questions = sources != "known",
                              .known = sources != "survey"};
    auto cases = driver_cases(context, *sample, choice, context.progress.part(0.1, 0.4));
    if (!cases) return std::unexpected(cases.error());
    const bool many = cases->columns.size() > most_ordered_drivers;
    const DriverMethod method =
        many || context.options.text("method") == "johnson" ? DriverMethod::johnson : DriverMethod::lmg;
    if (many && context.options.text("method") != "johnson")
        cases->notes.push_back(
            text("With more than {0} drivers Johnson's weights stand in for Shapley's, which would take minutes.",
                 count(static_cast<std::int64_t>(most_ordered_drivers))));
    auto found = driver_importance(cases->values, cases->weights,
                                   {.method = method, .seed = context.seed, .design = cases->design},
                                   context.progress.part(0.4, 1));
    if (!found) {
        if (found.error().cancelled()) return std::unexpected(found.error());
        return fail(ErrorCode::missing_data,
                    text("Too few respondents have an answer to “{0}” and all drivers ({1}), or their answers are all "
                         "alike: name fewer items.",
                         verbatim(cases->outcome->text), count(static_cast<std::int64_t>(cases->values.rows()))));
    }
    DriverResult result{.cases = std::move(*cases), .found = std::move(*found)};
    result.performance = performances(result.cases);
    result.order.resize(result.cases.columns.size());
    std::iota(result.order.begin(), result.order.end(), std::size_t{0});
    std::ranges::stable_sort(result.order, std::ranges::greater{},
                             [&](std::size_t i) { return result.found.drivers[i].importance; });
    find_middles(result);
    result.explains = drivers_explain(result);
    Finding finding;
    finding.headline = drivers_headline(result);
    add_metrics(finding, result);
    finding.tables.push_back(drivers_table(result));
    finding.charts = driver_charts(result);
    add_highlight(finding, result);
    add_warnings(finding, result);
    add_notes(finding, result, method, sample->designed());
    say_sample(*sample, finding);
    auto others = highlights_of_other_surveys(context, *sample, "surveys.drivers", context.progress.part(0.97, 1));
    if (!others) return std::unexpected(others.error());
    std::ranges::move(*others, std::back_inserter(finding.highlights));
    if (!context.progress(1)) return cancelled();
    return finding;
}

}  // namespace

Analysis surveys_drivers() {
    return {.id = "surveys.drivers",
            .title = "Key drivers",
            .question = "What drives satisfaction, and where shall we begin?",
            .page = "surveys",
            .needs = {{DatasetKind::responses, {"question", "answer"}}},
            .options = driver_options,
            .run = run_drivers,
            .help =
                "Works out which ratings, and what else is known of the respondents, go with a judgement on the "
                "whole, and how much of it each explains. The map of importance and performance shows what "
                "matters and is weak: there is where to begin."};
}

}  // namespace clientele
