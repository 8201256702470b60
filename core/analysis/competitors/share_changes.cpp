#include "core/analysis/competitors/share_changes.h"

#include <algorithm>
#include <cmath>

#include "core/math/distributions.h"
#include "core/math/market_share.h"
#include "core/math/promoter_score.h"

namespace clientele {
namespace {

constexpr std::size_t least_pairs = 8;  // of earlier changes, to say what is usual
constexpr double least_effective = 3;   // of them, as many as independent ones

std::optional<std::size_t> period_before(const MarketShares& shares, std::size_t period, bool year) {
    const Date first = shares.periods[period].first;
    const bool by_days = static_cast<int>(shares.unit) < static_cast<int>(PeriodUnit::month);
    const Date wanted = !year     ? period_step(shares.unit, first, -1)
                        : by_days ? Date{first.days - 364}
                                  : add_months(first, -12);
    const auto found = std::ranges::find(shares.periods, wanted, &Period::first);
    if (found == shares.periods.end()) return std::nullopt;
    return static_cast<std::size_t>(found - shares.periods.begin());
}

void add_usual(const MarketShares& shares, ShareChange& change, const std::vector<double>& share) {
    std::vector<double> earlier;
    for (std::size_t p = 0; p < shares.last(); ++p)
        if (const auto before = period_before(shares, p, shares.year_before);
            before && !std::isnan(share[p] - share[*before]))
            earlier.push_back(share[p] - share[*before]);
    if (earlier.size() < least_pairs || std::isnan(change.points)) return;
    const auto n = static_cast<double>(earlier.size());
    double mean = 0, squares = 0, neighbours = 0;
    for (const double each : earlier) mean += each / n;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        squares += (earlier[i] - mean) * (earlier[i] - mean);
        if (i > 0) neighbours += (earlier[i] - mean) * (earlier[i - 1] - mean);
    }
    if (!(squares > 0)) return;
    const double alike = std::max(0.0, neighbours / squares), effective = n * (1 - alike) / (1 + alike);
    if (effective < least_effective) return;
    const double error = std::sqrt(squares / (n - n / effective) * (1 + 1 / effective));
    change.usual_low = mean - t_factor(effective - 1) * error;
    change.usual_high = mean + t_factor(effective - 1) * error;
    change.chance = mean_difference_p(change.points, error, effective - 1, mean, 0, 1);
}

ShareChange change_of(const MarketShares& shares, std::size_t company) {
    const std::size_t last = shares.last(), before = *shares.before;
    const std::vector<double>&values = shares.companies[company].values, &share = shares.share[company];
    ShareChange change{.before = values[before], .share_before = share[before], .points = share[last] - share[before]};
    if (!shares.are_shares) {
        const GrowthParts parts =
            growth_parts({values[before], shares.market[before], values[last], shares.market[last]});
        change.from_market = parts.from_market;
        change.from_share = parts.from_share;
        const double moved = shares.market[last] - shares.market[before];
        constexpr double hardly_moved = 0.005;  // of the market: less has no parts to speak of
        if (std::abs(moved) > hardly_moved * shares.market[before])
            change.of_growth = (values[last] - values[before]) / moved;
    }
    add_usual(shares, change, share);
    return change;
}

}  // namespace

void compare_shares(MarketShares& shares, bool with_year_before) {
    const std::size_t last = shares.last();
    shares.year_before = with_year_before;
    shares.before = period_before(shares, last, with_year_before);
    if (!shares.before && with_year_before) {
        shares.year_before = false;
        shares.before = period_before(shares, last, false);
        if (shares.before)
            shares.notes.push_back(
                text("A year before is not known: the last period is compared with the one directly before it."));
    }
    if (!shares.before) return;
    for (std::size_t i = 0; i < shares.companies.size(); ++i) shares.changes.push_back(change_of(shares, i));
}

}  // namespace clientele
