#pragma once

#include <string_view>

#include "core/base/blanks.h"

namespace clientele {

/// A question of a battery as survey tools write it into a header: "How satisfied are you with… - Price" or
/// "How satisfied are you with… [Price]".
struct StemAndItem {
    std::string_view stem, item;  ///< both empty where the words are not of that form
};

inline StemAndItem stem_and_item(std::string_view words) {
    constexpr std::size_t least_stem = 12;  // bytes; shorter ones are names of their own ("Q1 - Price")
    StemAndItem parts;
    if (words.ends_with(']')) {
        if (const auto at = words.rfind('['); at != words.npos)
            parts = {words.substr(0, at), words.substr(at + 1, words.size() - at - 2)};
    } else {
        // The first break: items may hold dashes of their own, as names of films do.
        std::size_t at = words.npos, length = 0;
        for (const std::string_view each : {" - ", " – ", " — ", " | "})
            if (const auto found = words.find(each); found < at) at = found, length = each.size();
        if (at != words.npos) parts = {words.substr(0, at), words.substr(at + length)};
    }
    parts = {without_blanks(parts.stem), without_blanks(parts.item)};
    return parts.stem.size() < least_stem || parts.item.empty() ? StemAndItem{} : parts;
}

}  // namespace clientele
