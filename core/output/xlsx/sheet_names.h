#pragma once

#include <set>
#include <string>
#include <string_view>

namespace clientele {

/// Makes names that Excel takes for sheets: at most 31 UTF-16 units, none of []:*?/\, no apostrophe at either end, not
/// "History", and no two that differ only in case.
class SheetNames {
 public:
    /// The name for a wish; a number is put behind it where it is taken.
    std::string take(std::string_view wish);

 private:
    std::set<std::string> taken_;  // case folded
};

}  // namespace clientele
