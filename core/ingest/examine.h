#pragma once

#include "core/base/progress.h"
#include "core/ingest/source.h"

namespace clientele::ingest {

/// Finds out type and formats of each column of `facts`, whose table is known already. Small files are looked at whole,
/// of larger ones only the columns that leave a doubt.
Result<void> examine_columns(SourceFacts& facts, const Progress& progress);

}  // namespace clientele::ingest
