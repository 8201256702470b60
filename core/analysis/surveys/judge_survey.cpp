#include <algorithm>

#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/respondent_groups.h"
#include "core/analysis/surveys/survey_population.h"
#include "core/analysis/surveys/survey_preview.h"
#include "core/analysis/surveys/survey_weights.h"

namespace clientele {
namespace {

constexpr std::size_t most_answers_named = 20;

/// The survey that the name is of, and the question behind it; nullptr where there is none.
struct Meant {
    const SurveyTable* survey = nullptr;
    const AskedQuestion* question = nullptr;
    bool of_question = false;
};

Meant meant_by(const SurveyTables& tables, std::string_view named) {
    Meant meant;
    for (const SurveyTable& survey : tables.surveys) {
        if (named == definition_name(survey.name)) return {&survey, nullptr, false};
        const auto named_question = question_of_definition(named, survey.name);
        if (!named_question) continue;
        const AskedQuestion* question = survey.find(*named_question);
        if (!meant.survey || question) meant = {&survey, question, true};
        if (question) break;
    }
    return meant;
}

/// Whether the targets name fields and categories that there are; weights and waves fields.
Result<void> check_fields(const Snapshot& snapshot, const SurveyTable& survey, const SurveyPreparation& said,
                          const Progress& progress) {
    const Dataset& responses = snapshot.dataset(DatasetKind::responses);
    const auto is_field = [&](std::string_view field, bool number) {
        if (field.starts_with("responses.")) field.remove_prefix(10);
        const DatasetColumn* column = responses.find(field);
        return column && (!number || column->values.type() == ColumnType::number);
    };
    if (!said.weight.empty() && said.weight != "none" && !is_field(said.weight, true))
        return fail(ErrorCode::not_found,
                    text("“{0}” is no number of the answers, so it cannot weight them.", name(said.weight)));
    constexpr std::string_view cuts[] = {"", "none", "week", "month", "quarter", "year"};
    std::string_view question = said.waves;
    if (question.starts_with("question:")) question.remove_prefix(9);
    if (std::ranges::find(cuts, said.waves) == std::end(cuts) && !is_field(said.waves, false) && !survey.find(question))
        return fail(ErrorCode::not_found,
                    text("Waves cannot be “{0}”: write week, month, quarter, year, none, a field of the answers or a "
                         "question.",
                         name(said.waves)));
    const Selections rows;
    const Filter filter;
    const Options options;
    const Context context{.snapshot = snapshot,
                          .rows = rows,
                          .filter = filter,
                          .options = options,
                          .as_of = std::nullopt,
                          .progress = progress};
    for (const std::string& field : {said.strata, said.cluster})
        if (!field.empty())
            if (const auto groups = respondent_groups(context, survey, field, most_design_groups); !groups)
                return std::unexpected(groups.error());
    if (!said.population.empty()) {  // of the waves as they will be
        const auto preview = preview_survey(snapshot, survey.name, said, progress);
        if (!preview) return std::unexpected(preview.error());
        if (const auto read = read_population(*preview->survey, said.population); !read)
            return std::unexpected(read.error());
    }
    for (const WeightTarget& target : said.targets) {
        const auto groups = crossed_groups(context, survey, target.field, most_target_categories);
        if (!groups) return std::unexpected(groups.error());
        const auto known = [&](const auto& share) {
            return std::ranges::find(groups->names, share.first) != groups->names.end();
        };
        std::vector<Text> names, unnamed;
        for (const std::string& each : groups->names) {
            names.push_back(verbatim(each));
            if (std::ranges::find(target.shares, each, &std::pair<std::string, double>::first) == target.shares.end())
                unnamed.push_back(names.back());
        }
        if (std::ranges::none_of(target.shares, known))
            return fail(ErrorCode::not_found,
                        text("Nobody is any of these in {0}. There are: {1}.", name(target.field), names));
        if (!unnamed.empty())
            return fail(ErrorCode::bad_value,
                        text("The target {0} has no share for: {1}. Respondents without one would not count; to leave "
                             "them out, write =0.",
                             name(target.field), unnamed));
    }
    return {};
}

/// Whether an order names two answers that somebody gave; it may name others that nobody chose.
Result<void> check_order(const AskedQuestion& question, const QuestionPreparation& said) {
    if (said.order.empty()) return {};
    const auto given = std::ranges::count_if(question.answers, [&](const GivenAnswer& answer) {
        return std::ranges::find(said.order, answer.text) != said.order.end();
    });
    if (given >= 2) return {};
    std::vector<Text> known;
    for (const GivenAnswer& answer : question.answers)
        if (known.size() < most_answers_named) known.push_back(verbatim(answer.text));
    return fail(ErrorCode::not_found,
                text("The order names fewer than two answers to “{0}”, as the data writes them. There are: {1}.",
                     name(question.text), known));
}

}  // namespace

Result<std::int64_t> judge_own_survey(const Snapshot& snapshot, const OwnSurvey& own, const Progress& progress) {
    const auto tables = survey_tables(snapshot, progress);
    if (!tables) return std::unexpected(tables.error());
    const Meant meant = meant_by(**tables, own.name);
    if (!meant.survey) {
        std::vector<Text> known;
        for (const SurveyTable& each : (*tables)->surveys) known.push_back(verbatim(each.name));
        return fail(ErrorCode::not_found, text("There is no survey “{0}”. There are: {1}.", name(own.name), known));
    }
    if (meant.of_question) {
        const std::string named = own.name.substr(meant.survey->name.size() + 2);
        if (const auto found = question_named(*meant.survey, named); !found) return std::unexpected(found.error());
        const auto said = parse_question_preparation(own.expression);
        if (!said) return std::unexpected(said.error());
        if (meant.question->is_made() && says_more_than_words(*said)) return fail_of_item(*meant.question);
        if (const auto sound = check_order(*meant.question, *said); !sound) return std::unexpected(sound.error());
        return std::ranges::count_if(meant.question->of, [](Code code) { return code != missing_code; });
    }
    const auto said = parse_survey_preparation(own.expression);
    if (!said) return std::unexpected(said.error());
    if (const auto sound = check_fields(snapshot, *meant.survey, *said, progress); !sound)
        return std::unexpected(sound.error());
    return static_cast<std::int64_t>(meant.survey->respondents);
}

}  // namespace clientele
