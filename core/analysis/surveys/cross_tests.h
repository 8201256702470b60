#pragma once

#include <string>
#include <vector>

#include "core/analysis/surveys/cross_counts.h"
#include "core/analysis/surveys/survey_population.h"

namespace clientele {

enum class CrossTesting { none, others, columns };  ///< each column against the others of its banner, or in pairs
enum class CrossCorrection { none, bonferroni, holm, false_discoveries };

struct CrossOptions {
    CrossTesting testing = CrossTesting::others;
    CrossCorrection correction = CrossCorrection::false_discoveries;
    double level = 0.05;
    SurveyPopulation population{};
    double least_base = 30;  ///< columns of a question with fewer respondents are not shown
};

/// One cell: a share of who answered in that column, or their mean.
struct CrossCell {
    double value = missing_number;
    double base = 0, weighted = 0, effective = 0;
    bool hidden = false;  ///< too few respondents
    double difference = missing_number, score = missing_number, p = missing_number, adjusted = missing_number;
    std::string letters{};  ///< of columns of the banner that are surely lower
    bool differs(double level) const { return adjusted < level; }
};
enum class CrossLineKind { answer, net, mean, promoter_score };
/// One row of the crosstab, by column; then all respondents.
struct CrossLine {
    std::size_t stub = 0;
    CrossLineKind kind = CrossLineKind::answer;
    Text label{};
    std::vector<CrossCell> cells{};
    std::vector<double> in_banner{};  ///< of shares, by banner the weight of who is in the line and any column
    bool is_share() const { return kind == CrossLineKind::answer || kind == CrossLineKind::net; }
};

/// Whether a question goes together with a banner at all.
struct CrossAssociation {
    std::size_t stub = 0, banner = 0;
    double statistic = missing_number, freedom = missing_number, p = missing_number, adjusted = missing_number;
    double cramer_v = missing_number;
    double base = 0;
};

/// A pair of columns that was tested.
struct CrossPair {
    std::size_t line = 0, first = 0, second = 0;
    TestedDifference tested{};
    double adjusted = missing_number;
};

struct CrossTable {
    std::vector<CrossLine> lines{};
    std::size_t counted_once = 0;  ///< cells of two columns whose difference is that of the other, turned round
    std::size_t answers_counted_once = 0;  ///< tests of the second of two answers, likewise
    std::vector<CrossAssociation> associations{};
    std::vector<CrossPair> pairs{};
    std::size_t tests = 0, differing = 0, hidden = 0, too_small = 0;
};

/// Whether the cell's difference from the others is the same as that of the only other column of its banner with
/// anybody, turned round: the second of the two. Such a difference is one, in counts and corrections.
bool is_turned_round(const CrossLine& line, const CrossColumns& columns, std::size_t column);

/// Counts and tests. Shares by the pooled z test, not where fewer than five are expected on any side; means and
/// promoter scores by Welch's t; weights count by their effective number of respondents. Where strata or clusters are
/// known, all tests follow them (CrossDrawn). Of a population that is known, variances are those of who has not
/// answered. Columns in pairs that share respondents are tested with the covariance that
/// these make. Bonferroni's and Holm's
/// corrections hold within a row of a banner's pairs or a question by a banner, that of Benjamini and Hochberg over the
/// whole table. Where respondents gave one of two answers, the tests of the second are those of the first turned round:
/// they have its corrected p and are not counted. Questions in parallel. Errors: cancelled.
Result<CrossTable> cross_table(const SurveySample& sample, const CrossColumns& columns,
                               const std::vector<CrossStub>& stubs, const CrossOptions& options,
                               const Progress& progress);

}  // namespace clientele
