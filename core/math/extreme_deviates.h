#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace clientele {

enum class Deviates { both, above, below };

struct ExtremeDeviateOptions {
    std::size_t most = 10;  ///< outliers that are looked for: a hard cap
    double level = 0.05;    ///< chance of any where there are none
    bool robust = true;     ///< distances from the median over the median distance, not mean and standard deviation
    Deviates side = Deviates::both;
};

/// One step of the search: the value that is farthest out once those before are taken away.
struct ExtremeDeviate {
    std::size_t at = 0;   ///< in the values as they were given
    double distance = 0;  ///< from the middle, in deviations: Rosner's R
    double critical = 0;  ///< what it has to be above: Rosner's λ
    double p = 1;         ///< of such a distance being the largest of what is left, by Bonferroni's bound on the t test
};

struct ExtremeDeviates {
    std::vector<ExtremeDeviate> steps;  ///< in the order of the search
    std::size_t outliers = 0;           ///< the first so many steps
};

/// The generalized extreme Studentized deviate test (Rosner 1983, Technometrics 25), where `robust` with median and
/// median distance, times 1.4826, as Hochenbaum, Vallis and Kejariwal (2017) use it. The values without outliers are
/// taken for normal and independent. Values hold no NaN. No step where fewer than three values are left or half of them
/// and more are equal. Ties go to the earlier value. O(n log n + most · n).
ExtremeDeviates extreme_deviates(std::span<const double> values, const ExtremeDeviateOptions& options = {});

}  // namespace clientele
