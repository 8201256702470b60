#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "core/analysis/surveys/survey_sample.h"

namespace clientele {

/// Something that may drive the outcome: a question, or what else is known of respondents.
struct DriverColumn {
    std::string name{};                       ///< as people read it: the question in words, or a word of ours
    const AskedQuestion* question = nullptr;  ///< nullptr of what is known otherwise
    Unit unit = Unit::none;
    double lowest = missing_number, highest = missing_number;  ///< of a rating, whose place is a performance
    std::vector<double> values{};                              ///< by respondent of the survey
};

/// Drivers and outcome of who has them all.
struct DriverCases {
    const AskedQuestion* outcome = nullptr;
    std::vector<DriverColumn> columns{};
    Eigen::MatrixXd values{};  ///< a row a respondent; the outcome comes last
    std::vector<double> weights{};
    SampleDesign design{};     ///< how they were drawn, by row of values
    std::size_t answered = 0;  ///< respondents with an outcome
    std::vector<Text> notes{}, warnings{};
};

/// What of a survey is to be explained by what.
struct DriverChoice {
    std::string outcome{};  ///< "" found: a judgement on the whole, else the recommendation, satisfaction, effort
    std::string items{};    ///< parted by semicolons; "" all ratings of single things and questions with two answers
    bool questions = true, known = false;
};
/// Errors: `not_found` for unknown questions, `unsupported` for those without a scale, `missing_data` where nothing can
/// be explained or explains.
Result<DriverCases> driver_cases(const Context& context, const SurveySample& sample, const DriverChoice& choice,
                                 const Progress& progress);

}  // namespace clientele
