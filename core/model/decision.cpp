#include "core/model/decision.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <unordered_map>

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

/// Puts the one first in each person who stands for all: whom the last decision names that is about two of them.
void choose_representatives(std::vector<PersonIds>& people, std::span<const Decision> decisions) {
    std::unordered_map<std::string_view, std::size_t> person_of;
    for (std::size_t person = 0; person < people.size(); ++person)
        for (const std::string& id : people[person]) person_of[id] = person;
    std::vector<std::size_t> first(people.size());
    std::vector<bool> chosen(people.size());
    for (const Decision& each : std::views::reverse(decisions)) {
        const auto named = person_of.find(each.representative);
        if (each.verdict != Verdict::same || named == person_of.end() || chosen[named->second]) continue;
        const std::size_t person = named->second;
        const auto is_in = [&](const std::string& id) {
            const auto found = person_of.find(id);
            return found != person_of.end() && found->second == person;
        };
        if (std::ranges::count_if(each.customers, is_in) < 2) continue;
        chosen[person] = true;
        first[person] =
            static_cast<std::size_t>(std::ranges::find(people[person], each.representative) - people[person].begin());
    }
    for (std::size_t person = 0; person < people.size(); ++person) {
        const auto place = people[person].begin() + static_cast<std::ptrdiff_t>(first[person]);
        std::rotate(people[person].begin(), place, place + 1);
    }
}

}  // namespace

std::string_view id(Decision::Verdict verdict) { return verdict_ids[static_cast<std::size_t>(verdict)]; }

std::optional<Decision::Verdict> verdict_of(std::string_view id) {
    const auto found = std::ranges::find(verdict_ids, id);
    if (found == std::end(verdict_ids)) return std::nullopt;
    return static_cast<Verdict>(found - std::begin(verdict_ids));
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
    choose_representatives(decided.people, decisions);
    return decided;
}

}  // namespace clientele
