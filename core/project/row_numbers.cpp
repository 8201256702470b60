#include "core/project/row_numbers.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/project/tables.h"

namespace clientele {

RowNumbers::RowNumbers(Database& database, const std::vector<LedgerEntry>& ledger, DatasetKind kind, std::size_t rows) {
    std::vector<const LedgerEntry*> entries;
    std::string in_force = "(0";
    bool replaced = false;
    for (const LedgerEntry& entry : ledger) {
        if (entry.state != BatchState::in_force || !entry.batch.brought_rows() || entry.batch.plan.kind != kind)
            continue;
        entries.push_back(&entry);
        in_force += fmt::format(", {}", entry.batch.id);
        replaced = replaced || entry.batch.counts.replaced != 0 || entry.batch.plan.refreshes != 0;
        if (entry.last_row >= entry.first_row) imports_.push_back({entry.first_row, entry.last_row});
    }
    const DatasetSpec& of = spec(kind);
    const bool looked_up = replaced && !of.key.empty();
    const std::int64_t most = looked_up ? database.integer("SELECT max(row) FROM " + rows_table(of)) : 0;
    Statement left = database.prepare(
        looked_up
            ? fmt::format("SELECT row FROM {} WHERE row BETWEEN ?1 AND ?2 AND (replaced_by IS NULL OR replaced_by NOT "
                          "IN {}) ORDER BY row",
                          rows_table(of), in_force + ")")
            : std::string("SELECT 1"));
    for (const RowRange& imported : imports_) {
        if (!looked_up) {
            add(imported.first, static_cast<std::size_t>(imported.rows()));
            continue;
        }
        left.bind(1, imported.first).bind(2, imported.last);
        while (left.step()) add(left.integer(0), 1);
    }
    if (looked_up)  // whatever a damaged ledger says
        for (RowRange& imported : imports_) imported.last = std::min(imported.last, most);
    if (rows_ == rows || database.failed()) return;
    imports_.clear();
    const Connection& connection = database.connection();
    database.connection().failure =
        Error{ErrorCode::bad_format,
              text("The rows of {0} in {1} are not as many as its ledger says. Go back to a copy of the project.",
                   Text(of.label, {}), name(connection.path.string())),
              {.file = connection.path.string(), .line = 0, .column = {}}};
}

void RowNumbers::add(std::int64_t number, std::size_t rows) {
    if (!runs_.empty() && runs_.back().first + static_cast<std::int64_t>(runs_.back().rows) == number)
        runs_.back().rows += rows;
    else
        runs_.push_back({.first = number, .place = rows_, .rows = rows});
    rows_ += rows;
}

std::int64_t RowNumbers::number_of(std::size_t place) const {
    const auto after = std::ranges::upper_bound(runs_, place, {}, &Run::place);
    const Run& run = *std::prev(after);
    return run.first + static_cast<std::int64_t>(place - run.place);
}

std::optional<std::size_t> RowNumbers::place_of(std::int64_t number) const {
    const auto after = std::ranges::upper_bound(runs_, number, {}, &Run::first);
    if (after == runs_.begin()) return std::nullopt;
    const Run& run = *std::prev(after);
    const auto behind = static_cast<std::size_t>(number - run.first);
    return behind < run.rows ? std::optional(run.place + behind) : std::nullopt;
}

}  // namespace clientele
