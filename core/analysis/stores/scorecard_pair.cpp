#include <cmath>

#include "core/analysis/stores/scorecard_run.h"
#include "core/analysis/table_building.h"
#include "core/math/distributions.h"
#include "core/math/many_tests.h"
#include "core/math/promoter_score.h"

namespace clientele {

std::vector<StoreDifference> store_differences(const ScorecardRun& run) {
    std::vector<StoreDifference> all;
    std::vector<double> p;
    for (const StoreMeasure& measure : run.measures.all) {
        const MeasuredStore &a = measure.now[run.first], &b = measure.now[run.second];
        if (std::isnan(a.value) && std::isnan(b.value)) continue;
        all.push_back({.measure = &measure,
                       .difference = a.value - b.value,
                       .error = std::hypot(a.error, b.error),
                       .freedom = freedom_of_difference(a, b)});
        p.push_back(measure.ranked ? mean_difference_p(a.value, a.error, a.freedom, b.value, b.error, b.freedom)
                                   : missing_number);
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].p = adjusted[i];
    return all;
}

int StoreDifference::sure() const {
    constexpr double sure_enough = 0.05;
    if (!(p < sure_enough)) return 0;
    return difference * measure->sign() > 0 ? 1 : -1;
}

Text pair_headline(const ScorecardRun& run) {
    const Name one = name(run.names.labels[run.first]), other = name(run.names.labels[run.second]);
    std::vector<Text> better, worse;
    for (const StoreDifference& each : store_differences(run)) {
        if (each.sure() > 0) better.push_back(each.measure->label);
        if (each.sure() < 0) worse.push_back(each.measure->label);
    }
    if (!better.empty() && !worse.empty())
        return text("{0} does better than {1} in {2}, and worse in {3}.", one, other, better, worse);
    if (!better.empty()) return text("{0} does better than {1} in {2}; all else could be chance.", one, other, better);
    if (!worse.empty()) return text("{0} does worse than {1} in {2}; all else could be chance.", one, other, worse);
    return text("{0} and {1} differ in nothing that could not be chance.", one, other);
}

FindingTable store_differences_table(const ScorecardRun& run) {
    FindingTable table{
        .id = "differences",
        .title = text("{0} against {1}", name(run.names.labels[run.first]), name(run.names.labels[run.second]))};
    std::vector<std::string> measures, units, verdict;
    std::vector<double> one, other, difference, low, high, p;
    for (const StoreDifference& each : store_differences(run)) {
        const StoreMeasure& measure = *each.measure;
        measures.emplace_back(measure.label.pattern());
        units.push_back(measure.unit_words());
        one.push_back(measure.written(measure.now[run.first].value));
        other.push_back(measure.written(measure.now[run.second].value));
        difference.push_back(measure.written(each.difference));
        const double half = t_factor(each.freedom) * each.error;
        low.push_back(measure.written(each.difference - half));
        high.push_back(measure.written(each.difference + half));
        p.push_back(each.p);
        verdict.emplace_back(std::isnan(each.p) ? "not tested"
                             : each.sure() == 0 ? "could be chance"
                             : each.sure() > 0  ? "better for sure"
                                                : "worse for sure");
    }
    table.columns.push_back(text_column("measure", text("Measure"), measures));
    table.columns.push_back(text_column("measured_in", text("Unit"), units));
    table.columns.push_back(number_column("first", verbatim(run.names.labels[run.first]), Unit::none, std::move(one)));
    table.columns.push_back(
        number_column("second", verbatim(run.names.labels[run.second]), Unit::none, std::move(other)));
    table.columns.push_back(number_column("difference", text("Difference"), Unit::none, std::move(difference)));
    table.columns.push_back(number_column("low", text("Difference from"), Unit::none, std::move(low)));
    table.columns.push_back(number_column("high", text("Difference to"), Unit::none, std::move(high)));
    table.columns.push_back(number_column("p", text("p, adjusted"), Unit::none, std::move(p), 4));
    table.columns.push_back(text_column("verdict", text("Is it real?"), verdict));
    return table;
}

}  // namespace clientele
