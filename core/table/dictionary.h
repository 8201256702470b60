#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "core/table/buffer.h"

namespace clientele {

using Code = std::uint32_t;

/// The code of a missing text. `code + 1` wraps it to 0, so that group arrays of size `dictionary.size() + 1` can be
/// indexed by `static_cast<Code>(code + 1)` with slot 0 for the missing.
inline constexpr Code missing_code = std::numeric_limits<Code>::max();

/// Distinct texts, numbered from 0. Immutable and shared by the columns that use it: columns of the same domain (all
/// customer ids of all datasets) share one dictionary, so that a code means the same customer everywhere.
class Dictionary {
   public:
    Dictionary() = default;
    /// `offsets` has one more entry than there are texts; text i is bytes [offsets[i], offsets[i + 1]).
    Dictionary(Buffer<char> bytes, Buffer<std::uint64_t> offsets)
        : bytes_(std::move(bytes)), offsets_(std::move(offsets)) {}
    static std::shared_ptr<const Dictionary> of(const std::vector<std::string_view>& texts);

    std::size_t size() const { return offsets_.size() == 0 ? 0 : offsets_.size() - 1; }
    std::string_view at(Code code) const {
        return {bytes_.span().data() + offsets_[code], offsets_[code + 1] - offsets_[code]};
    }
    /// The code of a text. The first call builds an index (thread-safe), linear in the dictionary's size.
    std::optional<Code> find(std::string_view text) const;

    const Buffer<char>& bytes() const { return bytes_; }
    const Buffer<std::uint64_t>& offsets() const { return offsets_; }

   private:
    Buffer<char> bytes_;
    Buffer<std::uint64_t> offsets_;
    mutable std::once_flag indexed_;
    mutable std::vector<Code> index_;  // open addressing, a power of two of slots
};

/// Collects texts into a dictionary; a text already there gets its old code.
class DictionaryBuilder {
   public:
    DictionaryBuilder();
    /// Goes on from a dictionary: its texts keep their codes.
    explicit DictionaryBuilder(const Dictionary& start);
    Code add(std::string_view text);
    std::size_t size() const { return offsets_.size() - 1; }
    std::string_view at(Code code) const {
        return {bytes_.data() + offsets_[code], offsets_[code + 1] - offsets_[code]};
    }
    /// Bytes of memory held, at most, while that many texts of usual length are added: what grows lies there twice for
    /// a moment.
    std::size_t memory_to_add(std::size_t texts) const;
    std::shared_ptr<const Dictionary> build() const;
    /// As build, without a copy; the builder is empty afterwards.
    std::shared_ptr<const Dictionary> take();

   private:
    void grow();

    std::vector<char> bytes_;
    std::vector<std::uint64_t> offsets_{0};
    std::vector<std::uint64_t> slots_;  // high half: hash, low half: code + 1; 0 is empty
};

}  // namespace clientele
