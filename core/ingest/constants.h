#pragma once

#include <vector>

#include "core/ingest/mapping.h"
#include "core/table/chunk.h"

namespace clientele::ingest {

/// The values that every row gets, by field: from "value:store_id" = "S1", and from "value" =
/// "store_id=S1|channel=Shop".
std::map<std::string, std::string> values_for_all(const SourceSettings& settings);

/// Errors: a field that the kind has not; a value that cannot be read as the field's type, or in more than one way.
Result<std::vector<ConstantMapping>> map_constants(const SourceSettings& settings, const DatasetSpec& kind);

/// The value as a column of one row.
Result<ChunkColumn> parse_constant(const ConstantMapping& constant, const DatasetSpec& kind);
/// The value of a column of one row, `rows` times.
ChunkColumn repeated(const ChunkColumn& one, std::size_t rows);

}  // namespace clientele::ingest
