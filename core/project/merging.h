#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/snapshot.h"
#include "core/project/project.h"

namespace clientele {

/// The decision that these customers are one person, for Project::decide. `keep` is the one that stands for all; where
/// it is empty the one with the most facts does, of several the first among the customers. An id that was merged before
/// stands for its whole person. Errors: `bad_value` for fewer than two, or a `keep` that is none of them; `not_found`
/// for an id that occurs nowhere.
Result<Decision> merging(const Snapshot& snapshot, const std::vector<std::string>& customers,
                         const std::string& keep = {});

/// The decision that takes customers apart: one alone is another person than all it was merged with; of several the
/// first is another person than each of the others, and they are not merged again however alike they look. Errors:
/// `not_found` for an id that occurs nowhere, `bad_value` for one alone that is merged with nobody.
Result<Decision> splitting(const Snapshot& snapshot, const std::vector<std::string>& customers);

/// The decisions that answers about customers come to: one for each person that they make together, those that were
/// merged before included, then who is different, then who is put off. For a person stands whom the last answer names,
/// otherwise the one with the most facts. Answers about customers that occur nowhere by now are left out. Nobody
/// becomes one through others with whom it was decided before, or is answered, that they are different.
///
/// `found`: pairs that are merged as well because they are alike, the most likely first; they give way to all that was
/// decided or is answered, also to pairs that are put off.
Result<std::vector<Decision>> decisions_for(const Snapshot& snapshot, std::span<const Decision> answers,
                                            std::span<const Decision> found = {});

/// Who stands for these where nobody says which: the one with the most facts, of several the first among the customers.
std::string best_known(const Snapshot& snapshot, const std::vector<std::string>& customers);

/// The row of the customers, or of whoever stands for the customer; missing_code where there is none.
std::uint32_t reference_row(const Snapshot& snapshot, std::string_view customer);

/// Rows of all datasets but the reference rows that belong to the customer; 0 for an id that does not occur. O(rows) at
/// the first call for a snapshot, O(1) afterwards.
std::uint64_t facts_of(const Snapshot& snapshot, std::string_view customer);

}  // namespace clientele
