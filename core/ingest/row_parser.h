#pragma once

#include "core/ingest/column_parsers.h"
#include "core/ingest/text_blocks.h"
#include "core/model/row_stream.h"

namespace clientele::ingest {

/// Raw rows are cut to this many bytes in Reject::raw.
inline constexpr std::size_t longest_raw = std::size_t{64} << 10;

/// How all rows of a file become typed rows. Immutable; used by several threads at once.
struct RowPlan {
    RecordRules rules;
    std::size_t width = 0;            ///< columns of the file
    std::optional<Pattern> unread;    ///< why a record of one cell is no row, where its reader wrote it so
    bool header = true;               ///< the first record is no row
    std::vector<ColumnPlan> columns;  ///< those that are delivered
    /// Behind them: what is the same in every row, as a column of one row each.
    std::vector<std::pair<StreamColumn, ChunkColumn>> constants;
};

/// The rows of one block. Line numbers count from 0 at the block's start.
struct ParsedBlock {
    RowBlock rows;
    std::uint64_t lines = 0;  ///< physical lines in the block
    std::uint64_t blank_lines = 0;
    CellRemarks remarks;
};

ParsedBlock parse_block(const TextBlock& block, const RowPlan& plan);

}  // namespace clientele::ingest
