#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/finding.h"
#include "core/model/decision.h"

namespace clientele {

/// Two customers who may be one person, and why.
struct ReviewPair {
    std::string left{}, right{};  ///< ids
    double probability = 0;       ///< that they are one person
    double weight = 0;            ///< bits in favour of it
    std::vector<double> bits{};   ///< of each field of the review, in its order; 0 where one of the values is missing
};

/// Pairs that a person goes through and answers one by one, the most likely first. The answers are kept aside until
/// they are taken note of together, see Project::decide. What answers say of further pairs, by chains of the same
/// people, is not asked any more.
class Review {
 public:
    enum class State {
        open,       ///< to be answered
        same,       ///< answered
        different,  ///< answered
        later,      ///< put off, by an answer or by a decision before
        follows     ///< from other answers
    };

    Review() = default;
    /// The pairs of a finding of quality.duplicates, found ones and those in doubt. `different`: ids of whom it was
    /// decided before that they are different people.
    explicit Review(const Finding& duplicates, std::span<const std::pair<std::string, std::string>> different = {});
    /// Takes up answers that were given before, each about two customers; also those about customers who are no pair
    /// here.
    void take_up(std::vector<Decision> answers);

    /// Ids of the columns of customers that are compared.
    const std::vector<std::string>& fields() const { return fields_; }
    std::span<const ReviewPair> pairs() const { return pairs_; }
    State state(std::size_t pair) const { return states_[pair]; }
    /// Pairs of at least that probability: they stand first.
    std::size_t found(double threshold) const;

    /// The answers in the order in which they were given.
    const std::vector<Decision>& answers() const { return answers_; }
    /// The answer about the pair, or nullptr.
    const Decision* answer_to(std::size_t pair) const;
    /// Takes the place of an earlier answer about the pair. `stands_for_both`: with `same`, one of the two, or nothing:
    /// who has more rows.
    void answer(std::size_t pair, Decision::Verdict verdict, const std::string& stands_for_both = {});
    /// Forgets the last answer; the pair that it was about, where it is among the pairs.
    std::optional<std::size_t> take_back();
    void forget_answers();

    /// The open pair that comes next after this one among those from `first` up to before `last`, from the start again
    /// after the end; nothing where none is open.
    std::optional<std::size_t> next_open(std::size_t after, std::size_t first, std::size_t last) const;

 private:
    void find_states();

    std::vector<std::string> fields_;
    std::vector<ReviewPair> pairs_;
    std::vector<bool> put_off_;  // by a decision before
    std::vector<Decision> different_;  // decided before
    std::map<std::string, std::size_t, std::less<>> number_of_;  // of the ids in the pairs
    std::vector<std::pair<std::size_t, std::size_t>> numbers_;   // of each pair, the lower first
    std::vector<Decision> answers_;
    std::vector<State> states_;
};

/// Whom a finding of quality.duplicates takes for one person.
struct FoundPairs {
    std::vector<Decision>
        pairs{};  ///< of customers of one person, the most likely first, as decisions that they are one
    std::size_t people = 0;         ///< who are there more than once
    std::size_t too_many = 0;       ///< records that would go
};
FoundPairs found_pairs(const Finding& duplicates);

}  // namespace clientele
