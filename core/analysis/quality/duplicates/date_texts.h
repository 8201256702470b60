#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/analysis/quality/duplicates/person_values.h"

namespace clientele {

/// Which part of a date such as "09.04.1956" or "4/9/1956" is the day.
enum class DayOrder { day_first, month_first };

/// How the dates of a column of texts are written, where at least nine tenths of those that say anything are written in
/// that way and none in the other: "31.12.1999", "12/31/1999", "1-2-1999" (the day first, where no date tells). Nothing
/// where they begin with the year or are of several ways. O(bytes).
std::optional<DayOrder> day_order(std::span<const std::string_view> texts);

/// The eight digits of such a date, as of one that begins with the year; any other text as date_value has it.
PersonValue date_value(std::string_view date, DayOrder order);

}  // namespace clientele
