#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/analysis/trends/calendar/calendar_effect.h"
#include "core/base/date.h"

namespace clientele {

/// What a weekday sells against the mean day of the week around it.
struct WeekdayEffect {
    CalendarEffect index{};                           ///< 1: as much as a mean day
    std::size_t days = 0;                             ///< that it is from
    bool closed = false;                              ///< nothing was ever sold on it
    double share() const { return index.value / 7; }  ///< of a usual week
};

/// The index of each weekday, Monday first: sums of its days over sums of the means of the seven days around them, so
/// that trend and season, being nearly straight within a week, fall out. Only weeks without a special day. Standard
/// errors are those of ratios of sums (Cochran 1977, Sampling Techniques, eq. 6.13), days taken as independent. The
/// indices have mean 1; missing where no week is whole. O(days).
std::array<WeekdayEffect, 7> weekday_effects(std::span<const double> values, Date first,
                                             const std::vector<bool>& special);

}  // namespace clientele
