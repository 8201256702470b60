#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// A scale whose answers are drawn or counted, not written.
struct SignScale {
    AskedKind kind = AskedKind::scale;
    std::vector<double> scores{};  ///< by answer
    double lowest = 1, highest = 5;
    Text reason{};
};

/// Answers of stars ("★★★★☆", "⭐⭐⭐", "4★": of five, or of as many as stand there), of faces (five places from 😡 to
/// 😀, satisfaction), of so many of so many ("4/5", "4 out of 5", "4 von 5", "4 sur 5", "4 de 5"), or of percentages
/// ("80 %": from 0 to 100). Nothing where an answer is none of that, where fewer than two differ (of percentages
/// three), or all are not of the same kind.
std::optional<SignScale> scale_of_signs(std::span<const std::string_view> answers);

}  // namespace clientele
