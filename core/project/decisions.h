#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/project/ledger.h"

namespace clientele {

/// Reads what was decided into the entries of the ledger that stand for it. One that contradicts itself is a failure of
/// the database (bad_format).
void read_decisions(Database& database, std::vector<LedgerEntry>& ledger);
void write_decision(Database& database, const Batch& batch);

/// Those in force, in the order in which they were taken.
std::vector<Decision> decisions_in_force(const std::vector<LedgerEntry>& ledger);

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
