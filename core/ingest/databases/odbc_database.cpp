#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/ingest/databases/odbc_cells.h"
#include "core/ingest/databases/sql_statement.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {
namespace {

/// Asks on a thread of its own whether to go on while a driver works, and stops the driver if not: its calls return
/// when they are done and not before.
class CancelWatch {
 public:
    CancelWatch(const OdbcHandle& statement, const Progress& progress)
        : thread_([&statement, &progress, this](const std::stop_token& stop) {
              std::unique_lock lock(mutex_);
              while (!turn_.wait_for(lock, stop, turn, [] { return false; }) && !stop.stop_requested())
                  if (progress.cancelled()) SQLCancel(statement.get());
          }) {}

 private:
    static constexpr std::chrono::milliseconds turn{100};
    std::mutex mutex_;
    std::condition_variable_any turn_;
    std::jthread thread_;  // ends first
};

class OdbcDatabase : public SqlDatabase {
 public:
    OdbcDatabase(std::string place, OdbcConnection connection)
        : place_(std::move(place)), connection_(std::move(connection)) {}

    Result<std::vector<DatabaseTable>> tables(const Progress& progress) override {
        std::vector<DatabaseTable> tables;
        const OdbcHandle listed = connection_.statement();
        std::string kinds = "TABLE,VIEW";
        if (!succeeded(SQLTables(listed.get(), nullptr, 0, nullptr, 0, nullptr, 0, sql_text(kinds), SQL_NTS)))
            return std::unexpected(connection_.explain(listed, false));
        while (succeeded(SQLFetch(listed.get()))) {
            DatabaseTable table;
            table.schema = fetched_text(listed, 2);
            table.name = fetched_text(listed, 3);
            table.view = fetched_text(listed, 4).contains("VIEW");
            if (!is_of_system(table.schema)) tables.push_back(std::move(table));
            if (!progress(0, text("Listing the tables"))) return cancelled();
        }
        for (DatabaseTable& table : tables) {
            if (!progress(0, text("Listing the tables"))) return cancelled();
            list_columns(table);
        }
        return tables;
    }

    Result<RowsRead> read(const std::string& statement, const EachRow& each, const Progress& progress) override {
        const auto refused = [&] {
            return fail(ErrorCode::bad_value,
                        text("The query cannot be run on {0}: {1}.", name(place_),
                             text("it must be one SELECT that only reads")),
                        in_file(place_));
        };
        if (!is_one_query(statement)) return refused();
        const OdbcHandle handle = connection_.statement();
        const CancelWatch watch(handle, progress);
        const auto failed = [&]() -> std::unexpected<Error> {
            if (progress.cancelled()) return cancelled();
            return std::unexpected(connection_.explain(handle, true));
        };
        const SQLRETURN outcome = SQLExecDirect(handle.get(), sql_text(statement), SQL_NTS);
        if (!succeeded(outcome) && outcome != SQL_NO_DATA) return failed();
        std::vector<OdbcColumn> columns;
        if (!describe_columns(handle, columns)) return failed();
        if (columns.empty()) return refused();
        std::vector<std::string_view> row;
        for (const OdbcColumn& column : columns) row.emplace_back(column.name);
        if (auto begun = each(row); !begun) return std::unexpected(begun.error());
        RowsRead read;
        OdbcCells cells(handle);
        std::vector<std::string> values(columns.size());
        while (true) {
            const SQLRETURN fetched = SQLFetch(handle.get());
            if (fetched == SQL_NO_DATA) return read;
            if (!succeeded(fetched)) return failed();
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (!cells.fetch(static_cast<SQLUSMALLINT>(i + 1), columns[i].fetch, values[i], read)) return failed();
            row.assign(values.begin(), values.end());
            if (auto taken = each(row); !taken) return std::unexpected(taken.error());
        }
    }

    SqlDialect dialect() const override { return dialect_of(connection_.database_kind()); }
    std::string quote() const override { return connection_.quote(); }

    std::string quoted(const DatabaseTable& table) const override {
        const std::string sign = connection_.quote();
        const auto within = [&](const std::string& name) {
            return sign.empty() ? name : quoted_identifier(name, sign.front());
        };
        return table.schema.empty() ? within(table.name) : within(table.schema) + "." + within(table.name);
    }

 private:
    static bool is_of_system(std::string_view schema) {
        return schema == "information_schema" || schema == "INFORMATION_SCHEMA" || schema == "pg_catalog" ||
               schema == "sys";
    }

    /// A table whose columns the driver does not tell is listed without.
    void list_columns(DatabaseTable& table) const {
        const OdbcHandle listed = connection_.statement();
        SQLCHAR* const schema = table.schema.empty() ? nullptr : sql_text(table.schema);
        if (!succeeded(
                SQLColumns(listed.get(), nullptr, 0, schema, SQL_NTS, sql_text(table.name), SQL_NTS, nullptr, 0)))
            return;
        while (succeeded(SQLFetch(listed.get()))) {
            const std::string of_table = fetched_text(listed, 3);  // _ and % in a name stand for any sign
            const std::string column = fetched_text(listed, 4);
            if (of_table == table.name) table.columns.push_back({column, fetched_text(listed, 6)});
        }
    }

    std::string place_;
    OdbcConnection connection_;
};

}  // namespace

Result<std::unique_ptr<SqlDatabase>> open_odbc(const std::string& place, const std::string& password,
                                               const Progress& progress) {
    auto connection = OdbcConnection::open(place, password, progress);
    if (!connection) return std::unexpected(connection.error());
    return std::make_unique<OdbcDatabase>(place, std::move(*connection));
}

Result<bool> odbc_wants_password(const std::string& place, const std::string& password, const Progress& progress) {
    return OdbcConnection::wants_password(place, password, progress);
}

}  // namespace clientele::ingest
