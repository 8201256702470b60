#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/database.h"
#include "core/ingest/databases/purchase_summary.h"

namespace clientele::ingest {

/// Gets the names of the columns first, then the cells of each row; an error ends the reading.
using EachRow = std::function<Result<void>(std::span<const std::string_view> cells)>;

/// What a reading says beside its rows.
struct RowsRead {
    std::uint64_t binary = 0;  ///< values written as hexadecimal digits
    bool zoned_times = false;  ///< some columns hold times with a time zone; they are written in UTC
};

/// An open connection to a database, set to reading: nothing that is asked through it can change the data.
class SqlDatabase {
 public:
    virtual ~SqlDatabase() = default;
    virtual Result<std::vector<DatabaseTable>> tables(const Progress& progress) = 0;
    /// One statement that gives rows, read row by row. Every cell is exact: numbers with all their digits and a point,
    /// dates yyyy-MM-dd, times yyyy-MM-dd HH:mm:ss, true and false, NULL as nothing. Errors: bad_value with the
    /// database's words and the place in the statement, not_readable where the connection is lost, cancelled (within a
    /// second, whatever the database does).
    virtual Result<RowsRead> read(const std::string& statement, const EachRow& each, const Progress& progress) = 0;
    virtual SqlDialect dialect() const = 0;
    /// What stands around names in a statement; "": nothing.
    virtual std::string quote() const = 0;
    /// The table's name within a statement.
    virtual std::string quoted(const DatabaseTable& table) const = 0;
};

/// A database behind a place without a password. Errors: see tables_of.
Result<std::unique_ptr<SqlDatabase>> open_database(const std::string& place, const std::string& password,
                                                   const Progress& progress);

// One file each.
Result<std::unique_ptr<SqlDatabase>> open_postgres(const std::string& place, const std::string& password,
                                                   const Progress& progress);
Result<std::unique_ptr<SqlDatabase>> open_odbc(const std::string& place, const std::string& password,
                                               const Progress& progress);
Result<bool> postgres_wants_password(const std::string& place, const std::string& password, const Progress& progress);
Result<bool> odbc_wants_password(const std::string& place, const std::string& password, const Progress& progress);

/// `"name"`, quotes in it doubled.
std::string quoted_identifier(std::string_view name, char quote = '"');
/// X'01FF', as SQL has it; bytes beyond the longest record are left out: such rows are rejected as too long.
void append_hexadecimal(std::string_view bytes, std::string& out);
/// What a library says, on one line.
std::string one_line_of(std::string_view said);

}  // namespace clientele::ingest
