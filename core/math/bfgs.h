#pragma once

#include <functional>
#include <span>
#include <vector>

namespace clientele {

/// A function to be minimised: its value at `at`, and its gradient in `gradient`, which has the same size. Not finite
/// where it cannot be computed.
using SmoothFunction = std::function<double(std::span<const double> at, std::span<double> gradient)>;

struct BfgsOptions {
    int most_steps = 200;
    double tolerance = 1e-6;  ///< a step that improves the value by less is the last but one
};

/// Where a minimum was found.
struct BfgsMinimum {
    std::vector<double> at;
    double value = 0;
    int evaluations = 0;
};

/// Minimises by BFGS with a backtracking line search (Nocedal and Wright 2006, Numerical Optimization, alg. 6.1 and
/// sec. 3.5), for functions of few variables that are all of the order of one. A value that is not finite counts as too
/// far. Where the start itself is not finite, it is what comes back. Deterministic. O(n²) a step besides the function.
BfgsMinimum minimise(const SmoothFunction& function, std::vector<double> start, const BfgsOptions& options = {});

}  // namespace clientele
