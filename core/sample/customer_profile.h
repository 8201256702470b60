#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/sample/places.h"
#include "core/sample/random.h"
#include "core/sample/sample.h"

namespace clientele::sample {

/// A planted truth: the types of customers. Analyses of segments and value should find them again.
struct CustomerType {
    std::string_view name;
    std::uint16_t share;                 ///< of customers, in thousandths
    double orders_a_year;                ///< while a customer, before the scale that makes 20 lines a customer
    double online;                       ///< share of orders over web and app
    double discounted;                   ///< share of lines bought at a reduction
    double leaving_a_year;               ///< rate at which they stop buying for good
    double returned;                     ///< share of lines sent back
    std::array<std::uint16_t, 6> lines;  ///< weights of orders with 1 to 6 lines
};
inline constexpr std::array<CustomerType, 6> customer_types{{
    {"loyal", 90, 13.0, 0.25, 0.12, 0.05, 0.03, {20, 28, 24, 14, 9, 5}},
    {"regular", 230, 5.5, 0.30, 0.15, 0.15, 0.04, {34, 30, 18, 10, 5, 3}},
    {"occasional", 310, 2.0, 0.30, 0.15, 0.30, 0.04, {48, 28, 14, 6, 3, 1}},
    {"bargain hunter", 150, 4.0, 0.45, 0.75, 0.25, 0.05, {30, 28, 20, 12, 6, 4}},
    {"online shopper", 120, 5.0, 0.96, 0.20, 0.25, 0.11, {40, 30, 16, 8, 4, 2}},
    {"one-off", 100, 0.8, 0.40, 0.20, 1.60, 0.05, {62, 24, 9, 3, 1, 1}},
}};

/// Everything about a customer that decides what is bought, from seed and number alone.
struct CustomerProfile {
    std::size_t type;
    std::size_t city;
    std::int32_t signup;  ///< day
    std::int32_t last;    ///< last day on which something is bought
    double level;         ///< how much more or less often than the type
    std::int8_t home_store;
    std::int32_t complaint = 0;        ///< day of the complaint that decides about staying (ChurnDriver); 0: none
    bool complaint_resolved = false;   ///< what became of it
    bool left_over_complaint = false;  ///< `last` is what it is because the complaint stayed unresolved
};
/// Of a person; persons are numbered from 0 to people(options) − 1.
CustomerProfile customer_profile(const SampleOptions& options, std::uint64_t customer);

/// "C000042"
void append_customer_id(std::string& out, std::uint64_t customer);

}  // namespace clientele::sample
