#pragma once

#include <cmath>
#include <functional>
#include <span>
#include <vector>

#include "core/table/column.h"

namespace clientele::rules {

/// What is usual for values of one product, on a logarithmic scale: a price that is a hundredfold is far away on it
/// whether the product is cheap or dear.
struct UsualValues {
    float middle = 0, low = 0, high = 0;  ///< logarithms: the median, and the bounds of what is believable
    bool known = false;
    bool holds(double value) const {
        const double logarithm = std::log(std::abs(value));
        return !known || value == 0 || std::isnan(value) || (logarithm >= low && logarithm <= high);
    }
};

struct OutlierLimits {
    double times_above, times_below;  ///< nearer to the median than that nothing is an outlier
    std::size_t least_rows = 8;       ///< of a product, for it to have usual values
};

/// By code of the products: believable is what lies within 3.5 robust standard deviations of the median (the modified
/// z-score of Iglewicz and Hoaglin 1993, by the median of the absolute deviations), within the outer fences of Tukey
/// (1977), or within the given multiples of the median: what any one of the three allows. Of the values without sign; 0
/// and missing are left out. O(rows), parallel; where go_on() says no, it returns early with anything.
std::vector<UsualValues> usual_values(std::span<const Code> products, std::size_t product_count,
                                      std::span<const double> values, const OutlierLimits& limits,
                                      const std::function<bool()>& go_on = {});
/// The same of all values together.
UsualValues usual_values(std::span<const double> values, const OutlierLimits& limits);

}  // namespace clientele::rules
