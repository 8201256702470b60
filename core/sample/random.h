#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/base/random_numbers.h"

namespace clientele::sample {

/// What a draw is for: each has random numbers of its own, so that a further dataset changes no other.
enum class Stream : std::uint64_t {
    customers = 1,
    orders,
    walk_ins,
    lines,
    returns,
    order_days,
    complaints,
    loyalty,
    campaigns,
    duplicates,
    stock,
    dirt,
    contacts,
    recordings,
    responses,
    observations,
    visits,
    mystery_visits,
    competitor_offers,
    market_series,
    web_events,
    social_posts,
    reviews,
    deliveries,
    households
};

/// Random numbers that are a function of seed, stream, index and position alone: the same in any order and on any
/// number of threads.
class Draws : public RandomNumbers {
 public:
    constexpr Draws(std::uint64_t seed, Stream stream, std::uint64_t index, std::uint64_t second = 0)
        : RandomNumbers(
              mix(mix(mix(seed + golden_step) ^ (static_cast<std::uint64_t>(stream) << 56) ^ index) + second)) {}

    constexpr bool chance(double probability) { return unit() < probability; }
    /// Mean 0, standard deviation 1, within ±6: the sum of twelve uniform numbers.
    constexpr double bell() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += unit();
        return sum;
    }
    /// An index, each as often as its weight says.
    constexpr std::size_t weighted(std::span<const std::uint16_t> weights) {
        std::uint32_t total = 0;
        for (const std::uint16_t weight : weights) total += weight;
        std::uint32_t at = below(total);
        std::size_t i = 0;
        while (at >= weights[i]) at -= weights[i++];
        return i;
    }
};

/// Natural logarithm of a positive number by exactly rounded operations only: libraries differ in the last bit.
double portable_log(double x);

}  // namespace clientele::sample
