#include "core/sample/loyalty.h"

#include "core/sample/random.h"

namespace clientele::sample {

std::string_view name(Tier tier) {
    constexpr std::array<std::string_view, 4> names{"", "Basic", "Silver", "Gold"};
    return names[static_cast<std::size_t>(tier)];
}

std::uint32_t joining_order(const SampleOptions& options, std::uint64_t customer) {
    Draws draws(options.seed, Stream::loyalty, customer);
    return draws.chance(options.truths.loyalty.joining) ? 1 + draws.below(3) : 0;
}

Tier tier_after(const LoyaltyTiers& truth, std::uint32_t joined, std::uint32_t nth) {
    if (joined == 0 || nth < joined) return Tier::none;
    const std::uint32_t since = nth - joined;
    return since >= truth.gold ? Tier::gold : since >= truth.silver ? Tier::silver : Tier::basic;
}

}  // namespace clientele::sample
