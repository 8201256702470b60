#pragma once

#include <string>
#include <string_view>

namespace clientele {

/// Capitals of ASCII as small letters, all else as it stands: for words of formats, files and fields. Words of people
/// are compared by folded().
inline std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& sign : small)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return small;
}

}  // namespace clientele
