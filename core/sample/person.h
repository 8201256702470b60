#pragma once

#include "core/sample/customer_profile.h"

namespace clientele::sample {

/// One of some words, each as likely.
std::string_view pick(std::span<const std::string_view> words, Draws& draws);

/// What a person is called.
struct PersonName {
    bool woman = false;
    std::string_view first, family;
};
/// The first three draws of a person's row of customers.
PersonName draw_name(const Names& known, Draws& draws);
PersonName person_name(const SampleOptions& options, std::uint64_t customer, const CustomerProfile& profile);

}  // namespace clientele::sample
