#pragma once

#include <cmath>
#include <limits>

namespace clientele {

/// A figure with its 95 % interval; all NaN where it is not known.
struct CalendarEffect {
    double value = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
    double error = std::numeric_limits<double>::quiet_NaN();  ///< standard error
    double p = 1;                                             ///< of no effect, where it was asked for; two-sided

    bool known() const { return !std::isnan(value); }
    /// With 95 % limits by Student's t of so many degrees of freedom.
    static CalendarEffect of(double value, double error, double freedom);
};

}  // namespace clientele
