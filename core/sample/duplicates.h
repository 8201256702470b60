#pragma once

#include <cstdint>
#include <optional>

#include "core/sample/sample.h"

namespace clientele::sample {

/// How many of the rows of customers are people of their own: the first people() rows. The rows after them are doubles,
/// so that together they are `options.customers`.
std::uint64_t people(const SampleOptions& options);
/// Whose double a row from people() on is.
std::uint64_t original_of(const SampleOptions& options, std::uint64_t double_row);
/// The row of the double of a person, where there is one.
std::optional<std::uint64_t> double_of(const SampleOptions& options, std::uint64_t person);
/// The row under whose id a person appears at an occasion (an order, a contact…): where there is a double, either one.
std::uint64_t row_used(const SampleOptions& options, std::uint64_t person, std::uint64_t occasion);

}  // namespace clientele::sample
