#include <algorithm>

#include "core/ingest/databases/purchase_summary.h"
#include "core/ingest/databases/sql_database.h"
#include "core/ingest/databases/sql_statement.h"
#include "core/ingest/formats/exact_text.h"
#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/sqlite_source.h"
#include "core/ingest/settings.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view mark = "SQLite format 3\0"sv;
/// "Clnt", where a database says of which program it is: that of Clientele's own projects.
constexpr std::string_view project_mark = "\x43\x6C\x6E\x74"sv;
constexpr std::size_t program_mark_at = 68;

bool is_sqlite_file(const FileStart& start) { return start.bytes.starts_with(mark); }

/// The rows of a table, a view or a query. Numbers are written with all their digits, texts as they are, binary values
/// as hexadecimal digits (X'01FF', as SQL has them), NULL as nothing. The names are line 1, row i is line i + 1.
class SqliteReader {
 public:
    SqliteReader(const FormatInput& input, SqliteSource& source, RecordWriter& rows, const Progress& progress)
        : input_(input), source_(source), rows_(rows), progress_(progress) {}

    Result<Reading> run() {
        if (auto done = list_tables(); !done) return std::unexpected(done.error());
        auto statement = choose();
        if (!statement) return std::unexpected(statement.error());
        if (auto done = write(statement->get()); !done) return std::unexpected(done.error());
        reading_.header_known = true;
        if (binary_ > 0)
            reading_.warnings.push_back(text("{0} binary {0|value is|values are} written as hexadecimal digits.",
                                             count(static_cast<std::int64_t>(binary_))));
        return std::move(reading_);
    }

 private:
    struct Table {
        std::string name;
        std::int64_t rows = 0;  ///< about; 0: unknown
    };

    Result<void> list_tables() {
        auto found = source_.prepare(
            "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite!_%' ESCAPE "
            "'!' AND "
            "name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow') ORDER BY type, "
            "rowid");
        if (!found) return std::unexpected(found.error());
        while (true) {
            const auto more = source_.step(found->get());
            if (!more) return std::unexpected(more.error());
            if (!*more) break;
            Table& table = tables_.emplace_back();
            table.name = cell(found->get(), 0);
            if (cell(found->get(), 1) == "table") table.rows = rows_of(table.name);
        }
        if (tables_.empty())
            return fail(
                ErrorCode::bad_format,
                text("{0} is a database without tables. Choose a file with data in it.", name(input_.path.string())),
                in_file(input_.path.string()));
        if (tables_.size() > 1)
            for (const Table& table : tables_) reading_.tables.push_back(table.name);
        return {};
    }

    /// Rows are numbered from 1 as a rule: counting them would read the whole table.
    std::int64_t rows_of(const std::string& table) {
        auto last = source_.prepare("SELECT max(rowid) FROM " + quoted_name(table));
        if (!last) return 0;  // a table without such numbers, or of a module that is not there
        const auto found = source_.step(last->get());
        return found && *found ? sqlite3_column_int64(last->get(), 0) : 0;
    }

    Result<SqliteSource::Statement> choose() {
        if (const std::string query(setting(input_.settings, "query")); !query.empty()) {
            if (wants_summary(input_.settings)) {
                auto checked = source_.prepare_query(query);  // a query alone, and nothing else that SQL can do
                if (!checked) return std::unexpected(checked.error());
                return add_up("(" + without_end(query) + "\n) c_query", checked->get());
            }
            reading_.reasons.push_back(text("The rows are those that the query gives."));
            return source_.prepare_query(query);
        }
        auto chosen = std::ranges::max_element(tables_, {}, &Table::rows);
        if (const std::string_view given = setting(input_.settings, "table"); !given.empty()) {
            chosen = std::ranges::find(tables_, given, &Table::name);
            if (chosen == tables_.end()) return no_such_table(given);
        }
        about_ = std::max<std::int64_t>(chosen->rows, 0);
        reading_.table = chosen->name;
        auto statement = source_.prepare("SELECT * FROM " + quoted_name(chosen->name));
        if (statement && wants_summary(input_.settings)) {
            about_ = 0;
            reading_.reasons.push_back(text("The rows are those of the table “{0}”.", name(chosen->name)));
            return add_up(quoted_name(chosen->name), statement->get());
        }
        reading_.reasons.push_back(text("The rows are those of the table “{0}”.", name(chosen->name)));
        return statement;
    }

