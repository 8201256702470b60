#pragma once

#include <string>
#include <vector>

#include "core/ingest/shapes/answers.h"
#include "core/ingest/shapes/survey_header.h"
#include "core/ingest/words.h"

namespace clientele::ingest {

struct SurveyQuestion {
    std::string id;    ///< "Q1", or the question itself where the file has no shorter name
    std::string text;  ///< "" where the file does not say it
    QuestionType type = QuestionType::text;
};

/// What becomes of one column of a survey file.
struct SurveyColumn {
    enum class Role : std::uint8_t {
        respondent,  ///< names the person who answered
        kept,        ///< stands beside each of the respondent's answers: customer, store, time, weight...
        question
    };
    Role role = Role::question;
    std::string header;                   ///< of a kept column
    std::size_t question = 0;             ///< index in SurveyPlan::questions
    bool is_option = false;               ///< holds one option of a question of type multiple
    std::string option;                   ///< what is chosen where the cell does not name it
    std::vector<std::string> not_chosen;  ///< the cells that say that the option was not chosen
    char separator = '\0';                ///< between several options in one cell
    bool all_numbers = false;             ///< words for missing numbers are no answers here
    std::shared_ptr<const ValueLabels> labels;
};

/// How a survey file is unfolded.
struct SurveyPlan {
    std::vector<SurveyColumn> columns;  ///< beside the file's
    std::vector<SurveyQuestion> questions;
    bool names_survey = false;  ///< a kept column says which survey it is
};

/// Columns that survey tools write about the respondent, and those that the kind's fields know.
std::vector<SurveyColumn> survey_roles(const SourceFacts& facts, const SurveyHeader& header);

/// Whether a header names a respondent beyond doubt: "RespondentID", "ResponseId".
bool names_respondent(std::string_view header);
/// "StartDate", "EndDate".
bool is_interview_time(std::string_view header);
/// "Which airline do you prefer?", "Q4", "q0004_0001", "Q2.1".
bool looks_like_question(std::string_view header);

/// Words that are no answers: those of the setting "missing", else NA, NULL and the like; among numbers all usual ones.
class NoAnswers {
 public:
    explicit NoAnswers(std::string_view given);
    bool contains(std::string_view cell) const { return words_.contains(cell); }
    bool among_numbers(std::string_view cell) const {
        return words_.contains(cell) || (!given_ && usual_.contains(cell));
    }

 private:
    MissingWords words_;
    MissingWords usual_;
    bool given_;
};

/// Joins columns to questions and finds out their types. `answers`: beside the file's columns.
SurveyPlan plan_survey(const SourceFacts& facts, const SurveyHeader& header, std::vector<SurveyColumn> roles,
                       const std::vector<AnswerEvidence>& answers);

}  // namespace clientele::ingest
