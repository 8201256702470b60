#pragma once

#include <cstdint>
#include <vector>

#include "core/model/row_stream.h"
#include "core/project/table_image.h"

namespace clientele {

/// What fills the columns of a rows table, in the order of the table. Columns behind the last of these are NULL.
struct RowLayout {
    enum class Part : std::uint8_t { nothing, batch, line, value };
    struct Place {
        Part part = Part::nothing;
        std::size_t column = 0;  ///< of the stream, for a value
        bool declared = false;   ///< the column has a type: whole numbers are stored as such where it is REAL
    };
    std::vector<Place> places;
    std::int64_t batch = 0;
};

/// Writes the rows of a block in SQLite's record format, with the bytes that SQLite itself would choose.
class RowRecords {
   public:
    /// Both must outlive this.
    RowRecords(const RowLayout& layout, const RowBlock& block);

    /// Puts rows into the image until it is full: those in `kept`, or all where it is null, beginning with number
    /// `from` among them, which gets the row number `first_row + from`. Gives the number behind the last that went in.
    std::size_t fill(TableImage& image, const std::vector<std::uint32_t>* kept, std::size_t from,
                     std::int64_t first_row);

 private:
    const RowLayout& layout_;
    const RowBlock& block_;
    std::vector<char> types_;   // room for the header of one record
    std::vector<char> values_;  // and for its values
};

}  // namespace clientele
