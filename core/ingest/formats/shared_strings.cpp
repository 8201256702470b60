#include "core/ingest/formats/shared_strings.h"

#include <algorithm>
#include <cstring>

namespace clientele::ingest {
namespace {

// Lengths are written in groups of seven bits, the lowest first.
std::size_t put_length(char* to, std::uint64_t length) {
    std::size_t used = 0;
    for (; length >= 0x80; length >>= 7) to[used++] = static_cast<char>(0x80 | (length & 0x7F));
    to[used++] = static_cast<char>(length);
    return used;
}

std::uint64_t take_length(const char*& from) {
    std::uint64_t length = 0;
    for (int shift = 0;; shift += 7) {
        const auto group = static_cast<unsigned char>(*from++);
        length |= static_cast<std::uint64_t>(group & 0x7F) << shift;
        if (group < 0x80) return length;
    }
}

}  // namespace

bool SharedStrings::add(std::string_view text) {
    constexpr std::size_t longest_length = 10;
    const std::size_t needed = text.size() + longest_length;
    if (bytes_ + needed > most_bytes) return false;
    if (blocks_.empty() || blocks_.back().room - blocks_.back().size < needed) {
        Block& block = blocks_.emplace_back();
        block.room = std::max(block_size, needed);
        block.bytes = std::make_unique_for_overwrite<char[]>(block.room);
        block.first = size_;
        bytes_ += block.room;
    }
    Block& block = blocks_.back();
    if ((size_ - block.first) % stride == 0) block.addresses.push_back(static_cast<std::uint32_t>(block.size));
    block.size += put_length(block.bytes.get() + block.size, text.size());
    if (!text.empty()) std::memcpy(block.bytes.get() + block.size, text.data(), text.size());
    block.size += text.size();
    ++size_;
    return true;
}

std::optional<std::string_view> SharedStrings::at(std::uint64_t number) const {
    if (number >= size_) return std::nullopt;
    const Block& block = *std::prev(std::ranges::upper_bound(blocks_, number, {}, &Block::first));
    const std::uint64_t place = number - block.first;
    const char* from = block.bytes.get() + block.addresses[place / stride];
    for (std::uint64_t skipped = place % stride; skipped > 0; --skipped) {
        const std::uint64_t length = take_length(from);
        from += length;
    }
    const std::uint64_t length = take_length(from);
    return std::string_view(from, length);
}

}  // namespace clientele::ingest
