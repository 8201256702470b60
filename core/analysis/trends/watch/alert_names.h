#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/alert_notes.h"

namespace clientele {

/// The fields by which an event may count at one place: "store", "category"...: those that series are watched by.
inline constexpr std::array<std::string_view, 11> event_fields{
    "store", "channel", "category", "product", "company", "device", "page", "reason", "section", "question", "agent"};

/// The alert of that name as a mark. Errors: `bad_value`.
Result<AlertMark> mark_named(std::string_view name, AlertMark::State state);

}  // namespace clientele
