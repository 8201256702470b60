#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/math/survey_design.h"

namespace clientele {

/// Covariances of resampled cases: for intervals of what follows from covariances. A row of `values` a case, without
/// missing values; no weights: 1 each. Of more than 4,000 cases (or clusters) as many random groups are resampled
/// whole, which has the same spread.
///
/// Cases drawn one by one are drawn again with replacement, as many as there are (Efron and Tibshirani 1993, chapter
/// 13). Where a design is known, of each stratum one cluster (or case) fewer than it has is drawn again and counts by
/// so much more (Rao, Wu and Yue 1992, Surv. Methodol. 18), so that few clusters give no errors that are too small; the
/// cluster of a stratum that has no other always counts.
class GroupedMoments {
 public:
    GroupedMoments(const Eigen::MatrixXd& values, std::span<const double> weights, std::uint64_t seed,
                   const SampleDesign& design = {});
    /// Divided by the sum of the weights. NaN where nothing of weight was drawn.
    Eigen::MatrixXd resampled(std::uint64_t seed) const;

 private:
    void add(const Eigen::RowVectorXd& values, double weight, Eigen::Ref<Eigen::VectorXd> into) const;
    Eigen::MatrixXd covariances(const Eigen::VectorXd& sums) const;

    Eigen::Index columns_;
    bool designed_;
    /// By stratum its first group and how many it has; one where there are none.
    struct Stratum {
        std::size_t first = 0, groups = 0;
    };
    std::vector<Stratum> strata_;
    Eigen::MatrixXd sums_;  ///< weight, sums, products: a column a group
};

}  // namespace clientele
