#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/text.h"

namespace clientele {

/// What a remark of an import says, by its id and the cells that it touched (see RowStream::remarks): "3 words such as
/// NA were read as missing." An id from a newer version is shown as it is.
Text remark_in_words(std::string_view id, std::uint64_t cells);

/// Why rows were not taken over, by the id of the reason (see Reject::reason) and how many they are: "3 rows with a
/// date that cannot be".
Text reason_in_words(std::string_view id, std::uint64_t rows);

}  // namespace clientele
