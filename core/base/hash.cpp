#include "core/base/hash.h"

#include <fmt/format.h>

#include <cstring>

namespace clientele {
namespace {

__extension__ typedef unsigned __int128 Wide;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word(const char* bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// Fewer than eight bytes as a little-endian number, by reads of fixed size that overlap: no call, no loop.
std::uint64_t tail(const char* bytes, std::size_t size) {
    const auto byte = [bytes](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(bytes[at])} << (8 * at);
    };
    if (size >= 4) {
        std::uint32_t first = 0, last = 0;
        std::memcpy(&first, bytes, 4);
        std::memcpy(&last, bytes + size - 4, 4);
        return first | std::uint64_t{last} << (8 * (size - 4));
    }
    return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

constexpr std::uint64_t secret_a = 0xA0761D6478BD642FULL;
constexpr std::uint64_t secret_b = 0xE7037ED1A0B428DBULL;
constexpr std::uint64_t secret_c = 0x8EBC6AF09C88C6E3ULL;
constexpr std::size_t block = 4096;

}  // namespace

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t state = seed ^ secret_a;
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left > 16; at += 16, left -= 16) state = mix(word(at) ^ secret_b, word(at + 8) ^ state);
    const std::uint64_t a = left >= 8 ? word(at) : tail(at, left);
    const std::uint64_t b = left > 8 ? tail(at + 8, left - 8) : 0;
    return mix(secret_b ^ bytes.size(), mix(a ^ secret_b, b ^ state ^ secret_c));
}

void ContentHash::add(std::string_view bytes) {
    size_ += bytes.size();
    const auto take = [this](std::string_view whole) {
        low_ = hash_bytes(whole, low_);
        high_ = mix(high_ ^ low_, secret_c) + low_;
    };
    if (!rest_.empty()) {
        const std::size_t more = std::min(block - rest_.size(), bytes.size());
        rest_.append(bytes.substr(0, more));
        bytes.remove_prefix(more);
        if (rest_.size() < block) return;
        take(rest_);
        rest_.clear();
    }
    for (; bytes.size() >= block; bytes.remove_prefix(block)) take(bytes.substr(0, block));
    rest_.append(bytes);
}

std::string ContentHash::hex() const {
    const std::uint64_t low = hash_bytes(rest_, low_ ^ size_);
    const std::uint64_t high = mix(high_ ^ low, secret_a ^ size_);
    return fmt::format("{:016x}{:016x}", high, low);
}

}  // namespace clientele
