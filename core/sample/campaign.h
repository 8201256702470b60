#pragma once

#include <array>
#include <vector>

#include "core/sample/customer_profile.h"

namespace clientele::sample {

/// What the campaign of CampaignEffect did with a person.
struct Treatment {
    bool addressed = false;
    bool control = false;     ///< addressed, and by chance left without the offer
    std::int32_t bought = 0;  ///< day of the purchase that the campaign caused; 0: none
};
Treatment treatment(const SampleOptions& options, std::uint64_t customer, const CustomerProfile& profile);

/// A campaign as it was planned. All of them by date; none begins while another runs.
struct Campaign {
    std::string_view name;
    std::int32_t sent;                       ///< day
    std::int32_t within;                     ///< purchases of so many days later are counted
    double addressed;                        ///< share of the customers of that day
    double control;                          ///< of those, at random, get nothing; 0: there is no control group
    double opened;                           ///< share of those who open it
    std::array<std::string_view, 2> offers;  ///< one of them, by chance; the same twice where there is one alone
    bool by_loyalty = false;                 ///< who buys more opens it more (Nulls)
};
std::vector<Campaign> campaigns(const Truths& truths);
/// Whether a person is addressed by a campaign (index in campaigns()) or left out by chance; `bought` only where it is
/// the campaign of CampaignEffect.
Treatment treatment_by(const SampleOptions& options, const std::vector<Campaign>& all, std::size_t campaign,
                       std::uint64_t customer, const CustomerProfile& profile);

}  // namespace clientele::sample
