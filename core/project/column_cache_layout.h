#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/hash.h"

namespace clientele::column_cache {

inline constexpr std::string_view magic = "clientele cols 2";  // 16 bytes; another layout gets another number
inline constexpr std::uint64_t alignment = 64;
inline constexpr std::uint64_t hashed_piece = std::uint64_t{8} << 20;  // bytes; the last piece of an array is shorter

/// What the file begins with; then the JSON header of `header_size` bytes.
struct Prefix {
    std::array<char, 16> magic{};
    std::uint64_t header_size = 0;
    std::uint64_t header_hash = 0;
    std::uint64_t file_size = 0;
    std::uint64_t data_hash = 0;   // of the hashes of the arrays' pieces, one after another
};
static_assert(sizeof(Prefix) == 48);

/// The hash of the pieces up to one whose own hash is `piece`.
inline std::uint64_t with_piece(std::uint64_t before, std::uint64_t piece) {
    std::array<char, sizeof piece> bytes{};
    std::memcpy(bytes.data(), &piece, sizeof piece);
    return hash_bytes({bytes.data(), bytes.size()}, before);
}

constexpr std::uint64_t aligned(std::uint64_t place) { return (place + alignment - 1) / alignment * alignment; }

}  // namespace clientele::column_cache
