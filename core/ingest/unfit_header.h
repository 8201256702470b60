#pragma once

#include <string>
#include <utility>

#include "core/base/text.h"

namespace clientele::ingest {

/// Why a column that is called as a field of that label is not mapped to it: ColumnMapping::reason of such columns.
inline Text unfit_header_reason(const std::string& header, Text label) {
    return text("The header {0} is a known name of {1}, but the values do not fit it.", name(header), std::move(label));
}

}  // namespace clientele::ingest
