#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/competitors/share_market.h"
#include "core/analysis/competitors/share_wallet.h"

namespace clientele {

/// A company's part of the market against its part of the outlets.
struct FairShare {
    std::string name{}, key{};
    bool own = false;
    double outlets = 0, outlet_share = 0;
    double sales_share = 0;                                         ///< of the companies whose outlets are known
    double index = 0, low = missing_number, high = missing_number;  ///< 100: as much as its outlets
};
struct FairShares {
    std::vector<FairShare> of{};         ///< the highest index first
    bool by_wallet = false;              ///< shares are those of wallets, for want of the market's
    std::vector<Text> sources{};         ///< where outlets are from
    std::vector<std::string> without{};  ///< companies of the market whose outlets are not known or none
    std::string dimension{};
};
/// Outlets of market series of outlets, of stores with a column of companies, of branches in offers; ours are our
/// stores. Nothing where fewer than two companies have both; the reason is then among `told`. O(rows).
std::optional<FairShares> fair_shares(const Context& context, const std::optional<MarketShares>& market,
                                      const std::string& dimension, const std::optional<WalletPart>& wallet,
                                      const std::string& own, std::vector<Text>& told);

/// How many of the articles that are watched a company offers.
struct OfferPresence {
    std::string name{};
    bool own = false;
    double offered = 0, in_stock = 0, stock_known = 0;  ///< articles; of the latest offer of each
};
struct OfferPresences {
    std::vector<OfferPresence> of{};  ///< most articles first
    double articles = 0;              ///< that any company offers
    bool by_category = false;         ///< categories stand for articles
};
/// Of the selected offers. Nothing without any, or where they name neither product nor category; O(rows · log).
std::optional<OfferPresences> offer_presence(const Context& context, const std::string& own, std::vector<Text>& told);

}  // namespace clientele
