#pragma once

#include <vector>

namespace clientele {

/// Forecasts of a whole and of its parts at one step, which add up.
struct Reconciled {
    double whole = 0;
    std::vector<double> parts{};
    std::size_t raised = 0;  ///< parts that came out below 0 and were set to 0
};

/// Trace minimisation with a diagonal covariance (MinT by variance scaling; Wickramasinghe, Athanasopoulos and Hyndman
/// 2019, J. Am. Stat. Assoc. 114): what the whole is off the sum of its parts is shared out by the variances of their
/// errors. `part_variances` and `whole_variance` are ≥ 0; all 0: shared out evenly among the parts. `at_least_zero`: no
/// part is below 0; the whole is the sum of the parts then.
Reconciled reconcile(double whole, double whole_variance, const std::vector<double>& parts,
                     const std::vector<double>& part_variances, bool at_least_zero);

}  // namespace clientele
