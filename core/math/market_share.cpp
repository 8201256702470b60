#include "core/math/market_share.h"

#include <cmath>
#include <limits>

namespace clientele {

double herfindahl(std::span<const double> shares) {
    double sum = 0;
    for (const double share : shares) sum += std::isnan(share) ? 0 : share * share;
    return 1e4 * sum;
}

GrowthParts growth_parts(const MarketMove& move) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    if (!(move.market_before > 0) || !(move.market_now > 0)) return {unknown, unknown};
    const double share_before = move.before / move.market_before, share_now = move.now / move.market_now;
    return {(share_before + share_now) / 2 * (move.market_now - move.market_before),
            (move.market_before + move.market_now) / 2 * (share_now - share_before)};
}

}  // namespace clientele
