#pragma once

#include <vector>

#include "core/base/text.h"
#include "core/project/project.h"

namespace clientele {

/// The rows that a batch brought: "7,449 reviews", "1 added and 1 replaced customer"; of decisions and mends what they
/// say: "2 customers are one person", "12 decisions about customers", "3 rows of Transactions left out".
Text rows_in_words(const Batch& batch);

/// The batches that were taken back and can be brought again, in order of import. The next import removes their rows.
std::vector<Batch> taken_back(const std::vector<Batch>& ledger);

/// What the next import does to the batches of `taken_back`: "2 imports that were taken back (reviews.csv, posts.csv)
/// will be removed for good: redo them first to keep them." Empty where there are none.
Text removal_in_words(const std::vector<Batch>& batches);
/// The same once it is done; empty for none.
Text removed_in_words(const std::vector<Batch>& batches);

/// The sources of batches, the first few by name: "reviews.csv, posts.csv, 3 more".
std::vector<Text> sources_in_words(const std::vector<Batch>& batches);

}  // namespace clientele
