#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "core/ingest/source.h"

namespace clientele::ingest {

/// A record of the source, as a shape sees it.
struct SourceRow {
    std::span<const std::string_view> cells;  ///< without outer blanks; bytes that are no text stay as they are
    std::uint64_t line = 0;
    std::uint64_t number = 0;  ///< of the record, from 0; the header counts
    std::string_view raw;      ///< the whole record
    bool whole = true;         ///< false: it could not be split into cells, or is far too long
};

/// All records from the table's start on, the header included, until visit answers false. What the source's decoder
/// could not read is given as a byte that is no text, so that the rows made of it are rejected as the source's would
/// be.
Result<void> each_source_row(const SourceFacts& facts, const std::function<bool(const SourceRow&)>& visit,
                             const Progress& progress);

}  // namespace clientele::ingest
