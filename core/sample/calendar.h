#pragma once

#include <array>
#include <cstdint>

#include "core/base/date.h"

namespace clientele::sample {

/// The three years that the generated company shows; fixed, so that results stay the same.
inline constexpr std::int32_t first_day = 19539;  ///< 2023-07-01
inline constexpr std::int32_t last_day = 20634;   ///< 2026-06-30
inline constexpr std::int32_t day_count = last_day - first_day + 1;
/// How much of them is over at the end of a day, 0 to 1.
constexpr double passed(std::int32_t day) { return static_cast<double>(day - first_day + 1) / day_count; }

/// How much is bought on a day against the average: week, year, the days before Christmas, Black Friday.
double demand(std::int32_t day);
/// The same for a category of the catalogue, whose season may differ (garden in spring, toys in December).
double category_season(std::size_t category, std::int32_t month);
/// Shops are closed on Sundays and on the holidays that all four countries share.
bool shops_open(std::int32_t day);
/// How purchases online spread over the hours of a day.
inline constexpr std::array<std::uint16_t, 24> online_hours{2,  1,  1,  1,  1,  2,  5,  9,  12, 14, 15, 15,
                                                            17, 16, 14, 14, 15, 17, 21, 26, 30, 27, 17, 8};
/// How those in shops spread over the hours in which they are open.
inline constexpr std::int32_t opening_hour = 9;
inline constexpr std::array<std::uint16_t, 11> shop_hours{5, 8, 11, 14, 13, 12, 13, 15, 17, 13, 6};

}  // namespace clientele::sample
