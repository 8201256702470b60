#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/trends/watch/alert_list.h"
#include "core/model/period.h"

namespace clientele {

/// What an analyst knows to have happened: alerts that begin then are explained.
struct KnownEvent {
    Period days;
    std::string words;
};
/// "2025-06-18 Fair; 2026-02-07..2026-02-14 A joke goes round". Errors: `bad_value` says which part cannot be read.
Result<std::vector<KnownEvent>> read_events(std::string_view words);

/// Explains cases that begin with an event: single weeks that touch it, changes of level that begin within two weeks of
/// it; and single weeks of holidays. Marks as seen those whose id is in the list
/// ("lines|category|Electronics|2025-10-06; ...").
void explain_away(std::vector<AlertCase>& cases, const std::vector<KnownEvent>& events, std::string_view seen);

}  // namespace clientele
