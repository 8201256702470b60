#pragma once

#include <cstdint>

namespace clientele {

/// splitmix64's finaliser: every bit of the result depends on every bit of the argument (Stafford 2011, variant 13).
constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// What neighbouring seeds and steps are parted by: 2^64 over the golden ratio.
inline constexpr std::uint64_t golden_step = 0x9E3779B97F4A7C15ULL;

/// Random numbers that are the same on any machine (SplitMix64; Steele, Lea and Flood 2014). Only operations that IEEE
/// 754 rounds exactly are used; the distributions of the standard library differ between implementations.
class RandomNumbers {
 public:
    explicit constexpr RandomNumbers(std::uint64_t state) : state_(state) {}

    constexpr std::uint64_t next() { return mix(state_ += golden_step); }
    /// From 0 up to but not including 1.
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// From 0 up to but not including `count`.
    constexpr std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>((next() >> 32) * count >> 32);
    }

 private:
    std::uint64_t state_;
};

}  // namespace clientele
