#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace clientele {

/// Which row holds a key, for finding duplicates while importing: eight bytes a slot, whatever the keys' length. Rows
/// from 1 to 2^40 - 1. A tag of the key's hash decides which rows come into question; `same` decides by the key itself.
class KeyIndex {
   public:
    using Same = std::function<bool(std::int64_t row)>;

    explicit KeyIndex(std::size_t expected = 0);
    /// The row of that key, or 0.
    std::int64_t find(std::string_view key, const Same& same) const;
    /// Adds a key that is not there, or gives a key that is there another row.
    void put(std::string_view key, std::int64_t row, const Same& same);

   private:
    std::size_t slot_of(std::uint64_t hash, const Same& same) const;
    void grow(std::size_t slots);

    std::vector<std::uint64_t> slots_;    // 24 bits of the hash above 40 of the row; 0 is empty
    std::vector<std::uint32_t> positions_;  // the rest of each slot's hash, for growing
    std::size_t used_ = 0;
};

}  // namespace clientele
