#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

/// What is believed of a level and its noise before anything was seen: normal-inverse-gamma.
struct RunPrior {
    double mean = 0, weight = 1;  ///< of the level, in values
    double shape = 1, scale = 1;  ///< of the variance
    double expected_run = 100;    ///< values from one change to the next: the hazard is 1 over this
};

/// How long the present level has lasted, as it looked at each value.
struct RunLengths {
    std::vector<std::size_t> likeliest;  ///< by value: how many values the present run has, that value included
    std::vector<double> chance;          ///< of that length
    std::vector<double> changed;         ///< chance that a run ended just here
    double log_evidence = 0;             ///< of all values
};

/// Bayesian online change point detection (Adams and MacKay 2007) with Student's predictive distribution of normal
/// values of unknown mean and variance. Lengths less likely than 1e-12 are dropped. Values hold no NaN. O(n · lengths
/// kept).
RunLengths run_lengths(std::span<const double> values, const RunPrior& prior = {});

}  // namespace clientele
