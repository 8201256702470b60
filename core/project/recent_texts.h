#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "core/table/dictionary.h"

namespace clientele {

/// The codes of texts that a column had lately. Most columns say the same few thousand short texts again and again;
/// found here they cost a fraction of a look into the dictionary.
class RecentTexts {
   public:
      /// The code of a text that is not empty; it is added to the dictionary where it is not in it. Always with the
      /// same one.
      Code code_of(std::string_view text, DictionaryBuilder& dictionary) {
          if (text.size() > sizeof(std::uint64_t)) {
              if (long_ == missing_code || dictionary.at(long_) != text) long_ = dictionary.add(text);
              return long_;
          }
          const std::uint64_t packed = pack(text);
          Entry& entry = entries_[packed * 0x9E3779B97F4A7C15ULL >> (64 - bits)];
          if (entry.packed != packed || entry.size != text.size())
              entry = {packed, static_cast<std::uint32_t>(text.size()), dictionary.add(text)};
          return entry.code;
    }

   private:
    struct Entry {
        std::uint64_t packed = 0;
        std::uint32_t size = 0;   // no text has none
        Code code = 0;
    };
    static constexpr int bits = 11;

    /// Up to eight bytes as a number, by reads of fixed size that may overlap.
    static std::uint64_t pack(std::string_view text) {
        const char* const at = text.data();
        const std::size_t size = text.size();
        if (size == sizeof(std::uint64_t)) {
            std::uint64_t value = 0;
            std::memcpy(&value, at, sizeof value);
            return value;
        }
        if (size >= 4) {
            std::uint32_t first = 0, last = 0;
            std::memcpy(&first, at, sizeof first);
            std::memcpy(&last, at + size - sizeof last, sizeof last);
            return first | std::uint64_t{last} << (8 * (size - 4));
        }
        const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i); };
        return byte(0) | byte(size / 2) | byte(size - 1);
    }

    std::vector<Entry> entries_ = std::vector<Entry>(std::size_t{1} << bits);
    Code long_ = missing_code;   // of the last text that was longer
};

}  // namespace clientele
