#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "core/project/project_state.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

/// The view shows row, batch and line, then fields and attributes.
constexpr int first_field = 3;

/// The cells that have a value, of all fields or of those.
MendedRow row_of(const Statement& row, const std::vector<std::string>& fields) {
    MendedRow mended{.batch = row.integer(1), .line = static_cast<std::uint64_t>(row.integer(2)), .cells = {}};
    const int columns = sqlite3_column_count(row.handle());
    for (int i = first_field; i < columns; ++i) {
        const std::string field = sqlite3_column_name(row.handle(), i);
        const bool wanted = fields.empty() || std::ranges::find(fields, field) != fields.end();
        if (wanted && !row.is_null(i)) mended.cells.emplace_back(field, row.text(i));
    }
    return mended;
}

}  // namespace

Result<std::vector<MendedRow>> Project::mended(std::int64_t batch, std::uint64_t first, std::uint64_t most) const {
    const LedgerEntry* entry = state_->find(batch);
    if (!entry || !entry->batch.mend)
        return fail(ErrorCode::not_found, text("Entry {0} of the ledger of {1} is no mend.", count(batch),
                                               clientele::name(state_->path.string())));
    const Mend& mend = *entry->batch.mend;
    Database& database = *state_->database;
    const std::string view = sql_name(spec(mend.dataset).id);
    Statement by_value = database.prepare("SELECT 1 FROM mended_values WHERE batch = ?1 LIMIT 1");
    const bool by_values = by_value.bind(1, batch).step();
    by_value.reset();
    Statement rows = database.prepare(
        by_values
            ? fmt::format("SELECT v.* FROM {0} v WHERE v.{1} IN (SELECT value FROM mended_values WHERE batch = ?1)"
                          " ORDER BY v.row LIMIT ?2 OFFSET ?3",
                          view, sql_name(mend.fields.front()))
            : fmt::format("SELECT v.* FROM mended_rows m CROSS JOIN {0} v ON v.row BETWEEN m.first_row AND m.last_row"
                          " WHERE m.batch = ?1 ORDER BY m.first_row, v.row LIMIT ?2 OFFSET ?3",
                          view));
    rows.bind(1, batch);
    rows.bind(2, static_cast<std::int64_t>(std::min<std::uint64_t>(most, INT64_MAX)));
    rows.bind(3, static_cast<std::int64_t>(std::min<std::uint64_t>(first, INT64_MAX / 2)));
    std::vector<MendedRow> mended;
    while (rows.step()) mended.push_back(row_of(rows, mend.fields));
    if (auto status = database.status(); !status) return std::unexpected(status.error());
    return mended;
}

}  // namespace clientele
