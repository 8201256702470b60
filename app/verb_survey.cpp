#include <algorithm>

#include "app/requests.h"
#include "core/analysis/surveys/preparation.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

const OwnSurvey* said_of(const Snapshot& snapshot, const std::string& named) {
    const auto found = std::ranges::find(snapshot.own_surveys(), named, &OwnSurvey::name);
    return found == snapshot.own_surveys().end() ? nullptr : &*found;
}

std::string expression_of(const Snapshot& snapshot, const std::string& named) {
    const OwnSurvey* said = said_of(snapshot, named);
    return said ? said->expression : std::string();
}

Outcome list_surveys(const Snapshot& snapshot, const SurveyTables& tables, bool as_json, Console& console) {
    JsonWriter json;
    std::vector<std::vector<std::string>> lines;
    json.begin_array();
    for (const SurveyTable& survey : tables.surveys) {
        const std::string said = expression_of(snapshot, survey.name);
        json.begin_object().member("survey", survey.name);
        json.member("respondents", static_cast<std::int64_t>(survey.respondents));
        json.member("questions", static_cast<std::int64_t>(survey.questions.size())).key("waves").begin_array();
        for (const std::string& wave : survey.waves) json.value(wave);
        json.end_array().member("said", said).end_object();
        lines.push_back({survey.name, to_string(text("{0} {0|respondent|respondents}", count(survey.respondents))),
                         to_string(text("{0} {0|question|questions}", count(survey.questions.size()))),
                         to_string(text("{0} {0|wave|waves}", count(std::max<std::size_t>(1, survey.waves.size())))),
                         said});
    }
    json.end_array();
    if (as_json)
        console.print(json.take() + "\n");
    else if (lines.empty())
        console.say(text("The project has no survey."));
    else
        console.print(aligned(lines));
    return exit_done;
}

void write_answers(JsonWriter& json, const AskedQuestion& question) {
    constexpr std::size_t most_answers = 60;
    json.key("answers").begin_array();
    for (std::size_t a = 0; a < std::min(most_answers, question.answers.size()); ++a) {
        const GivenAnswer& answer = question.answers[a];
        json.begin_object().member("answer", answer.text).member("label", answer.label);
        if (!std::isnan(answer.score)) json.member("score", answer.score);
        json.member("given", answer.state == AnswerState::given);
        json.member("count", static_cast<std::int64_t>(answer.count)).end_object();
    }
    json.end_array();
}

Outcome show_survey(const Snapshot& snapshot, const SurveyTable& survey, bool as_json, Console& console) {
    JsonWriter json;
    std::vector<std::vector<std::string>> lines;
    json.begin_array();
    for (const AskedQuestion& question : survey.questions) {
        const std::string said = expression_of(snapshot, survey.name + ": " + question.id);
        json.begin_object().member("question", question.id).member("words", question.text);
        json.member("type", id(question.kind)).member("reason", to_string(question.reason));
        json.member("reversed", question.reversed).member("said", said);
        write_answers(json, question);
        json.end_object();
        lines.push_back({question.id, std::string(id(question.kind)) + (question.reversed ? " (reversed)" : ""),
                         to_string(question.reason), said});
    }
    json.end_array();
    console.print(as_json ? json.take() + "\n" : aligned(lines));
    for (const Text& problem : survey.problems) console.remark(problem);
    return exit_done;
}

Outcome say_of_survey(const Arguments& arguments, bool sets, Console& console) {
    const std::string named = arguments.place(2), expression = arguments.place(3);
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    const OwnSurvey survey{.name = named, .expression = expression};
    const auto respondents =
        sets ? judge_own_survey(**data, survey, console.progress()) : Result<std::int64_t>(std::int64_t{0});
    if (!respondents && respondents.error().cancelled()) return std::unexpected(respondents.error());
    if (!respondents) return wrong_usage(respondents.error());
    const std::string before = expression_of(**data, named);
    const auto waiting = taken_back(project->ledger());
    const auto batch = project->set_own_survey(survey);
    if (!batch && batch.error().code == ErrorCode::bad_value) return wrong_usage(batch.error());
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    if (sets && !before.empty() && before != expression)
        console.say(text("{0} was “{1}” before.", name(named), name(before)));
    console.say(sets ? text("{0}: kept, about {1} {1|respondent|respondents}. “clientele undo” takes it back.",
                            name(named), count(*respondents))
                     : text("{0}: read as it is found again. “clientele undo” takes that back.", name(named)));
    return exit_done;
}

}  // namespace

Outcome prepare_surveys(const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1), named = arguments.place(2), expression = arguments.place(3);
    const bool sets = what == "set", clears = what == "clear", shows = what == "show";
    if ((sets && expression.empty()) || (clears && (named.empty() || !expression.empty())) ||
        (!what.empty() && !sets && !clears && !shows))
        return wrong_usage(
            text("Write: survey PROJECT, survey PROJECT show SURVEY, survey PROJECT set NAME EXPRESSION, "
                 "or survey PROJECT clear NAME."));
    if (sets || clears) return say_of_survey(arguments, sets, console);
    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const auto data = data_of(*project, console);
    if (!data) return std::unexpected(data.error());
    const auto tables = survey_tables(**data, console.progress());
    if (!tables) return std::unexpected(tables.error());
    const bool as_json = arguments.value("format") == "json";
    if (!shows) return list_surveys(**data, **tables, as_json, console);
    const SurveyTable* survey =
        named.empty() && (*tables)->surveys.size() == 1 ? &(*tables)->surveys.front() : (*tables)->find(named);
    if (survey) return show_survey(**data, *survey, as_json, console);
    std::vector<Text> known;
    for (const SurveyTable& each : (*tables)->surveys) known.push_back(verbatim(each.name));
    return wrong_usage(text("There is no survey “{0}”. There are: {1}.", name(named), known));
}

}  // namespace clientele
