#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/math/kaplan_meier.h"

namespace clientele {

/// Whether groups leave at different rates.
struct LogRank {
    double chi_squared = 0;
    int freedom = 0;  ///< groups that anything was expected of, less one
    double p = 1;
    std::vector<double> observed, expected;  ///< events, by group
};

/// The log-rank test (Mantel 1966; Peto and Peto 1972) of `groups` groups; `group` is that of each subject, below
/// `groups`. `rho` weighs each time by the survival just before it to that power: 0 all alike, 1 Peto and Peto's test,
/// which looks more at the early times (Harrington and Fleming 1982). Late entry counts. O(n log n + times · groups²).
LogRank log_rank(const Lifetimes& lives, std::span<const std::uint32_t> group, std::size_t groups, double rho = 0);

}  // namespace clientele
