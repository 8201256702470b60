#pragma once

#include <Eigen/Core>

namespace clientele {

/// Tests of counts by two things: a row a value of the one, a column a value of the other. Rows and columns without any
/// count do not take part. All NaN where fewer than two rows or columns are left.
struct CrossedTest {
    double statistic = 0;  ///< Pearson's chi-squared (1900)
    double freedom = 0;
    double p = 1;
    double likelihood_ratio = 0;  ///< G² = 2 Σ n log(n / expected)
    double likelihood_ratio_p = 1;
    double cramer_v = 0;  ///< √(χ² / (n · (least of rows and columns − 1))); Cramér 1946
    double least_expected = 0;
};
CrossedTest crossed_test(const Eigen::MatrixXd& counts);

/// How far each count is from what the margins let expect, in its standard deviations: Haberman's adjusted residuals
/// (1973, Biometrics 29), normal where nothing goes together. 0 where a margin is empty or everything.
Eigen::MatrixXd adjusted_residuals(const Eigen::MatrixXd& counts);

/// Covariances of the shares of the cells, estimated from weighted cases: `weights` are the sums of the weights by
/// cell, `squares` those of their squares (linearised; cases drawn independently). Cells stand column after column.
/// O(cells²).
Eigen::MatrixXd covariances_of_cells(const Eigen::MatrixXd& weights, const Eigen::MatrixXd& squares, double cases);

/// The chi-squared test of shares that were not estimated from equal, independent cases.
struct RaoScottTest {
    double f = 0;                     ///< of the second-order correction
    double freedom = 0, beneath = 0;  ///< its degrees of freedom
    double p = 1;
    double statistic = 0;      ///< Pearson's of the shares times the cases, uncorrected
    double design_effect = 1;  ///< by which the statistic is too large on average
};
/// Rao and Scott (1984, Annals of Statistics 12), second order: of weighted counts, the covariances of the cells'
/// shares (see covariances_of_cells; of a clustered sample from totals of clusters), the number of cases, and the
/// degrees of freedom of the design (cases − 1, or clusters − strata). Errors as crossed_test. O(cells³).
RaoScottTest rao_scott_test(const Eigen::MatrixXd& counts, const Eigen::MatrixXd& covariances, double cases,
                            double design_freedom);

/// A difference with its test.
struct TestedDifference {
    double difference = 0;
    double score = 0;  ///< z, or t
    double p = 1;      ///< two-sided; NaN where it cannot be tested
};
/// Of two shares, by the pooled z test; bases are numbers of cases, effective ones where they are weighted. Of groups
/// that share cases `common` is how their errors go together: the cases of both over the product of both numbers (Σw²
/// of both over Σw · Σw), so that the variance is p (1 − p) (1/a + 1/b − 2 common). NaN where all cases are shared.
TestedDifference shares_differ(double share_a, double base_a, double share_b, double base_b, double common = 0);

/// A mean, with the variance of the values (divided by n − 1) and the number of values, effective where weighted.
struct MeanOf {
    double mean = 0, variance = 0, base = 0;
};
/// Of two means, by Welch's t test (1947, Biometrika 34). Of groups that share cases `covariance` is that of the means.
TestedDifference means_differ(const MeanOf& a, const MeanOf& b, double covariance = 0);

}  // namespace clientele
