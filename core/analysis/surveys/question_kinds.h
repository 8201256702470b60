#pragma once

#include <string_view>
#include <vector>

#include "core/analysis/surveys/preparation.h"

namespace clientele {

/// What a question's answers look like before it is known how it is answered.
struct AnswersSeen {
    std::string_view type{};  ///< that the file gives ("nps", "scale", "multiple"…), or ""
    bool several = false;     ///< respondents have more than one answer
};

/// Finds out how a question is answered from its words and different answers (texts, labels and counts are there), and
/// gives each its state and place on the scale. What the preparation says goes before. Puts the answers in order;
/// the result says where each went: by former index the new one.
std::vector<Code> find_kind(AskedQuestion& question, const AnswersSeen& seen, const QuestionPreparation& said);

}  // namespace clientele
