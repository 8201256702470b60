#include "core/sample/letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"

namespace clientele::sample {
namespace {

/// What Windows-1252 has at 0x80 to 0x9F; 0: nothing.
constexpr std::array<char32_t, 32> upper_controls{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

}  // namespace

std::string without_accents(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> written[] = {
        {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}, {"ß", "ss"},
        {"é", "e"},  {"É", "E"},  {"è", "e"},  {"ê", "e"},  {"ë", "e"},  {"ç", "c"},  {"ï", "i"},
        {"ô", "o"},  {"Î", "I"},  {"î", "i"},  {"à", "a"},  {"â", "a"},  {"É", "E"}};
    std::string out;
    while (!text.empty()) {
        const auto sign = std::ranges::find_if(written, [&](const auto& pair) { return text.starts_with(pair.first); });
        if (sign != std::end(written)) {
            out += sign->second;
            text.remove_prefix(sign->first.size());
            continue;
        }
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

std::string upper_case(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Utf8Sign sign = first_sign(text);
        text.remove_prefix(sign.bytes);
        if (sign.code == 0xDF)
            out += "SS";
        else if ((sign.code >= 'a' && sign.code <= 'z') ||
                 (sign.code >= 0xE0 && sign.code <= 0xFE && sign.code != 0xF7))
            append_utf8(out, sign.code - 0x20);
        else
            append_utf8(out, sign.code);
    }
    return out;
}

std::string mail_name(std::string_view text) {
    std::string out;
    for (const char c : without_accents(text)) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || c == '-')
            out += c;
    }
    return out;
}

std::string mojibake(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const char32_t shown = byte >= 0x80 && byte < 0xA0 ? upper_controls[byte - 0x80] : byte;
        append_utf8(out, shown == 0 ? byte : shown);
    }
    return out;
}

char windows_1252_byte(char32_t code) {
    if (code < 0x80 || (code >= 0xA0 && code < 0x100)) return static_cast<char>(code);
    const auto found = std::ranges::find(upper_controls, code);
    return found == upper_controls.end() ? '\0' : static_cast<char>(0x80 + (found - upper_controls.begin()));
}

std::string windows_1252(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = first_above_ascii(text, 0);
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        const Utf8Sign sign = first_sign(text);
        const char byte = windows_1252_byte(sign.code);
        out += byte == '\0' ? '?' : byte;
        text.remove_prefix(sign.bytes);
    }
    return out;
}

std::string utf_16(std::string_view text) {
    std::string out;
    out.reserve(text.size() * 2);
    const auto unit = [&](char32_t value) {
        out += static_cast<char>(value & 0xFF);
        out += static_cast<char>(value >> 8 & 0xFF);
    };
    while (!text.empty()) {
        const Utf8Sign sign = first_sign(text);
        text.remove_prefix(sign.bytes);
        if (sign.code < 0x10000) {
            unit(sign.code);
            continue;
        }
        unit(0xD800 + ((sign.code - 0x10000) >> 10));
        unit(0xDC00 + ((sign.code - 0x10000) & 0x3FF));
    }
    return out;
}

}  // namespace clientele::sample
