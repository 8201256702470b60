#pragma once

#include <span>
#include <vector>

namespace clientele {

/// p-values that hold the chance of any false find among them: each times the number of tests (Bonferroni). NaN stays
/// NaN and is no test. In the order given.
std::vector<double> bonferroni_adjusted(std::span<const double> p);
/// The same by steps down from the smallest, never larger than Bonferroni's (Holm 1979, Scand. J. Statistics 6).
/// adjusted_for_many (two_groups.h) holds the share of false finds instead.
std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace clientele
