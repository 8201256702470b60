#pragma once

#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"

namespace clientele {

/// The columns of responses that make surveys; nullptr where there is none.
struct ResponseColumns {
    explicit ResponseColumns(const Dataset& responses);
    const Column *survey, *respondent, *customer, *store, *time, *question, *answer, *weight;
    const Column *question_words, *question_type, *question_order, *answer_label;  // attributes of unfolded files
};

/// Answers as they are sorted into interviews, a survey each. Codes are those of the columns.
struct SurveyInterviews {
    struct Further {
        std::uint32_t respondent;
        Code answer;
    };
    struct Question {
        Code code = missing_code;
        std::uint32_t row = 0;           ///< of its first answer
        std::vector<Code> answers{};     ///< by respondent; missing_code without a row; may end early
        std::vector<Further> further{};  ///< other answers of respondents who have one, in the order of the rows
        std::unordered_map<Code, Code> labels{};  ///< answer -> label, where the file has labels
    };
    Code survey = missing_code;
    std::vector<Question> questions{};
    std::vector<std::uint32_t> row{};  ///< by respondent, of the first answer
    std::vector<std::int64_t> time{};  ///< by respondent, of the first answer
    std::size_t answered_again = 0;    ///< the same answer twice
};

struct AllInterviews {
    std::vector<SurveyInterviews> surveys{};
    std::vector<std::uint32_t> survey_of{}, respondent_of{};  ///< by row; missing_code where it has no question
};

/// Goes through the rows once. O(rows). Errors: cancelled.
Result<AllInterviews> survey_interviews(const Snapshot& snapshot, const Progress& progress);

}  // namespace clientele
