#pragma once

#include <span>
#include <vector>

#include "core/math/share_interval.h"

namespace clientele {

/// How far two groups differ in one respect: an effect with its 95 % interval, and the chance of a difference as large
/// where there is none. All NaN where the groups are too small, or all values equal, for the figure to mean anything.
struct GroupDifference {
    double effect = 0;
    Interval interval{};
    double p = 1;  ///< two-sided
};

/// Hedges' g: the difference of the means over the pooled standard deviation, without the bias of small groups (exact
/// factor, Hedges 1981, J. Educ. Stat. 6); interval from its large-sample variance (Hedges and Olkin 1985, Statistical
/// Methods for Meta-Analysis, p. 86); p of Welch's t test (1947). Two values a group at least. Values hold no NaN.
/// O(n).
GroupDifference difference_of_means(std::span<const double> a, std::span<const double> b);

/// Cliff's delta: how much more often a value of `a` is above one of `b` than below (1993, Psychol. Bull. 114, p.
/// 494-509), with the asymmetric interval of Feng and Cliff (2004, J. Mod. Appl. Stat. Methods 3) from the unbiased
/// variance; p of the Mann-Whitney test, normal approximation with ties and continuity. Two values a group at least.
/// Both are put in order. O(n log n).
GroupDifference difference_of_ranks(std::vector<double>& a, std::vector<double>& b);

/// Cohen's h of two shares (1988, Statistical Power Analysis, chapter 6): the difference of their arcsines, whose
/// variance is 1/n; p of Pearson's chi-squared test of two shares, or Fisher's exact test (the least likely tables
/// together) where fewer than five are to be expected in a cell.
GroupDifference difference_of_shares(double hits_a, double all_a, double hits_b, double all_b);

/// The p-values that control the false discovery rate over all of them: Benjamini and Hochberg (1995, J. R. Stat. Soc.
/// B 57). NaN stays NaN and is no test. In the order given.
std::vector<double> adjusted_for_many(std::span<const double> p);

/// The same whatever the tests have to do with one another (Benjamini and Yekutieli 2001, Ann. Stat. 29): larger by the
/// sum of 1/i over the tests.
std::vector<double> adjusted_for_many_dependent(std::span<const double> p);

/// Bias of a distribution to one side: the third standardised moment. 0 where all values are equal.
double skewness(std::span<const double> values);

/// Cliff's delta as the difference of two normal means that overlap as much, in standard deviations; at most ±4.
double as_standard_deviations(double delta);

}  // namespace clientele
