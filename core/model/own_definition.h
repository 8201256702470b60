#pragma once

#include <string>

namespace clientele {

/// What an analyst has defined in words, and the project keeps under a name.
struct OwnDefinition {
    std::string name{};
    std::string expression{};
    bool operator==(const OwnDefinition&) const = default;
};

/// A rule of data quality: "products: cost<=price", dataset and what must hold there.
using OwnRule = OwnDefinition;
/// A segment of customers: "customers.country=France and count(transactions)>=2" (see
/// analysis/segments/segment_rule.h).
using OwnSegment = OwnDefinition;
/// How a survey or one of its questions is to be read: "waves=quarter; weight=responses.weight" (see
/// analysis/surveys/preparation.h). Its name is that of the survey, or "survey: question".
using OwnSurvey = OwnDefinition;

}  // namespace clientele
