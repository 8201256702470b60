#include "core/analysis/quality/duplicates/review.h"

#include <algorithm>
#include <map>
#include <set>

namespace clientele {
namespace {

using Verdict = Decision::Verdict;
constexpr std::string_view weight_prefix = "weight_";

std::vector<std::string> fields_of(const FindingTable& pairs) {
    std::vector<std::string> fields;
    for (const TableColumn& column : pairs.columns)
        if (column.id.starts_with(weight_prefix)) fields.push_back(column.id.substr(weight_prefix.size()));
    return fields;
}

void add_pairs(const FindingTable& table, const std::vector<std::string>& fields, std::vector<ReviewPair>& pairs,
               std::vector<bool>& put_off) {
    const auto column = [&](std::string_view id) { return &table.find(id)->values; };
    const Column *left = column("left"), *right = column("right"), *weight = column("weight"),
                 *probability = column("probability");
    const Column* later = column("later");
    std::vector<const Column*> bits;
    for (const std::string& field : fields) bits.push_back(column(std::string(weight_prefix) + field));
    for (std::size_t row = 0; row < table.rows(); ++row) {
        ReviewPair& pair = pairs.emplace_back();
        pair.left = left->text(row);
        pair.right = right->text(row);
        pair.weight = weight->numbers()[row];
        pair.probability = probability->numbers()[row];
        for (const Column* each : bits) pair.bits.push_back(each->numbers()[row]);
        put_off.push_back(later->booleans()[row] == 1);
    }
}

using Numbers = std::pair<std::size_t, std::size_t>;
Numbers ordered(std::size_t a, std::size_t b) { return a < b ? Numbers(a, b) : Numbers(b, a); }

Review::State answered_state(Verdict verdict) {
    switch (verdict) {
        case Verdict::same: return Review::State::same;
        case Verdict::different: return Review::State::different;
        case Verdict::later: return Review::State::later;
    }
    return Review::State::open;
}

bool about(const Decision& decision, const ReviewPair& pair) {
    return decision.customers.size() == 2 && std::ranges::count(decision.customers, pair.left) == 1 &&
           std::ranges::count(decision.customers, pair.right) == 1;
}

}  // namespace

Review::Review(const Finding& duplicates, std::span<const std::pair<std::string, std::string>> different) {
    for (const auto& [left, right] : different)
        different_.push_back({.verdict = Verdict::different, .customers = {left, right}});
    const FindingTable* found = duplicates.table("pairs");
    const FindingTable* doubtful = duplicates.table("review");
    if (!found || !doubtful) return;
    fields_ = fields_of(*found);
    add_pairs(*found, fields_, pairs_, put_off_);
    add_pairs(*doubtful, fields_, pairs_, put_off_);
    const auto number = [&](const std::string& id) {
        return number_of_.try_emplace(id, number_of_.size()).first->second;
    };
    for (const ReviewPair& pair : pairs_) numbers_.push_back(ordered(number(pair.left), number(pair.right)));
    find_states();
}

void Review::take_up(std::vector<Decision> answers) {
    answers_ = std::move(answers);
    std::erase_if(answers_, [](const Decision& each) { return each.customers.size() != 2; });
    find_states();
}

std::size_t Review::found(double threshold) const {
    return static_cast<std::size_t>(
        std::ranges::partition_point(pairs_, [&](const ReviewPair& pair) { return pair.probability >= threshold; }) -
        pairs_.begin());
}

const Decision* Review::answer_to(std::size_t pair) const {
    const auto found = std::ranges::find_if(answers_, [&](const Decision& each) { return about(each, pairs_[pair]); });
    return found == answers_.end() ? nullptr : &*found;
}

void Review::answer(std::size_t pair, Verdict verdict, const std::string& stands_for_both) {
    const ReviewPair& asked = pairs_[pair];
    std::erase_if(answers_, [&](const Decision& each) { return about(each, asked); });
    answers_.push_back({.verdict = verdict,
                        .customers = {asked.left, asked.right},
                        .representative = verdict == Verdict::same ? stands_for_both : std::string()});
    find_states();
}

std::optional<std::size_t> Review::take_back() {
    if (answers_.empty()) return std::nullopt;
    const Decision last = std::move(answers_.back());
    answers_.pop_back();
    find_states();
    const auto pair = std::ranges::find_if(pairs_, [&](const ReviewPair& each) { return about(last, each); });
    if (pair == pairs_.end()) return std::nullopt;
    return static_cast<std::size_t>(pair - pairs_.begin());
}

void Review::forget_answers() {
    answers_.clear();
    find_states();
}

std::optional<std::size_t> Review::next_open(std::size_t after, std::size_t first, std::size_t last) const {
    const auto open = [&](std::size_t pair) { return states_[pair] == State::open; };
    for (std::size_t pair = std::max(after + 1, first); pair < last; ++pair)
        if (open(pair)) return pair;
    for (std::size_t pair = first; pair < std::min(after + 1, last); ++pair)
        if (open(pair)) return pair;
    return std::nullopt;
}

/// One answer can settle many pairs, so all states are found anew. O(answers log answers + pairs).
void Review::find_states() {
    constexpr auto nobody = static_cast<std::size_t>(-1);
    std::vector<Decision> decisions = different_;
    decisions.insert(decisions.end(), answers_.begin(), answers_.end());
    const DecidedPeople decided = decided_people(decisions);
    std::vector<std::size_t> person_of(number_of_.size(), nobody);
    std::size_t people = 0;
    const auto number = [&](const std::string& id) {
        const auto found = number_of_.find(id);
        return found == number_of_.end() ? nobody : found->second;
    };
    for (const PersonIds& person : decided.people) {
        for (const std::string& id : person)
            if (const std::size_t at = number(id); at != nobody) person_of[at] = people;
        ++people;
    }
    std::set<Numbers> different;  // people
    for (const auto& [left, right] : decided.different) {
        const std::size_t a = number(left), b = number(right);
        if (a == nobody || b == nobody) continue;
        for (const std::size_t each : {a, b})
            if (person_of[each] == nobody) person_of[each] = people++;
        different.insert(ordered(person_of[a], person_of[b]));
    }
    std::map<Numbers, Verdict> answered;
    for (const Decision& each : answers_)
        answered[ordered(number(each.customers[0]), number(each.customers[1]))] = each.verdict;
    states_.assign(pairs_.size(), State::open);
    for (std::size_t at = 0; at < pairs_.size(); ++at) {
        const auto [left, right] = numbers_[at];
        const std::size_t a = person_of[left], b = person_of[right];
        const auto own = answered.empty() ? answered.end() : answered.find(numbers_[at]);
        if (own != answered.end())
            states_[at] = answered_state(own->second);
        else if (a != nobody && b != nobody && (a == b || different.contains(ordered(a, b))))
            states_[at] = State::follows;
        else if (put_off_[at])
            states_[at] = State::later;
    }
}

FoundPairs found_pairs(const Finding& duplicates) {
    FoundPairs found;
    const FindingTable* clusters = duplicates.table("clusters");
    const FindingTable* pairs = duplicates.table("pairs");
    if (!clusters || !pairs) return found;
    const auto number = clusters->find("cluster")->values.numbers();
    const Column& customer = clusters->find("customer")->values;
    std::map<std::string_view, double> person_of;
    for (std::size_t row = 0; row < clusters->rows(); ++row) {
        person_of[customer.text(row)] = number[row];
        if (row == 0 || number[row] != number[row - 1])
            ++found.people;
        else
            ++found.too_many;
    }
    const Column &left = pairs->find("left")->values, &right = pairs->find("right")->values;
    for (std::size_t row = 0; row < pairs->rows(); ++row) {
        const auto a = person_of.find(left.text(row)), b = person_of.find(right.text(row));
        if (a == person_of.end() || b == person_of.end() || a->second != b->second) continue;
        found.pairs.push_back(
            {.verdict = Verdict::same, .customers = {std::string(left.text(row)), std::string(right.text(row))}});
    }
    return found;
}

}  // namespace clientele
