#pragma once

#include <cstdint>
#include <string_view>

namespace clientele::ingest {

/// The number whose lowest byte stands first, of `size` bytes at `offset`; 0 where the bytes end before.
inline std::uint64_t little_endian(std::string_view bytes, std::size_t offset, std::size_t size) {
    if (offset > bytes.size() || bytes.size() - offset < size) return 0;
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

inline std::uint16_t u16(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint16_t>(little_endian(bytes, offset, 2));
}
inline std::uint32_t u32(std::string_view bytes, std::size_t offset) {
    return static_cast<std::uint32_t>(little_endian(bytes, offset, 4));
}

}  // namespace clientele::ingest
