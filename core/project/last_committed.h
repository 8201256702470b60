#pragma once

#include <filesystem>
#include <optional>

#include "core/project/database.h"

namespace clientele {

/// The last committed state of a project that another process is importing into just now. A large import writes into
/// the file itself and lets nobody else in; what was there before lies in the pages that it has not touched and in its
/// journal. A copy of both is rolled back here, read from, and gone when the connection is closed.
///
/// Nothing where no such import goes on (any more). Never while this very process has the file open: the system would
/// take away SQLite's locks on it.
std::optional<Database> open_last_committed(const std::filesystem::path& path);

}  // namespace clientele
