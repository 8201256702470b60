#pragma once

#include <optional>
#include <span>
#include <vector>

namespace clientele {

/// An estimate with its 95 % interval.
struct MarketEstimate {
    double value = 0, low = 0, high = 0;
};

/// How far sales move with a market, month by month.
struct MarketFit {
    MarketEstimate elasticity;   ///< per cent of sales a per cent of market
    double r_squared = 0;        ///< of what seasons, trend and steps leave
    std::vector<double> fitted;  ///< log of sales
};

/// Least squares of log sales on log market, months of the year, a straight trend and steps at the given places;
/// standard errors that hold where neighbours are alike (Newey and West 1987, Econometrica 55, Bartlett weights, 4
/// (n/100)^(2/9) lags). `month` of each value is counted on from any January that is 0; some may be missing, and
/// neighbours are `apart` months apart. Nothing where there are fewer values than terms and eight, or the market moves
/// with the trend alone. All values positive.
std::optional<MarketFit> market_fit(std::span<const double> own, std::span<const double> market,
                                    std::span<const int> month, std::span<const std::size_t> steps, int apart = 1);

/// Correlation of own and market `lag` months apart, for lags from -most to most: above zero the market moves first.
/// Both are logs without seasons and differenced; months that are missing stay so, and no lag reaches over them as if
/// they were none; the market is whitened by an autoregression (orders to 3 by AIC) and
/// the same filter goes over the own series (Box and Jenkins 1976, section 11.2).
std::vector<double> whitened_correlations(std::span<const double> own, std::span<const double> market,
                                          std::span<const int> month, int most);

}  // namespace clientele
