#include <fmt/format.h>

#include <algorithm>

#include "core/base/utf8.h"
#include "core/project/column_cache.h"
#include "core/project/migrations.h"
#include "core/project/project_state.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

std::int64_t whole(std::uint64_t value) { return static_cast<std::int64_t>(value); }

void check_pages(Database& database, CheckReport& report) {
    Statement findings = database.prepare("PRAGMA integrity_check(20)");
    bool sound = true;
    while (findings.step()) {
        if (findings.text(0) == "ok") continue;
        sound = false;
        report.problems.push_back(text("The file is damaged: {0}. Go back to a copy of it.", name(findings.text(0))));
    }
    if (sound && !database.failed()) report.passed.push_back(text("Every page of the file is sound."));
}

void check_schema(Database& database, const std::filesystem::path& path, CheckReport& report) {
    const std::size_t before = report.problems.size();
    if (auto verified = verify_migrations(database, path, project_migrations()); !verified)
        report.problems.push_back(verified.error().message);
    if (!tables_complete(database) || !attributes_complete(database))
        report.problems.push_back(text("Tables or columns are missing."));
    if (report.problems.size() == before) report.passed.push_back(text("All tables are there and as they should be."));
}

void check_names(Database& database, CheckReport& report) {
    Statement names = database.prepare("SELECT name FROM attributes");
    while (names.step())
        if (first_invalid_utf8(names.text(0)) != std::string::npos)
            report.problems.push_back(text("The name of the column “{0}” is damaged. Go back to a copy of the project.",
                                           name(repaired_utf8(names.text(0)))));
}

/// Rows of the batch in its table, and how many of them lie where the ledger says.
void check_batch(Database& database, const LedgerEntry& entry, CheckReport& report) {
    const ImportCounts& counts = entry.batch.counts;
    Statement rows = database.prepare(fmt::format(
        "SELECT count(*), coalesce(sum(batch = ?1), 0) FROM {} WHERE row BETWEEN ?2 AND ?3",
        rows_table(spec(entry.batch.plan.kind))));
    rows.bind(1, entry.batch.id).bind(2, entry.first_row).bind(3, entry.last_row);
    const std::int64_t expected = entry.state == BatchState::purged ? 0 : whole(counts.accepted + counts.replaced);
    if (rows.step() && (rows.integer(0) != expected || rows.integer(1) != expected))
        report.problems.push_back(text("Import {0} ({1}) should have {2} rows in the file, but has {3}.",
                                       count(entry.batch.id), name(entry.batch.plan.source_name), count(expected),
                                       count(rows.integer(1))));
    rows.reset();
    Statement rejects = database.prepare("SELECT count(*) FROM rejects WHERE batch = ?1");
    rejects.bind(1, entry.batch.id);
    const std::int64_t rejected = entry.state == BatchState::purged ? 0 : whole(counts.rejected);
    if (rejects.step() && rejects.integer(0) != rejected)
        report.problems.push_back(text("Import {0} ({1}) should have {2} rejected rows on record, but has {3}.",
                                       count(entry.batch.id), name(entry.batch.plan.source_name), count(rejected),
                                       count(rejects.integer(0))));
    rejects.reset();
    if (counts.read != counts.accepted + counts.rejected + counts.skipped + counts.replaced)
        report.problems.push_back(text("The counts of import {0} ({1}) do not add up.", count(entry.batch.id),
                                       name(entry.batch.plan.source_name)));
}

/// Undo and redo go along the ledger: behind an import that is undone none is in force, and none is whose place another
/// has taken that is in force.
void check_order(const std::vector<LedgerEntry>& ledger, CheckReport& report) {
    bool after_undone = false;
    for (const LedgerEntry& entry : ledger) {
        const auto later =
            std::ranges::find(ledger, entry.superseded_by, [](const LedgerEntry& e) { return e.batch.id; });
        const bool in_force = entry.state == BatchState::in_force;
        const bool taken = in_force && later != ledger.end() && later->state == BatchState::in_force;
        if (taken || (after_undone && (in_force || entry.state == BatchState::superseded)))
            report.problems.push_back(text("The state of import {0} ({1}) contradicts that of another import.",
                                           count(entry.batch.id), name(entry.batch.plan.source_name)));
        after_undone = after_undone || entry.state == BatchState::undone;
    }
}

