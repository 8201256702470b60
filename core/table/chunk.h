#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/table/column.h"

namespace clientele {

/// A growing column of a chunk: typed values on their way from a parser to the project file. Only the vector of the
/// column's type is used. Missing is stored as in Column; an empty text is missing.
struct ChunkColumn {
    ColumnType type = ColumnType::text;
    std::vector<double> numbers;
    std::vector<std::int32_t> dates;
    std::vector<std::int64_t> times;
    std::vector<std::int8_t> booleans;
    std::string bytes;                ///< the texts, one after another
    std::vector<std::uint32_t>
        ends;  ///< end of text i in `bytes`; its start is the end before. An empty text is missing.

    void add_text(std::string_view text) {
        bytes.append(text);
        ends.push_back(static_cast<std::uint32_t>(bytes.size()));
    }
    void add_missing();
    /// "" is missing.
    std::string_view text(std::size_t row) const {
        const std::uint32_t start = row == 0 ? 0 : ends[row - 1];
        return std::string_view(bytes).substr(start, ends[row] - start);
    }
    bool missing(std::size_t row) const;
    std::size_t size() const;
    void clear();
    /// Drops the rows from `rows` on.
    void truncate(std::size_t rows);
};

/// A block of typed rows, column by column; all columns have `rows` rows.
struct Chunk {
    std::size_t rows = 0;
    std::vector<ChunkColumn> columns;
};

}  // namespace clientele
