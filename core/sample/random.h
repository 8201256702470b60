#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace clientele::sample {

/// splitmix64's finaliser: every bit of the result depends on every bit of the argument (Stafford 2011, variant 13).
constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

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
    deliveries
};

/// Random numbers that are a function of seed, stream, index and position alone: the same on any machine, in any order
/// and on any number of threads. Only operations that IEEE 754 rounds exactly are used; the distributions of the
/// standard library differ between implementations.
class Draws {
 public:
    constexpr Draws(std::uint64_t seed, Stream stream, std::uint64_t index, std::uint64_t second = 0)
        : key_(mix(mix(mix(seed + 0x9E3779B97F4A7C15ULL) ^ (static_cast<std::uint64_t>(stream) << 56) ^ index) +
                   second)) {}

    constexpr std::uint64_t next() { return mix(key_ += 0x9E3779B97F4A7C15ULL); }
    /// From 0 up to but not including 1.
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// From 0 up to but not including `count`.
    constexpr std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((next() >> 32) * count >> 32);
    }
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

 private:
    std::uint64_t key_;
};

/// Natural logarithm of a positive number by exactly rounded operations only: libraries differ in the last bit.
double portable_log(double x);

}  // namespace clientele::sample