    /// Purchases are added up by SQLite itself, as by any other database. `lines`: all that is to be added up.
    Result<SqliteSource::Statement> add_up(const std::string& from, sqlite3_stmt* lines) {
        LinesOfDatabase known{.from = from, .columns = {}, .dialect = SqlDialect::sqlite};
        for (int i = 0; i < sqlite3_column_count(lines); ++i) {
            const char* name = sqlite3_column_name(lines, i);
            known.columns.emplace_back(name != nullptr ? name : "");
        }
        auto summary = purchase_summary(known, input_.settings);
        if (!summary) return std::unexpected(summary.error());
        auto checking = source_.prepare(summary->check);
        if (!checking) return std::unexpected(checking.error());
        while (true) {
            const auto more = source_.step(checking->get());
            if (!more) return std::unexpected(more.error());
            if (!*more) break;
            sqlite3_stmt* const row = checking->get();
            if (auto checked = summary_can_be_made(cell(row, 0), cell(row, 1), cell(row, 2)); !checked)
                return std::unexpected(checked.error());
        }
        std::ranges::move(summary->reasons, std::back_inserter(reading_.reasons));
        return source_.prepare(summary->statement);
    }

    std::unexpected<Error> no_such_table(std::string_view given) const {
        std::vector<Text> known;
        for (const Table& table : tables_) known.push_back(verbatim(table.name));
        return fail(ErrorCode::bad_value,
                    text("{0} has no table “{1}”. It has: {2}.", name(input_.path.string()), name(given), known),
                    in_file(input_.path.string()));
    }

    Result<void> write(sqlite3_stmt* statement) {
        const int columns = sqlite3_column_count(statement);
        std::vector<std::string_view> views;
        for (int i = 0; i < columns; ++i) {
            const char* header = sqlite3_column_name(statement, i);
            views.emplace_back(header != nullptr ? header : "");
        }
        if (auto done = rows_.add(views, 1); !done) return done;
        std::vector<std::string> cells(static_cast<std::size_t>(columns));
        while (true) {
            const auto more = source_.step(statement);
            if (!more) return std::unexpected(more.error());
            if (!*more) return {};
            for (int i = 0; i < columns; ++i) cells[static_cast<std::size_t>(i)] = cell(statement, i);
            views.assign(cells.begin(), cells.end());
            if (auto done = rows_.add(views, rows_.records() + 1); !done) return done;
            if (rows_.records() % 256 == 0 && !progress_(fraction(), text("Reading the rows"))) return cancelled();
        }
    }

    /// Of an unknown number of rows half of what is left is taken to be done with every further million.
    double fraction() const {
        const auto read = static_cast<double>(rows_.records());
        return about_ > 0 ? std::min(1.0, read / static_cast<double>(about_)) : read / (read + 1e6);
    }

    std::string cell(sqlite3_stmt* statement, int column) {
        std::string value;
        const int type = sqlite3_column_type(statement, column);
        if (type == SQLITE_INTEGER)
            append_exact(static_cast<std::int64_t>(sqlite3_column_int64(statement, column)), value);
        if (type == SQLITE_FLOAT) append_exact(sqlite3_column_double(statement, column), value);
        if (type != SQLITE_TEXT && type != SQLITE_BLOB) return value;
        const void* bytes = type == SQLITE_TEXT ? static_cast<const void*>(sqlite3_column_text(statement, column))
                                                : sqlite3_column_blob(statement, column);
        const std::string_view content(
            static_cast<const char*>(bytes),
            bytes != nullptr ? static_cast<std::size_t>(sqlite3_column_bytes(statement, column)) : 0);
        if (type == SQLITE_TEXT) return std::string(content);
        ++binary_;
        append_hexadecimal(content, value);
        return value;
    }

    const FormatInput& input_;
    SqliteSource& source_;
    RecordWriter& rows_;
    const Progress& progress_;
    std::vector<Table> tables_;
    std::int64_t about_ = 0;
    std::uint64_t binary_ = 0;
    Reading reading_;
};

Result<Reading> read_sqlite(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    std::string start(program_mark_at + project_mark.size(), '\0');
    if (const auto got = input.file.read(0, start); !got) return std::unexpected(got.error());
    if (start.ends_with(project_mark))
        return fail(ErrorCode::bad_format,
                    text("{0} is a Clientele project. Open it instead of importing it.", name(input.path.string())),
                    in_file(input.path.string()));
    auto source = SqliteSource::open(input.path, progress);
    if (!source) return std::unexpected(source.error());
    return SqliteReader(input, *source, rows, progress).run();
}

}  // namespace

FileFormat sqlite_format() {
    return {.id = "sqlite",
            .label = Pattern("a SQLite database"), .extensions = {"sqlite", "sqlite3", "db"},
            .is_text = false,
            .recognises = is_sqlite_file,
            .read = read_sqlite};
}

}  // namespace clientele::ingest
