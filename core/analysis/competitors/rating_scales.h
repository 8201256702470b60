#pragma once

#include <vector>

namespace clientele {

/// The upper end of the scale of each set of ratings (of a company, of articles): 1 (yes or no), 5, 10 or 100. It is
/// that of all together, unless a set keeps so far below it that its scale is another: nothing above 5 (20 ratings of
/// which a tenth are 5; above 1 or 10: five ratings), while half of another set's ratings are above that. Sets without
/// ratings have that of all. O(ratings).
std::vector<double> rating_scales(std::vector<std::vector<double>> sets);

}  // namespace clientele
