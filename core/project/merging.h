#pragma once

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

/// Rows of all datasets but the reference rows that belong to the customer; 0 for an id that does not occur. O(rows).
std::uint64_t facts_of(const Snapshot& snapshot, std::string_view customer);

}  // namespace clientele
