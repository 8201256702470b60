#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace clientele {

/// An open SQLite connection and the first failure since it was last asked for. Failures stick: until `status()` takes
/// the failure, further statements do nothing, so that a sequence of statements is written plainly and checked once. A
/// transaction with a failure is never committed.
struct Connection {
    sqlite3* handle = nullptr;
    std::filesystem::path path;
    std::optional<Error> failure;

    ~Connection();
    /// Keeps the connection's present error as the failure, unless there is one already.
    void note_failure();
};

/// The error for a SQLite result code: what, where, what to do.
Error database_error(int code, std::string_view detail, const std::filesystem::path& path);

/// A prepared statement. Parameters count from 1, columns from 0.
class Statement {
 public:
    Statement(Connection& connection, std::string_view sql);

    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind_null(int parameter);

    /// True while there is a row; false at the end and after a failure. Starts anew after the end.
    bool step();
    /// Runs a statement that gives no rows.
    void run();
    void reset();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double number(int column) const;
    /// Valid until the next step.
    std::string_view text(int column) const;
    sqlite3_stmt* handle() const { return handle_.get(); }

 private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    void note(int code);

    Connection* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class Database {
 public:
    enum class Mode {
        create,     ///< the file must not exist
        write,      ///< the file must exist
        read,       ///< reads beside a writer
        unchanging  ///< reads a file that nobody can write, without making files beside it
    };
    static Result<Database> open(const std::filesystem::path& path, Mode mode);

    /// The most memory for pages of the file, in MiB.
    void keep_pages(int mebibytes) { execute("PRAGMA main.cache_size = " + std::to_string(-1024 * mebibytes)); }
    static constexpr int usual_pages = 64;

    /// One or several statements that give no rows.
    void execute(const std::string& sql);
    Statement prepare(std::string_view sql) { return {*connection_, sql}; }
    /// The first column of the first row; 0 or "" where there is none.
    std::int64_t integer(std::string_view sql);
    std::string text(std::string_view sql);

    /// The first failure since the last call.
    Result<void> status();
    bool failed() const { return connection_->failure.has_value(); }
    sqlite3* handle() const { return connection_->handle; }
    Connection& connection() { return *connection_; }

 private:
    explicit Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
    std::unique_ptr<Connection> connection_;
};

/// BEGIN to COMMIT; rolls back unless committed.
class Transaction {
 public:
    /// `kind`: "DEFERRED", "IMMEDIATE" or "EXCLUSIVE".
    Transaction(Database& database, std::string_view kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    Result<void> commit();

 private:
    Database& database_;
    bool open_ = false;
};

/// "name" for SQL.
std::string sql_name(std::string_view identifier);

}  // namespace clientele
