#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/surveys/survey_table.h"
#include "core/math/drawn_units.h"

namespace clientele {

/// How respondents are weighted, and what it costs.
struct SurveyWeights {
    /// By respondent of the survey; mean 1 over those who have one. 1 for everybody where nothing weights; 0 for who
    /// cannot be weighted (no weight in the data, no value in a field of the targets) and so does not count.
    std::vector<double> of{};
    bool weighted = false;
    double design_effect = 1;          ///< Kish 1965: n sum w^2 / (sum w)^2, over the respondents in the sample
    double effective = 0;              ///< respondents over the design effect
    std::size_t left_out = 0;          ///< respondents of the sample without a weight
    double smallest = 1, largest = 1;  ///< weights above 0 of the sample
    std::size_t capped = 0;            ///< respondents whose weight stands at the limit
    bool converged = true;             ///< all targets are met; else a share is off by up to `off`
    double off = 0;
    std::vector<Text> notes{}, warnings{};

    /// How targets were met: a row a category.
    struct Margin {
        std::string field, category;
        double target = 0, before = 0, after = 0;  ///< shares
    };
    std::vector<Margin> margins{};
};

/// What every analysis of a survey begins with: the survey that the options name, who of it the filter leaves, which
/// questions, and how respondents are weighted.
struct SurveySample {
    const SurveyTables* tables = nullptr;
    const SurveyTable* survey = nullptr;
    Selection respondents = Selection::none(0);  ///< with a weight, left by the filter
    std::vector<std::size_t> questions{};        ///< indexes in survey->questions, those that the filter leaves
    SurveyWeights weights{};
    /// How respondents of the survey were drawn, where the preparation says so: strata and clusters by respondent.
    SampleDesign design{};
    std::string population{};  ///< how many there are in all, as the preparation says; "" where it says nothing
    DrawnUnits drawn{};        ///< of all respondents of the survey, where the design is known

    bool designed() const { return !design.stratum.empty() || !design.cluster.empty(); }
    std::size_t base() const { return respondents.count(); }
};

/// How some respondents were drawn, in their order.
SampleDesign design_of(const SurveySample& sample, std::span<const std::size_t> respondents);

/// The options of every analysis of surveys: "survey" (the name; "" the latest) and "weight" ("prepared", "none").
std::vector<OptionSpec> survey_options(const Snapshot& snapshot);

/// Errors: `missing_data` without surveys or where the filter leaves nobody, `not_found` for another name.
Result<SurveySample> survey_sample(const Context& context);

/// The sample of one of the snapshot's surveys, with that option "weight", for analyses that have other options.
Result<SurveySample> survey_sample_of(const Context& context, const SurveyTable& survey,
                                      const std::string& weight = "prepared");

/// The question that an option names, by id or words. Errors: `not_found` names those that there are.
Result<const AskedQuestion*> question_named(const SurveyTable& survey, const std::string& named);

/// Notes on who was counted, how, and weights, for the end of a finding; warnings likewise.
void say_sample(const SurveySample& sample, Finding& finding);

}  // namespace clientele
