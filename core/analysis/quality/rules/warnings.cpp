#include "core/analysis/quality/rules/warnings.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/currency_column.h"
#include "core/analysis/quality/rules/touched.h"
#include "core/table/parallel.h"

namespace clientele {
namespace rules {
namespace {

constexpr double grave = 0.01;
constexpr std::size_t most_warnings = 2;

/// What figures of sales and people are made from, whether an analysis names it or not.
bool makes_figures(std::string_view column) {
    static constexpr std::string_view of_figures[] = {"",       "time",   "customer_id", "amount",
                                                      "rating", "answer", "unit_price",  "quantity"};
    // Amounts of several currencies are added up by all that adds up amounts.
    return std::ranges::find(of_figures, column) != std::end(of_figures) || names_currencies(column);
}

bool uses(const Analysis& analysis, const Snapshot& snapshot, const Rule& rule) {
    return std::ranges::any_of(analysis.needs, [&](const Need& each) {
        const Need& need = met_by(each, snapshot);
        return need.dataset == rule.dataset &&
               (makes_figures(rule.column) || std::ranges::find(need.fields, rule.column) != need.fields.end());
    });
}

/// Of all lines that are left, returns counted as much as purchases; see Touched.
double revenue_left(const Sales& sales, const Selection& rows) {
    return reduce_blocks<double>(
        sales.lines, rows_a_block,
        [&](std::size_t first, std::size_t last, double& sum) {
            rows.for_each(first, last, [&](std::size_t row) {
                const double amount = std::abs(sales.amount(row));
                sum += std::isnan(amount) ? 0 : amount;
            });
        },
        [](double& all, double part) { all += part; });
}

struct Grave {
    Text warning;
    double share;
};

std::optional<Grave> grave_problem(const Problem& problem, double revenue) {
    const Rule& rule = problem.breach->rule;
    const DatasetSpec& kind = spec(rule.dataset);
    const Text what(rule.words, {});
    const double share = revenue > 0 && !std::isnan(problem.revenue) ? problem.revenue / revenue : missing_number;
    if (share >= grave)
        return Grave{
            text("Data quality: {0} ({1} {1|row|rows} of {2}) touch {3} of the revenue; see Rules on the page Quality.",
                 what, count(problem.count), Text(kind.label, {}), percent(share)),
            share};
    if (std::isnan(share) && problem.share >= grave)
        return Grave{text("Data quality: {0} in {1} of the rows of {2}; see Rules on the page Quality.", what,
                          percent(problem.share), Text(kind.label, {})),
                     problem.share};
    return std::nullopt;
}

}  // namespace
}  // namespace rules

Result<std::vector<Text>> quality_warnings(const Analysis& analysis, const Snapshot& snapshot, const Selections& rows,
                                           std::optional<Date> as_of, const Progress& progress) {
    std::vector<Text> warnings;
    if (analysis.page == "quality") return warnings;
    const auto checked = rules::checked_rules(snapshot, as_of, progress);
    if (!checked) return std::unexpected(checked.error());
    rules::Touched touched(snapshot, rows);
    std::optional<double> revenue;
    std::vector<rules::Grave> found;
    for (const rules::Breach& breach : (*checked)->breaches) {
        if (breach.rule.weight != rules::Weight::serious || !breach.of_rows()) continue;
        if (!rules::uses(analysis, snapshot, breach.rule)) continue;
        if (progress.cancelled()) return cancelled();
        const auto problem = touched.of(breach);
        if (!problem) continue;
        if (!revenue) revenue = rules::revenue_left(Sales::of(snapshot), rows[DatasetKind::transactions]);
        if (auto each = rules::grave_problem(*problem, *revenue)) found.push_back(std::move(*each));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &rules::Grave::share);
    for (const rules::Grave& each : found)
        if (warnings.size() < rules::most_warnings) warnings.push_back(each.warning);
    return warnings;
}

}  // namespace clientele
