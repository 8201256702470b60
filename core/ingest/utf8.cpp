#include "core/ingest/utf8.h"

#include <cstdint>
#include <cstring>

namespace clientele::ingest {
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

}  // namespace clientele::ingest
