#pragma once

#include <string_view>

namespace clientele {

/// Whether one sign put in, taken out or changed, or two neighbours swapped, turns one word into the other; equal words
/// are no edit apart and answer false. O(a + b).
bool one_edit_apart(std::u16string_view a, std::u16string_view b);

}  // namespace clientele
