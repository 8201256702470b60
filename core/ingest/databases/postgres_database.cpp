#include <algorithm>

#include "core/base/utf8.h"
#include "core/ingest/databases/postgres_connection.h"
#include "core/ingest/databases/postgres_values.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {
namespace {

/// Tables, views and foreign tables that the user may read, with their columns; parts of partitioned tables are read
/// with the whole.
constexpr const char* list_of_tables =
    "SELECT n.nspname, c.relname, c.relkind IN ('v', 'm'), c.reltuples::bigint, a.attname, "
    "pg_catalog.format_type(a.atttypid, a.atttypmod) "
    "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
    "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition "
    "AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' "
    "AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_any_column_privilege(c.oid, 'SELECT') "
    "ORDER BY n.nspname, c.relname, a.attnum";

class PostgresDatabase : public SqlDatabase {
 public:
    PostgresDatabase(std::string place, PostgresConnection connection)
        : place_(std::move(place)), connection_(std::move(connection)) {}

    Result<std::vector<DatabaseTable>> tables(const Progress& progress) override {
        const auto listed = connection_.run(list_of_tables, progress);
        if (!listed) return std::unexpected(listed.error());
        const PGresult* rows = listed->get();
        const auto text_at = [&](int row, int column) { return repaired_utf8(PQgetvalue(rows, row, column)); };
        std::vector<DatabaseTable> tables;
        for (int row = 0; row < PQntuples(rows); ++row) {
            const std::string schema = text_at(row, 0);
            const std::string table = text_at(row, 1);
            if (tables.empty() || tables.back().schema != schema || tables.back().name != table) {
                DatabaseTable& added = tables.emplace_back();
                added.schema = schema;
                added.name = table;
                added.view = text_at(row, 2) == "t";
                const long long about = std::strtoll(PQgetvalue(rows, row, 3), nullptr, 10);
                if (about > 0) added.rows = about;  // 0 or -1: never counted
            }
            if (PQgetisnull(rows, row, 4) == 0) tables.back().columns.push_back({text_at(row, 4), text_at(row, 5)});
        }
        return tables;
    }

    Result<RowsRead> read(const std::string& statement, const EachRow& each, const Progress& progress) override {
        if (auto ready = prepare(statement, progress); !ready) return std::unexpected(ready.error());
        if (PQsendQueryPrepared(connection_.handle(), "", 0, nullptr, nullptr, nullptr, 0) == 0 ||
            PQsetSingleRowMode(connection_.handle()) == 0)
            return std::unexpected(connection_.explain(nullptr, statement));
        RowsRead read;
        while (true) {
            auto result = connection_.next(progress);
            if (!result) return std::unexpected(result.error());
            if (!*result) return read;
            auto taken = take(result->get(), statement, each, read);
            if (!taken) {
                connection_.abandon();
                return std::unexpected(taken.error());
            }
        }
    }

    SqlDialect dialect() const override { return SqlDialect::postgresql; }
    std::string quote() const override { return "\""; }

    std::string quoted(const DatabaseTable& table) const override {
        return quoted_identifier(table.schema) + "." + quoted_identifier(table.name);
    }

 private:
    /// The server says what the statement gives before anything of it runs. It takes one statement only.
    Result<void> prepare(const std::string& statement, const Progress& progress) {
        if (PQsendPrepare(connection_.handle(), "", statement.c_str(), 0, nullptr) == 0)
            return std::unexpected(connection_.explain(nullptr, statement));
        if (auto done = finish(statement, progress); !done) return std::unexpected(done.error());
        if (PQsendDescribePrepared(connection_.handle(), "") == 0)
            return std::unexpected(connection_.explain(nullptr, statement));
        const auto described = finish(statement, progress);
        if (!described) return std::unexpected(described.error());
        const int columns = PQnfields(described->get());
        if (columns == 0)
            return fail(ErrorCode::bad_value,
                        text("The query cannot be run on {0}: {1}.", name(place_),
                             text("it must be one SELECT that only reads")),
                        in_file(place_));
        types_.clear();
        names_.clear();
        for (int column = 0; column < columns; ++column) {
            types_.push_back(postgres_type(PQftype(described->get(), column)));
            names_.push_back(repaired_utf8(PQfname(described->get(), column)));
        }
        return {};
    }

    /// The one result of what was sent.
    Result<PostgresResult> finish(const std::string& statement, const Progress& progress) {
        PostgresResult last(nullptr, PQclear);
        while (true) {
            auto result = connection_.next(progress);
            if (!result || !*result) return result ? Result<PostgresResult>(std::move(last)) : std::move(result);
            if (PQresultStatus(result->get()) != PGRES_COMMAND_OK)
                return std::unexpected(connection_.explain(result->get(), statement));
            last = std::move(*result);
        }
    }

    Result<void> take(const PGresult* result, const std::string& statement, const EachRow& each, RowsRead& read) {
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK)
            return std::unexpected(connection_.explain(result, statement));
        if (!names_.empty()) {
            read.zoned_times = std::ranges::find(types_, PostgresType::zoned_time) != types_.end();
            cells_.assign(names_.begin(), names_.end());
            scratch_.resize(names_.size());
            auto begun = each(cells_);
            names_.clear();
            if (!begun) return begun;
        }
        for (int row = 0; row < PQntuples(result); ++row) {
            for (std::size_t i = 0; i < cells_.size(); ++i) {
                const int column = static_cast<int>(i);
                const std::string_view value(PQgetvalue(result, row, column),
                                             static_cast<std::size_t>(PQgetlength(result, row, column)));
                cells_[i] = PQgetisnull(result, row, column) != 0 ? std::string_view()
                                                                  : cell_of(value, types_[i], scratch_[i], read);
            }
            if (auto taken = each(cells_); !taken) return taken;
        }
        return {};
    }

    std::string place_;
    PostgresConnection connection_;
    std::vector<PostgresType> types_;
    std::vector<std::string> names_;  // until they were given out
    std::vector<std::string_view> cells_;
    std::vector<std::string> scratch_;
};

}  // namespace

Result<std::unique_ptr<SqlDatabase>> open_postgres(const std::string& place, const std::string& password,
                                                   const Progress& progress) {
    auto connection = PostgresConnection::open(place, password, progress);
    if (!connection) return std::unexpected(connection.error());
    return std::make_unique<PostgresDatabase>(place, std::move(*connection));
}

Result<bool> postgres_wants_password(const std::string& place, const std::string& password, const Progress& progress) {
    return PostgresConnection::wants_password(place, password, progress);
}

}  // namespace clientele::ingest
