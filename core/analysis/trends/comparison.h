#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/model/period.h"

namespace clientele {

/// Two stretches of time that can be compared like for like.
struct Comparison {
    Period now;
    Period before;
    bool twelve_months = false;  ///< twelve whole months against the twelve before; else the same days a year earlier
};

/// The pieces of the calendar from the one with `days.first` to the one with `days.last`.
std::vector<Period> pieces(PeriodUnit unit, const Period& days);

/// The unit that makes a readable number of pieces of that many days.
PeriodUnit readable_unit(const Period& days);

/// The same days a year earlier: the same dates for months, quarters and years; 364 days earlier for days and weeks, so
/// that weekdays meet weekdays.
Period year_before(PeriodUnit unit, const Period& days);

/// Whether the piece lies whole within the days that the data covers. Days on which shops are closed do not count as a
/// gap: `closed[iso weekday - 1]`, 1 January, 25 and 26 December.
bool is_whole(const Period& piece, const Period& covered, const std::array<bool, 7>& closed);

/// What the shown days can be compared with, given all days that are known: twelve months where there are 24, else the
/// shown days that are known a year earlier as well, at least seven. Nothing where there is less.
std::optional<Comparison> comparison(const Period& shown, const Period& known, const std::array<bool, 7>& closed);

/// The part of the piece that lies within the days.
Period within(const Period& piece, const Period& days);

}  // namespace clientele
