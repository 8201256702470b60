#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/finding.h"

namespace clientele {

/// Statements with a larger chance are not told.
inline constexpr double may_be_chance = 0.05;

/// A statement of some analysis, and what it is worth telling.
struct WeighedHighlight {
    Highlight told{};      ///< with `analysis`
    double stake = 0;      ///< money a year as a share of a year's revenue, or what stands in for it; 0 to 1
    double sureness = 1;   ///< 1 - p; of what is counted 1
    double recency = 0.5;  ///< 1 of today, halving towards 0.5 every half year; 0.5 of what has no beginning
    double score = 0;      ///< stake × sureness × recency
    /// The headline of an analysis that has nothing of note to say: its place among those that are told where less than
    /// three statements are, from 1; 0: a statement of note. Nothing is at stake with it.
    std::size_t standing = 0;
    std::optional<FindingTable> drawn_from{};  ///< the picture: a copy of the few columns that it shows
    std::optional<ChartSpec> drawn{};
};

/// Fills in stake, sureness, recency and score. `revenue` of a year, missing where it is not known; `today` the last
/// day of the data. Where no money can be said a tenth of the share of revenue or customers counts that the statement
/// is about, or a hundredth of the business where not even that is known.
void weigh(WeighedHighlight& one, double revenue, Date today);

/// What was chosen: indices into the weighed, in the order of their rank, each with those that tell the same story.
struct RankedStory {
    std::size_t lead = 0;
    std::vector<std::size_t> further{};
};

/// At most seven stories: what casts doubt on the data first, then by score. Statements that share a story and point
/// the same way are one, told by the first of them. No more than four stories are of one subject (the part of the
/// analysis' id before the point) while another subject has something to say; what reaches a fiftieth of the best score
/// counts, and the first three always. Statements that may be chance (p > 0.05) are left out. Equal scores keep their
/// order. Where fewer than three stories are told, headlines of analyses that have nothing of note fill up to three,
/// each of a story and an analysis that nobody told of yet.
std::vector<RankedStory> ranked_stories(const std::vector<WeighedHighlight>& all);

}  // namespace clientele
