#pragma once

#include "core/analysis/sales.h"
#include "core/analysis/trends/compared_periods.h"

namespace clientele {

/// Why revenue changed, article by article. All parts add up to the change.
struct PriceVolumeMix {
    double volume = 0;    ///< all articles sold in both periods, had each changed as the number of units of all did
    double mix = 0;       ///< more of dear articles, or of cheap ones
    double channels = 0;  ///< more of the same articles in channels where they are dear, or where they are cheap
    double price = 0;     ///< what a unit of the same article brought in the same channel
    double fresh = 0;     ///< articles that are sold only now
    double gone = 0;      ///< articles that were sold only before
    double returns = 0;   ///< more or less given back
    double other = 0;     ///< lines without an article or quantity
    std::size_t articles = 0;  ///< sold in both periods
};

/// Articles by product number, else by product name; nothing where order lines have neither or no quantity. With q
/// units and p their average price: volume = R0 (Q1/Q0 − 1), mix = Σ q1 p0 − R0 Q1/Q0, price = Σ q1 (p1 − p0), over
/// articles that are sold in both. Where lines have a channel, price is that sum by article and channel, of an article
/// that is new to a channel 0 there, and what this leaves of the price by article is that of channels. O(lines).
std::optional<PriceVolumeMix> price_volume_mix(const Snapshot& snapshot, const Sales& sales, const Selection& rows,
                                               const Period& before, const Period& now);

/// Revenue as customers × orders a customer × revenue an order.
struct SalesDrivers {
    double customers[2] = {0, 0}, orders[2] = {0, 0}, revenue[2] = {0, 0};  ///< before, now
    /// What each factor brought: logarithmic mean Divisia index (Ang 2004, Energy Policy 32, 1131-1139), which adds up
    /// exactly. Missing where a factor is not above zero. Without customers that of orders holds both.
    double by_customers = 0, by_frequency = 0, by_order = 0;
    bool customers_known = false;
};
SalesDrivers sales_drivers(const Sales& sales, const Selection& rows, const Period& before, const Period& now);

}  // namespace clientele
