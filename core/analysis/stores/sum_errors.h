#pragma once

#include <cstdint>
#include <span>

namespace clientele {

/// What a day has more (or less) of something than was to be expected of it.
struct DayOff {
    std::int32_t day = 0;
    double off = 0;
    double of = 0;  ///< what it is a part of: its visitors
};

/// The standard error of the sum of such days.
struct SumError {
    double error = 0;
    double freedom = 0;  ///< for Student's t
};

inline constexpr std::size_t weeks_for_error = 10, days_for_error = 10;

/// Days that follow on one another are alike: a good week, a building site, a month of rain. From ten weeks on the
/// error is that of weeks, with those that follow on one another allowed to be alike (Newey and West 1987, Econometrica
/// 55, Bartlett's weights; lag 4(n/100)^(2/9), 1994, Rev. Econ. Stud. 61; never less than weeks taken as independent),
/// of n/(n - lags - 1) for the mean that was taken out and freedom 3n/(2(lags + 1)) - 1, that of Bartlett's window.
/// Weeks go from Monday to Sunday; those without a day are none. Of fewer weeks it is the same of ten days or more in
/// the stead of weeks, so that the few days make the interval wide; of fewer days {0, 0}. Days may come several times
/// (one of each store) and in any order. O(n log n).
SumError error_of_sum(std::span<const DayOff> days);

}  // namespace clientele
