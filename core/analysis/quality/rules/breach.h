#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/quality/column_profile.h"
#include "core/table/selection.h"

/// What rules find in the data of a project: quality.rules and whoever wants to know what its columns are worth.
namespace clientele::rules {

/// In what way data can fail, after ISO/IEC 25012; `references` and `plausibility` are parts of its consistency and
/// accuracy that are looked at by themselves.
enum class Dimension { completeness, validity, uniqueness, consistency, references, plausibility, timeliness };
inline constexpr std::size_t dimension_count = 7;
/// "completeness": stable, and the word that people read.
Pattern word(Dimension dimension);
inline std::string_view id(Dimension dimension) { return word(dimension).value(); }

using Weight = Problem::Weight;

/// A rule for a dataset, as it is listed: its words say what is wrong where it does not hold.
struct Rule {
    Dimension dimension = Dimension::completeness;
    DatasetKind dataset{};
    std::string column{};  ///< "" for whole rows
    Pattern words = "";
    Weight weight = Weight::look;
    std::string_view remedy{};  ///< what mends it, from the list in remedies.h; "" where nothing can
    bool by_hand = false;         ///< which value or row is right only a person can know: the remedy is advice
    std::string own{};          ///< name of a rule of the analyst's; `words` are the same for all of these then

    Text in_words() const { return own.empty() ? Text(words, {}) : verbatim(own); }
};

inline Rule rule_of(Dimension dimension, DatasetKind dataset, std::string_view column, Pattern words,
                    Weight weight = Weight::look, std::string_view remedy = {}) {
    return {.dimension = dimension,
            .dataset = dataset,
            .column = std::string(column),
            .words = words,
            .weight = weight,
            .remedy = remedy};
}

/// Where a rule does not hold, of all rows of the dataset, whatever is filtered.
struct Breach {
    Rule rule{};
    Selection rows;  ///< of the dataset; of no rows where it is not rows that break the rule
    /// What the row should have held or goes against, as files write it. May be empty.
    std::function<std::string(std::size_t row)> against{};
    /// Days and the like, which are no rows: how many, of how many, and which.
    std::int64_t cases = 0, of = 0;
    std::vector<std::string> which{};

    bool of_rows() const { return rows.rows() > 0; }
};

}  // namespace clientele::rules
