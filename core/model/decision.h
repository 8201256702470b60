#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele {

/// What was decided of customers, by their original ids, so that it holds for every later import as well.
struct Decision {
    enum class Verdict {
        same,       ///< all are one person
        different,  ///< the first is another person than each of the others, however alike they look
        later       ///< whether the first is one with the others shall be decided later
    };
    Verdict verdict = Verdict::same;
    std::vector<std::string> customers{};  ///< two or more, each once
    std::string representative{};          ///< with `same`: the one of them that stands for all
};

/// "same", "different", "later".
std::string_view id(Decision::Verdict verdict);
/// The verdict of that id; nothing where there is none.
std::optional<Decision::Verdict> verdict_of(std::string_view id);

/// Ids of one person, two or more, the one that stands for all first.
using PersonIds = std::vector<std::string>;

/// Who is who after all decisions.
struct DecidedPeople {
    std::vector<PersonIds> people;  ///< in the order of their first decision
    std::vector<std::pair<std::string, std::string>> different, later;
};

/// Of each pair the last verdict counts. Pairs that are the same make people, in the order of the decisions; two groups
/// become none where any of one is different from any of the other. For a person stands whom the last decision names
/// that is about two of them. O(pairs log pairs).
DecidedPeople decided_people(std::span<const Decision> decisions);

}  // namespace clientele
