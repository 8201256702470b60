#include "core/project/decisions.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace clientele {
namespace {

using Verdict = Decision::Verdict;
constexpr std::string_view verdict_ids[] = {"same", "different", "later"};

using IdPair = std::pair<std::string, std::string>;
IdPair pair_of(const std::string& a, const std::string& b) { return a < b ? IdPair(a, b) : IdPair(b, a); }

/// The last verdict on each pair, and when it was given.
struct Verdicts {
    struct Last {
        Verdict verdict = Verdict::same;
        std::size_t when = 0;
    };
    std::map<IdPair, Last> of_pair;

    explicit Verdicts(std::span<const Decision> decisions) {
        for (std::size_t when = 0; when < decisions.size(); ++when) {
            const Decision& each = decisions[when];
            const std::size_t firsts = each.verdict == Verdict::same ? each.customers.size() : 1;
            for (std::size_t i = 0; i < firsts; ++i)
                for (std::size_t j = i + 1; j < each.customers.size(); ++j)
                    of_pair[pair_of(each.customers[i], each.customers[j])] = {each.verdict, when};
        }
    }
    bool different(const std::string& a, const std::string& b) const {
        const auto found = of_pair.find(pair_of(a, b));
        return found != of_pair.end() && found->second.verdict == Verdict::different;
    }
};

/// People as they grow together.
class Groups {
 public:
    explicit Groups(const Verdicts& verdicts) : verdicts_(verdicts) {}
    void join(const IdPair& same) {
        const std::size_t left = group(same.first), right = group(same.second);
        if (left == right || differ(groups_[left], groups_[right])) return;
        for (const std::string& id : groups_[right]) of_id_[id] = left;
        std::ranges::move(groups_[right], std::back_inserter(groups_[left]));
        groups_[right].clear();
    }
    std::vector<PersonIds> take() {
        std::erase_if(groups_, [](const PersonIds& ids) { return ids.size() < 2; });
        return std::move(groups_);
    }

 private:
    std::size_t group(const std::string& id) {
        const auto [found, fresh] = of_id_.try_emplace(id, groups_.size());
        if (fresh) groups_.push_back({id});
        return found->second;
    }
    bool differ(const PersonIds& left, const PersonIds& right) const {
        return std::ranges::any_of(left, [&](const std::string& a) {
            return std::ranges::any_of(right, [&](const std::string& b) { return verdicts_.different(a, b); });
        });
    }

    const Verdicts& verdicts_;
    std::map<std::string, std::size_t> of_id_;
    std::vector<PersonIds> groups_;
};

/// Puts the one first who stands for all.
void choose_representative(PersonIds& person, std::span<const Decision> decisions) {
    const auto is_in = [&](const std::string& id) { return std::ranges::count(person, id) > 0; };
    for (const Decision& each : std::views::reverse(decisions)) {
        if (each.verdict != Verdict::same || !is_in(each.representative) ||
            std::ranges::count_if(each.customers, is_in) < 2)
            continue;
        const auto found = std::ranges::find(person, each.representative);
        std::rotate(person.begin(), found, found + 1);
        return;
    }
}

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

std::string_view id(Decision::Verdict verdict) { return verdict_ids[static_cast<std::size_t>(verdict)]; }

void read_decisions(Database& database, std::vector<LedgerEntry>& ledger) {
    const auto entry_of = [&](std::int64_t batch) {
        return std::ranges::find(ledger, batch, [](const LedgerEntry& entry) { return entry.batch.id; });
    };
    Statement decisions = database.prepare("SELECT batch, verdict, representative FROM decisions ORDER BY batch");
    while (decisions.step()) {
        const auto entry = entry_of(decisions.integer(0));
        const auto verdict = std::ranges::find(verdict_ids, decisions.text(1));
        if (entry == ledger.end() || verdict == std::end(verdict_ids)) {
            note_damaged_decision(database, decisions.integer(0));
            continue;
        }
        entry->batch.decision = Decision{.verdict = static_cast<Verdict>(verdict - std::begin(verdict_ids)),
                                         .customers = {},
                                         .representative = std::string(decisions.text(2))};
    }
    Statement customers = database.prepare("SELECT batch, customer_id FROM decided_customers ORDER BY batch, position");
    while (customers.step()) {
        const auto entry = entry_of(customers.integer(0));
        if (entry == ledger.end() || !entry->batch.decision)
            note_damaged_decision(database, customers.integer(0));
        else
            entry->batch.decision->customers.emplace_back(customers.text(1));
    }
    for (const LedgerEntry& entry : ledger)
        if (entry.batch.decision && entry.batch.decision->customers.size() < 2)
            note_damaged_decision(database, entry.batch.id);
}

void write_decision(Database& database, const Batch& batch) {
    const Decision& decision = *batch.decision;
    database.prepare("INSERT INTO decisions VALUES (?1, ?2, ?3)")
        .bind(1, batch.id)
        .bind(2, id(decision.verdict))
        .bind(3, decision.representative)
        .run();
    Statement insert = database.prepare("INSERT INTO decided_customers VALUES (?1, ?2, ?3)");
    for (std::size_t i = 0; i < decision.customers.size(); ++i)
        insert.bind(1, batch.id).bind(2, static_cast<std::int64_t>(i)).bind(3, decision.customers[i]).run();
}

std::vector<Decision> decisions_in_force(const std::vector<LedgerEntry>& ledger) {
    std::vector<Decision> decisions;
    for (const LedgerEntry& entry : ledger)
        if (entry.state == BatchState::in_force && entry.batch.decision) decisions.push_back(*entry.batch.decision);
    return decisions;
}

DecidedPeople decided_people(std::span<const Decision> decisions) {
    const Verdicts verdicts(decisions);
    DecidedPeople decided;
    std::vector<std::pair<std::size_t, IdPair>> same;
    for (const auto& [ids, last] : verdicts.of_pair) {
        if (last.verdict == Verdict::same) same.emplace_back(last.when, ids);
        if (last.verdict == Verdict::different) decided.different.push_back(ids);
        if (last.verdict == Verdict::later) decided.later.push_back(ids);
    }
    std::ranges::sort(same);
    Groups groups(verdicts);
    for (const auto& [when, ids] : same) groups.join(ids);
    decided.people = groups.take();
    for (PersonIds& person : decided.people) choose_representative(person, decisions);
    return decided;
}

}  // namespace clientele
