#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clientele::rules {

/// The replacement character, or UTF-8 that was read as Windows-1252 on the way here ("MÃ¼ller").
bool is_broken_text(std::string_view text);

/// The text as it was before it was read the wrong way, once or several times; nothing where that cannot be told for
/// certain: signs are lost, or the bytes are no UTF-8.
std::optional<std::string> repaired_text(std::string_view text);

}  // namespace clientele::rules
