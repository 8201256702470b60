#pragma once

#include <string>
#include <string_view>

/// Letters of the names of the sample: Latin with the accents of Western Europe, as UTF-8.
namespace clientele::sample {

/// "Jürgen Weiß" as a keyboard without umlauts writes it: "Juergen Weiss".
std::string without_accents(std::string_view text);
/// "WEIẞ" is written "WEISS".
std::string upper_case(std::string_view text);
/// The part of an e-mail address that a name makes: lower case ASCII letters and hyphens.
std::string mail_name(std::string_view text);
/// UTF-8 that was read as Windows-1252: "Müller" becomes "MÃ¼ller".
std::string mojibake(std::string_view text);

/// The byte that Windows-1252 writes for a sign; 0 where it has none.
char windows_1252_byte(char32_t code);
/// As Windows-1252, with "?" for signs that it has not.
std::string windows_1252(std::string_view text);
/// As UTF-16, little-endian, without mark.
std::string utf_16(std::string_view text);

}  // namespace clientele::sample
