#pragma once

#include <string>
#include <vector>

#include "core/analysis/value/customer_lives.h"
#include "core/math/cox.h"

namespace clientele {

/// One column of the model of hazards: a level of a field against its most frequent one, a number, or something that
/// begins at some day of a customer's life.
struct HazardTerm {
    std::string field;        ///< of customers, or "contact", "unresolved contact"
    std::string level;        ///< "" of numbers and of what begins
    double step = 1;          ///< of a number: its standard deviation
    double customers = 0;     ///< at the level, or with a value
    int term = 0;             ///< columns of one field have the same
};

/// How much sooner or later customers leave, by several of their properties at once.
struct Hazards {
    std::vector<HazardTerm> terms;  ///< by column of the fit
    std::vector<std::string> reference;  ///< by number of the term: the level that others are compared with
    CoxFit fit;
    std::vector<ProportionalityTest> proportionality;  ///< by number of the term, and of all
    Concordance concordance;
    double customers = 0, events = 0;
    bool contacts = false;    ///< there are terms of service contacts
    std::vector<Text> notes, warnings;
};

/// The options of the model: covariates, ties.
std::vector<OptionSpec> hazard_options();

/// The model of the `group` field ("" for none) and the covariates of the options. No terms where none are asked for or
/// none fit. Where there are very many customers, an even choice of them. Errors: not_found for a field that customers
/// do not have, missing_data where nobody has left, cancelled.
Result<Hazards> customer_hazards(const Context& context, const CustomerLives& lives, const std::string& group,
                                 const Progress& progress);

FindingTable hazards_table(const Hazards& hazards);
FindingTable proportionality_table(const Hazards& hazards);

}  // namespace clientele
