#include "core/analysis/quality/rules/broken_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/utf8.h"

namespace clientele::rules {
namespace {

/// What Windows-1252 writes for bytes from 0x80 to 0x9F; 0: nothing.
constexpr std::array<std::uint16_t, 32> far_signs{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that Windows-1252 reads as the sign.
std::optional<unsigned char> byte_of(std::uint32_t sign) {
    if (sign <= 0xFF) return static_cast<unsigned char>(sign);
    const auto found = std::ranges::find(far_signs, sign);
    if (found == far_signs.end()) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - far_signs.begin()));
}

/// Whether the byte goes on a sign of UTF-8.
bool is_continuation(std::uint32_t sign) {
    const auto byte = sign < 0x80 ? std::nullopt : byte_of(sign);
    return byte && *byte >= 0x80 && *byte <= 0xBF;
}

/// Signs of UTF-8, one after another.
std::optional<std::uint32_t> next_sign(std::string_view& text) {
    if (text.empty()) return std::nullopt;
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t sign = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        sign = sign << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(std::min(length, text.size()));
    return sign;
}

/// The bytes that were read, one step back.
std::optional<std::string> bytes_before(std::string_view text) {
    std::string bytes;
    while (const auto sign = next_sign(text)) {
        const auto byte = byte_of(*sign);
        if (!byte) return std::nullopt;
        bytes += static_cast<char>(*byte);
    }
    if (first_invalid_utf8(bytes) != std::string::npos) return std::nullopt;
    return bytes;
}

}  // namespace

bool is_broken_text(std::string_view text) {
    if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return false;
    std::uint32_t before = 0, before_that = 0;
    while (const auto sign = next_sign(text)) {
        if (*sign == 0xFFFD) return true;
        if ((before == 0xC2 || before == 0xC3) && is_continuation(*sign)) return true;
        if (before_that == 0xE2 && is_continuation(before) && is_continuation(*sign)) return true;
        before_that = before;
        before = *sign;
    }
    return false;
}

std::optional<std::string> repaired_text(std::string_view text) {
    constexpr int most_times = 3;
    std::optional<std::string> repaired(text);
    for (int i = 0; i < most_times && repaired && is_broken_text(*repaired); ++i) repaired = bytes_before(*repaired);
    return repaired && *repaired != text && !is_broken_text(*repaired) ? repaired : std::nullopt;
}

}  // namespace clientele::rules
