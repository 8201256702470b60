#include "core/base/utf8.h"

#include <unicode/uchar.h>

#include <cstring>

namespace clientele {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool continues(std::string_view bytes, std::size_t i) { return i < bytes.size() && (byte_at(bytes, i) & 0xC0) == 0x80; }

}  // namespace

std::size_t utf8_sequence(std::string_view bytes) {
    const unsigned first = byte_at(bytes, 0);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4 || !continues(bytes, 1)) return 0;
    if (first < 0xE0) return 2;
    const unsigned second = byte_at(bytes, 1);
    if (!continues(bytes, 2)) return 0;
    if (first < 0xF0) return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3;
    if (!continues(bytes, 3)) return 0;
    return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4;
}

std::size_t first_above_ascii(std::string_view bytes, std::size_t from) {
    constexpr std::uint64_t high = 0x8080808080808080ULL;
    std::size_t at = from;
    for (; at + 32 <= bytes.size(); at += 32) {
        std::uint64_t words[4];
        std::memcpy(words, bytes.data() + at, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & high) != 0) break;
    }
    while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
    return at;
}

std::size_t first_invalid_utf8(std::string_view bytes) {
    for (std::size_t at = first_above_ascii(bytes, 0); at < bytes.size(); at = first_above_ascii(bytes, at)) {
        const std::size_t length = utf8_sequence(bytes.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t bad = first_invalid_utf8(bytes);
        out.append(bytes.substr(0, bad));
        if (bad == std::string_view::npos) break;
        out.append("\xEF\xBF\xBD");
        bytes.remove_prefix(bad + 1);
    }
    return out;
}

std::string_view utf8_prefix(std::string_view bytes, std::size_t most) {
    if (bytes.size() <= most) return bytes;
    while (most > 0 && (byte_at(bytes, most) & 0xC0) == 0x80) --most;
    return bytes.substr(0, most);
}

Utf8Sign first_sign(std::string_view text) {
    const std::size_t length = utf8_sequence(text);
    if (length == 0) return {0xFFFD, 1, false};
    if (length == 1) return {static_cast<char32_t>(byte_at(text, 0)), 1, true};
    char32_t code = byte_at(text, 0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (byte_at(text, i) & 0x3FU);
    return {code, length, true};
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Utf8Sign sign = first_sign(text);
        text.remove_prefix(sign.bytes);
        const auto code = static_cast<UChar32>(sign.code);
        if (code < 0x300) {
            ++width;
            continue;
        }
        const auto kind = u_charType(code);
        if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) continue;
        const int wide = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
        width += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

}  // namespace clientele
