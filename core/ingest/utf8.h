#pragma once

#include <string>
#include <string_view>

namespace clientele::ingest {

/// Length of the UTF-8 sequence at the start of `bytes`; 0 where it is no valid one. `bytes` is not empty.
std::size_t utf8_sequence(std::string_view bytes);

/// Position of the first byte that is not valid UTF-8, or npos.
std::size_t first_invalid_utf8(std::string_view bytes);

/// The text with U+FFFD for every byte that is not valid UTF-8.
std::string repaired_utf8(std::string_view bytes);

/// First position of a byte above 127 from `from` on, or the size.
std::size_t first_above_ascii(std::string_view bytes, std::size_t from);

/// The longest prefix of at most `most` bytes that does not cut a sequence apart.
std::string_view utf8_prefix(std::string_view bytes, std::size_t most);

}  // namespace clientele::ingest
