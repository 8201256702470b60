#pragma once

#include <string>

namespace clientele::fuzz {

/// The bytes of a small sound project: customers and order lines, an attribute, rejects, a replaced row, an import that
/// was undone and a recipe. Made at the first call.
const std::string& base_project();

}  // namespace clientele::fuzz
