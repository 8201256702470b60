#pragma once

#include <string>
#include <string_view>

namespace clientele::fuzz {

/// A ZIP archive of the parts that a text names: each follows a line "=== NAME". A changed byte of the text is then a
/// changed byte of a part, where a changed byte of an archive is mostly a wrong checksum and nothing else.
std::string packed(std::string_view parts);

}  // namespace clientele::fuzz
