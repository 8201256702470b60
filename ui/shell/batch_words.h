#pragma once

#include <QString>

#include "core/project/project.h"

namespace clientele {

/// What an entry of the ledger is known by: the file, the customers that were decided about, the reader's own rule, or
/// what was mended and where ("Transactions · Time: dates before 1900").
QString source_words(const Batch& batch);

}  // namespace clientele
