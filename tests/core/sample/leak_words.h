#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace clientele::sample {

/// Whether a text speaks of the symptom of ProductDefect, in any of the languages.
inline bool speaks_of_leaking(std::string_view text) {
    static constexpr std::array<std::string_view, 17> words{
        "undicht", "tropf",      "läuft Wasser", "Wasser läuft", "leckt", "Wasser aus", "Auslauf", "dicht ist", "leak",
        "drip",    "Water runs", "fuit",         "fuite",        "Fuite", "goutte",     "eau coule",  "tanche"};
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

/// Whether a text is as a person would leave it: nothing of the grammar, no doubled or hanging blanks.
inline bool is_tidy(std::string_view text) {
    const bool signs = text.find_first_of("[]{}|~=") != std::string_view::npos;
    const bool blanks = text.contains("  ") || text.contains(" .") || text.contains(" ,") || text.contains(" \n");
    return !signs && !blanks && !text.starts_with(' ') && !text.ends_with(' ') && !text.ends_with('\n');
}

}  // namespace clientele::sample
