#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/competitors/price_offers.h"
#include "core/analysis/competitors/product_weeks.h"
#include "core/math/price_index.h"

namespace clientele {

/// Where our own price of an item is from. `none`: it has no own price on that day.
enum class OwnPriceFrom { none, offers, sales, list };

/// What competitors are held against: our own prices, the mean of all who offer (the market), or one of them.
struct PriceBase {
    enum class Kind { own, market, company } kind = Kind::own;
    std::uint32_t company = 0;  ///< of `company`
};

/// A competitor's price of an item beside ours.
struct PricePair {
    std::uint32_t company = 0, item = 0;
    double ours = 0, theirs = 0;  ///< logs
    OwnPriceFrom from = OwnPriceFrom::offers;
    double log_ratio() const { return theirs - ours; }  ///< above 0: they are dearer
};

/// Takes out pairs that can only be errors, or other goods: more than four times, and five times the usual distance
/// (1.4826 × the median one), away from what is usual for the company, the median of its ratios where it has five and
/// more, else that of all. Nothing of fewer than eight pairs, and nothing where it would be more than one in twenty: so
/// many are no errors. O(pairs · log).
std::vector<PricePair> take_odd(std::vector<PricePair>& pairs);

/// Offers beside our own prices, on any day.
class ComparedPrices {
 public:
    /// `own`: "auto", "offers", "sales" or "list" (as the option has it); offers count up to `max_age` days after they
    /// were seen. What is passed must outlive it.
    ComparedPrices(const Snapshot& snapshot, const PriceOffers& offers, const ProductWeeks& sold, std::string own,
                   std::int32_t max_age);

    const PriceOffers& offers() const { return *offers_; }
    const ProductWeeks& sold() const { return *sold_; }
    std::int32_t max_age() const { return max_age_; }
    void set_base(PriceBase base) { base_ = base; }
    /// The same where offers count for a week at least: to look at whole weeks, whenever in them offers were seen.
    ComparedPrices of_weeks() const;
    const PriceBase& base() const { return base_; }

    struct OwnPrice {
        double log_price = missing_number;
        OwnPriceFrom from = OwnPriceFrom::none;
    };
    OwnPrice own(std::uint32_t item, std::int32_t day) const;
    /// Whether any item has an own price on the day.
    bool knows_own(std::int32_t day) const;
    /// Every price that is known on the day beside that of the base, by company and item. Those out of all proportion
    /// (see take_odd) are left out, and go to `odd` where that is asked for. O(series · log).
    std::vector<PricePair> on(std::int32_t day, std::vector<PricePair>* odd = nullptr) const;
    /// Revenue with the item in the last 365 days; missing where sales are not known.
    double revenue(std::uint32_t item) const;

 private:
    const PriceOffers* offers_;
    const ProductWeeks* sold_;
    std::string wished_;
    std::int32_t max_age_;
    PriceBase base_;
    std::vector<double> list_;  // by item, logs
};

/// An index of the pairs that `takes` says, every item once (of several companies the mean of its ratios), weighed by
/// revenue where `weighted`.
struct MatchedIndex {
    IndexEstimate estimate{};
    std::size_t cheaper = 0, equal = 0, dearer = 0;  ///< items on which we are
};
template <class Takes>
MatchedIndex matched_index(const ComparedPrices& prices, const std::vector<PricePair>& pairs, double tolerance,
                           bool weighted, Takes&& takes) {
    std::vector<double> sum(prices.offers().items.size()), many(sum.size());
    for (const PricePair& pair : pairs)
        if (takes(pair)) {
            sum[pair.item] += pair.log_ratio();
            many[pair.item] += 1;
        }
    MatchedIndex out;
    std::vector<double> ratios, weights;
    for (std::uint32_t item = 0; item < sum.size(); ++item) {
        if (many[item] == 0) continue;
        const double ratio = sum[item] / many[item];
        ratios.push_back(ratio);
        if (weighted) weights.push_back(std::max(0.0, prices.revenue(item)));
        ++(ratio > tolerance ? out.cheaper : ratio < -tolerance ? out.dearer : out.equal);
    }
    out.estimate = index_of_ratios(ratios, weights);
    return out;
}

}  // namespace clientele
