#pragma once

#include <cstddef>
#include <string_view>

namespace clientele {

/// How many bytes must be put in, taken out, changed, or swapped with their neighbour to turn one word into the other
/// (the restricted distance of Damerau 1964): small for what is misspelt. O(a × b).
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace clientele
