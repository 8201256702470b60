#include "core/project/mends.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace clientele {
namespace {

constexpr MendChange changes[] = {MendChange::leave_out, MendChange::clear, MendChange::replace};
constexpr std::size_t rows_a_report = 65'536;

}  // namespace

void read_mends(Database& database, std::vector<LedgerEntry>& ledger) {
    Statement mends = database.prepare("SELECT batch, rule, change, row_count FROM mends ORDER BY batch");
    while (mends.step()) {
        LedgerEntry* entry = entry_of(ledger, mends.integer(0));
        const auto change = std::ranges::find(changes, mends.text(2), [](MendChange each) { return id(each); });
        if (!entry || change == std::end(changes) || mends.integer(3) < 0) {
            note_damaged_entry(database, mends.integer(0));
            continue;
        }
        entry->batch.mend = Mend{.dataset = entry->batch.plan.kind,
                                 .change = *change,
                                 .rule = repaired_utf8(mends.text(1)),
                                 .fields = {},
                                 .rows = static_cast<std::uint64_t>(mends.integer(3))};
    }
    Statement fields = database.prepare("SELECT batch, field FROM mended_fields ORDER BY batch, position");
    while (fields.step()) {
        LedgerEntry* entry = entry_of(ledger, fields.integer(0));
        if (!entry || !entry->batch.mend)
            note_damaged_entry(database, fields.integer(0));
        else
            entry->batch.mend->fields.push_back(repaired_utf8(fields.text(1)));
    }
    for (const LedgerEntry& entry : ledger)
        if (entry.batch.mend && entry.batch.mend->fields.empty() != (entry.batch.mend->change == MendChange::leave_out))
            note_damaged_entry(database, entry.batch.id);
}

MendedCells read_mended_cells(Database& database, std::int64_t batch) {
    MendedCells cells;
    Statement rows =
        database.prepare("SELECT first_row, last_row FROM mended_rows WHERE batch = ?1 ORDER BY first_row");
    rows.bind(1, batch);
    while (rows.step()) {
        const RowRange range{rows.integer(0), rows.integer(1)};
        if (range.first < 1 || range.last < range.first ||
            (!cells.rows.empty() && range.first <= cells.rows.back().last))
            note_damaged_entry(database, batch);
        cells.rows.push_back(range);
    }
    Statement values = database.prepare("SELECT value, becomes FROM mended_values WHERE batch = ?1");
    values.bind(1, batch);
    while (values.step()) cells.values.emplace(values.text(0), repaired_utf8(values.text(1)));
    return cells;
}

bool write_mend(Database& database, const Batch& batch, const MendedCells& cells, const Progress& progress) {
    const Mend& mend = *batch.mend;
    database.prepare("INSERT INTO mends VALUES (?1, ?2, ?3, ?4)")
        .bind(1, batch.id)
        .bind(2, mend.rule)
        .bind(3, id(mend.change))
        .bind(4, static_cast<std::int64_t>(mend.rows))
        .run();
    Statement field = database.prepare("INSERT INTO mended_fields VALUES (?1, ?2, ?3)");
    for (std::size_t i = 0; i < mend.fields.size(); ++i)
        field.bind(1, batch.id).bind(2, static_cast<std::int64_t>(i)).bind(3, mend.fields[i]).run();
    const Text doing = text("Writing the project file");
    const double all = static_cast<double>(cells.rows.size() + cells.values.size()) + 1;
    std::size_t written = 0;
    const auto go_on = [&] {
        return ++written % rows_a_report != 0 || progress(static_cast<double>(written) / all, doing);
    };
    Statement range = database.prepare("INSERT INTO mended_rows VALUES (?1, ?2, ?3)");
    for (const RowRange& each : cells.rows) {
        range.bind(1, batch.id).bind(2, each.first).bind(3, each.last).run();
        if (!go_on()) return false;
    }
    Statement value = database.prepare("INSERT INTO mended_values VALUES (?1, ?2, ?3)");
    for (const auto& [from, to] : cells.values) {
        value.bind(1, batch.id).bind(2, from).bind(3, to).run();
        if (!go_on()) return false;
    }
    return true;
}

void forget_mended_rows(Database& database, std::int64_t batch) {
    database.prepare("DELETE FROM mended_rows WHERE batch = ?1").bind(1, batch).run();
    database.prepare("DELETE FROM mended_values WHERE batch = ?1").bind(1, batch).run();
}

}  // namespace clientele
