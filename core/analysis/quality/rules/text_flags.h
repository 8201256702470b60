#pragma once

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/blanks.h"
#include "core/table/column.h"
#include "core/table/rows_where.h"

namespace clientele::rules {

/// What is so of each text of a dictionary: 0 or 1 by code.
using TextFlags = std::vector<std::uint8_t>;

/// holds(text) of every text. O(texts), parallel.
template <class Holds>
TextFlags text_flags(const Dictionary& dictionary, Holds&& holds) {
    TextFlags flags(dictionary.size());
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, flags.size(), 4096), [&](const auto& range) {
        for (std::size_t code = range.begin(); code != range.end(); ++code)
            flags[code] = holds(dictionary.at(static_cast<Code>(code))) ? 1 : 0;
    });
    return flags;
}

/// The rows whose text is flagged. O(rows), parallel.
inline Selection rows_of_flags(const Column& column, const TextFlags& flags) {
    if (std::ranges::find(flags, std::uint8_t{1}) == flags.end()) return Selection::none(column.size());
    const std::span<const Code> codes = column.codes();
    return rows_where(codes.size(), [&](std::size_t row) { return codes[row] != missing_code && flags[codes[row]]; });
}

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

inline std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return small;
}

}  // namespace clientele::rules
