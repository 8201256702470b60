#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/ingest/source.h"

namespace clientele::ingest {

/// Which columns hold the year, and the month or quarter of a row.
struct SplitTime {
    std::size_t year = 0, part = 0;
    bool quarters = false;
};

/// The columns that are called year and month, or year and quarter; nothing where there are none, or a column of dates.
std::optional<SplitTime> split_time(const SourceFacts& facts);
/// The first day of what the cells say; nothing where they say no month.
std::optional<Date> first_day(std::string_view year, std::string_view part, bool quarters);

}  // namespace clientele::ingest
