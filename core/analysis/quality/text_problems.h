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

/// The odd ones among all texts of a column, whatever rows are looked at. Codes are ascending.
struct OddTexts {
    struct Rule {
        bool serious = false;
        Pattern words = "";
        std::vector<Code> codes{};
    };
    std::vector<Rule> rules;
    std::vector<std::vector<Code>> capitals;  ///< texts that differ in capitals only, two or more
};

/// Looks at every text of the column's dictionary once. Capitals are compared where there are at most 100,000 texts.
/// O(texts), parallel.
OddTexts odd_texts(const DatasetColumn& column);

/// What of it occurs in some rows; `counts` are rows by code. O(odd texts).
std::vector<TextProblem> text_problems(const OddTexts& odd, const Dictionary& dictionary,
                                       const std::vector<std::int64_t>& counts);

}  // namespace clientele