/// Rows that gave way to an import. Those without a key give way to a newer state of their file, and are not counted.
void check_replaced(Database& database, const DatasetSpec& of, CheckReport& report) {
    Statement wrong = database.prepare(fmt::format(
        "SELECT id, source_name, rows_replaced, there FROM (SELECT *, coalesce(CASE refreshes WHEN 0 THEN gone ELSE "
        "gone_by_key"
        " END, 0) there FROM batches LEFT JOIN (SELECT replaced_by, count(*) gone, count({}) gone_by_key FROM {}"
        " WHERE replaced_by IS NOT NULL GROUP BY replaced_by) ON replaced_by = id)"
        " WHERE kind = ?1 AND state <> 'purged' AND rows_replaced <> there",
        sql_name(of.key), rows_table(of)));
    wrong.bind(1, of.id);
    while (wrong.step())
        report.problems.push_back(
            text("Import {0} ({1}) should have replaced {2} rows in the file, but has replaced {3}.",
                 count(wrong.integer(0)), name(repaired_utf8(wrong.text(1))), count(wrong.integer(2)),
                 count(wrong.integer(3))));
}

void check_links(Database& database, CheckReport& report) {
    for (const DatasetSpec& of : dataset_kinds()) {
        const std::string table = rows_table(of);
        const std::int64_t strangers =
            database.integer(fmt::format("SELECT count(*) FROM {} WHERE batch NOT IN (SELECT id FROM batches)", table));
        if (strangers != 0)
            report.problems.push_back(
                text("{0} {0|row|rows} of {1} {0|belongs|belong} to no import.", count(strangers), Text(of.label, {})));
        if (of.key.empty()) continue;
        const std::int64_t dangling = database.integer(fmt::format(
            "SELECT count(*) FROM {} WHERE replaced_by NOT IN (SELECT id FROM batches WHERE state <> 'purged' AND "
            "kind = '{}')",
            table, of.id));
        if (dangling != 0)
            report.problems.push_back(text("{0} {0|row|rows} of {1} {0|was|were} replaced by no known import.",
                                           count(dangling), Text(of.label, {})));
        check_replaced(database, of, report);
        const std::int64_t twice = database.integer(fmt::format(
            "SELECT count(*) FROM (SELECT 1 FROM {0} WHERE {1} IS NOT NULL GROUP BY {1} HAVING count(*) > 1)",
            sql_name(of.id), sql_name(of.key)));
        if (twice != 0)
            report.problems.push_back(
                text("{0} {0|key|keys} of {1} {0|stands|stand} for several rows.", count(twice), Text(of.label, {})));
    }
}

/// Rows that mends name must be in the tables, and be as many as were mended where whole rows were left out.
void check_mend(Database& database, const LedgerEntry& entry, CheckReport& report) {
    if (!entry.batch.mend || entry.state == BatchState::purged) return;
    const Mend& mend = *entry.batch.mend;
    Statement rows = database.prepare(fmt::format(
        "SELECT coalesce(sum(last_row - first_row + 1), 0), coalesce(max(last_row) > (SELECT max(row) FROM {}), 0)"
        " FROM mended_rows WHERE batch = ?1",
        rows_table(spec(mend.dataset))));
    rows.bind(1, entry.batch.id);
    const bool wrong = rows.step() && (rows.integer(1) != 0 || (mend.change == MendChange::leave_out &&
                                                                rows.integer(0) != whole(mend.rows)));
    if (wrong)
        report.problems.push_back(text("Mend {0} ({1}) should concern {2} rows in the file, but concerns {3}.",
                                       count(entry.batch.id), name(mend.rule), count(whole(mend.rows)),
                                       count(rows.integer(0))));
    rows.reset();
}

}  // namespace

Result<CheckReport> Project::check(const Progress& progress) const {
    Database& database = *state_->database;
    CheckReport report;
    const Text doing = text("Checking the project");
    if (!progress(0, doing)) return cancelled();
    check_pages(database, report);
    if (!progress(0.6, doing)) return cancelled();
    check_schema(database, state_->path, report);
    check_names(database, report);
    const std::size_t before = report.problems.size();
    for (const LedgerEntry& entry : state_->ledger) {
        check_batch(database, entry, report);
        check_mend(database, entry, report);
        if (!progress(0.8, doing)) return cancelled();
    }
    check_order(state_->ledger, report);
    if (report.problems.size() == before)
        report.passed.push_back(
            text("The rows of {0} {0|import|imports} are as the ledger says.", count(state_->ledger.size())));
    check_links(database, report);
    if (auto status = database.status(); !status) report.problems.push_back(status.error().message);
    if (column_cache_sound(state_->path, stamp_of_rows(state_->version.stamp))) {
        report.passed.push_back(text("The columns kept for quick opening are sound."));
    } else {
        report.problems.push_back(text("The columns kept for quick opening are damaged. Delete {0}: it is made again.",
                                       clientele::name(column_cache_file(state_->path).string())));
    }
    (void)progress(1, doing);
    return report;
}

}  // namespace clientele
