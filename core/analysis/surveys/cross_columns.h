#pragma once

#include <string>
#include <vector>

#include "core/analysis/surveys/respondent_groups.h"

namespace clientele {

/// Columns of a crosstab that part the same respondents: the values of a field, or of one within another.
struct Banner {
    Text label{};                     ///< "Country", "Country by wave"
    std::vector<Code> of{};           ///< by respondent the column, counted over all banners; missing_code: none
    std::size_t first = 0, last = 0;  ///< its columns: first up to, but not including, last
    /// Of several answers a respondent, as in RespondentGroups; else empty.
    std::vector<std::uint32_t> from{};
    std::vector<Code> chosen{};

    /// Whether a respondent can stand in several columns.
    bool overlaps() const { return !from.empty(); }
    std::span<const Code> columns_of(std::size_t respondent) const {
        if (overlaps()) return std::span(chosen).subspan(from[respondent], from[respondent + 1] - from[respondent]);
        return of[respondent] == missing_code ? std::span<const Code>() : std::span(&of[respondent], 1);
    }
};
struct CrossColumn {
    std::string name{};    ///< key: the value of the field; of nested fields both
    std::string label{};   ///< as people read it
    std::string letter{};  ///< "A", "B"… "AA"
    std::string outer{};   ///< of nested fields the label of the outer; else ""
    std::size_t banner = 0;
};
struct CrossColumns {
    std::vector<Banner> banners{};
    std::vector<CrossColumn> columns{};
    std::string dimension{};  ///< of the names, where there is one banner of one field that filters
    std::string said{};       ///< what names them: the option, or the field that was chosen for want of one
};

/// Columns that an option names: groups of respondents (see overlapping_groups), parted by semicolons, "a > b" for b
/// within a. "" is the first field that parts respondents into a few groups; "none" no columns. Errors: those of
/// respondent_groups; `too_large` over 60 columns.
Result<CrossColumns> cross_columns(const Context& context, const SurveySample& sample, const std::string& named);

/// Groups by one field, or by each within another: "a > b". Names that hold such signs stand in quotes.
Result<RespondentGroups> nested_fields(const Context& context, const SurveyTable& survey, std::string_view named,
                                       std::size_t most);

}  // namespace clientele
