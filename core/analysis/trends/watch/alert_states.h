#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/trends/watch/alert_list.h"
#include "core/analysis/trends/watch/alert_names.h"
#include "core/model/filter.h"

namespace clientele {

/// What names an alert: series and the day on which it began, "lines|category|Electronics|2025-10-06". Conditions that
/// choose among the rows that are watched make another series of them, and stand before the day; a period does not.
std::string name_of(const Alert& alert, const Filter& filter);
/// Gives cases their names and states: those of the marks, each of which is about the one case that shows an alert of
/// its series beginning within three weeks of it (of single weeks: in the same), or where its start may lie, and does
/// not begin later; what is not marked is explained by an event of the calendar, which single weeks touch and changes
/// of level begin within two weeks of, and single weeks by holidays. An alert that is marked as new again is new.
/// Explained and seen ones come after new ones.
void settle_states(std::vector<AlertCase>& cases, const AlertNotes& notes, const Filter& filter);

}  // namespace clientele
