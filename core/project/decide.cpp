#include <algorithm>

#include "core/project/decisions.h"
#include "core/project/entries.h"

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

/// What the ledger calls the entry: the customers it is about, the first few of many.
std::string customers_in_short(const std::vector<Decision>& decisions) {
    constexpr std::size_t most_named = 6;
    std::string named;
    std::size_t customers = 0;
    for (const Decision& decision : decisions) {
        for (const std::string& id : decision.customers)
            if (++customers <= most_named || decisions.size() == 1) named += (named.empty() ? "" : ", ") + id;
    }
    return decisions.size() > 1 && customers > most_named ? named + "…" : named;
}

}  // namespace

Result<Batch> Project::decide(std::vector<Decision> decisions) {
    if (auto writable = state_->writable(); !writable) return std::unexpected(writable.error());
    if (decisions.empty()) return fail(ErrorCode::bad_value, text("There is nothing to decide."));
    for (Decision& each : decisions) {
        if (auto checked = check_decision(each); !checked) return std::unexpected(checked.error());
        if (each.verdict != Decision::Verdict::same) each.representative.clear();
    }
    Database& database = *state_->database;
    std::vector<LedgerEntry> ledger = state_->ledger;
    Transaction transaction(database, "IMMEDIATE");
    LedgerEntry entry = next_entry(database, ledger, DatasetKind::customers, customers_in_short(decisions));
    entry.batch.decisions = std::move(decisions);
    write_entry(database, entry);
    write_decisions(database, entry.batch);
    return keep(*state_, transaction, std::move(ledger), std::move(entry));
}

}  // namespace clientele
