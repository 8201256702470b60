#include "core/project/key_index.h"

#include <algorithm>
#include <bit>

#include "core/base/hash.h"

namespace clientele {
namespace {

constexpr std::uint64_t row_mask = (std::uint64_t{1} << 40) - 1;

std::size_t slots_for(std::size_t keys) { return std::bit_ceil(std::max<std::size_t>(keys * 3 / 2, 1024)); }

}  // namespace

KeyIndex::KeyIndex(std::size_t expected) { grow(slots_for(expected)); }

std::size_t KeyIndex::slot_of(std::uint64_t hash, const Same& same) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = static_cast<std::uint32_t>(hash) & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask)
        if (slots_[slot] >> 40 == hash >> 40 && positions_[slot] == static_cast<std::uint32_t>(hash) &&
            same(static_cast<std::int64_t>(slots_[slot] & row_mask)))
            break;
    return slot;
}

std::int64_t KeyIndex::find(std::string_view key, const Same& same) const {
    return static_cast<std::int64_t>(slots_[slot_of(hash_bytes(key), same)] & row_mask);
}

void KeyIndex::put(std::string_view key, std::int64_t row, const Same& same) {
    if (used_ * 4 >= slots_.size() * 3) grow(slots_.size() * 2);
    const std::uint64_t hash = hash_bytes(key);
    const std::size_t slot = slot_of(hash, same);
    if (slots_[slot] == 0) ++used_;
    slots_[slot] = (hash & ~row_mask) | static_cast<std::uint64_t>(row);
    positions_[slot] = static_cast<std::uint32_t>(hash);
}

void KeyIndex::grow(std::size_t slots) {
    std::vector<std::uint64_t> old_slots(slots);
    std::vector<std::uint32_t> old_positions(slots);
    old_slots.swap(slots_);
    old_positions.swap(positions_);
    const std::size_t mask = slots - 1;
    for (std::size_t i = 0; i < old_slots.size(); ++i) {
        if (old_slots[i] == 0) continue;
        std::size_t slot = old_positions[i] & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = old_slots[i];
        positions_[slot] = old_positions[i];
    }
}

}  // namespace clientele
