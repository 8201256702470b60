#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// How well scores part two classes. In all of these `outcomes` holds 1 for what is to be found and 0 for the rest, and
/// has the length of `scores`; no score is NaN.

/// The area under the ROC curve, ties counting half, with the variance of DeLong, DeLong and Clarke-Pearson (1988), by
/// the midranks of Sun and Xu (2014, IEEE Signal Processing Letters 21, eq. 5-8). NaN where a class is empty; the
/// variance is NaN where a class has one member. O(n log n).
struct Auc {
    double value = 0;
    double variance = 0;
    double error() const;
};
Auc auc(std::span<const double> scores, std::span<const std::uint8_t> outcomes);

/// Whether two scores of the same cases part them equally well: DeLong's paired test.
struct AucComparison {
    double difference = 0;  ///< first less second
    double z = 0;
    double p = 0;  ///< two-sided
};
AucComparison compare_auc(std::span<const double> first, std::span<const double> second,
                          std::span<const std::uint8_t> outcomes);

/// The area under the steps of precision over recall: Σ (Rₙ − Rₙ₋₁) Pₙ, equal scores being one step. NaN without a hit.
double average_precision(std::span<const double> scores, std::span<const std::uint8_t> outcomes);

/// Of probabilities: the mean squared error (Brier 1950), and the mean negative log-likelihood, probabilities being
/// kept 1e-15 from 0 and 1. NaN without cases.
double brier_score(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes);
double log_loss(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes);

/// Expected calibration error: over `bins` bins of equal width from 0 to 1, the mean distance between predicted and
/// observed share, weighted by cases (Naeini, Cooper and Hauskrecht 2015).
double calibration_error(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes,
                         std::size_t bins = 10);

/// One of equally large groups, the highest scores first.
struct LiftGroup {
    std::size_t cases = 0;
    double hits = 0;  ///< cases with equal scores across a border share their hits
    double mean_score = 0;
    double lowest = 0;  ///< score
};
/// Case i of n in order of score, from 1, is in group ⌈groups·i/n⌉; groups without cases are left out.
std::vector<LiftGroup> lift_groups(std::span<const double> scores, std::span<const std::uint8_t> outcomes,
                                   std::size_t groups = 10);

/// Hosmer and Lemeshow's (1980) Ĉ over groups cut at the quantiles of type 7 of the probabilities.
double hosmer_lemeshow(std::span<const double> probabilities, std::span<const std::uint8_t> outcomes,
                       std::size_t groups = 10);

}  // namespace clientele
