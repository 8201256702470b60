#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/analysis.h"

namespace clientele {

/// Stories that several analyses tell (see Highlight::stories).
inline constexpr std::string_view story_sales = "sales", story_leaving = "leaving", story_reasons = "reasons to leave",
                                  story_best = "best customers", story_new = "new customers", story_data = "data",
                                  story_twice = "customers twice";
/// Of one group (a store, a category, an article), whatever is told of it: "of Electronics".
std::string story_of_group(std::string_view group);

/// The figure of that id of a finding; NaN where it has none. `low` and `high` missing are NaN as well.
struct FigureWithBounds {
    double value = missing_number, low = missing_number, high = missing_number;
    bool bounded() const { return low <= value && value <= high && low < high; }
};
FigureWithBounds figure_of(const Finding& finding, std::string_view metric);

/// The two-sided p-value that a normal estimate with this 95 % interval gives for `nothing`; NaN without an interval.
double chance_of(const FigureWithBounds& figure, double nothing = 0);

/// Revenue of the selected order lines in the 365 days to `last`; missing where amounts or times are not known.
/// O(lines).
double revenue_of_last_year(const Snapshot& snapshot, const Selection& lines, Date last);
/// What all selected order lines come to, returns counting as much as purchases: of what rules of quality touch revenue
/// of. Missing without amounts. O(lines).
double revenue_with_returns(const Snapshot& snapshot, const Selection& lines);

// What an analysis says unasked, from its finding. Each gives nothing where nothing is notable. Money that rests on
// values that are assumed (the usual options) may be said in `why`, but is no `worth`: nothing is weighed by it.
/// `chance`: of a change of the revenue against the year before that is no more than ups and downs; NaN where unknown.
std::vector<Highlight> overview_highlights(const Finding& finding, double chance);
std::vector<Highlight> market_highlights(const Finding& finding, bool of_revenue);
std::vector<Highlight> migration_highlights(const Finding& finding);
std::vector<Highlight> clusters_highlights(const Finding& finding);
std::vector<Highlight> compare_highlights(const Finding& finding);
std::vector<Highlight> clv_highlights(const Finding& finding);
/// `customer_value`: what a customer who stays is taken to be worth.
std::vector<Highlight> churn_highlights(const Finding& finding, double customer_value);
std::vector<Highlight> survival_highlights(const Finding& finding);
std::vector<Highlight> profile_highlights(const Finding& finding);
std::vector<Highlight> duplicates_highlights(const Finding& finding);
/// `revenue`: of all rows that the filter leaves, where it is known.
std::vector<Highlight> rules_highlights(const Finding& finding, double revenue);
/// `years` of purchases lie behind the figures.
std::vector<Highlight> rfm_highlights(const Finding& finding, double years);

}  // namespace clientele
