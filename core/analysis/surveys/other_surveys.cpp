#include "core/analysis/surveys/other_surveys.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr std::size_t most_other_surveys = 5;

bool as_it_comes(const Context& context, const Analysis& analysis) {
    return std::ranges::all_of(analysis.options(context.snapshot), [&](const OptionSpec& option) {
        return context.options.text(option.id) == option.value;
    });
}

/// The picture that a highlight names, or the first of the finding.
void take_picture_along(Highlight& told, const Finding& finding) {
    if (told.drawn) return;
    const ChartSpec* chart = finding.chart(told.chart);
    if (!chart && !finding.charts.empty()) chart = &finding.charts.front();
    const FindingTable* table = chart ? finding.table(chart->table) : nullptr;
    if (!table) return;
    told.drawn = *chart;
    told.drawn_from = *table;
}

}  // namespace

Result<std::vector<Highlight>> highlights_of_other_surveys(const Context& context, const SurveySample& sample,
                                                           std::string_view analysis, const Progress& progress) {
    std::vector<Highlight> told;
    const Analysis* asked = find_analysis(analysis);
    if (!asked || sample.tables->surveys.size() < 2 || !as_it_comes(context, *asked)) return told;
    std::vector<const SurveyTable*> others;
    for (const SurveyTable& survey : sample.tables->surveys)
        if (&survey != sample.survey && !survey.name.empty() && others.size() < most_other_surveys)
            others.push_back(&survey);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const auto at = [&](std::size_t place) {
            return static_cast<double>(place) / static_cast<double>(others.size());
        };
        const Request request{.analysis = std::string(analysis),
                              .options = {{"survey", others[i]->name}},
                              .filter = context.filter,
                              .as_of = context.as_of,
                              .seed = context.seed};
        auto finding = run(context.snapshot, request, progress.part(at(i), at(i + 1)), &context.rows, context.store);
        if (!finding && finding.error().cancelled()) return std::unexpected(finding.error());
        if (!finding) continue;  // it has nothing that the analysis is about
        for (Highlight each : finding->highlights) {
            take_picture_along(each, *finding);
            each.analysis = analysis;
            each.options.try_emplace("survey", others[i]->name);
            told.push_back(std::move(each));
        }
    }
    return told;
}

}  // namespace clientele
