#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"

namespace clientele {

/// From the first day to the last, both included; a missing end is open.
struct Period {
    Date first;
    Date last;
    bool operator==(const Period&) const = default;
};

/// The pieces of the calendar that people report by. Weeks are those of ISO 8601, from Monday.
enum class PeriodUnit { day, week, month, quarter, year };

/// The first day of the piece that the day is in.
Date period_start(PeriodUnit unit, Date day);
/// The first day of the piece that is `steps` pieces after the one that starts at `start`.
Date period_step(PeriodUnit unit, Date start, std::int32_t steps = 1);
/// "2011-11-05", "2011-W48", "2011-11", "2011-Q4", "2011": names sort in the order of time.
std::string period_name(PeriodUnit unit, Date start);
/// The days of a piece by its name, as period_name writes it; nothing where the text names none.
std::optional<Period> period_named(std::string_view name);

}  // namespace clientele
