#include "core/analysis/surveys/survey_weights.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/respondent_groups.h"
#include "core/math/raking.h"
#include "core/math/survey_design.h"

namespace clientele {
namespace {

constexpr std::size_t least_of_a_cell = 20;
constexpr double much_effect = 2;  // a design effect that halves the base

/// A target with the category of each respondent; missing_code for who has none of the named ones.
struct Aimed {
    const WeightTarget* target;
    std::vector<Code> of;
};

/// The category of the target that each respondent is in. Cells of a few respondents are said: their weights say little
/// of who they stand for.
Result<std::vector<Code>> categories_of(const Context& context, const SurveyTable& survey, const WeightTarget& target,
                                        SurveyWeights& out) {
    const auto groups = crossed_groups(context, survey, target.field, most_target_categories);
    if (!groups) return std::unexpected(groups.error());
    std::vector<Code> place(groups->names.size(), missing_code), of(survey.respondents, missing_code);
    for (std::size_t g = 0; g < place.size(); ++g) {
        const auto at = std::ranges::find(target.shares, groups->names[g], &std::pair<std::string, double>::first);
        if (at != target.shares.end()) place[g] = static_cast<Code>(at - target.shares.begin());
    }
    std::vector<std::size_t> people(target.shares.size());
    for (std::size_t r = 0; r < of.size(); ++r) {
        if (groups->of[r] == missing_code) continue;
        of[r] = place[groups->of[r]];
        if (of[r] != missing_code) ++people[of[r]];
    }
    std::vector<Text> few;
    for (std::size_t k = 0; k < people.size(); ++k)
        if (people[k] > 0 && people[k] < least_of_a_cell && target.shares[k].second > 0)
            few.push_back(verbatim(target.shares[k].first));
    if (!few.empty() && target.field.find(" * ") != std::string::npos)
        out.warnings.push_back(
            text("Cells of {0} with fewer than {1} respondents: {2}. Set a target for each field by itself, or put "
                 "cells together.",
                 name(target.field), count(least_of_a_cell), few));
    return of;
}

/// Makes the mean of the weights above 0 one.
void scale(std::vector<double>& weights) {
    double sum = 0, n = 0;
    for (const double weight : weights) {
        sum += weight;
        n += weight > 0;
    }
    if (sum > 0)
        for (double& weight : weights) weight *= n / sum;
}

/// Rakes some respondents, in place; says what could not be met.
void rake_some(const std::vector<std::uint32_t>& some, const std::vector<Aimed>& aimed, double trim,
               std::vector<double>& weights, SurveyWeights& out, Text whom) {
    std::vector<RakingMargin> margins;
    for (const Aimed& each : aimed) {
        RakingMargin margin;
        for (const std::uint32_t r : some) margin.of.push_back(each.of[r]);
        for (const auto& [category, share] : each.target->shares) margin.target.push_back(share);
        margins.push_back(std::move(margin));
    }
    std::vector<double> base;
    for (const std::uint32_t r : some) base.push_back(weights[r]);
    const Raked raked = rake(margins, base, {.cap = trim});
    for (std::size_t i = 0; i < some.size(); ++i) weights[some[i]] = raked.weights[i];
    for (std::size_t m = 0; m < aimed.size(); ++m)
        for (const std::uint32_t category : raked.empty[m])
            out.warnings.push_back(
                text("{0}: nobody is “{1}” in {2}, so its target cannot be met; the others share it.", whom,
                     name(aimed[m].target->shares[category].first), name(aimed[m].target->field)));
    out.capped += raked.capped;
    out.converged = out.converged && raked.converged;
    out.off = std::max(out.off, raked.off);
    if (raked.capped > 0)
        out.notes.push_back(text("{0}: {1} {1|weight|weights} stand at the limit of {2} times the mean.", whom,
                                 count(raked.capped), number(trim)));
    if (raked.converged) return;
    out.warnings.push_back(
        raked.capped > 0
            ? text("{0}: the targets cannot all be met within the limit of weights; after {1} {1|round|rounds} a share "
                   "is off by up to {2}.",
                   whom, count(raked.rounds), percent(raked.off))
            : text("{0}: the targets cannot all be met together; after {1} {1|round|rounds} a share is off by up to "
                   "{2}.",
                   whom, count(raked.rounds), percent(raked.off)));
}

void add_margins(const SurveyTable& survey, const std::vector<Aimed>& aimed, const std::vector<double>& before,
                 SurveyWeights& out) {
    for (const Aimed& each : aimed) {
        const std::size_t categories = each.target->shares.size();
        std::vector<double> was(categories), is(categories);
        double sum_was = 0, sum_is = 0;
        for (std::size_t r = 0; r < survey.respondents; ++r) {
            if (each.of[r] == missing_code || !(out.of[r] > 0)) continue;
            was[each.of[r]] += before[r];
            is[each.of[r]] += out.of[r];
            sum_was += before[r];
            sum_is += out.of[r];
        }
        for (std::size_t k = 0; k < categories; ++k)
            out.margins.push_back({each.target->field, each.target->shares[k].first, each.target->shares[k].second,
                                   sum_was > 0 ? was[k] / sum_was : missing_number,
                                   sum_is > 0 ? is[k] / sum_is : missing_number});
    }
}

/// Rakes to the targets of the preparation, from the weights in `out.of`.
Result<void> rake_survey(const Context& context, const SurveyTable& survey, const SurveyPreparation& said,
                         SurveyWeights& out) {
    std::vector<Aimed> aimed;
    for (const WeightTarget& target : said.targets) {
        auto of = categories_of(context, survey, target, out);
        if (!of && of.error().cancelled()) return std::unexpected(of.error());
        if (!of) {
            out.warnings.push_back(text("A target is left out. {0}", of.error().message));
            continue;
        }
        aimed.push_back({&target, std::move(*of)});
    }
    if (aimed.empty()) return {};
    const bool by_wave = said.in_each_wave && survey.waves.size() > 1;
    std::vector<std::vector<std::uint32_t>> parts(by_wave ? survey.waves.size() : 1);
    for (std::size_t r = 0; r < survey.respondents; ++r) {
        const bool whole = std::ranges::all_of(aimed, [&](const Aimed& each) { return each.of[r] != missing_code; });
        if (!whole || (by_wave && survey.wave[r] == missing_code))
            out.of[r] = 0;
        else if (out.of[r] > 0)
            parts[by_wave ? survey.wave[r] : 0].push_back(static_cast<std::uint32_t>(r));
    }
    const std::vector<double> before = out.of;
    for (std::size_t p = 0; p < parts.size(); ++p)
        if (!parts[p].empty())
            rake_some(parts[p], aimed, said.trim, out.of, out, by_wave ? verbatim(survey.waves[p]) : text("Weights"));
    std::vector<Text> fields;
    for (const Aimed& each : aimed) fields.push_back(verbatim(each.target->field));
    if (aimed.size() == 1)
        out.notes.push_back(
            text("Cells are weighted to the shares that were set for {0} (post-stratification).", fields));
    else
        out.notes.push_back(
            text("Weights are raked to the shares that were set for {0} (Deming and Stephan 1940).", fields));
    out.weighted = true;
    add_margins(survey, aimed, before, out);
    return {};
}

}  // namespace

Result<SurveyWeights> survey_weights(const Context& context, const SurveyTable& survey, const Selection& sample) {
    SurveyWeights out{.of = std::vector<double>(survey.respondents, 1),
                      .effective = static_cast<double>(sample.count())};
    if (context.options.text("weight") == "none") return out;
    std::vector<Text> problems;  // said with the table already
    const SurveyPreparation said = preparation_of(context.snapshot.own_surveys(), survey.name, problems);
    const bool in_data = std::ranges::any_of(survey.weight, [](double w) { return w > 0; });
    if (in_data) {
        for (std::size_t r = 0; r < survey.respondents; ++r) out.of[r] = survey.weight[r] > 0 ? survey.weight[r] : 0;
        out.weighted = true;
        if (said.targets.empty()) out.notes.push_back(text("Respondents count by the weights of the data."));
    }
    if (!said.targets.empty())
        if (const auto done = rake_survey(context, survey, said, out); !done) return std::unexpected(done.error());
    if (!out.weighted) return out;
    scale(out.of);
    std::vector<double> weights;
    sample.for_each([&](std::size_t r) {
        if (out.of[r] > 0)
            weights.push_back(out.of[r]);
        else
            ++out.left_out;
    });
    out.design_effect = kish_design_effect(weights);
    out.effective = effective_sample_size(weights);
    if (!weights.empty()) {
        out.largest = std::ranges::max(weights);
        out.smallest = std::ranges::min(weights);
    }
    if (std::isnan(out.design_effect)) return out;
    out.notes.push_back(
        text("The design effect of the weights is {0}: {1} {1|respondent says|respondents say} as much as "
             "{2} of equal weight (Kish 1965).",
             number(out.design_effect, 2), count(weights.size()), number(out.effective, 0)));
    if (out.left_out > 0)
        out.warnings.push_back(text(
            "{0} {0|respondent has|respondents have} no weight and {0|is|are} left out: a value of the fields that "
            "weight is missing.",
            count(out.left_out)));
    if (out.design_effect >= much_effect)
        out.warnings.push_back(
            said.targets.empty()
                ? text("The weights of the data differ so much that the base counts for {0} only.",
                       percent(1 / out.design_effect))
                : text("Weights differ so much that the base counts for {0} only: set fewer targets.",
                       percent(1 / out.design_effect)));
    return out;
}

}  // namespace clientele
