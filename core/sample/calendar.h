#pragma once

#include <cstdint>

#include "core/base/date.h"

namespace clientele::sample {

/// The three years that the generated company shows; fixed, so that results stay the same.
inline constexpr std::int32_t first_day = 19539;  ///< 2023-07-01
inline constexpr std::int32_t last_day = 20634;   ///< 2026-06-30
inline constexpr std::int32_t day_count = last_day - first_day + 1;

/// How much is bought on a day against the average: week, year, the days before Christmas, Black Friday.
double demand(std::int32_t day);
/// The same for a category of the catalogue, whose season may differ (garden in spring, toys in December).
double category_season(std::size_t category, std::int32_t month);
/// Shops are closed on Sundays and on the holidays that all four countries share.
bool shops_open(std::int32_t day);

}  // namespace clientele::sample
