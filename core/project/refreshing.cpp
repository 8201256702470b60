#include "core/project/refreshing.h"

#include <fmt/format.h>

#include <set>

#include "core/project/tables.h"

namespace clientele {

std::vector<std::int64_t> same_source(const std::vector<LedgerEntry>& ledger, std::int64_t batch) {
    if (batch == 0) return {};
    std::set<std::int64_t> states{batch};
    // A batch refreshes or corrects an earlier one: backwards for the states before, forwards for the corrections.
    for (auto entry = ledger.rbegin(); entry != ledger.rend(); ++entry)
        if (states.contains(entry->batch.id) && entry->batch.plan.refreshes != 0)
            states.insert(entry->batch.plan.refreshes);
    for (const LedgerEntry& entry : ledger)
        if (states.contains(entry.batch.plan.corrects)) states.insert(entry.batch.id);
    std::vector<std::int64_t> in_force;
    for (const LedgerEntry& entry : ledger)
        if (entry.state == BatchState::in_force && states.contains(entry.batch.id)) in_force.push_back(entry.batch.id);
    return in_force;
}

void supersede(Database& database, std::vector<LedgerEntry>& ledger, const std::vector<std::int64_t>& batches,
               std::int64_t by) {
    const std::set<std::int64_t> going(batches.begin(), batches.end());
    for (LedgerEntry& entry : ledger) {
        if (!going.contains(entry.batch.id)) continue;
        entry.superseded_by = by;
        set_state(entry, BatchState::superseded);
        write_entry(database, entry);
    }
}

void follow_state(Database& database, std::vector<LedgerEntry>& ledger, const LedgerEntry& later) {
    const BatchState state =
        later.state == BatchState::in_force ? BatchState::superseded : BatchState::in_force;
    for (LedgerEntry& entry : ledger) {
        if (entry.superseded_by != later.batch.id || entry.state == BatchState::purged) continue;
        set_state(entry, state);
        write_state(database, entry.batch.id, state);
    }
}

void retire_rows_without_key(Database& database, const DatasetSpec& spec, const std::vector<std::int64_t>& batches,
                             std::int64_t by) {
    Statement retire = database.prepare(
        fmt::format("UPDATE {} SET replaced_by = ?2 WHERE batch = ?1 AND {} IS NULL AND (replaced_by IS "
                    "NULL OR replaced_by NOT IN (SELECT id FROM batches WHERE state = 'in force'))",
                    rows_table(spec), sql_name(spec.key)));
    for (const std::int64_t batch : batches) retire.bind(1, batch).bind(2, by).run();
}

}  // namespace clientele
