#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clientele {

/// One sign of a UTF-8 text. Bytes that are no UTF-8 come one by one as U+FFFD with `valid` false.
struct Utf8Sign {
    char32_t code = 0;
    std::size_t bytes = 0;  ///< that it takes in the text; at least 1
    bool valid = false;
};

/// The sign at the start of a text that is not empty. Over-long forms, surrogates and codes above U+10FFFF are not
/// valid.
Utf8Sign first_sign(std::string_view text);

/// Columns that a text takes on a terminal: one a sign, two for the wide signs of East Asia, none for combining marks.
std::size_t display_width(std::string_view text);

}  // namespace clientele
