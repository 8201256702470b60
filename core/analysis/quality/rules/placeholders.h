#pragma once

#include <string_view>

namespace clientele::rules {

/// Words that programs write for "there is none": "n/a", "NULL", "-", "unknown"…
bool is_word_for_missing(std::string_view text);
/// The same, and what people type to get past a field that must be filled: "test", "xxx", "asdf", "keine".
bool is_filler(std::string_view text);

}  // namespace clientele::rules
