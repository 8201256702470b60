#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/analysis/trends/calendar/calendar_effect.h"
#include "core/base/date.h"

namespace clientele {

/// What the number of each weekday in a month does to its sales, as a share of them.
struct TradingDayEffects {
    std::array<CalendarEffect, 7> of{};    ///< one such day more instead of a mean one; Monday first, they add up to 0
    std::optional<CalendarEffect> leap{};  ///< the 29th of February; where one is there, and a February without
    double freedom = 0;                    ///< degrees of freedom that were left
};

/// Regression of the logarithm of monthly sums less its trend on the months of the year, on the numbers of Mondays to
/// Saturdays less that of Sundays, and on the length of February less its mean (Young 1965, Bureau of the Census
/// Technical Paper 12; Bell and Hillmer 1983, J. Am. Stat. Assoc. 78; the regressors of X-13ARIMA-SEATS). Least
/// squares; the trend's degrees of freedom are taken off as well. `sums` are > 0, of whole months one after another
/// from `first` on. Nothing for fewer than 36 months, or where the columns do not tell the effects apart.
std::optional<TradingDayEffects> trading_day_effects(std::span<const double> sums, std::span<const double> log_trend,
                                                     Date first, double trend_freedom);

}  // namespace clientele
