#pragma once

#include "core/analysis/segments/moves.h"
#include "core/model/snapshot.h"

namespace clientele {

/// One row a pair of groups and step: who went where, with the share of those who were in the first of them (Wilson's
/// interval) and what they brought in between. `keyed`: the group on the last day is what filters call its segment.
FindingTable flow_table(const Moves& moves, bool keyed);

/// From the first day to the last: a row a group, a column for each group that it went to.
FindingTable matrix_table(const Moves& moves, const MoveCounts& counts);

/// A row a group: how many customers it had on the first day and on the last, and how many of them stayed.
FindingTable sizes_table(const Moves& moves, const MoveCounts& counts, bool keyed);

/// A row a customer who bought by the last day, those first who brought most between the days.
FindingTable movers_table(const Snapshot& snapshot, const Moves& moves);

}  // namespace clientele
