#include <algorithm>
#include <cmath>

#include "core/analysis/highlights.h"

namespace clientele {
namespace {

constexpr double least_year_told = 0.02;

/// The sum of the last twelve values of a table's column; missing where there are fewer.
double last_twelve(const Finding& finding, std::string_view table, std::string_view column) {
    const FindingTable* found = finding.table(table);
    const TableColumn* values = found ? found->find(column) : nullptr;
    if (!values || values->values.size() < 12) return missing_number;
    double sum = 0;
    for (const double value : values->values.numbers().last(12)) sum += value;
    return sum;
}

}  // namespace

std::vector<Highlight> overview_highlights(const Finding& finding, double chance) {
    const auto revenue = std::ranges::find(finding.metrics, "revenue", &Metric::id);
    if (revenue == finding.metrics.end() || !revenue->change || std::abs(*revenue->change) < least_year_told)
        return {};
    const double now = revenue->value, before = now / (1 + *revenue->change);
    Highlight told{.id = "year", .sentence = finding.headline};
    told.why = now > before ? text("That is {0} more than {1}.", amount(now - before), revenue->change_of)
                            : text("That is {0} less than {1}.", amount(before - now), revenue->change_of);
    told.action = text("See which groups, prices and customers made the change.");
    told.tidings = now > before ? Tidings::good : Tidings::bad;
    told.worth = std::abs(now - before);
    told.p_value = chance;
    told.stories = {std::string(story_sales)};
    told.chart = "over_time";
    told.table = "periods";
    return {told};
}

std::vector<Highlight> market_highlights(const Finding& finding, bool of_revenue) {
    const double own = figure_of(finding, "own_growth").value, market = figure_of(finding, "market_growth").value;
    const double ahead = (1 + own) / (1 + market) - 1;
    if (std::isnan(ahead) || std::abs(ahead) < least_year_told) return {};
    const bool good = ahead > 0;
    Highlight told{.id = "ahead", .sentence = finding.headline};
    told.why = good ? text("What the market gave is not our doing; what lies beyond it is.")
                    : text("Growth of our own hides that others gain more.");
    told.tidings = good ? Tidings::good : Tidings::bad;
    if (of_revenue) {
        const double year = last_twelve(finding, "index", "sales");
        told.worth = std::abs(year - year / (1 + ahead));
    }
    told.stories = {std::string(story_sales)};
    told.chart = "index";
    told.table = "index";
    return {told};
}

}  // namespace clientele
