#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace clientele::sample {

/// A company that sells much the same in the same countries. They do not depend on the seed.
struct Competitor {
    std::string_view name;
    double price_level;    ///< its prices against ours, before anything that truths change
    double size;           ///< its sales against ours
    std::uint16_t stores;  ///< 0: sells online only
    double service;        ///< its level of service in mystery visits against ours (added to the share of the maximum)
    double rating;         ///< what its customers give on average, in stars from 1 to 5
    double growth;         ///< of its sales in a year, beyond the market's
};
std::span<const Competitor> competitors();

}  // namespace clientele::sample
