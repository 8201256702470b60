#pragma once

#include "core/sample/sample.h"

namespace clientele::sample {

enum class Tier : std::uint8_t { none, basic, silver, gold };
std::string_view name(Tier tier);

/// Which of a person's orders was the one at which he joined the loyalty programme, from 1; 0: never joins.
std::uint32_t joining_order(const SampleOptions& options, std::uint64_t customer);
/// The tier after the `nth` order of a person who joined at order `joined`.
Tier tier_after(const LoyaltyTiers& truth, std::uint32_t joined, std::uint32_t nth);

}  // namespace clientele::sample
