#include "core/analysis/surveys/survey_sample.h"

#include <algorithm>

#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/survey_weights.h"

namespace clientele {
namespace {

constexpr std::size_t most_named_questions = 40;
constexpr double few_respondents = 30, few_degrees_of_freedom = 10;

std::vector<Text> names_of(const SurveyTables& tables) {
    std::vector<Text> names;
    for (const SurveyTable& survey : tables.surveys) names.push_back(verbatim(survey.name));
    return names;
}

Selection with_weight(const Selection& respondents, const std::vector<double>& weights) {
    std::vector<std::uint64_t> bits((weights.size() + 63) / 64);
    respondents.for_each([&](std::size_t r) {
        if (weights[r] > 0) bits[r / 64] |= std::uint64_t{1} << r % 64;
    });
    return Selection(std::move(bits), weights.size());
}

/// Strata and clusters by respondent. Who has no value is in a stratum of these, or a cluster alone.
Result<void> put_design(const Context& context, SurveySample& sample) {
    std::vector<Text> problems;  // said with the table already
    const SurveyPreparation said = preparation_of(context.snapshot.own_surveys(), sample.survey->name, problems);
    sample.population = said.population;
    const auto put = [&](const std::string& field, bool alone, std::vector<std::uint32_t>& into) -> Result<void> {
        if (field.empty()) return {};
        auto groups = respondent_groups(context, *sample.survey, field, most_design_groups);
        if (!groups && groups.error().cancelled()) return std::unexpected(groups.error());
        if (!groups) {
            sample.weights.warnings.push_back(text("The design is left out. {0}", groups.error().message));
            return {};
        }
        auto next = static_cast<Code>(groups->names.size());
        for (Code& code : groups->of)
            if (code == missing_code) code = alone ? next++ : next;
        into = std::move(groups->of);
        return {};
    };
    if (auto done = put(said.strata, false, sample.design.stratum); !done) return done;
    if (auto done = put(said.cluster, true, sample.design.cluster); !done) return done;
    if (!sample.designed()) return {};
    sample.drawn = drawn_units(sample.design, sample.survey->respondents);
    if (!sample.design.stratum.empty())
        sample.weights.notes.push_back(
            text("Respondents were drawn within each value of {0}: the errors follow that.", name(said.strata)));
    if (!sample.design.cluster.empty())
        sample.weights.notes.push_back(
            text("Respondents were drawn together by {0}: the errors follow that.", name(said.cluster)));
    if (const std::size_t lonely = sample.drawn.lonely(); lonely > 0)
        sample.weights.warnings.push_back(
            text("{0} {0|stratum has|strata have} only one cluster or respondent: how much they differ there cannot be "
                 "told, so errors are too small.",
                 count(lonely)));
    if (const double freedom =
            static_cast<double>(sample.drawn.units()) - static_cast<double>(sample.drawn.in_stratum.size());
        freedom < few_degrees_of_freedom)
        sample.weights.warnings.push_back(text(
            "Only {0} {0|cluster was|clusters were} drawn: errors of so few are rough.", count(sample.drawn.units())));
    return {};
}

/// A survey and its respondents that the filter leaves, with questions, weights and design.
Result<SurveySample> whole_sample(const Context& context, SurveySample sample) {
    const Selection& rows = context.rows[DatasetKind::responses];
    if (sample.respondents.count() == 0)
        return fail(ErrorCode::missing_data,
                    text("Nobody who answered “{0}” is within the filter: widen it.", name(sample.survey->name)));
    const std::vector<bool> left = sample.tables->questions(*sample.survey, context.snapshot, rows);
    for (std::size_t q = 0; q < left.size(); ++q)
        if (left[q]) sample.questions.push_back(q);
    auto weights = survey_weights(context, *sample.survey, sample.respondents);
    if (!weights) return std::unexpected(weights.error());
    sample.weights = std::move(*weights);
    if (sample.weights.weighted) sample.respondents = with_weight(sample.respondents, sample.weights.of);
    if (const auto drawn = put_design(context, sample); !drawn) return std::unexpected(drawn.error());
    if (sample.respondents.count() == 0)
        return fail(ErrorCode::missing_data,
                    text("Nobody within the filter has a weight: set option weight to none to count everybody alike."));
    return sample;
}

}  // namespace

std::vector<OptionSpec> survey_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> surveys{{"", text("The latest")}};
    if (const DatasetColumn* column = snapshot.dataset(DatasetKind::responses).find("survey");
        column && column->values.type() == ColumnType::text)
        for (Code code = 0; code < column->values.dictionary().size(); ++code) {
            const std::string_view name = column->values.dictionary().at(code);
            surveys.push_back({std::string(name), verbatim(name)});
        }
    return {{.id = "survey",
             .label = text("Survey"),
             .value = "",
             .choices = std::move(surveys),
             .help = text("The latest is the one with the last answer.")},
            {.id = "weight",
             .label = text("Weights"),
             .value = "prepared",
             .choices = {{"prepared", text("As prepared")}, {"none", text("None")}},
             .help = text("As prepared: by the weights of the data, or by the shares that were set for the survey.")}};
}

