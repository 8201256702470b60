#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace clientele::ingest {

/// Many short texts by number with a byte or two besides each: they lie behind one another in large blocks, and only
/// every sixteenth has an address.
class SharedStrings {
 public:
    /// What they may take together.
    static constexpr std::uint64_t most_bytes = std::uint64_t{2} << 30;

    /// False where there is no more room.
    bool add(std::string_view text);
    std::uint64_t size() const { return size_; }
    /// Nothing beyond the last.
    std::optional<std::string_view> at(std::uint64_t number) const;

 private:
    static constexpr std::size_t block_size = std::size_t{1} << 20;
    static constexpr std::uint64_t stride = 16;

    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
        std::size_t room = 0;
        std::uint64_t first = 0;               ///< number of its first text
        std::vector<std::uint32_t> addresses;  ///< of every sixteenth text, counted from its first
    };
    std::vector<Block> blocks_;
    std::uint64_t size_ = 0;
    std::uint64_t bytes_ = 0;
};

}  // namespace clientele::ingest
