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

StagedRows::StagedRows(Database& database, std::size_t columns) : database_(database), columns_(columns) {
    if (sqlite3_create_module_v2(database.handle(), "staged", &staged_module, this, nullptr) != SQLITE_OK)
        database.connection().note_failure();
}

StagedRows::~StagedRows() { sqlite3_create_module_v2(database_.handle(), "staged", nullptr, nullptr, nullptr); }

void StagedRows::show(const RowBlock& block, const std::vector<std::uint32_t>* kept) {
    block_ = &block;
    kept_ = kept;
}

void StagedRows::give(sqlite3_context* context, std::size_t position, int column) const {
    const std::size_t row = kept_ ? (*kept_)[position] : position;
    if (column == 0) {
        sqlite3_result_int64(context, static_cast<sqlite3_int64>(line_of(*block_, row)));
        return;
    }
    give_cell(context, row, block_->rows.columns[static_cast<std::size_t>(column - 1)]);
}

void StagedRows::give_cell(sqlite3_context* context, std::size_t row, const ChunkColumn& column) const {
    // What is left without a result is NULL.
    switch (column.type) {
        case ColumnType::number: sqlite3_result_double(context, column.numbers[row]); break;  // NaN becomes NULL
        case ColumnType::text: {
            const std::string_view text = column.text(row);
            if (!text.empty())
                sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
            break;
        }
        case ColumnType::date:
            if (column.dates[row] != Date::missing_days) sqlite3_result_int(context, column.dates[row]);
            break;
        case ColumnType::time:
            if (column.times[row] != DateTime::missing_seconds) sqlite3_result_int64(context, column.times[row]);
            break;
        case ColumnType::boolean:
            if (column.booleans[row] != missing_boolean) sqlite3_result_int(context, column.booleans[row]);
            break;
    }
}

}  // namespace clientele
