#pragma once

#include <string>
#include <vector>

#include "core/analysis/surveys/score_highlights.h"

namespace clientele {

/// The field of the store that an answer is of.
inline constexpr std::string_view stores_of_answers = "responses.store_id";

/// Respondents parted by one field, and their scores.
struct ScoredField {
    std::string by{};  ///< as for respondent_groups: "stores.region"
    RespondentGroups groups{};
    ScoreCells cells{};

    double share(std::size_t group) const { return cells.at(group, cells.waves).w / cells.all().w; }
};

/// A group whose score fell from the wave before to the latest, surely and more than that of the others.
struct FallenGroup {
    std::size_t field = 0, group = 0;  ///< in FallenGroups::fields and its groups
    LatestWaves latest{};
    double p = missing_number;             ///< after the correction for all groups of all fields
    bool rest_fell = false;                ///< so did the others, surely
    std::vector<std::string> fell_with{};  ///< labels of groups that fell only because it did
};

struct FallenGroups {
    std::vector<ScoredField> fields{};  ///< stores first, where there are any
    std::vector<FallenGroup> fallen{};  ///< the surest first
    std::size_t looked_at = 0;          ///< groups with respondents enough in both waves
};

/// Looks for falls in every field that respondents can be parted by, but questions and waves. A group counts where its
/// own fall and that beside all others are sure, by the false discovery rate over all groups of all fields together
/// (Benjamini and Hochberg 1995; of the two p-values the larger). Where groups share respondents, one story is told
/// once: that of the group without which the other does not fall; where neither falls without the other, of the surer.
/// Fields that part respondents alike count once. Where clusters were drawn, a group of a few of them is not looked at.
/// O(respondents · fields). Errors: cancelled.
Result<FallenGroups> fallen_groups(const Context& context, const ScoreRun& run, const Progress& progress);

}  // namespace clientele
