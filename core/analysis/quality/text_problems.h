#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/model/snapshot.h"

namespace clientele {

/// Something odd about the texts of a column.
struct TextProblem {
    bool serious = false;
    Pattern words = "";
    std::int64_t rows = 0;
    std::string example{};
};

/// Looks at every text that occurs; `counts` are rows by code. O(values).
std::vector<TextProblem> text_problems(const DatasetColumn& column, const std::vector<std::int64_t>& counts);

}  // namespace clientele
