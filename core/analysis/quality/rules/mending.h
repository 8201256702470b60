#pragma once

#include <optional>

#include "core/analysis/mending.h"
#include "core/analysis/quality/rules/touched.h"

namespace clientele::rules {

/// What mends a breach of the rule; nothing where its remedy is none for the project, or for a person to judge.
std::optional<MendChange> change_for(const Rule& rule);

/// The mend of a problem: its rows left out, its fields missing or its values replaced. Values are replaced in all rows
/// that hold them; they are made missing in all such rows where these are the problem's. Nothing where there is no
/// mend. O(rows of the problem + texts).
std::optional<MendOffer> offer_to_mend(const Snapshot& snapshot, const Problem& problem);

}  // namespace clientele::rules
