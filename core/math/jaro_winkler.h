#pragma once

#include <string_view>

namespace clientele {

/// How alike two words are, from 0 (no sign in common) to 1 (equal): the mean of the shares of either word that stand
/// in the other one nearby and of the share of these that come in the same order. Jaro (1989), Advances in
/// Record-Linkage Methodology, JASA 84. Two empty words are equal. O(a × b).
double jaro(std::u16string_view a, std::u16string_view b);

/// The same with a bonus of a tenth of what is lacking for each of up to four equal signs at the start. Winkler (1990).
/// Not a metric: it holds no triangle inequality.
double jaro_winkler(std::u16string_view a, std::u16string_view b);

/// Whether jaro_winkler(a, b) >= least, for `least` above 0.7; most unlike words are told without comparing their
/// order.
bool jaro_winkler_reaches(std::u16string_view a, std::u16string_view b, double least);

}  // namespace clientele
