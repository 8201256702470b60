#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::ingest {

/// A written number without its sign, brackets and currency.
struct BareNumber {
    std::string_view digits;  ///< digits and separators; an exponent
    bool negative = false;
    std::uint8_t currency = 0;  ///< which one was written; see currency_code
};

/// "EUR" of € and Euro alike; 1 is the first. A sign of several currencies stands for itself.
std::string_view currency_code(std::uint8_t currency);

/// Takes sign, brackets and currency away; what is left need not be a number.
BareNumber undress(std::string_view cell);

/// A group sign of one kind: blank (also no-break and thin spaces), apostrophe (also ’), point or comma; '\0' none.
/// Returns its length in bytes at the start of `text` and which it is.
std::size_t separator(std::string_view text, char& which);

}  // namespace clientele::ingest
