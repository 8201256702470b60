#include "core/math/share_interval.h"

#include <algorithm>
#include <cmath>

#include "core/math/normal.h"

namespace clientele {

Interval share_interval(double hits, double all) {
    if (!(all > 0)) return {};
    constexpr double z = normal_z95;
    const double share = hits / all, weight = z * z / all;
    const double middle = share + weight / 2;
    const double half = z * std::sqrt(share * (1 - share) / all + weight / (4 * all));
    // Rounding must not keep an end away from none and all.
    return {.low = hits <= 0 ? 0.0 : std::max(0.0, (middle - half) / (1 + weight)),
            .high = hits >= all ? 1.0 : std::min(1.0, (middle + half) / (1 + weight))};
}

}  // namespace clientele
