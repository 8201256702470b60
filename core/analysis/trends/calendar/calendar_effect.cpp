#include "core/analysis/trends/calendar/calendar_effect.h"

#include "core/math/distributions.h"

namespace clientele {

CalendarEffect CalendarEffect::of(double value, double error, double freedom) {
    CalendarEffect effect{.value = value, .low = value, .high = value, .error = error, .p = value == 0 ? 1.0 : 0.0};
    if (std::isnan(error) || freedom < 1) {
        effect.low = effect.high = effect.error = std::numeric_limits<double>::quiet_NaN();
        effect.p = 1;
        return effect;
    }
    if (!(error > 0)) return effect;
    const double width = t_factor(freedom) * error;
    effect.low = value - width;
    effect.high = value + width;
    effect.p = t_two_sided(value / error, freedom);
    return effect;
}

}  // namespace clientele
