#include "core/sample/counts.h"

#include <algorithm>
#include <cmath>

namespace clientele::sample {

std::uint32_t happening(double mean, Draws& draws) {
    if (mean <= 0) return 0;
    // A square root is rounded exactly, as the standard demands.
    if (mean >= 40) return static_cast<std::uint32_t>(std::max(0.0, mean + std::sqrt(mean) * draws.bell() + 0.5));
    std::uint32_t count = 0;
    for (double passed = -portable_log(1 - draws.unit()); passed < mean; passed -= portable_log(1 - draws.unit()))
        ++count;
    return count;
}

std::uint32_t failures(double success, Draws& draws) {
    std::uint32_t count = 0;
    while (count < 50 && !draws.chance(success)) ++count;
    return count;
}

}  // namespace clientele::sample
