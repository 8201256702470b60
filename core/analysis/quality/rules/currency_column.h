#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {

/// A column that says in which currency the amounts of its row are.
inline bool names_currencies(std::string_view header) {
    static constexpr std::string_view headers[] = {"currency", "currency code", "currency_code", "währung", "waehrung",
                                                   "devise",   "moneda",        "divisa"};
    return std::ranges::find(headers, in_small_letters(header)) != std::end(headers);
}

}  // namespace clientele::rules
