#pragma once

#include <algorithm>
#include <string_view>

#include "core/base/folded.h"

namespace clientele {

/// Whether words hold one of the parts, whatever their case and accents; parts are folded already ("muell",
/// "came for"). O(words × parts).
template <class Parts>
bool has_part(std::string_view words, const Parts& parts) {
    const std::u16string plain = folded(words);
    return std::ranges::any_of(parts, [&](std::u16string_view part) { return plain.contains(part); });
}

}  // namespace clientele
