#pragma once

#include <string_view>

namespace clientele {

/// A space, a tab or a sign that ends lines.
inline bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Without blanks at its ends.
inline std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace clientele
