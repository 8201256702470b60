#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/row_stream.h"
#include "core/project/database.h"

struct sqlite3_vtab_cursor;
struct sqlite3_context;

namespace clientele {

/// The rows of the present block as the virtual table `staged` of a connection, so that one `INSERT INTO … SELECT …
/// FROM staged` takes them all: three times as fast as binding and stepping row by row. Its columns are line, c0, c1…
class StagedRows {
 public:
    /// Registers the table, with the columns of a stream; the object must outlive the connection's use of it.
    StagedRows(Database& database, const std::vector<StreamColumn>& columns);
    ~StagedRows();
    StagedRows(const StagedRows&) = delete;
    StagedRows& operator=(const StagedRows&) = delete;

    /// What the table shows from now on: of `block`, the rows in `kept`, or all of them where it is empty.
    void show(const RowBlock& block, const std::vector<std::uint32_t>* kept);

    // For the virtual table:
    std::size_t rows() const { return kept_ ? kept_->size() : block_->rows.rows; }
    std::size_t column_count() const { return cells_.size(); }
    void give(sqlite3_context* context, std::size_t position, int column) const;

 private:
    /// Where the values of a column lie in the present block; looked up once a block, not once a cell.
    struct Cells {
        ColumnType type;
        const void* values = nullptr;
        const char* bytes = nullptr;
    };
    void give_cell(sqlite3_context* context, std::size_t row, const Cells& cells) const;

    Database& database_;
    std::vector<Cells> cells_;
    const RowBlock* block_ = nullptr;
    const std::vector<std::uint32_t>* kept_ = nullptr;
};

}  // namespace clientele
