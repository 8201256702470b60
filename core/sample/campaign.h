#pragma once

#include "core/sample/customer_profile.h"

namespace clientele::sample {

/// What the campaign of CampaignEffect did with a person.
struct Treatment {
    bool addressed = false;
    bool control = false;     ///< addressed, and by chance left without the offer
    std::int32_t bought = 0;  ///< day of the purchase that the campaign caused; 0: none
};
Treatment treatment(const SampleOptions& options, std::uint64_t customer, const CustomerProfile& profile);

}  // namespace clientele::sample
