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

std::vector<Campaign> campaigns(const Truths& truths) {
    const CampaignEffect& effect = truths.campaign;
    const Nulls& nulls = truths.nulls;
    std::vector<Campaign> all{
        {"Autumn ideas 2023", on(2023, 9, 18), 14, 0.50, 0, 0.31, {"Free shipping", "Free shipping"}},
        {"Christmas gifts 2023", on(2023, 11, 13), 21, 0.70, 0, 0.36, {"10 % off toys", "Gift wrap for free"}},
        {"Garden spring 2024", on(2024, 3, 18), 14, 0.40, 0, 0.29, {"15 % off garden", "15 % off garden"}},
        {"Summer sale 2024", on(2024, 7, 1), 14, 0.65, 0, 0.33, {"Up to 50 % off", "Up to 50 % off"}},
        {"Winter comfort 2024", on(2024, 10, 21), 14, 0.45, 0, 0.28, {"Free shipping", "5 € voucher"}},
        {"Delicatessen weeks 2025", on(2025, 4, 28), 14, 0.35, 0.10, 0.30, {"Tasting box", "Tasting box"}},
        {nulls.campaign, nulls.campaign_sent, 14, 0.55, 0.20, 0.28, {"Catalogue", "Catalogue"}, true},
        {effect.campaign,
         effect.sent,
         effect.within,
         effect.addressed,
         effect.control,
         0.42,
         {"10 € voucher", "10 € voucher"}},
    };
    std::ranges::stable_sort(all, {}, &Campaign::sent);
    return all;
}

Treatment treatment_by(const SampleOptions& options, const std::vector<Campaign>& all, std::size_t campaign,
                       std::uint64_t customer, const CustomerProfile& profile) {
    const Campaign& of = all[campaign];
    if (of.name == options.truths.campaign.campaign) return treatment(options, customer, profile);
    Draws draws(options.seed, Stream::campaigns, customer, 1 + campaign);
    Treatment result;
    result.addressed = profile.signup < of.sent && draws.chance(of.addressed);
    result.control = result.addressed && draws.chance(of.control);
    return result;
}

}  // namespace clientele::sample
