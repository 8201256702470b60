#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/sample/random.h"

namespace clientele::sample {

/// What a mystery visitor writes beside a criterion (index in criteria()): `share` of the maximum decides whether it is
/// praise or blame. `language` as sample::language() names it.
std::string mystery_comment(std::size_t criterion, double share, std::string_view language, Draws& draws);

}  // namespace clientele::sample
