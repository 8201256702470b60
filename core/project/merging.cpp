#include "core/project/merging.h"

#include <algorithm>
#include <ranges>

namespace clientele {
namespace {

/// The code that the rows have for the customer; missing_code for an id that is unknown.
Code present_code(const Snapshot& snapshot, std::string_view customer) {
    const auto dictionary = snapshot.dictionary("customer");
    if (!dictionary) return missing_code;
    return dictionary->find(snapshot.customer_of(customer)).value_or(missing_code);
}

/// Rows of all datasets but the reference rows, by code of the customer.
std::vector<std::uint64_t> facts_by_code(const Snapshot& snapshot) {
    const auto dictionary = snapshot.dictionary("customer");
    std::vector<std::uint64_t> facts(dictionary ? dictionary->size() : 0);
    for (const DatasetSpec& kind : dataset_kinds()) {
        const DatasetColumn* column = snapshot.dataset(kind.kind).find_domain("customer");
        if (kind.kind == DatasetKind::customers || !column || column->values.type() != ColumnType::text) continue;
        for (const Code code : column->values.codes())
            if (code < facts.size()) ++facts[code];
    }
    return facts;
}

Result<void> all_known(const Snapshot& snapshot, const std::vector<std::string>& customers) {
    for (const std::string& id : customers)
        if (reference_row(snapshot, id) == missing_code && facts_of(snapshot, id) == 0)
            return fail(ErrorCode::not_found,
                        text("There is no customer “{0}” in {1}. Ids must be written exactly as in the data.", name(id),
                             name(snapshot.name())));
    return {};
}

std::vector<std::string> each_once(const std::vector<std::string>& ids) {
    std::vector<std::string> once;
    for (const std::string& id : ids)
        if (std::ranges::count(once, id) == 0) once.push_back(id);
    return once;
}

/// All ids of the person that a customer is part of.
std::vector<std::string> whole_person(const Snapshot& snapshot, const std::string& customer) {
    const MergedCustomer* person = snapshot.same_people().find(customer);
    if (!person) return {customer};
    std::vector<std::string> ids{person->customer_id};
    ids.insert(ids.end(), person->others.begin(), person->others.end());
    return ids;
}

/// Who stands for the person by the last answer that says so; "" where none does.
std::string named_representative(const PersonIds& person, std::span<const Decision> answers) {
    for (const Decision& answer : std::views::reverse(answers))
        if (!answer.representative.empty() && std::ranges::count(person, answer.representative) > 0)
            return answer.representative;
    return {};
}

/// Pairs of whom something else than that they are one was decided before, by their present ids.
void add_earlier(std::vector<Decision>& decisions, const Snapshot& snapshot,
                 const std::vector<std::pair<std::string, std::string>>& pairs) {
    for (const auto& [left, right] : pairs) {
        std::string a(snapshot.customer_of(left)), b(snapshot.customer_of(right));
        if (a != b)
            decisions.push_back(
                {.verdict = Decision::Verdict::different, .customers = {std::move(a), std::move(b)}});
    }
}

}  // namespace

std::uint32_t reference_row(const Snapshot& snapshot, std::string_view customer) {
    const Code code = present_code(snapshot, customer);
    const std::vector<std::uint32_t>& row_of = snapshot.row_of(DatasetKind::customers);
    return code < row_of.size() ? row_of[code] : missing_code;
}

std::uint64_t facts_of(const Snapshot& snapshot, std::string_view customer) {
    const Code code = present_code(snapshot, customer);
    const auto& facts = snapshot.derived("facts by customer", [&] { return facts_by_code(snapshot); });
    return code < facts.size() ? facts[code] : 0;
}

std::string best_known(const Snapshot& snapshot, const std::vector<std::string>& customers) {
    const auto worse = [&](const std::string& a, const std::string& b) {
        const std::uint64_t facts_a = facts_of(snapshot, a), facts_b = facts_of(snapshot, b);
        return facts_a != facts_b ? facts_a < facts_b : reference_row(snapshot, a) > reference_row(snapshot, b);
    };
    return *std::ranges::max_element(customers, worse);
}

Result<std::vector<Decision>> decisions_for(const Snapshot& snapshot, std::span<const Decision> answers,
                                            std::span<const Decision> found) {
    std::vector<Decision> known;
    for (const Decision& answer : answers)
        if (all_known(snapshot, answer.customers)) known.push_back(answer);
    const DecidedPeople answered = decided_people(known);
    // What is only found gives way to all that a person said, also that it be decided later.
    std::vector<Decision> joining(found.begin(), found.end());
    add_earlier(joining, snapshot, snapshot.same_people().different);
    if (!found.empty()) add_earlier(joining, snapshot, snapshot.same_people().later);
    for (Decision answer : known) {
        if (answer.verdict == Decision::Verdict::later && !found.empty()) answer.verdict = Decision::Verdict::different;
        joining.push_back(std::move(answer));
    }
    std::vector<Decision> decisions;
    for (const PersonIds& person : decided_people(joining).people) {
        auto one = merging(snapshot, person, named_representative(person, known));
        if (!one) return std::unexpected(one.error());
        decisions.push_back(std::move(*one));
    }
    for (const auto& [left, right] : answered.different)
        decisions.push_back({.verdict = Decision::Verdict::different, .customers = {left, right}});
    for (const auto& [left, right] : answered.later)
        decisions.push_back({.verdict = Decision::Verdict::later, .customers = {left, right}});
    return decisions;
}

Result<Decision> merging(const Snapshot& snapshot, const std::vector<std::string>& customers, const std::string& keep) {
    Decision decision{.verdict = Decision::Verdict::same, .customers = each_once(customers)};
    if (decision.customers.size() < 2)
        return fail(ErrorCode::bad_value, text("Name at least two customers that are one person."));
    if (!keep.empty() && std::ranges::count(decision.customers, keep) == 0)
        return fail(ErrorCode::bad_value,
                    text("“{0}” is none of the customers that are merged, so it cannot stand for them.", name(keep)));
    if (auto known = all_known(snapshot, decision.customers); !known) return std::unexpected(known.error());
    // With all that any of them was merged with, so that what was decided of those before gives way.
    const std::vector<std::string> named = decision.customers;
    for (const std::string& id : named)
        for (const std::string& other : whole_person(snapshot, id))
            if (std::ranges::count(decision.customers, other) == 0) decision.customers.push_back(other);
    decision.representative = keep.empty() ? std::string(snapshot.customer_of(best_known(snapshot, named))) : keep;
    return decision;
}

Result<Decision> splitting(const Snapshot& snapshot, const std::vector<std::string>& customers) {
    Decision decision{.verdict = Decision::Verdict::different, .customers = each_once(customers)};
    if (auto known = all_known(snapshot, decision.customers); !known) return std::unexpected(known.error());
    if (decision.customers.size() != 1) return decision;
    const std::string id = decision.customers.front();
    if (!snapshot.same_people().find(id))
        return fail(ErrorCode::bad_value,
                    text("Customer “{0}” is merged with nobody: there is nothing to take apart.", name(id)));
    for (const std::string& other : whole_person(snapshot, id))
        if (other != id) decision.customers.push_back(other);
    return decision;
}

}  // namespace clientele
