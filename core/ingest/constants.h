#pragma once

#include <vector>

#include "core/ingest/mapping.h"
#include "core/table/chunk.h"

namespace clientele::ingest {

/// The values that every row gets, by field, or by "+" and the name of a further column: from "value:store_id" = "S1",
/// from "value" = "store_id=S1|channel=Shop", and from "source" = "store_id" the name of the file and its table.
std::map<std::string, std::string> values_for_all(const SourceFacts& facts, const DatasetSpec& kind);

/// Errors: a field that the kind has not; a value that cannot be read as the field's type, or in more than one way.
Result<std::vector<ConstantMapping>> map_constants(const SourceFacts& facts, const DatasetSpec& kind);

/// The value as a column of one row.
Result<ChunkColumn> parse_constant(const ConstantMapping& constant, const DatasetSpec& kind);
/// The value of a column of one row, `rows` times.
ChunkColumn repeated(const ChunkColumn& one, std::size_t rows);

}  // namespace clientele::ingest
