#include "core/project/ledger.h"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <span>

#include "core/base/json.h"
#include "core/project/decisions.h"
#include "core/project/alert_entries.h"
#include "core/project/definitions.h"
#include "core/project/mends.h"

namespace clientele {
namespace {

constexpr std::string_view states[] = {"in force", "undone", "purged", "undone"};
constexpr std::string_view policies[] = {"reject", "skip", "replace"};
constexpr double most_counted = 1LL << 53;  // whole numbers are exact up to here

template <std::size_t size>
std::size_t index_of(const std::string_view (&names)[size], std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == std::end(names) ? 0 : static_cast<std::size_t>(found - std::begin(names));
}

std::map<std::string, std::string> texts_of(std::string_view json) {
    std::map<std::string, std::string> members;
    if (const auto parsed = parse_json(json); parsed && parsed->object())
        for (const auto& [name, value] : *parsed->object())
            if (value.string()) members[name] = *value.string();
    return members;
}

std::map<std::string, std::uint64_t> counts_of(std::string_view json) {
    std::map<std::string, std::uint64_t> members;
    if (const auto parsed = parse_json(json); parsed && parsed->object())
        for (const auto& [name, value] : *parsed->object())
            if (const double* rows = value.number(); rows != nullptr && *rows >= 0 && *rows <= most_counted)
                members[name] = static_cast<std::uint64_t>(*rows);
    return members;
}

std::uint64_t whole(const Statement& statement, int column) {
    return static_cast<std::uint64_t>(statement.integer(column));
}

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Whether what the row says can be: words that are known, counts that are none below zero, rows that have room.
bool is_sound(const Statement& row) {
    constexpr int first_count = 9;
    constexpr int counts = 5;
    if (!find_dataset_kind(row.text(1)) || !is_one_of(states, row.text(2)) || !is_one_of(policies, row.text(8)))
        return false;
    for (int column = first_count; column < first_count + counts; ++column)
        if (row.integer(column) < 0 || static_cast<double>(row.integer(column)) > most_counted) return false;
    const bool purged = row.text(2) == id(BatchState::purged);  // its rows are gone
    const std::int64_t rows = purged ? 0 : row.integer(10) + row.integer(13);
    const std::int64_t first = row.integer(17);
    const std::int64_t last = row.integer(18);
    return first >= 0 && last >= first - 1 && last - first + 1 >= rows;
}

/// A row of the ledger that contradicts itself is a failure of the database: nothing can be told from it.
void note_damage(Database& database, std::int64_t batch) {
    Connection& connection = database.connection();
    if (connection.failure) return;
    connection.failure = Error{ErrorCode::bad_format,
                               text("The record of import {0} in {1} is damaged. Go back to a copy of the project.",
                                    count(batch), name(connection.path.string())),
                               {.file = connection.path.string(), .line = 0, .column = {}}};
}

LedgerEntry entry_of(const Statement& row) {
    LedgerEntry entry;
    Batch& batch = entry.batch;
    batch.id = row.integer(0);
    batch.plan.kind = find_dataset_kind(row.text(1)).value_or(DatasetKind::customers);
    set_state(entry, static_cast<BatchState>(index_of(states, row.text(2))));
    batch.plan.source_name = row.text(3);
    batch.plan.source_hash = row.text(4);
    batch.plan.source_bytes = whole(row, 5);
    batch.plan.mapping = texts_of(row.text(6));
    batch.plan.settings = texts_of(row.text(7));
    batch.plan.on_duplicate = static_cast<OnDuplicate>(index_of(policies, row.text(8)));
    batch.counts = {.read = whole(row, 9),
                    .accepted = whole(row, 10),
                    .rejected = whole(row, 11),
                    .skipped = whole(row, 12),
                    .replaced = whole(row, 13)};
    batch.reasons = counts_of(row.text(14));
    batch.remarks = counts_of(row.text(15));
    batch.imported_at = parse_iso_time(row.text(16)).value_or(DateTime{});
    entry.first_row = row.integer(17);
    entry.last_row = row.integer(18);
    batch.plan.source = {
        .path = std::string(row.text(19)), .modified = row.integer(20), .folder = std::string(row.text(21))};
    batch.plan.recipe = row.text(22);
    batch.plan.refreshes = row.integer(23);
    batch.plan.corrects = row.integer(24);
    entry.superseded_by = row.integer(25);
    return entry;
}

/// Of the batches that are not in force, those whose place a batch has taken that is in force, or was until another
/// took its place in turn: from the newest back, since the later ones tell of the earlier.
void tell_superseded(std::vector<LedgerEntry>& entries) {
    for (LedgerEntry& entry : std::views::reverse(entries)) {
        if (entry.state != BatchState::undone || entry.superseded_by == 0) continue;
        const auto later =
            std::ranges::find(entries, entry.superseded_by, [](const LedgerEntry& e) { return e.batch.id; });
        if (later == entries.end()) continue;
        if (later->state == BatchState::in_force || later->state == BatchState::superseded)
            set_state(entry, BatchState::superseded);
    }
}

ColumnType type_of(std::string_view name) {
    for (const ColumnType type : {ColumnType::number, ColumnType::date, ColumnType::time, ColumnType::boolean})
        if (id(type) == name) return type;
    return ColumnType::text;
}

}  // namespace

std::string_view id(BatchState state) { return states[static_cast<std::size_t>(state)]; }
std::string_view id(OnDuplicate policy) { return policies[static_cast<std::size_t>(policy)]; }

DateTime utc_now() {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return {seconds.time_since_epoch().count()};
}

void set_state(LedgerEntry& entry, BatchState state) {
    entry.state = state;
    entry.batch.undone = state != BatchState::in_force;
    entry.batch.removed = state == BatchState::purged;
    entry.batch.superseded_by = state == BatchState::superseded ? entry.superseded_by : 0;
}

std::vector<LedgerEntry> read_ledger(Database& database) {
    std::vector<LedgerEntry> entries;
    Statement batches = database.prepare(
        "SELECT id, kind, state, source_name, source_hash, source_bytes, mapping, settings, on_duplicate, rows_read,"
        " rows_accepted, rows_rejected, rows_skipped, rows_replaced, reasons, remarks, imported_at, first_row, "
        "last_row,"
        " source_path, source_modified, source_folder, recipe, refreshes, corrects, superseded_by"
        " FROM batches ORDER BY id");
    while (batches.step()) {
        if (!is_sound(batches)) note_damage(database, batches.integer(0));
        entries.push_back(entry_of(batches));
    }
    tell_superseded(entries);
    read_decisions(database, entries);
    read_mends(database, entries);
    read_definitions(database, entries);
    read_alert_entries(database, entries);
    Statement columns = database.prepare(
        "SELECT batch, field, attribute, type, attribute IS NULL OR attribute IN (SELECT id FROM attributes)"
        " FROM batch_columns ORDER BY rowid");
    while (columns.step()) {
        const auto entry =
            std::ranges::find(entries, columns.integer(0), [](const LedgerEntry& e) { return e.batch.id; });
        if (entry == entries.end()) continue;
        BatchColumn column{std::string(columns.text(1)), columns.integer(2), type_of(columns.text(3))};
        if (columns.integer(4) == 0 || std::ranges::find(entry->columns, column) != entry->columns.end())
            note_damage(database, entry->batch.id);
        entry->columns.push_back(std::move(column));
    }
    return entries;
}

void write_entry(Database& database, const LedgerEntry& entry) {
    const Batch& batch = entry.batch;
    const ImportCounts& counts = batch.counts;
    const auto whole_number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    Statement insert = database.prepare(
        "INSERT OR REPLACE INTO batches VALUES"
        " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,"
        " ?24, ?25, ?26)");
    insert.bind(1, batch.id).bind(2, spec(batch.plan.kind).id).bind(3, id(entry.state));
    insert.bind(4, batch.plan.source_name)
        .bind(5, batch.plan.source_hash)
        .bind(6, whole_number(batch.plan.source_bytes));
    insert.bind(7, write_json(batch.plan.mapping)).bind(8, write_json(batch.plan.settings));
    insert.bind(9, id(batch.plan.on_duplicate));
    insert.bind(10, whole_number(counts.read)).bind(11, whole_number(counts.accepted));
    insert.bind(12, whole_number(counts.rejected)).bind(13, whole_number(counts.skipped));
    insert.bind(14, whole_number(counts.replaced));
    insert.bind(15, write_json(batch.reasons)).bind(16, write_json(batch.remarks));
    insert.bind(17, iso_text(batch.imported_at)).bind(18, entry.first_row).bind(19, entry.last_row);
    const SourceFile& source = batch.plan.source;
    insert.bind(20, source.path).bind(21, source.modified).bind(22, source.folder).bind(23, batch.plan.recipe);
    insert.bind(24, batch.plan.refreshes).bind(25, batch.plan.corrects).bind(26, entry.superseded_by);
    insert.run();
}

void write_columns(Database& database, const LedgerEntry& entry) {
    Statement insert = database.prepare("INSERT INTO batch_columns VALUES (?1, ?2, ?3, ?4)");
    for (const BatchColumn& column : entry.columns) {
        insert.bind(1, entry.batch.id).bind(2, column.field).bind(4, id(column.type));
        if (column.attribute != 0) insert.bind(3, column.attribute);
        else insert.bind_null(3);
        insert.run();
    }
}

void write_state(Database& database, std::int64_t batch, BatchState state) {
    database.prepare("UPDATE batches SET state = ?2 WHERE id = ?1").bind(1, batch).bind(2, id(state)).run();
}

ProjectVersion read_version(Database& database) {
    return {.number = static_cast<std::uint64_t>(
                database.integer("SELECT CAST(value AS INTEGER) FROM project WHERE name = 'version'")),
            .stamp = database.text("SELECT value FROM project WHERE name = 'stamp'")};
}

ProjectVersion next_version(Database& database, Changed what) {
    database.execute("UPDATE project SET value = CAST(value AS INTEGER) + 1 WHERE name = 'version'");
    database.execute(what == Changed::rows
                         ? "UPDATE project SET value = lower(hex(randomblob(16))) WHERE name = 'stamp'"
                         : "UPDATE project SET value = substr(value, 1, 32) || '.' || lower(hex(randomblob(8)))"
                           " WHERE name = 'stamp'");
    return read_version(database);
}

std::string_view stamp_of_rows(std::string_view stamp) { return stamp.substr(0, stamp.find('.')); }

LedgerEntry* entry_of(std::vector<LedgerEntry>& ledger, std::int64_t batch) {
    const auto found = std::ranges::find(ledger, batch, [](const LedgerEntry& entry) { return entry.batch.id; });
    return found == ledger.end() ? nullptr : &*found;
}

void note_damaged_entry(Database& database, std::int64_t batch) {
    Connection& connection = database.connection();
    if (connection.failure) return;
    connection.failure = Error{ErrorCode::bad_format,
                               text("What entry {0} of the ledger in {1} changed is damaged. Go back to a copy of the "
                                    "project.",
                                    count(batch), name(connection.path.string())),
                               {.file = connection.path.string(), .line = 0, .column = {}}};
}

}  // namespace clientele
