#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele::ingest {

/// A SQLite database that is only read. Nothing is written beside it where no other program has it open.
class SqliteSource {
 public:
    using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

    /// `progress` can stop every statement; it must outlive the source. Errors: not_readable.
    static Result<SqliteSource> open(const std::filesystem::path& path, const Progress& progress);

    /// Errors: bad_value with SQLite's words where the statement is wrong, bad_format for damaged databases.
    Result<Statement> prepare(const std::string& sql);
    /// A query that a person wrote. Errors: also anything but one statement that reads.
    Result<Statement> prepare_query(const std::string& sql);
    /// False at the end.
    Result<bool> step(sqlite3_stmt* statement);

 private:
    using Handle = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
    SqliteSource(std::filesystem::path path, Handle database)
        : path_(std::move(path)), database_(std::move(database)) {}
    Error explain(int outcome) const;

    std::filesystem::path path_;
    Handle database_;
};

/// A name within a statement.
std::string quoted_name(std::string_view name);

}  // namespace clientele::ingest
