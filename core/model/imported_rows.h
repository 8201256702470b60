#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/date.h"
#include "core/model/dataset_kind.h"

namespace clientele {

/// The rows of one import that are in force, next to one another in their dataset. Rows that a later import replaced
/// are those of the later one.
struct ImportedRows {
    std::int64_t import = 0;    ///< its number in the ledger, from 1
    std::int64_t corrects = 0;  ///< the import whose rejected rows these are, corrected; 0: none
    DatasetKind kind{};
    std::string source{};    ///< name of the file
    DateTime imported_at{};  ///< UTC
    std::size_t first = 0;   ///< row of the dataset
    std::size_t rows = 0;
};

}  // namespace clientele
