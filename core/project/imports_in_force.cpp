#include "core/project/imports_in_force.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/project/tables.h"

namespace clientele {
namespace {

/// Rows of the kind that are not in force any more, by the batch that brought them.
std::map<std::int64_t, std::uint64_t> rows_replaced(Database& database, const DatasetSpec& kind,
                                                    const std::vector<const LedgerEntry*>& entries) {
    std::string replacing;
    for (const LedgerEntry* entry : entries)
        if (entry->batch.counts.replaced > 0 || entry->batch.plan.refreshes != 0)
            replacing += (replacing.empty() ? "" : ", ") + std::to_string(entry->batch.id);
    std::map<std::int64_t, std::uint64_t> rows;
    if (replacing.empty() || kind.key.empty()) return rows;
    Statement counted = database.prepare(fmt::format(
        "SELECT batch, count(*) FROM {} WHERE replaced_by IN ({}) GROUP BY batch", rows_table(kind), replacing));
    while (counted.step()) rows[counted.integer(0)] = static_cast<std::uint64_t>(counted.integer(1));
    return rows;
}

}  // namespace

std::vector<ImportedRows> imports_in_force(Database& database, const std::vector<LedgerEntry>& ledger,
                                           std::span<const Dataset> datasets) {
    std::vector<ImportedRows> all;
    for (const Dataset& dataset : datasets) {
        std::vector<const LedgerEntry*> entries;
        for (const LedgerEntry& entry : ledger)
            if (entry.state == BatchState::in_force && entry.batch.brought_rows() &&
                entry.batch.plan.kind == dataset.kind)
                entries.push_back(&entry);
        const auto replaced = rows_replaced(database, spec(dataset.kind), entries);
        std::vector<ImportedRows> imports;
        std::uint64_t first = 0;
        for (const LedgerEntry* entry : entries) {
            const Batch& batch = entry->batch;
            std::uint64_t rows = batch.counts.accepted + batch.counts.replaced;
            if (const auto gone = replaced.find(batch.id); gone != replaced.end()) rows -= std::min(rows, gone->second);
            imports.push_back({.import = batch.id,
                               .corrects = batch.plan.corrects,
                               .kind = dataset.kind,
                               .source = batch.plan.source_name,
                               .imported_at = batch.imported_at,
                               .first = first,
                               .rows = rows});
            first += rows;
        }
        if (first == dataset.rows) all.insert(all.end(), imports.begin(), imports.end());
    }
    if (database.failed())
        (void)database.status();  // whoever reads the rows hears of that; here it is as good as unknown
    return all;
}

void keep_rows(std::vector<ImportedRows>& imports, DatasetKind kind, std::span<const std::uint32_t> left) {
    if (left.empty()) return;
    const auto before = [&](std::size_t row) {
        return static_cast<std::size_t>(std::ranges::lower_bound(left, row) - left.begin());
    };
    for (ImportedRows& each : imports) {
        if (each.kind != kind) continue;
        const std::size_t first = before(each.first);
        each.rows = before(each.first + each.rows) - first;
        each.first = first;
    }
}

}  // namespace clientele
