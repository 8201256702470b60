#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clientele {

/// A fast, stable, non-cryptographic hash of bytes (wyhash family); the same on every machine and run.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0);

/// Names the contents of a file: 128 bits, fed in pieces. Stable over versions: the ledger keeps it.
class ContentHash {
   public:
    void add(std::string_view bytes);
    /// 32 hexadecimal digits.
    std::string hex() const;

   private:
    std::uint64_t low_ = 0x9E3779B97F4A7C15ULL;
    std::uint64_t high_ = 0xC2B2AE3D27D4EB4FULL;
    std::uint64_t size_ = 0;
    std::string rest_;  // of fewer than a block's bytes, so that the pieces' sizes do not matter
};

}  // namespace clientele
