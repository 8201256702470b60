#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/sample/sample.h"

/// How good the stores are to their customers: what mystery visits measure and what customers feel.
namespace clientele::sample {

/// A point of the mystery visits' checklist.
struct Criterion {
    std::string_view section;  ///< Outside, Service, Advice, Checkout
    std::string_view name;
    std::int32_t max_score;
    double weight;          ///< in the total of a visit
    double usual;           ///< share of the maximum that a store reaches on average
    double among_stores;    ///< standard deviation of the stores' lasting differences, share of the maximum
    double among_quarters;  ///< and of what changes from quarter to quarter within a store
};
/// All points, those of a section one after another; one of them is MysteryDriver's.
std::span<const Criterion> criteria();

inline constexpr std::int32_t quarter_count = 12;
/// Which quarter of the three years a day lies in, from 0.
std::int32_t quarter_of(std::int32_t day);

/// How well a store (index in stores()) really meets a criterion (index in criteria()) on a day: a share of the maximum
/// from 0 to 1, with ServiceDecline. It changes from quarter to quarter.
double service_on(const SampleOptions& options, std::int8_t store, std::size_t criterion, std::int32_t day);
/// The same for a quarter as a whole; ServiceDecline counts for the share of the quarter's days that it lasted.
double service_level(const SampleOptions& options, std::int8_t store, std::size_t criterion, std::int32_t quarter);

/// How far the satisfaction of the customers of a store lies from the average, in points on the scale from 1 to 5: from
/// ServiceDecline (all of its points, from its day on) and from MysteryDriver's criterion in this store and quarter.
double satisfaction_shift(const SampleOptions& options, std::int8_t store, std::int32_t day);

}  // namespace clientele::sample
