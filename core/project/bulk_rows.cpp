#include "core/project/bulk_rows.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace clientele {
namespace {

constexpr std::string_view second_name = "rows_behind_the_last";

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FreeMemory {
    void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};

/// The two pages of a database that holds an empty table of that definition; empty where there is no memory for it.
std::vector<unsigned char> empty_database(const std::string& table) {
    sqlite3* handle = nullptr;
    const bool opened = sqlite3_open(":memory:", &handle) == SQLITE_OK;
    const std::unique_ptr<sqlite3, CloseDatabase> database(handle);
    const std::string sql = fmt::format("PRAGMA page_size = {}; {}", TableImage::page_size, table);
    if (!opened || sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return {};
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, FreeMemory> bytes(sqlite3_serialize(handle, "main", &size, 0));
    if (!bytes || size != 2 * TableImage::page_size) return {};
    return {bytes.get(), bytes.get() + size};
}

}  // namespace

StagedDatabase::StagedDatabase(Database& database) : database_(database) {
    database_.execute("ATTACH ':memory:' AS staged");
}

StagedDatabase::~StagedDatabase() { sqlite3_exec(database_.handle(), "DETACH staged", nullptr, nullptr, nullptr); }

TableImage StagedDatabase::show(TableImage image) {
    if (database_.failed()) return image;
    const std::span<unsigned char> bytes = image.finish();
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    if (sqlite3_deserialize(database_.handle(), "staged", bytes.data(), size, size, SQLITE_DESERIALIZE_READONLY) !=
        SQLITE_OK)
        database_.connection().note_failure();
    std::swap(shown_, image);
    database_.integer(fmt::format("PRAGMA staged.mmap_size = {}", size));  // read where it lies
    return image;
}

BulkRows::BulkRows(StagedDatabase& staged, const std::string& table, const std::vector<std::string>& targets,
                   std::int64_t batch)
    : staged_(staged) {
    layout_.batch = batch;
    std::string
        columns;  // types and constraints of the target's, so that records are copied as they are; without the row's
    std::size_t used = 0;
    Statement known = staged.database().prepare(
        "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1, 'main') ORDER BY cid");
    known.bind(1, table);
    while (known.step()) {
        if (known.integer(3) == 0)
            columns += fmt::format(", c{} {}{}", layout_.places.size(), known.text(1),
                                   known.integer(2) != 0 ? " NOT NULL" : "");
        RowLayout::Place place{.declared = !known.text(1).empty()};
        const auto target = std::ranges::find(targets, known.text(0));
        if (target != targets.end()) {
            place.part = RowLayout::Part::value;
            place.column = static_cast<std::size_t>(target - targets.begin());
        } else if (known.text(0) == "batch") {
            place.part = RowLayout::Part::batch;
        } else if (known.text(0) == "line") {
            place.part = RowLayout::Part::line;
        }
        layout_.places.push_back(place);
        if (place.part != RowLayout::Part::nothing) used = layout_.places.size();
    }
    layout_.places.resize(used);
    second_name_ = take_second_name(table, columns);
    insert_ =
        fmt::format("INSERT INTO main.{} SELECT * FROM staged.rows", second_name_ ? second_name : sql_name(table));
    empty_ =
        empty_database(fmt::format("CREATE TABLE rows(row INTEGER{}{})", second_name_ ? "" : " PRIMARY KEY", columns));
}

BulkRows::~BulkRows() {
    // Reads the definitions anew, from the file.
    if (second_name_) sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, staged_.database().handle(), "main", 0, 1);
}

/// False where this SQLite does not know of such tables: then rows go in by their numbers.
bool BulkRows::take_second_name(const std::string& table, const std::string& columns) {
    Database& database = staged_.database();
    Statement schema = database.prepare("SELECT rootpage FROM main.sqlite_schema WHERE type = 'table' AND name = ?1");
    schema.bind(1, table);
    const auto root = static_cast<int>(schema.step() ? schema.integer(0) : 0);
    schema.reset();
    if (root == 0 || database.failed()) return false;
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, database.handle(), "main", 1, root);
    database.execute(fmt::format("CREATE TABLE {}(row INTEGER{})", second_name, columns));
    sqlite3_test_control(SQLITE_TESTCTRL_IMPOSTER, database.handle(), "main", 0, 0);
    schema.bind(1, second_name);
    const bool real = schema.step();
    schema.reset();
    if (real) database.execute(fmt::format("DROP TABLE {}", second_name));
    return !real;
}

BulkRows::Images BulkRows::write(const RowBlock& block, const std::vector<std::uint32_t>* kept,
                                 std::int64_t first_row) {
    Images images;
    RowRecords records(layout_, block);
    const std::size_t rows = kept ? kept->size() : block.rows.rows;
    for (std::size_t next = 0; next < rows;) {
        TableImage& image = images.emplace_back();
        if (const std::lock_guard lock(mutex_); !spare_.empty()) {
            image = std::move(spare_.back());
            spare_.pop_back();
        }
        image.start(empty_);
        next = records.fill(image, kept, next, first_row);
    }
    return images;
}

void BulkRows::insert(Images images) {
    for (TableImage& image : images) {
        TableImage free = staged_.show(std::move(image));
        staged_.database().prepare(insert_).run();
        const std::lock_guard lock(mutex_);
        if (spare_.size() < 2) spare_.push_back(std::move(free));
    }
}

}  // namespace clientele
