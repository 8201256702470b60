#include "core/ingest/databases/read_database.h"

#include <algorithm>
#include <utility>

#include "core/ingest/databases/purchase_summary.h"
#include "core/ingest/databases/sql_database.h"
#include "core/ingest/databases/sql_statement.h"
#include "core/ingest/settings.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t most_named = 50;  // tables in a message

/// Finds out what to read, and reads it.
class DatabaseReader {
 public:
    DatabaseReader(const std::string& place, const SourceSettings& settings, SqlDatabase& database, RecordWriter& rows,
                   const Progress& progress)
        : place_(place), settings_(settings), database_(database), rows_(rows), progress_(progress) {}

    Result<Reading> run() {
        auto statement = choose();
        if (!statement) return std::unexpected(statement.error());
        const EachRow each = [this](std::span<const std::string_view> cells) { return write(cells); };
        const auto read = database_.read(*statement, each, progress_);
        if (!read) return std::unexpected(read.error());
        reading_.header_known = true;
        if (read->binary > 0)
            reading_.warnings.push_back(text("{0} binary {0|value is|values are} written as hexadecimal digits.",
                                             count(static_cast<std::int64_t>(read->binary))));
        if (read->zoned_times)
            reading_.reasons.push_back(text("Times that have a time zone in the database are given in UTC."));
        return std::move(reading_);
    }

 private:
    Result<std::string> choose() {
        if (const std::string query(setting(settings_, "query")); !query.empty()) {
            if (wants_summary(settings_) && !is_one_query(query))
                return fail(ErrorCode::bad_value,
                            text("The query cannot be run on {0}: {1}.", name(place_),
                                 text("it must be one SELECT that only reads")),
                            in_file(place_));
            if (wants_summary(settings_)) return add_up("(" + without_end(query) + "\n) c_query");
            reading_.reasons.push_back(text("The rows are those that the query gives."));
            return query;
        }
        auto tables = database_.tables(progress_);
        if (!tables) return std::unexpected(tables.error());
        if (tables->empty())
            return fail(ErrorCode::bad_format,
                        text("{0} holds no tables that you may read. Check the database's name, or ask who looks after "
                             "it for the right to read.",
                             name(place_)),
                        in_file(place_));
        for (const DatabaseTable& table : *tables) reading_.tables.push_back(table.full_name());
        const DatabaseTable* chosen = find(*tables, setting(settings_, "table"));
        if (chosen == nullptr) return which_table(setting(settings_, "table"));
        about_ = chosen->rows.value_or(0);
        reading_.table = chosen->full_name();
        if (wants_summary(settings_)) {
            about_ = 0;
            reading_.reasons.push_back(text("The rows are those of the table “{0}”.", name(reading_.table)));
            return add_up(database_.quoted(*chosen));
        }
        reading_.reasons.push_back(text("The rows are those of the table “{0}”.", name(reading_.table)));
        return "SELECT * FROM " + database_.quoted(*chosen);
    }

    /// The lines stay in the database; it is asked for their sums.
    Result<std::string> add_up(const std::string& from) {
        LinesOfDatabase lines{.from = from, .columns = {}, .dialect = database_.dialect(), .quote = database_.quote()};
        bool named = false;
        const EachRow names = [&](std::span<const std::string_view> cells) -> Result<void> {
            if (!std::exchange(named, true)) lines.columns.assign(cells.begin(), cells.end());
            return {};
        };
        const auto read = database_.read("SELECT * FROM " + from + " WHERE 1 = 0", names, progress_);
        if (!read) return std::unexpected(read.error());
        auto summary = purchase_summary(lines, settings_);
        if (!summary) return std::unexpected(summary.error());
        if (auto checked = check(summary->check); !checked) return std::unexpected(checked.error());
        std::ranges::move(summary->reasons, std::back_inserter(reading_.reasons));
        return std::move(summary->statement);
    }

    Result<void> check(const std::string& statement) {
        if (statement.empty()) return {};
        bool named = false;
        const EachRow each = [&](std::span<const std::string_view> cells) -> Result<void> {
            if (!std::exchange(named, true)) return {};
            return summary_can_be_made(cells[0], cells[1], cells[2]);
        };
        const auto read = database_.read(statement, each, progress_);
        return read ? Result<void>() : std::unexpected(read.error());
    }

    /// By its full name, or without the schema where one table alone has it. nullptr: none, or it is not clear.
    static const DatabaseTable* find(const std::vector<DatabaseTable>& tables, std::string_view given) {
        if (given.empty()) return tables.size() == 1 ? &tables.front() : nullptr;
        const auto full = std::ranges::find(tables, given, &DatabaseTable::full_name);
        if (full != tables.end()) return &*full;
        const auto named = std::ranges::find(tables, given, &DatabaseTable::name);
        return std::ranges::count(tables, given, &DatabaseTable::name) == 1 ? &*named : nullptr;
    }

    std::unexpected<Error> which_table(std::string_view given) const {
        std::vector<Text> known;
        for (std::size_t i = 0; i < std::min(most_named, reading_.tables.size()); ++i)
            known.push_back(verbatim(reading_.tables[i]));
        if (known.size() < reading_.tables.size()) known.push_back(verbatim("…"));
        if (given.empty())
            return fail(ErrorCode::ambiguous,
                        text("{0} has several tables. Say which one is meant (table=…): {1}.", name(place_), known),
                        in_file(place_));
        return fail(ErrorCode::bad_value,
                    text("{0} has no table “{1}”. It has: {2}.", name(place_), name(given), known), in_file(place_));
    }

    Result<void> write(std::span<const std::string_view> cells) {
        if (auto done = rows_.add(cells, rows_.records() + 1); !done) return done;
        if (rows_.records() % 256 == 0 && !progress_(fraction(), text("Reading the rows"))) return cancelled();
        return {};
    }

    /// Of an unknown number of rows half of what is left is taken to be done with every further million.
    double fraction() const {
        const auto read = static_cast<double>(rows_.records());
        return about_ > 0 ? std::min(1.0, read / static_cast<double>(about_)) : read / (read + 1e6);
    }

    const std::string& place_;
    const SourceSettings& settings_;
    SqlDatabase& database_;
    RecordWriter& rows_;
    const Progress& progress_;
    std::int64_t about_ = 0;
    Reading reading_;
};

}  // namespace

std::string_view database_format(std::string_view place) { return place.starts_with("odbc:") ? "odbc" : "postgresql"; }

Result<Reading> read_database(const std::string& place, const std::string& password, const SourceSettings& settings,
                              RecordWriter& rows, const Progress& progress) {
    auto database = open_database(place, password, progress);
    if (!database) return std::unexpected(database.error());
    return DatabaseReader(place, settings, **database, rows, progress).run();
}

}  // namespace clientele::ingest
