#pragma once

#include <cstdint>

namespace clientele {

/// The chance that of `drawn` things out of `total`, of which `marked` are marked, at least `least` are marked when
/// they are drawn blindly: the upper tail of the hypergeometric distribution, and so the one-sided exact test of Fisher
/// (1922) of two shares. 1 where `least` is not above the fewest possible. About ten digits; O(√total).
double chance_of_at_least(std::int64_t least, std::int64_t drawn, std::int64_t marked, std::int64_t total);

}  // namespace clientele
