#pragma once

#include <string_view>

namespace clientele {

/// "0.1.0": of the program, as provenance and files name it.
std::string_view program_version();

}  // namespace clientele
