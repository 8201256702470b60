#pragma once

#include <array>
#include <string_view>

namespace clientele {

/// How a name sounds in English: its first letter and three digits, "R163" for Robert and Rupert. The American rule of
/// 1918 as the National Archives state it: letters of one group with h or w between them count once. Reads the letters
/// a to z in either case and passes over all other signs; "" (four zero signs) where there is none.
std::array<char16_t, 4> soundex(std::u16string_view name);

}  // namespace clientele
