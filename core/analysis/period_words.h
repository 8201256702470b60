#pragma once

#include <string_view>

#include "core/base/text.h"
#include "core/model/period.h"

namespace clientele {

/// "January" to "December", from 0.
Pattern month_name(std::size_t place);
/// "Monday" to "Sunday", from 0.
Pattern weekday_name(std::size_t place);

/// A piece of the calendar as people say it: "June 2026", "week 23 of 2026", "quarter 2 of 2026", "2026", a day as the
/// reader's locale writes days.
Text period_words(PeriodUnit unit, Date start);
/// By its name, as period_name writes it, or two days with a dash between; other names stay as they are.
Text period_words(std::string_view name);

}  // namespace clientele
