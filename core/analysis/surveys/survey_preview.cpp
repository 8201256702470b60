#include "core/analysis/surveys/survey_preview.h"

#include <algorithm>

#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/survey_population.h"
#include "core/analysis/surveys/survey_weights.h"

namespace clientele {
namespace {

/// What an analysis would be given without filter and options.
struct PlainContext {
    PlainContext(const Snapshot& snapshot, const Progress& progress)
        : options(*Options::from(survey_options(snapshot), {})),
          context{.snapshot = snapshot,
                  .rows = rows,
                  .filter = filter,
                  .options = options,
                  .as_of = std::nullopt,
                  .progress = progress} {}
    Selections rows{};
    Filter filter{};
    Options options;
    Context context;
};

bool is_about(const OwnSurvey& kept, std::string_view survey) {
    return kept.name == definition_name(survey) || question_of_definition(kept.name, survey).has_value();
}

/// All definitions that the preparation comes to; those that say nothing are left out.
std::vector<OwnSurvey> definitions_of(const std::string& survey, const SurveyPreparation& preparation) {
    std::vector<OwnSurvey> definitions;
    if (std::string said = expression_of(preparation); !said.empty())
        definitions.push_back({definition_name(survey), std::move(said)});
    for (const auto& [question, how] : preparation.questions)
        if (std::string said = expression_of(how); !said.empty())
            definitions.push_back({survey + ": " + question, std::move(said)});
    return definitions;
}

SnapshotPtr with_surveys(const Snapshot& snapshot, std::vector<OwnSurvey> own) {
    std::vector<Dataset> datasets;
    for (const DatasetSpec& kind : dataset_kinds()) datasets.push_back(snapshot.dataset(kind.kind));
    return std::make_shared<const Snapshot>(snapshot.version(), snapshot.name(), snapshot.currency(),
                                            std::move(datasets), snapshot.same_people(), snapshot.own_rules(),
                                            snapshot.imports(), snapshot.own_segments(), std::move(own));
}

std::vector<AnswersKnown> answers_known(const SurveyTable& survey) {
    std::vector<AnswersKnown> all;
    for (const AskedQuestion& question : survey.questions) {
        std::size_t of[4] = {};
        for (std::size_t r = 0; r < survey.respondents; ++r) ++of[static_cast<std::size_t>(survey.state(question, r))];
        all.push_back({.given = of[0], .do_not_know = of[1], .no_answer = of[2], .not_asked = of[3]});
    }
    return all;
}

}  // namespace

Result<SurveyPreview> preview_survey(const Snapshot& snapshot, const std::string& survey,
                                     const SurveyPreparation& preparation, const Progress& progress) {
    std::vector<OwnSurvey> own = snapshot.own_surveys();
    std::erase_if(own, [&](const OwnSurvey& each) { return is_about(each, survey); });
    std::ranges::move(definitions_of(survey, preparation), std::back_inserter(own));
    SurveyPreview preview{.snapshot = with_surveys(snapshot, std::move(own))};
    const auto tables = survey_tables(*preview.snapshot, progress.part(0, 0.8));
    if (!tables) return std::unexpected(tables.error());
    preview.survey = (*tables)->find(survey);
    if (!preview.survey) return fail(ErrorCode::not_found, text("There is no survey “{0}” any more.", name(survey)));
    PlainContext plain(*preview.snapshot, progress.part(0.8, 1));
    auto weights = survey_weights(plain.context, *preview.survey, Selection::all(preview.survey->respondents));
    if (!weights) return std::unexpected(weights.error());
    preview.weights = std::move(*weights);
    if (!preparation.population.empty())
        if (const auto read = read_population(*preview.survey, preparation.population); !read)
            preview.weights.warnings.push_back(read.error().message);
    preview.of_wave.resize(preview.survey->waves.size());
    for (const std::uint32_t wave : preview.survey->wave)
        if (wave != missing_code) ++preview.of_wave[wave];
    preview.known = answers_known(*preview.survey);
    return preview;
}

Result<WeightTarget> present_shares(const Snapshot& snapshot, const SurveyTable& survey, const std::string& field,
                                    const Progress& progress) {
    PlainContext plain(snapshot, progress);
    const auto groups = crossed_groups(plain.context, survey, field, most_target_categories);
    if (!groups) return std::unexpected(groups.error());
    if (groups->names.empty()) return nobody_has(survey, groups->label);
    WeightTarget target{.field = field};
    for (const std::string& each : groups->names) target.shares.emplace_back(each, 0);
    double all = 0;
    for (const Code code : groups->of) {
        if (code == missing_code) continue;
        target.shares[code].second += 1;
        ++all;
    }
    for (auto& [category, share] : target.shares) share /= all;
    return target;
}

Result<std::vector<OwnSurvey>> definitions_to_keep(std::span<const OwnSurvey> kept, const SurveyTable& survey,
                                                   const SurveyPreparation& preparation) {
    const std::vector<OwnSurvey> wanted = definitions_of(survey.name, preparation);
    std::vector<OwnSurvey> changes;
    for (const OwnSurvey& each : wanted) {
        if (each.name.find('\n') != std::string::npos || each.expression.find('\n') != std::string::npos)
            return fail(ErrorCode::bad_value,
                        text("“{0}” runs over several lines, so that nothing can be kept of it: import the survey with "
                             "names of one line.",
                             name(each.name)));
        if (std::ranges::find(kept, each) == kept.end()) changes.push_back(each);
    }
    for (const OwnSurvey& each : kept)
        if (is_about(each, survey.name) && std::ranges::find(wanted, each.name, &OwnSurvey::name) == wanted.end())
            changes.push_back({each.name, {}});
    return changes;
}

SurveyPreparation kept_preparation(const Snapshot& snapshot, const SurveyTable& survey) {
    std::vector<Text> problems;  // said with the table already
    SurveyPreparation kept = preparation_of(snapshot.own_surveys(), survey.name, problems);
    std::map<std::string, QuestionPreparation, std::less<>> by_id;
    for (auto& [named, how] : kept.questions) {
        const AskedQuestion* question = survey.find(named);
        by_id[question ? question->id : named] = std::move(how);
    }
    kept.questions = std::move(by_id);
    return kept;
}

}  // namespace clientele
