#include "core/analysis/highlights.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/sales.h"
#include "core/math/log_rank.h"
#include "core/math/normal.h"

namespace clientele {

std::string story_of_group(std::string_view group) { return "of " + std::string(group); }

FigureWithBounds figure_of(const Finding& finding, std::string_view metric) {
    const auto found = std::ranges::find(finding.metrics, metric, &Metric::id);
    if (found == finding.metrics.end()) return {};
    return {found->value, found->low.value_or(missing_number), found->high.value_or(missing_number)};
}

double chance_of(const FigureWithBounds& figure, double nothing) {
    if (!figure.bounded()) return missing_number;
    const double error = (figure.high - figure.low) / 2 / normal_z95;
    return normal_two_sided((figure.value - nothing) / error);
}

double revenue_of_last_year(const Snapshot& snapshot, const Selection& lines, Date last) {
    if (snapshot.dataset(DatasetKind::transactions).rows == 0 || sales_lacking(snapshot)) return missing_number;
    const Sales sales = Sales::of(snapshot);
    if (sales.seconds.empty()) return missing_number;
    double revenue = 0;
    lines.for_each([&](std::size_t row) {
        if (!sales.has_time(row)) return;
        const std::int32_t ago = last.days - sales.day(row);
        const double amount = sales.amount(row);
        if (ago >= 0 && ago < 365 && !std::isnan(amount)) revenue += amount;
    });
    return revenue;
}

double revenue_with_returns(const Snapshot& snapshot, const Selection& lines) {
    if (snapshot.dataset(DatasetKind::transactions).rows == 0 || sales_lacking(snapshot)) return missing_number;
    const Sales sales = Sales::of(snapshot);
    double revenue = 0;
    lines.for_each([&](std::size_t row) {
        const double amount = sales.amount(row);
        if (!std::isnan(amount)) revenue += std::abs(amount);
    });
    return revenue;
}

}  // namespace clientele
