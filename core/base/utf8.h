#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
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

/// Length of the UTF-8 sequence at the start of a text that is not empty; 0 where it is no valid one.
std::size_t utf8_sequence(std::string_view text);

/// Position of the first byte that is not valid UTF-8, or npos.
std::size_t first_invalid_utf8(std::string_view text);

/// The text with U+FFFD for every byte that is not valid UTF-8.
std::string repaired_utf8(std::string_view text);

/// First position of a byte above 127 from `from` on, or the size.
std::size_t first_above_ascii(std::string_view text, std::size_t from);

/// The longest prefix of at most `most` bytes that does not cut a sequence apart.
std::string_view utf8_prefix(std::string_view text, std::size_t most);

/// Columns that a text takes on a terminal: one a sign, two for the wide signs of East Asia, none for combining marks.
std::size_t display_width(std::string_view text);

}  // namespace clientele
