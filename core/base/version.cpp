#include "core/base/version.h"

namespace clientele {

std::string_view program_version() { return "0.1.0"; }

}  // namespace clientele
