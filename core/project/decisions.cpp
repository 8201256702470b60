#include "core/project/decisions.h"

#include <algorithm>

namespace clientele {
namespace {

/// A decision that cannot be is a failure of the database.
void note_damaged_decision(Database& database, std::int64_t batch) {
    Connection& connection = database.connection();
    if (connection.failure) return;
    connection.failure = Error{ErrorCode::bad_format,
                               text("What entry {0} of the ledger in {1} decided is damaged. Go back to a copy of the "
                                    "project.",
                                    count(batch), name(connection.path.string())),
                               {.file = connection.path.string(), .line = 0, .column = {}}};
}

}  // namespace

void read_decisions(Database& database, std::vector<LedgerEntry>& ledger) {
    const auto entry_of = [&](std::int64_t batch) {
        return std::ranges::find(ledger, batch, [](const LedgerEntry& entry) { return entry.batch.id; });
    };
    Statement verdicts =
        database.prepare("SELECT batch, number, verdict, representative FROM verdicts ORDER BY batch, number");
    while (verdicts.step()) {
        const auto entry = entry_of(verdicts.integer(0));
        const auto verdict = verdict_of(verdicts.text(2));
        if (entry == ledger.end() || !verdict ||
            verdicts.integer(1) != std::ssize(entry->batch.decisions)) {
            note_damaged_decision(database, verdicts.integer(0));
            continue;
        }
        entry->batch.decisions.push_back({.verdict = *verdict,
                                          .customers = {},
                                          .representative = std::string(verdicts.text(3))});
    }
    Statement customers = database.prepare(
        "SELECT batch, number, customer_id FROM verdict_customers ORDER BY batch, number, position");
    while (customers.step()) {
        const auto entry = entry_of(customers.integer(0));
        const std::int64_t number = customers.integer(1);
        if (entry == ledger.end() || number < 0 || number >= std::ssize(entry->batch.decisions))
            note_damaged_decision(database, customers.integer(0));
        else
            entry->batch.decisions[static_cast<std::size_t>(number)].customers.emplace_back(customers.text(2));
    }
    for (const LedgerEntry& entry : ledger)
        if (std::ranges::any_of(entry.batch.decisions, [](const Decision& each) { return each.customers.size() < 2; }))
            note_damaged_decision(database, entry.batch.id);
}

void write_decisions(Database& database, const Batch& batch) {
    Statement verdicts = database.prepare("INSERT INTO verdicts VALUES (?1, ?2, ?3, ?4)");
    Statement customers = database.prepare("INSERT INTO verdict_customers VALUES (?1, ?2, ?3, ?4)");
    for (std::int64_t number = 0; number < std::ssize(batch.decisions); ++number) {
        const Decision& each = batch.decisions[static_cast<std::size_t>(number)];
        verdicts.bind(1, batch.id).bind(2, number).bind(3, id(each.verdict)).bind(4, each.representative).run();
        std::int64_t position = 0;
        for (const std::string& customer : each.customers)
            customers.bind(1, batch.id).bind(2, number).bind(3, position++).bind(4, customer).run();
    }
}

std::vector<Decision> decisions_in_force(const std::vector<LedgerEntry>& ledger) {
    std::vector<Decision> decisions;
    for (const LedgerEntry& entry : ledger)
        if (entry.state == BatchState::in_force)
            decisions.insert(decisions.end(), entry.batch.decisions.begin(), entry.batch.decisions.end());
    return decisions;
}

}  // namespace clientele
