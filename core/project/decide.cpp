#include <algorithm>

#include "core/project/decisions.h"
#include "core/project/project_state.h"

namespace clientele {
namespace {

Result<void> check_decision(const Decision& decision) {
    std::vector<std::string> ids = decision.customers;
    std::ranges::sort(ids);
    const bool twice = std::ranges::adjacent_find(ids) != ids.end();
    if (ids.size() < 2 || twice || ids.front().empty())
        return fail(ErrorCode::bad_value, text("A decision is about two customers or more, each by its id and once."));
    if (decision.verdict == Decision::Verdict::same && std::ranges::count(ids, decision.representative) == 0)
        return fail(ErrorCode::bad_value,
                    text("“{0}” cannot stand for customers that it is none of.", name(decision.representative)));
    return {};
}

std::string joined_ids(const std::vector<std::string>& ids) {
    std::string joined;
    for (const std::string& id : ids) joined += (joined.empty() ? "" : ", ") + id;
    return joined;
}

}  // namespace

Result<Batch> Project::decide(Decision decision) {
    if (auto writable = state_->writable(); !writable) return std::unexpected(writable.error());
    if (auto checked = check_decision(decision); !checked) return std::unexpected(checked.error());
    if (decision.verdict != Decision::Verdict::same) decision.representative.clear();
    Database& database = *state_->database;
    std::vector<LedgerEntry> ledger = state_->ledger;
    Transaction transaction(database, "IMMEDIATE");
    purge_undone(database, ledger);
    LedgerEntry entry;
    Batch& batch = entry.batch;
    batch.id = database.integer("SELECT max(id) FROM batches") + 1;
    batch.plan.kind = DatasetKind::customers;
    batch.plan.source_name = joined_ids(decision.customers);
    batch.imported_at = utc_now();
    batch.decision = std::move(decision);
    write_entry(database, entry);
    write_decision(database, batch);
    ProjectVersion version = next_version(database, Changed::decisions);
    if (auto committed = transaction.commit(); !committed) return std::unexpected(committed.error());
    state_->version = std::move(version);
    ledger.push_back(entry);
    state_->ledger = std::move(ledger);
    return batch;
}

}  // namespace clientele