Result<SurveySample> survey_sample(const Context& context) {
    const auto tables = survey_tables(context.snapshot, context.progress.part(0, 0.5));
    if (!tables) return std::unexpected(tables.error());
    SurveySample sample{.tables = *tables};
    if (sample.tables->surveys.empty())
        return fail(ErrorCode::missing_data, text("No answer names its question: import survey responses."));
    const std::string& wanted = context.options.text("survey");
    const Selection& rows = context.rows[DatasetKind::responses];
    if (wanted.empty()) {  // the latest of those that the filter leaves
        for (const SurveyTable& survey : sample.tables->surveys) {
            sample.survey = &survey;
            sample.respondents = sample.tables->respondents(survey, rows);
            if (sample.respondents.count() > 0) break;
        }
    } else {
        sample.survey = sample.tables->find(wanted);
        if (!sample.survey)
            return fail(ErrorCode::not_found,
                        text("There is no survey “{0}”. There are: {1}.", name(wanted), names_of(*sample.tables)));
        sample.respondents = sample.tables->respondents(*sample.survey, rows);
    }
    return whole_sample(context, std::move(sample));
}

Result<SurveySample> survey_sample_of(const Context& context, const SurveyTable& survey, const std::string& weight) {
    const auto tables = survey_tables(context.snapshot, context.progress.part(0, 0.5));
    if (!tables) return std::unexpected(tables.error());
    const auto options = Options::from(survey_options(context.snapshot), {{"weight", weight}});
    if (!options) return std::unexpected(options.error());
    SurveySample sample{.tables = *tables, .survey = &survey};
    sample.respondents = sample.tables->respondents(survey, context.rows[DatasetKind::responses]);
    return whole_sample({.snapshot = context.snapshot,
                         .rows = context.rows,
                         .filter = context.filter,
                         .options = *options,
                         .as_of = context.as_of,
                         .seed = context.seed,
                         .progress = context.progress,
                         .store = nullptr},
                        std::move(sample));
}

SampleDesign design_of(const SurveySample& sample, std::span<const std::size_t> respondents) {
    SampleDesign design;
    for (const std::size_t respondent : respondents) {
        if (!sample.design.stratum.empty()) design.stratum.push_back(sample.design.stratum[respondent]);
        if (!sample.design.cluster.empty()) design.cluster.push_back(sample.design.cluster[respondent]);
    }
    return design;
}

Result<const AskedQuestion*> question_named(const SurveyTable& survey, const std::string& named) {
    if (const AskedQuestion* question = survey.find(named)) return question;
    std::vector<Text> known;
    for (const AskedQuestion& question : survey.questions) {
        if (known.size() == most_named_questions) {
            known.push_back(text("and {0} more", count(survey.questions.size() - most_named_questions)));
            break;
        }
        known.push_back(verbatim(question.id));
    }
    return fail(ErrorCode::not_found,
                text("“{0}” has no question “{1}”. Questions are: {2}.", name(survey.name), name(named), known));
}

void say_sample(const SurveySample& sample, Finding& finding) {
    const SurveyTable& survey = *sample.survey;
    if (sample.tables->surveys.size() > 1)
        finding.notes.push_back(text("This is the survey “{0}”; the project has {1} surveys.", name(survey.name),
                                     count(sample.tables->surveys.size())));
    finding.notes.push_back(
        text("A filter on answers keeps whole respondents: all answers of everybody who has one that it leaves, to the "
             "questions that it leaves."));
    if (!survey.wave_reason.empty()) finding.notes.push_back(survey.wave_reason);
    if (survey.answered_again > 0)
        finding.notes.push_back(
            text("{0} {0|answer was|answers were} given again by the same respondent on the same day: the last "
                 "counts.",
                 count(survey.answered_again)));
    for (const Text& note : sample.weights.notes) finding.notes.push_back(note);
    for (const Text& problem : survey.problems) finding.warnings.push_back(problem);
    for (const Text& warning : sample.weights.warnings) finding.warnings.push_back(warning);
    if (static_cast<double>(sample.base()) < few_respondents)
        finding.warnings.push_back(
            text("Only {0} {0|respondent|respondents}: figures of so few say little.", count(sample.base())));
}

}  // namespace clientele
