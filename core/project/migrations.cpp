#include "core/project/migrations.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>

#include "core/base/hash.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

constexpr std::string_view foundation = R"sql(
CREATE TABLE project (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE batches (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in force', 'undone', 'purged')),
  source_name TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  source_bytes INTEGER NOT NULL,
  mapping TEXT NOT NULL,
  settings TEXT NOT NULL,
  on_duplicate TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  rows_skipped INTEGER NOT NULL,
  rows_replaced INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  remarks TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL
);
CREATE TABLE attributes (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  UNIQUE (kind, column_name)
);
CREATE TABLE batch_columns (
  batch INTEGER NOT NULL,
  field TEXT NOT NULL,
  attribute INTEGER,
  type TEXT NOT NULL
);
CREATE TABLE rejects (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  message TEXT NOT NULL,
  raw TEXT NOT NULL
);
CREATE INDEX rejects_of_batch ON rejects (batch);
)sql";

/// Where the rows of a batch lie, how they were read, and which batches are states of the same source.
constexpr std::string_view sources = R"sql(
ALTER TABLE batches ADD COLUMN source_path TEXT NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN source_modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN source_folder TEXT NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN refreshes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN corrects INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN superseded_by INTEGER NOT NULL DEFAULT 0;
)sql";

/// Who is who, as it was decided: each decision is an entry of `batches` without rows.
constexpr std::string_view decision_tables = R"sql(
CREATE TABLE IF NOT EXISTS decisions (
  batch INTEGER PRIMARY KEY,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'later')),
  representative TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS decided_customers (
  batch INTEGER NOT NULL,
  position INTEGER NOT NULL,
  customer_id TEXT NOT NULL,
  PRIMARY KEY (batch, position)
) WITHOUT ROWID;
)sql";

/// One entry may decide about many people.
constexpr std::string_view verdict_tables = R"sql(
CREATE TABLE verdicts (
  batch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'later')),
  representative TEXT NOT NULL,
  PRIMARY KEY (batch, number)
) WITHOUT ROWID;
CREATE TABLE verdict_customers (
  batch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  customer_id TEXT NOT NULL,
  PRIMARY KEY (batch, number, position)
) WITHOUT ROWID;
INSERT INTO verdicts SELECT batch, 0, verdict, representative FROM decisions;
INSERT INTO verdict_customers SELECT batch, 0, position, customer_id FROM decided_customers;
DROP TABLE decisions;
DROP TABLE decided_customers;
)sql";

/// What was mended, and the rules of an analyst's own: entries of `batches` without rows as well.
constexpr std::string_view mend_tables = R"sql(
CREATE TABLE IF NOT EXISTS mends (
  batch INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('leave out', 'set to missing', 'replace values')),
  row_count INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS mended_fields (
  batch INTEGER NOT NULL,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  PRIMARY KEY (batch, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mended_rows (
  batch INTEGER NOT NULL,
  first_row INTEGER NOT NULL,
  last_row INTEGER NOT NULL,
  PRIMARY KEY (batch, first_row)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mended_values (
  batch INTEGER NOT NULL,
  value TEXT NOT NULL,
  becomes TEXT NOT NULL,
  PRIMARY KEY (batch, value)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS own_rules (
  batch INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  expression TEXT NOT NULL
);
)sql";

constexpr std::string_view segment_tables = R"sql(
CREATE TABLE IF NOT EXISTS own_segments (
  batch INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  expression TEXT NOT NULL
);
)sql";

/// What was noted of alerts, and changes of the calendar of known events: entries without rows as well. Days are
/// written as 2026-06-18.
constexpr std::string_view alert_tables = R"sql(
CREATE TABLE IF NOT EXISTS alert_marks (
  batch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  series TEXT NOT NULL,
  since TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'seen', 'explained')),
  because TEXT NOT NULL,
  called TEXT NOT NULL,
  PRIMARY KEY (batch, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS calendar_changes (
  batch INTEGER NOT NULL,
  number INTEGER NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('added', 'removed')),
  name TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  yearly INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (batch, number)
) WITHOUT ROWID;
)sql";

constexpr std::string_view survey_tables = R"sql(
CREATE TABLE IF NOT EXISTS own_surveys (
  batch INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  expression TEXT NOT NULL
);
)sql";

