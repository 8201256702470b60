#pragma once

#include <cstdint>
#include <string_view>

#include "core/sample/sample.h"

/// How the truths show in the company as a whole.
namespace clientele::sample {

/// The company whose project this is; its competitors stand in competitors.h.
inline constexpr std::string_view own_company = "Nordhaus";

/// How much is bought on a day against the average: calendar, market and level shift.
double demand(const Truths& truths, std::int32_t day);
/// How much of its usual share a category sells on a day (Undercutting).
double sold(const Truths& truths, std::size_t category, std::int32_t day);
/// The article itself, or the next of its category where it is out of stock on the day.
std::uint32_t bought_instead(std::uint32_t article, std::int32_t day);
bool in_stock(std::uint32_t article, std::int32_t day);

/// Indices by the names that truths use; the names must exist.
std::uint32_t article_named(std::string_view name);
std::int8_t store_named(std::string_view id);

}  // namespace clientele::sample
