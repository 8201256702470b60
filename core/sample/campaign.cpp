#include "core/sample/campaign.h"

#include <algorithm>

namespace clientele::sample {

Treatment treatment(const SampleOptions& options, std::uint64_t customer, const CustomerProfile& profile) {
    const CampaignEffect& truth = options.truths.campaign;
    Draws draws(options.seed, Stream::campaigns, customer);
    Treatment result;
    result.addressed = profile.signup < truth.sent && draws.chance(truth.addressed);
    if (!result.addressed) return result;
    result.control = draws.chance(truth.control);
    const bool moved = std::ranges::count(truth.moved, customer_types[profile.type].name) > 0 &&
                       draws.chance(truth.effect * truth.strength);
    const auto later = static_cast<std::int32_t>(draws.below(static_cast<std::uint32_t>(truth.within)));
    if (moved && !result.control && truth.sent + 1 + later <= profile.last) result.bought = truth.sent + 1 + later;
    return result;
}

}  // namespace clientele::sample
