#pragma once

#include <span>

namespace clientele {

/// Herfindahl-Hirschman index: the sum of the squared shares times 10,000, from near 0 (many small companies) to 10,000
/// (one has all). Shares from 0 to 1; NaN do not count. (Hirschman 1945; Herfindahl 1950.)
double herfindahl(std::span<const double> shares);
/// From where on a market counts as moderately and as highly concentrated (U.S. Department of Justice and Federal Trade
/// Commission 2023, Merger Guidelines, guideline 1).
inline constexpr double moderately_concentrated = 1000, highly_concentrated = 1800;

/// What a company sold at two times, and all companies together.
struct MarketMove {
    double before = 0, market_before = 0, now = 0, market_now = 0;
};
/// The growth of a company as the part that the market's growth brings at its mean share, and the part that the change
/// of its share brings at the mean market: they add up exactly, and no part depends on which time comes first (Bennet
/// 1920, J. R. Stat. Soc. 83, p. 455-462). NaN where a market is not above 0.
struct GrowthParts {
    double from_market = 0, from_share = 0;
};
GrowthParts growth_parts(const MarketMove& move);

}  // namespace clientele
