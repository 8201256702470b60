#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analysis/surveys/survey_table.h"
#include "core/model/own_definition.h"

namespace clientele {

/// What the analyst says of a question; what is not said is found out.
///
///     type=csat; reversed; missing=99,98; given="Don't know"; order=Poor,Fair,Good; label=1:No, 2:Yes; words=How was
///     it?
struct QuestionPreparation {
    std::optional<AskedKind> kind{};
    std::optional<bool> reversed{};                             ///< the lowest answer is the best
    std::vector<std::string> missing{};                         ///< answers that are none
    std::vector<std::string> given{};                           ///< answers that count, whatever their words
    std::vector<std::string> order{};                           ///< answers from the lowest to the highest
    std::vector<std::pair<std::string, std::string>> labels{};  ///< answer, words
    std::string words{};                                        ///< the question in words
    bool operator==(const QuestionPreparation&) const = default;
};

/// Shares that the categories of a field shall have (they are made to add up to 1).
struct WeightTarget {
    std::string field{};  ///< as for respondent_groups: "question:Gender", "customers.country", "responses.Age"
    std::vector<std::pair<std::string, double>> shares{};
    bool operator==(const WeightTarget&) const = default;
};

/// What the analyst says of a survey.
///
///     waves=quarter; weight=responses.weight
///     target=customers.country: Germany=60, France=40; target=question:Gender: f=51, m=49; trim=5; each=wave
///     strata=customers.region; cluster=responses.store_id; population=2024=200, 2025=210
struct SurveyPreparation {
    std::string waves{};   ///< "" found out; "none", "week", "month", "quarter", "year", or a field
    std::string weight{};  ///< "" the field weight of the data; "none", or a number among the fields of responses
    std::vector<WeightTarget> targets{};
    double trim = 5;            ///< no weight over so many times the mean; 0: no limit
    bool in_each_wave = false;  ///< targets hold in each wave by itself
    /// How respondents were drawn: fields as for respondent_groups; "" by themselves. Errors of means follow them.
    std::string strata{}, cluster{};
    /// How many there are in all, where they are few: "200" for each wave, or by wave (survey_population); "" many.
    std::string population{};
    std::map<std::string, QuestionPreparation, std::less<>> questions{};
    bool operator==(const SurveyPreparation&) const = default;
};

/// Reads the expression of a definition that is called as the survey ("Store visits") or as the survey and one of its
/// questions ("Store visits: Q5"). Errors (`bad_value`) name the part that cannot be meant and what can.
Result<SurveyPreparation> parse_survey_preparation(std::string_view expression);
Result<QuestionPreparation> parse_question_preparation(std::string_view expression);

/// Whether anything but the words is said of it: what a question that is made of others (AskedQuestion::is_made) cannot
/// be told.
bool says_more_than_words(const QuestionPreparation& question);
std::unexpected<Error> fail_of_item(const AskedQuestion& item);

/// The same in words that are read as the same again; "" where nothing is said. Of the survey without its questions.
std::string expression_of(const SurveyPreparation& survey);
std::string expression_of(const QuestionPreparation& question);

/// What a definition of the survey itself is called: as the survey, or this where the data names none.
constexpr std::string_view unnamed_survey = ":";
std::string definition_name(std::string_view survey);
/// The question that a definition of that name is about; nothing where it is not of this survey.
std::optional<std::string> question_of_definition(std::string_view name, std::string_view survey);

/// What of the project's definitions is about the survey; those that cannot be read are left out and said.
SurveyPreparation preparation_of(std::span<const OwnSurvey> own, std::string_view survey, std::vector<Text>& problems);

/// Whether a definition can be applied to the present data: how many respondents it is about, for who writes it.
/// `not_found` names the surveys or questions that there are.
Result<std::int64_t> judge_own_survey(const Snapshot& snapshot, const OwnSurvey& survey, const Progress& progress);

}  // namespace clientele
