#pragma once

#include <Eigen/Core>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/surveys/cross_columns.h"
#include "core/math/crossed_counts.h"

namespace clientele {

/// What stands in the rows of a crosstab: a question, or a field of the respondents.
struct CrossStub {
    std::string id{}, words{};
    const AskedQuestion* question = nullptr;  ///< nullptr of a field
    RespondentGroups groups{};                ///< of a field
    std::vector<std::string> lines{};         ///< its answers, as people read them
    std::vector<double> scores{};             ///< by line, of scales and numbers; else empty
    std::vector<Code> line_of{};              ///< by answer of the question its line; missing_code: does not count
    /// Several answers together, by line 1 or 0.
    struct Net {
        Text label{};
        std::vector<std::uint8_t> in{};
    };
    std::vector<Net> nets{};
    bool shows_lines = true;  ///< else its mean alone: numbers of many values
};

/// Questions and fields that an option names, parted by semicolons; "" all questions of the sample but dates and texts,
/// and those that the columns (CrossColumns::said) name: a question by itself says nothing.
Result<std::vector<CrossStub>> cross_stubs(const Context& context, const SurveySample& sample, const std::string& named,
                                           const std::string& columns);

/// Whether a respondent can be in several lines.
bool lines_overlap(const CrossStub& stub);

/// The lines that a respondent is in, each once: one at most of questions with one answer and of fields.
void lines_of(const CrossStub& stub, std::size_t respondent, std::vector<Code>& lines);

/// How many stand where, weighted: columns of all banners, then a column a banner of all who are in it, then all.
struct CrossCounts {
    Eigen::MatrixXd weights{}, squares{}, cases{};            ///< lines × columns
    Eigen::RowVectorXd base{}, base_squares{}, base_cases{};  ///< who answered
    double effective(Eigen::Index column) const {
        return base_squares[column] > 0 ? base[column] * base[column] / base_squares[column] : 0;
    }
};
/// Sums of squared weights of respondents who stand in two columns of a banner: by both columns, the lower first, a
/// vector of the lines and then of who answered. Pairs that share nobody are not there.
struct CrossOverlaps {
    std::map<std::pair<std::size_t, std::size_t>, Eigen::VectorXd> squares{};
};
/// O(respondents × columns that they are in²).
CrossOverlaps cross_overlaps(const SurveySample& sample, const CrossColumns& columns, const CrossStub& stub);

/// O(respondents × banners).
CrossCounts cross_counts(const SurveySample& sample, const CrossColumns& columns, const CrossStub& stub);

}  // namespace clientele
