#pragma once

#include <vector>

#include "core/analysis/surveys/cross_counts.h"
#include "core/math/drawn_units.h"

namespace clientele {

/// Respondents of the sample in the order of the units that were drawn. O(n log n).
std::vector<std::size_t> respondents_by_unit(const SurveySample& sample);

/// Who answered one question, for tests that follow strata and clusters.
class CrossDrawn {
 public:
    /// `order` as respondents_by_unit gives it; `unseen` the share of the population that has not answered.
    /// O(respondents · banners).
    CrossDrawn(const SurveySample& sample, const CrossColumns& columns, const CrossStub& stub,
               const std::vector<std::size_t>& order, double unseen);

    /// What a line adds up of each column, then of each banner, unit by unit.
    using Sums = std::vector<std::vector<UnitSum>>;
    /// Who is in any of these lines counts 1.
    Sums in_lines(const std::vector<std::uint8_t>& in) const;
    /// Who is in a line counts its score; of questions with one answer.
    Sums of_scores(const std::vector<double>& scores) const;
    /// Of one column and the others of its banner.
    TestedDifference against_others(const Sums& sums, std::size_t column) const;
    TestedDifference of_pair(const Sums& sums, std::size_t a, std::size_t b) const;

    /// The second-order test of Rao and Scott of a banner, of weights by line and column; of more than so many cells
    /// Pearson's over the mean design effect of the cells (Fellegi 1980, J. Am. Stat. Assoc. 75). By F on the degrees
    /// of freedom of the design; where a column is of fewer than few_units, on those of the column of the fewest. NaN
    /// where a column is of one unit.
    RaoScottTest association(std::size_t banner, const Eigen::MatrixXd& weights, double cases) const;

 private:
    template <class ValueOf>
    Sums sums(ValueOf&& value_of) const;

    const SurveySample& sample_;
    const CrossColumns& columns_;
    double unseen_;
    std::vector<std::size_t> answered_;        // in the order of units
    std::vector<std::vector<Code>> lines_of_;  // beside answered_
};

}  // namespace clientele
