#include "core/analysis/value/churn_charts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/table_building.h"
#include "core/math/classification.h"

namespace clientele {
namespace {

/// The best row of the profit table.
std::size_t best_row(const FindingTable& profit) {
    const auto values = profit.find("profit")->values.numbers();
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

const Driver* strongest(const ChurnResult& result) {
    const auto found = std::ranges::find_if(result.drivers, [](const Driver& each) { return each.importance.low > 0; });
    return found == result.drivers.end() ? nullptr : &*found;
}

/// Of customers whom the filter chooses and of whom too few left or stayed to say more.
Text headline_of_few(const ChurnResult& result) {
    if (!result.cases.by_gaps)
        return result.ends.all() == 0
                   ? text("Of none of the customers that the filter leaves is it known whether they left.")
                   : text("{0} of the {1} {1|customer|customers} that the filter leaves {0|has|have} left.",
                          count(static_cast<std::int64_t>(result.ends.left)),
                          count(static_cast<std::int64_t>(result.ends.all())));
    if (result.rows.cases.empty())
        return text(
            "None of the customers that the filter leaves has bought within {0} days, so none is left who could leave.",
            count(result.cases.window));
    double expected = 0;
    for (const std::uint32_t i : result.rows.cases) expected += result.chosen.probabilities[i];
    return text(
        "Of the {0} active {0|customer|customers} that the filter leaves, {1} {1|is|are} expected to buy nothing for "
        "{2} days.",
        count(result.rows.cases.size()), count(std::lround(expected)), count(result.cases.window));
}

void add_headline(Finding& finding, const ChurnResult& result) {
    if (result.of_all) {
        finding.headline = headline_of_few(result);
        return;
    }
    const LiftGroup top = lift_groups(result.judged.probabilities, result.judged.left).front();
    const double all = std::accumulate(result.judged.left.begin(), result.judged.left.end(), 0.0);
    const Percent left = percent(result.judged.share()), reached = percent(top.hits / all);
    const Driver* driver = strongest(result);
    if (result.chosen.measures.auc.low <= 0.5 || !driver) {
        finding.headline = text("{0} of customers left, but nothing that is known of them tells who.", left);
        return;
    }
    const Text& field = result.cases.fields[driver->field].label;
    finding.headline = result.cases.by_gaps
                           ? text(
                                 "{0} of the customers who were active on {1} bought nothing for {2} days; the tenth "
                                 "at the highest risk holds {3} "
                                 "of those who leave, and “{4}” tells most about who does.",
                                 left, Date{result.cases.cut_off}, count(result.cases.window), reached, field)
                           : text(
                                 "{0} of customers left; the tenth at the highest risk holds {1} of them, and “{2}” "
                                 "tells most about who leaves.",
                                 left, reached, field);
}

void add_metrics(Finding& finding, const ChurnResult& result) {
    const Metric left =
        share_of_metric("churn", result.cases.by_gaps ? text("of active customers left") : text("of customers left"),
                        result.ends.left, result.ends.all(), Good::lower);
    const auto with = [](Metric metric, const Estimate& estimate) {
        metric.value = estimate.value;
        if (!std::isnan(estimate.low)) metric.low = estimate.low, metric.high = estimate.high;
        return metric;
    };
    const ChurnMeasures& measures = result.chosen.measures;
    finding.metrics = {left,
                       with({.id = "top_decile_lift",
                             .label = text("times as many leave among the tenth at the highest risk"),
                             .unit = Unit::ratio,
                             .good = Good::higher},
                            measures.top_decile_lift),
                       with({.id = "auc",
                             .label = text("pairs of leaver and stayer told apart"),
                             .unit = Unit::percent,
                             .good = Good::higher},
                            measures.auc)};
    const FindingTable& profit = *finding.table("profit");
    const std::size_t best = best_row(profit);
    const auto at = [&](const char* column) { return profit.find(column)->values.numbers()[best]; };
    finding.metrics.push_back({.id = "best_share",
                               .label = text("of customers are worth contacting"),
                               .value = at("contacted"),
                               .unit = Unit::percent});
    finding.metrics.push_back({.id = "best_profit",
                               .label = text("profit of contacting them"),
                               .value = at("profit"),
                               .unit = Unit::amount,
                               .low = at("low"),
                               .high = at("high"),
                               .good = Good::higher});
}

void add_method_notes(Finding& finding, const ChurnResult& result) {
    const auto note = [&](Text text) { finding.notes.push_back(std::move(text)); };
    const ChurnCases& cases = result.cases;
    note(result.chosen.model->says());
    note(
        text("Every customer whose end is known is told by a model that has not learnt from it ({0} parts). Log loss "
             "decides "
             "which model is used; log-odds become probabilities by Platt's (1999) scaling on such cases.",
             count(result.folds.folds)));
    if (result.folds.sampled)
        note(
            text("Learnt from {0} cases drawn at random by customer; all others are told by that model, which has not "
                 "seen them.",
                 count(result.folds.learnt.size())));
    note(
        text("Importance: how much of the uncertainty about who leaves the field takes away, with 95 % interval by "
             "customer. "
             "Fields that say the same share it, and none of it is proof of a cause."));
    note(
        text("Intervals are of 95 %: AUC by DeLong, DeLong and Clarke-Pearson (1988), shares by Wilson (1927), average "
             "precision and calibration error by bootstrap."));
    if (cases.by_gaps) {
        note(text(
            "A customer who bought within {0} days before {1} and not within {0} days after it has left. {2} cut-off "
            "{2|day is|days are} learnt from, the last one is judged; fields know only what was before. Listed is who "
            "bought "
            "within {0} days before {3}.",
            count(cases.window), Date{cases.cut_off}, count(cases.cut_offs), Date{cases.last_day}));
        note(text("“Lately” means within {0} days before the day.", count(cases.window)));
        if (!cases.window_given)
            note(text(
                "Within {0} days come 95 of 100 repeated purchases (of {1}), in whole weeks and at most a third of the "
                "time observed. How long customers stay is judged by a longer silence: who buys seldom has not left "
                "for good.",
                count(cases.window), count(cases.gaps)));
    } else {
        const auto listed_values = [](const std::vector<std::string>& from) {
            std::vector<Text> to;
            for (const std::string& each : from) to.push_back(verbatim(each));
            return to;
        };
        note(
            text("“{0}” says who left: {1}; who stayed: {2}. Fields are those of the customers as they stand in the "
                 "file; what "
                 "happened when is not known of them.",
                 name(cases.column), listed_values(cases.stands_for_left), listed_values(cases.stands_for_stayed)));
    }
}

void add_choice_notes(Finding& finding, const ChurnResult& result) {
    if (result.cases.chosen.empty()) return;
    finding.notes.push_back(
        text("Learnt from all customers; conditions on customers and segments only choose who is judged and listed. "
             "Customers "
             "chosen by what they did would not teach who leaves. Reasons are those of all."));
    if (result.of_all)
        finding.warnings.push_back(text(
            "Of those whom the filter leaves and whose end is known, {0} left and {1} stayed: too few to judge the "
            "model "
            "by. How well it tells, lift and profit are those of all customers.",
            count(static_cast<std::int64_t>(result.ends.left)), count(static_cast<std::int64_t>(result.ends.stayed))));
}

void add_field_notes(Finding& finding, const ChurnResult& result) {
    const ChurnCases& cases = result.cases;
    if (!cases.gives_away.empty())
        finding.notes.push_back(
            text("Left out because they tell the end itself, and were hardly known before: {0}.", cases.gives_away));
    if (!cases.too_many.empty())
        finding.notes.push_back(
            text("Left out because nearly each customer has a value of their own: {0}.", cases.too_many));
    if (cases.strangers > 0)
        finding.notes.push_back(text("{0} {0|buyer who is|buyers who are} not among the customers {0|is|are} left out.",
                                     count(cases.strangers)));
    if (result.rows.explained < result.rows.cases.size())
        finding.notes.push_back(
            text("Reasons are given for the {0} customers at the highest risk.", count(result.rows.explained)));
}

void add_warnings(Finding& finding, const ChurnResult& result) {
    constexpr double few = 100, badly_calibrated = 0.05;
    const auto warn = [&](Text text) { finding.warnings.push_back(std::move(text)); };
    for (const Text& each : result.cases.warnings) warn(each);
    const double left = std::accumulate(result.judged.left.begin(), result.judged.left.end(), 0.0);
    const double fewer = std::min(left, static_cast<double>(result.judged.left.size()) - left);
    if (fewer < few)
        warn(text("Only {0} customers are of the rarer end: take the figures as a hint, and mind their intervals.",
                  count(static_cast<std::int64_t>(fewer))));
    const ChurnMeasures& measures = result.chosen.measures;
    if (measures.auc.low <= 0.5)
        warn(text("The model tells leavers from stayers no better than chance could: do not choose customers by it."));
    if (measures.ece.low > badly_calibrated)
        warn(text("Probabilities are off by {0} on average: read them as an order, not as chances.",
                  percent(measures.ece.value)));
    if (measures.auc.value > 0.95)
        warn(text(
            "The ends are told nearly without error: look whether a field was filled only after somebody had left."));
}

}  // namespace

void add_churn_charts(Finding& finding) {
    ChartSpec drivers = ranked_bars("drivers", text("What tells who leaves"), {"drivers", "field", "importance"},
                                    text("Uncertainty taken away"));
    const FindingTable& table = *finding.table("drivers");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (!(table.find("low")->values.numbers()[row] > 0))
            drivers.muted.emplace_back(table.find("field")->values.text(row));
    ChartSpec gain = chart_of(ChartKind::line, "gain", text("Leavers reached by contacting those at the highest risk"),
                              {"profit", "contacted", "gain"});
    gain.y.emplace_back("chance");
    gain.x_title = text("Share of customers contacted");
    gain.y_title = text("Share of leavers reached");
    gain.muted = {"chance"};
    ChartSpec lift = chart_of(ChartKind::columns, "lift", text("Leavers among customers of each tenth by risk"),
                              {"lift", "decile", "lift"});
    lift.x_title = text("Tenth, the highest risk first");
    lift.y_title = text("Times the average");
    lift.lines = {{.value = 1, .label = text("average")}};
    ChartSpec calibration = chart_of(ChartKind::line, "calibration", text("Foretold against observed"),
                                     {"calibration", "predicted", "observed"});
    calibration.y.emplace_back("ideal");
    calibration.low = "low";
    calibration.high = "high";
    calibration.muted = {"ideal"};
    calibration.x_title = text("Risk foretold");
    calibration.y_title = text("Share that left");
    ChartSpec profit = chart_of(ChartKind::line, "profit", text("Profit by share of customers contacted"),
                                {"profit", "contacted", "profit"});
    profit.low = "low";
    profit.high = "high";
    profit.x_title = text("Share of customers contacted");
    profit.y_title = text("Profit");
    finding.charts = {drivers, gain, lift, calibration, profit};
}

void add_churn_figures(Finding& finding, const ChurnResult& result) {
    add_headline(finding, result);
    add_metrics(finding, result);
    add_method_notes(finding, result);
    add_choice_notes(finding, result);
    add_field_notes(finding, result);
    add_warnings(finding, result);
}

}  // namespace clientele
