#include "core/project/staged_rows.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cmath>

namespace clientele {
namespace {

// SQLite's C interface of virtual tables: objects that begin with its own structures.
struct Table : sqlite3_vtab {
    const StagedRows* rows;
};
struct Cursor : sqlite3_vtab_cursor {
    std::size_t position;
    std::size_t rows;
};

int connect(sqlite3* database, void* rows, int, const char* const*, sqlite3_vtab** table, char**) {
    std::string sql = "CREATE TABLE staged(line INTEGER";
    const auto* staged = static_cast<const StagedRows*>(rows);
    for (std::size_t i = 0; i < staged->column_count(); ++i) sql += fmt::format(", c{}", i);
    const int code = sqlite3_declare_vtab(database, (sql + ")").c_str());
    if (code != SQLITE_OK) return code;
    auto* made = static_cast<Table*>(sqlite3_malloc(sizeof(Table)));
    if (!made) return SQLITE_NOMEM;
    *made = Table{};
    made->rows = staged;
    *table = made;
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* table) {
    sqlite3_free(static_cast<Table*>(table));
    return SQLITE_OK;
}

int best_index(sqlite3_vtab*, sqlite3_index_info* info) {
    info->estimatedCost = 1e6;
    info->estimatedRows = 1'000'000;
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
    auto* made = static_cast<Cursor*>(sqlite3_malloc(sizeof(Cursor)));
    if (!made) return SQLITE_NOMEM;
    *made = Cursor{};
    *cursor = made;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
    sqlite3_free(static_cast<Cursor*>(cursor));
    return SQLITE_OK;
}

const StagedRows& rows_of(const sqlite3_vtab_cursor* cursor) { return *static_cast<Table*>(cursor->pVtab)->rows; }

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    auto* here = static_cast<Cursor*>(cursor);
    here->position = 0;
    here->rows = rows_of(cursor).rows();
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    ++static_cast<Cursor*>(cursor)->position;
    return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* cursor) {
    const auto* here = static_cast<Cursor*>(cursor);
    return here->position >= here->rows;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    rows_of(cursor).give(context, static_cast<Cursor*>(cursor)->position, column);
    return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(static_cast<Cursor*>(cursor)->position);
    return SQLITE_OK;
}

constexpr sqlite3_module make_module() {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = best_index;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = at_end;
    module.xColumn = column;
    module.xRowid = rowid;
    return module;
}
constexpr sqlite3_module staged_module = make_module();

}  // namespace

StagedRows::StagedRows(Database& database, const std::vector<StreamColumn>& columns) : database_(database) {
    for (const StreamColumn& column : columns) cells_.push_back({.type = column.type});
    if (sqlite3_create_module_v2(database.handle(), "staged", &staged_module, this, nullptr) != SQLITE_OK)
        database.connection().note_failure();
}

StagedRows::~StagedRows() { sqlite3_create_module_v2(database_.handle(), "staged", nullptr, nullptr, nullptr); }

void StagedRows::show(const RowBlock& block, const std::vector<std::uint32_t>* kept) {
    block_ = &block;
    kept_ = kept;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const ChunkColumn& column = block.rows.columns[i];
        switch (cells_[i].type) {
            case ColumnType::number: cells_[i].values = column.numbers.data(); break;
            case ColumnType::text:
                cells_[i].values = column.ends.data();
                cells_[i].bytes = column.bytes.data();
                break;
            case ColumnType::date: cells_[i].values = column.dates.data(); break;
            case ColumnType::time: cells_[i].values = column.times.data(); break;
            case ColumnType::boolean: cells_[i].values = column.booleans.data(); break;
        }
    }
}

void StagedRows::give(sqlite3_context* context, std::size_t position, int column) const {
    const std::size_t row = kept_ ? (*kept_)[position] : position;
    if (column == 0) {
        sqlite3_result_int64(context, static_cast<sqlite3_int64>(line_of(*block_, row)));
        return;
    }
    give_cell(context, row, cells_[static_cast<std::size_t>(column - 1)]);
}

void StagedRows::give_cell(sqlite3_context* context, std::size_t row, const Cells& cells) const {
    // What is left without a result is NULL.
    switch (cells.type) {
        case ColumnType::number:  // NaN becomes NULL
            sqlite3_result_double(context, static_cast<const double*>(cells.values)[row]);
            break;
        case ColumnType::text: {
            const auto* ends = static_cast<const std::uint32_t*>(cells.values);
            const std::uint32_t start = row == 0 ? 0 : ends[row - 1];
            if (ends[row] != start)
                sqlite3_result_text(context, cells.bytes + start, static_cast<int>(ends[row] - start), SQLITE_STATIC);
            break;
        }
        case ColumnType::date:
            if (const auto days = static_cast<const std::int32_t*>(cells.values)[row]; days != Date::missing_days)
                sqlite3_result_int(context, days);
            break;
        case ColumnType::time:
            if (const auto seconds = static_cast<const std::int64_t*>(cells.values)[row]; seconds != DateTime::missing_seconds)
                sqlite3_result_int64(context, seconds);
            break;
        case ColumnType::boolean:
            if (const auto value = static_cast<const std::int8_t*>(cells.values)[row]; value != missing_boolean)
                sqlite3_result_int(context, value);
            break;
    }
}

}  // namespace clientele
