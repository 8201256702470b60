#pragma once

#include <string>

#include "core/base/result.h"

namespace clientele::ingest {

/// For a workbook that cannot be read any further; `what` is the rest of "is a damaged workbook: ...".
std::unexpected<Error> damaged_workbook(const std::string& path, const Text& what);

/// For one that opens with a password alone.
std::unexpected<Error> protected_workbook(const std::string& path);

/// For a document of another kind; `what` is it: "a Word document".
std::unexpected<Error> no_workbook(const std::string& path, const Text& what);

}  // namespace clientele::ingest
