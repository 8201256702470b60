#include "core/analysis/trends/calendar/calendar_effect.h"

#include <boost/math/distributions/students_t.hpp>

namespace clientele {

CalendarEffect CalendarEffect::of(double value, double error, double freedom) {
    CalendarEffect effect{.value = value, .low = value, .high = value, .error = error, .p = value == 0 ? 1.0 : 0.0};
    if (std::isnan(error) || freedom < 1) {
        effect.low = effect.high = effect.error = std::numeric_limits<double>::quiet_NaN();
        effect.p = 1;
        return effect;
    }
    if (!(error > 0)) return effect;
    const boost::math::students_t t(freedom);
    const double width = boost::math::quantile(boost::math::complement(t, 0.025)) * error;
    effect.low = value - width;
    effect.high = value + width;
    effect.p = 2 * boost::math::cdf(boost::math::complement(t, std::abs(value / error)));
    return effect;
}

}  // namespace clientele
