#include "core/analysis/quality/rules/history_finding.h"

#include <algorithm>

#include "core/analysis/quality/rules/falls.h"
#include "core/analysis/table_building.h"

namespace clientele::rules {
namespace {

ChartSpec chart_over_imports(const std::vector<Fall>& falls) {
    ChartSpec chart =
        chart_of(ChartKind::line, "over_imports", text("Scores over the imports"), {"over_imports", "import", "score"});
    chart.series = "dataset";
    chart.x_title = text("Import");
    chart.y_title = text("Score of the import");
    for (const Fall& fall : falls)
        if (std::string dataset(spec(fall.dataset->dataset).id);
            std::ranges::find(chart.warned, dataset) == chart.warned.end())
            chart.warned.push_back(std::move(dataset));
    return chart;
}

}  // namespace

void add_history(Finding& finding, const std::vector<DatasetHistory>& histories) {
    if (histories.empty()) return;
    finding.tables.push_back(history_table(histories));
    finding.notes.push_back(text(
        "The history of the scores looks at the rows of each import that are in force; corrected rows belong to the "
        "import that had rejected them, replaced ones to that which replaced them. Missing days belong to no import: "
        "timeliness has no history."));
    if (std::ranges::none_of(histories, [](const DatasetHistory& each) { return each.imports.size() > 1; })) return;
    const std::vector<Fall> falls = falls_of(histories);
    finding.tables.push_back(over_imports_table(histories));
    finding.tables.push_back(falls_table(falls));
    finding.charts.push_back(chart_over_imports(falls));
    std::vector<Text> warnings = falls_in_words(falls);
    finding.warnings.insert(finding.warnings.begin(), warnings.begin(), warnings.end());
    finding.notes.push_back(text(
        "The last import of a dataset is called worse than those before it where a score is lower by at least {0}, "
        "lower than that of every earlier import of {1} rows or more that was not worse itself, and not by chance: "
        "Fisher's exact test of the shares of rows with a problem and with a serious one, at {2} for all "
        "comparisons together (Bonferroni).",
        number(least_fall, 2), count(few_rows), number(false_alarm, 3)));
}

}  // namespace clientele::rules