constexpr Migration steps[] = {{.name = "foundation", .sql = foundation},
                               {.name = "sources", .sql = sources},
                               {.name = "decisions", .sql = decision_tables},
                               {.name = "verdicts", .sql = verdict_tables},
                               {.name = "mends", .sql = mend_tables},
                               {.name = "segments", .sql = segment_tables},
                               {.name = "alerts", .sql = alert_tables},
                               {.name = "surveys", .sql = survey_tables}};

std::string checksum(const Migration& migration) {
    ContentHash hash;
    hash.add(migration.sql);
    return hash.hex();
}

/// A copy of the whole database through SQLite, so that it is a consistent file of its own.
Result<std::filesystem::path> back_up(Database& database, const std::filesystem::path& path, std::int64_t version) {
    std::filesystem::path copy = path;
    copy += fmt::format("-before-version-{}", version + 1);
    for (int i = 2; std::filesystem::exists(copy); ++i) {
        copy = path;
        copy += fmt::format("-before-version-{}-{}", version + 1, i);
    }
    auto target = Database::open(copy, Database::Mode::create);
    if (!target) return std::unexpected(target.error());
    sqlite3_backup* backup = sqlite3_backup_init(target->handle(), "main", database.handle(), "main");
    // A source that is busy is no failure to sqlite3_backup_finish, but the copy is not whole then.
    const bool whole = backup && sqlite3_backup_step(backup, -1) == SQLITE_DONE;
    const bool finished = backup && sqlite3_backup_finish(backup) == SQLITE_OK;
    if (!whole || !finished) {
        Error error =
            database_error(sqlite3_extended_errcode(target->handle()), sqlite3_errmsg(target->handle()), copy);
        std::error_code ignored;
        std::filesystem::remove(copy, ignored);
        return std::unexpected(std::move(error));
    }
    return copy;
}

bool table_exists(Database& database, std::string_view table) {
    Statement statement = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
    statement.bind(1, table);
    const bool exists = statement.step();
    statement.reset();
    return exists;
}

}  // namespace

std::span<const Migration> project_migrations() { return steps; }

Result<void> verify_migrations(Database& database, const std::filesystem::path& path,
                               std::span<const Migration> migrations) {
    if (!table_exists(database, "migrations")) return database.status();
    Statement statement = database.prepare("SELECT number, name, checksum FROM migrations ORDER BY number");
    while (statement.step()) {
        const auto number = static_cast<std::size_t>(statement.integer(0));
        if (number == 0 || number > migrations.size()) continue;
        const Migration& known = migrations[number - 1];
        if (statement.text(1) != known.name || statement.text(2) != checksum(known))
            return fail(
                ErrorCode::bad_format,
                text("{0} was made by a changed version of this program: step {1} of its tables (“{2}”) is not the "
                     "one that is known here. Open it with the program that made it.",
                     name(path.string()), count(number), name(statement.text(1))));
    }
    return database.status();
}

Result<std::optional<std::filesystem::path>> migrate(Database& database, const std::filesystem::path& path,
                                                     std::span<const Migration> migrations) {
    const std::int64_t version = database.integer("PRAGMA user_version");
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (version > newest)
        return fail(
            ErrorCode::newer_version,
            text("{0} was written by a newer version of Clientele (its tables are version {1}, this program knows "
                 "{2}). Install the newer version to open it.",
                 name(path.string()), count(version), count(newest)));
    if (auto verified = verify_migrations(database, path, migrations); !verified)
        return std::unexpected(verified.error());
    if (version == newest && tables_complete(database)) return std::nullopt;

    std::optional<std::filesystem::path> copy;
    if (version > 0) {
        auto made = back_up(database, path, version);
        if (!made) return std::unexpected(made.error());
        copy = std::move(*made);
    }
    Transaction transaction(database, "IMMEDIATE");
    database.execute(
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
        " checksum TEXT NOT NULL, applied_at TEXT NOT NULL)");
    for (std::int64_t step = version; step < newest; ++step) {
        const Migration& migration = migrations[static_cast<std::size_t>(step)];
        database.execute(std::string(migration.sql));
        database.prepare("INSERT INTO migrations VALUES (?1, ?2, ?3, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
            .bind(1, step + 1)
            .bind(2, migration.name)
            .bind(3, checksum(migration))
            .run();
    }
    complete_tables(database);
    database.execute(fmt::format("PRAGMA user_version = {}", newest));
    if (auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return copy;
}

}  // namespace clientele
