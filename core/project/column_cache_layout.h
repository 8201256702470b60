#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace clientele::column_cache {

inline constexpr std::string_view magic = "clientele cols 1";  // 16 bytes; another layout gets another number
inline constexpr std::uint64_t alignment = 64;

/// What the file begins with; then the JSON header of `header_size` bytes.
struct Prefix {
    std::array<char, 16> magic{};
    std::uint64_t header_size = 0;
    std::uint64_t header_hash = 0;
    std::uint64_t file_size = 0;
    std::uint64_t data_hash = 0;   // of the arrays, for check
};
static_assert(sizeof(Prefix) == 48);

constexpr std::uint64_t aligned(std::uint64_t place) { return (place + alignment - 1) / alignment * alignment; }

}  // namespace clientele::column_cache
