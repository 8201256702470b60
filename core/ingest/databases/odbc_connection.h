#pragma once

#include <sql.h>
#include <sqlext.h>

#include <memory>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele::ingest {

/// A text as ODBC's functions take it: by a pointer to what they promise not to change.
SQLCHAR* sql_text(const std::string& text);

/// A handle of the ODBC driver manager, given back at its end.
class OdbcHandle {
 public:
    OdbcHandle() = default;
    OdbcHandle(SQLSMALLINT kind, SQLHANDLE above);
    OdbcHandle(OdbcHandle&& other) noexcept;
    OdbcHandle& operator=(OdbcHandle&& other) noexcept;
    ~OdbcHandle();
    SQLHANDLE get() const { return handle_; }
    SQLSMALLINT kind() const { return kind_; }

 private:
    SQLSMALLINT kind_ = 0;
    SQLHANDLE handle_ = nullptr;
};

/// What a driver says about its last failure.
struct OdbcTrouble {
    std::string state;  ///< "08S01"
    std::string said;   ///< on one line, without the names of driver and manager before it
};
OdbcTrouble trouble_of(const OdbcHandle& handle);

inline bool succeeded(SQLRETURN outcome) { return SQL_SUCCEEDED(outcome); }

/// A connection through an ODBC driver. What is done in it is never committed, and where the database knows of
/// sessions that can only read, it is one.
class OdbcConnection {
 public:
    /// Errors: see tables_of.
    static Result<OdbcConnection> open(const std::string& place, const std::string& password, const Progress& progress);
    /// Whether the database refuses who gives no password.
    static Result<bool> wants_password(const std::string& place, const std::string& password, const Progress& progress);
    OdbcConnection(OdbcConnection&&) = default;
    ~OdbcConnection();

    OdbcHandle statement() const { return OdbcHandle(SQL_HANDLE_STMT, connection_.get()); }
    /// Why a statement failed; `of_person`: the statement is a person's, and what the driver says is of it.
    Error explain(const OdbcHandle& handle, bool of_person) const;
    /// "PostgreSQL", "SQLite"...; "\"" or "`" or "" where names are not quoted.
    std::string database_kind() const { return info(SQL_DBMS_NAME); }
    std::string quote() const;

 private:
    OdbcConnection(std::string place, OdbcHandle environment, OdbcHandle connection)
        : place_(std::move(place)), environment_(std::move(environment)), connection_(std::move(connection)) {}
    std::string info(SQLUSMALLINT what) const;
    void set_read_only();

    std::string place_;
    OdbcHandle environment_;
    OdbcHandle connection_;  // ends before the environment
    bool connected_ = false;
};

}  // namespace clientele::ingest
