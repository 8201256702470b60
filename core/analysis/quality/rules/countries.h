#pragma once

#include <span>
#include <string_view>

namespace clientele::rules {

/// What is known of a country's addresses and phone numbers.
struct Country {
    std::string_view code;          ///< ISO 3166-1, two letters
    std::string_view long_code;     ///< three letters
    std::string_view calling;       ///< calling code, without +
    int least_digits, most_digits;  ///< of a phone number, without calling code and leading 0
    std::string_view
        postcodes;  ///< shapes: N a digit, A a letter, X either, several parted by '|'; "" where there are none
    std::string_view names;  ///< in English, German, French, Spanish and its own language, parted by '|'
};

std::span<const Country> countries();
/// The country of a name or code, whatever its capitals and accents; nullptr where it is not known.
const Country* country_named(std::string_view name);
/// The country of an international number's digits (the longest calling code that fits); nullptr where there is none.
/// Countries that share a code have numbers of one length.
const Country* country_called(std::string_view digits);
/// Whether a postcode has one of the country's shapes; blanks, hyphens and capitals do not matter, nor does the country
/// in front with a hyphen. True where the country has none.
bool is_postcode(const Country& country, std::string_view text);

}  // namespace clientele::rules
