#include <algorithm>

#include "core/analysis/analysis.h"

/// All analyses, in the order of their pages: a line here is all that a new one needs besides its source and its test.
/// Its source defines `Analysis <name>()`.
#define CLIENTELE_ANALYSES(entry) \
    entry(overview_findings)      \
    entry(trends_overview)        \
    entry(trends_calendar)        \
    entry(trends_forecast)        \
    entry(trends_explain)         \
    entry(trends_alerts)          \
    entry(trends_market)          \
    entry(quality_rules)          \
    entry(quality_profile)        \
    entry(quality_duplicates)     \
    entry(segments_rfm)           \
    entry(segments_own)           \
    entry(segments_clusters)      \
    entry(segments_migration)     \
    entry(segments_compare)       \
    entry(value_clv)              \
    entry(value_churn)            \
    entry(value_survival)         \
    entry(value_cohorts)          \
    entry(surveys_scores)         \
    entry(surveys_crosstab)       \
    entry(surveys_drivers)        \
    entry(surveys_reliability)    \
    entry(competitors_prices)     \
    entry(competitors_mystery)    \
    entry(competitors_ratings)    \
    entry(competitors_share)      \
    entry(stores_visits)          \
    entry(stores_scorecard)       \
    entry(stores_map)

namespace clientele {

#define CLIENTELE_DECLARE(name) Analysis name();
CLIENTELE_ANALYSES(CLIENTELE_DECLARE)
#undef CLIENTELE_DECLARE

std::span<const Analysis> analyses() {
#define CLIENTELE_CALL(name) name(),
    static const Analysis all[] = {CLIENTELE_ANALYSES(CLIENTELE_CALL)};
#undef CLIENTELE_CALL
    return all;
}

const Analysis* find_analysis(std::string_view id) {
    const auto all = analyses();
    const auto found = std::ranges::find(all, id, &Analysis::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace clientele
