#include "damage.h"

#include <sqlite3.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace clientele::fuzz {
namespace {

constexpr std::size_t page_size = 8192;

/// Takes numbers and texts from the orders; zeros and empty texts at their end.
class Orders {
 public:
    explicit Orders(std::string_view bytes) : rest_(bytes) {}
    bool at_end() const { return rest_.empty(); }
    std::uint64_t number(std::size_t bytes) {
        std::uint64_t value = 0;
        for (const char byte : text(bytes)) value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }
    std::string_view text(std::size_t bytes) {
        const std::string_view taken = rest_.substr(0, bytes);
        rest_.remove_prefix(taken.size());
        return taken;
    }

 private:
    std::string_view rest_;
};

struct StoredTable {
    const char* name;
    const char* key;
};

constexpr StoredTable tables[] = {{"project", "name"},        {"settings", "name"},   {"batches", "rowid"},
                                  {"batch_columns", "rowid"}, {"attributes", "rowid"}, {"rejects", "rowid"},
                                  {"customers_rows", "rowid"}, {"transactions_rows", "rowid"}, {"migrations", "rowid"}};

std::string column_of(sqlite3* database, const char* table, std::uint64_t number) {
    sqlite3_stmt* columns = nullptr;
    std::string name;
    sqlite3_prepare_v2(database, "SELECT name FROM pragma_table_info(?1)", -1, &columns, nullptr);
    sqlite3_bind_text(columns, 1, table, -1, SQLITE_STATIC);
    for (std::uint64_t i = 0; sqlite3_step(columns) == SQLITE_ROW; ++i)
        if (i <= number) name = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(columns, 0)));
    sqlite3_finalize(columns);
    return name;
}

void bind_value(sqlite3_stmt* update, Orders& orders) {
    switch (orders.number(1) % 5) {
        case 0: sqlite3_bind_null(update, 1); break;
        case 1: sqlite3_bind_int64(update, 1, static_cast<std::int64_t>(orders.number(8))); break;
        case 2: {
            const std::uint64_t bits = orders.number(8);
            double number = 0;
            std::memcpy(&number, &bits, sizeof number);
            sqlite3_bind_double(update, 1, number);
            break;
        }
        case 3: {
            const std::string_view text = orders.text(orders.number(1));
            sqlite3_bind_text(update, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            break;
        }
        default: {
            const std::string_view text = orders.text(orders.number(1));
            sqlite3_bind_blob(update, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        }
    }
}

/// Another value, of any type, in one row of a table, or in all of them.
void change_value(sqlite3* database, Orders& orders) {
    const StoredTable& table = tables[orders.number(1) % std::size(tables)];
    const std::string column = column_of(database, table.name, orders.number(1));
    const std::uint64_t row = orders.number(1);
    std::string sql = std::string("UPDATE ") + table.name + " SET \"" + column + "\" = ?1";
    if (row != 255)
        sql += std::string(" WHERE ") + table.key + " = (SELECT " + table.key + " FROM " + table.name +
               " LIMIT 1 OFFSET " + std::to_string(row % 8) + ")";
    sqlite3_stmt* update = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &update, nullptr);
    bind_value(update, orders);
    sqlite3_step(update);
    sqlite3_finalize(update);
}

void change_values(const std::filesystem::path& file, Orders& orders) {
    sqlite3* database = nullptr;
    if (sqlite3_open(file.c_str(), &database) == SQLITE_OK) {
        sqlite3_exec(database, "PRAGMA journal_mode = DELETE; PRAGMA ignore_check_constraints = ON", nullptr, nullptr,
                     nullptr);
        for (std::uint64_t count = orders.number(1) % 8; count > 0; --count) change_value(database, orders);
    }
    sqlite3_close(database);
}

void change_bytes(std::string& bytes, Orders& orders) {
    const std::uint64_t order = orders.number(1);
    const std::size_t at = orders.number(3) % bytes.size();
    if (order < 160) {
        const std::string_view other = orders.text(1 + orders.number(1) % 32);
        bytes.replace(at, other.size(), other);
    } else if (order < 200) {  // the start of a page, where it says what it is
        const std::string_view other = orders.text(1 + orders.number(1) % 32);
        bytes.replace(at / page_size * page_size, other.size(), other);
    } else if (order < 240) {
        const std::string page = bytes.substr(at / page_size * page_size, page_size);
        bytes.replace(orders.number(1) * page_size % bytes.size() / page_size * page_size, page.size(), page);
    } else {
        bytes.resize(at + 1);
    }
}

}  // namespace

void damage(const std::filesystem::path& file, std::string_view bytes) {
    Orders orders(bytes);
    change_values(file, orders);
    if (orders.at_end()) return;
    std::ifstream before(file, std::ios::binary);
    std::string contents{std::istreambuf_iterator<char>(before), {}};
    while (!orders.at_end()) change_bytes(contents, orders);
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(contents.data(), static_cast<std::streamsize>(contents.size()));
}

}  // namespace clientele::fuzz
