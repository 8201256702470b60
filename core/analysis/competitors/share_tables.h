#pragma once

#include "core/analysis/competitors/share_outlets.h"

namespace clientele {

/// All that the finding is made from.
struct ShareRun {
    MarketPanel panel{};
    std::optional<MarketShares> market{};
    std::optional<WalletPart> wallet{};
    std::optional<FairShares> fair{};
    std::optional<OfferPresences> presence{};
    std::vector<Text> told{};  ///< what is missing for the other parts

    /// The company of the market that the sentences are about: ours, else the largest.
    std::size_t focus() const { return market->own.value_or(0); }
    bool own() const { return market && market->own.has_value(); }
};

/// Tables share, trend, change and concentration of the market; wallet, fair_share, presence.
std::vector<FindingTable> share_tables(const ShareRun& run);
/// Only of tables that are there.
std::vector<ChartSpec> share_charts(const ShareRun& run);

}  // namespace clientele
