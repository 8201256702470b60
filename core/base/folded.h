#pragma once

#include <string>
#include <string_view>

namespace clientele {

/// A text as it is compared whatever its writer's habits: small letters without accents, umlauts and ligatures spelled
/// out ("Müller" and "MUELLER" are "mueller"), runs of all signs that are neither letter nor digit as one blank, none
/// at the ends. Signs beyond the basic plane are left out. O(text).
std::u16string folded(std::string_view text);

}  // namespace clientele
