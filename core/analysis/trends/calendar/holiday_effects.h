#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "core/analysis/trends/calendar/calendar_effect.h"
#include "core/base/date.h"
#include "core/base/text.h"

namespace clientele {

inline constexpr int days_around = 3;  ///< looked at before and after a holiday

/// One holiday of one year.
struct HolidayDate {
    Date day;
    double sales = 0;
    double expected = 0;  ///< the mean of the same weekday in the usual weeks around it
};

/// What a public holiday does to the sales of a country, as a share of what usual days would have sold.
struct HolidayEffect {
    std::string_view country{};
    Pattern called = "";
    std::vector<HolidayDate> dates{};  ///< those on a day on which something is sold usually
    CalendarEffect on{};
    CalendarEffect before{}, after{};                          ///< the three days before and after together
    std::array<CalendarEffect, 2 * days_around + 1> around{};  ///< by day, from three before to three after
    CalendarEffect extra{};                                    ///< sales of the seven days more than usual, a year
    bool sure = false;  ///< on the day, at a false discovery rate of 5 % over all that is compared
    bool sure_before = false, sure_after = false;
};

/// Days that are not usual: public holidays of the country with so many days around them, Black Friday and its weekend,
/// and 24 December to 1 January. Of no country ("") only the latter two.
std::vector<bool> special_days(std::string_view country, Date first, std::size_t days, int around = days_around);

/// The effect of each holiday of the country. What usual days would have sold is the mean of the same weekday one to
/// four weeks before and after, of days that are not special, at least one on each side and three in all; up to 10
/// January of the weeks after alone, since December is another level. What usual
/// days are off the same measure gives the standard errors (by weekday; of stretches of three and seven days, since
/// neighbouring days go together). Holidays on days on which nothing is sold usually are left out. O(days).
std::vector<HolidayEffect> holiday_effects(std::span<const double> values, Date first, std::string_view country);

/// Marks what is sure over all effects (Benjamini and Hochberg 1995).
void mark_sure(std::vector<HolidayEffect>& effects);

}  // namespace clientele
