#pragma once

#include "core/model/alert_notes.h"
#include "core/model/snapshot.h"

namespace clientele {

/// What the project has noted of alerts: which were seen or explained, and its calendar of known events.
const AlertNotes& alert_notes(const Snapshot& snapshot);

/// Lays the notes beside the data of a snapshot that nobody has read yet.
void lay_notes(const Snapshot& fresh, AlertNotes notes);
/// The same data as another version with other notes, and what was kept with carry().
SnapshotPtr with_notes(const Snapshot& snapshot, std::uint64_t version, AlertNotes notes);

/// What costs much to work out from the data and does not depend on the notes, so that it outlives a change of these:
/// values that hold no reference to the snapshot. Few are kept, the latest. Thread-safe.
std::shared_ptr<const void> carried(const Snapshot& snapshot, std::string_view what);
void carry(const Snapshot& snapshot, std::string_view what, std::shared_ptr<const void> value);

}  // namespace clientele
