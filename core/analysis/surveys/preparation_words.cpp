#include <fmt/format.h>

#include "core/analysis/surveys/preparation.h"
#include "core/analysis/surveys/said_pieces.h"

namespace clientele {
namespace {

void say_statement(std::string& expression, const std::string& statement) {
    expression += (expression.empty() ? "" : "; ") + statement;
}

std::string list_of(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& each : values) list += (list.empty() ? "" : ", ") + quoted_piece(each);
    return list;
}

std::string in_percent(double share) { return fmt::format("{:.10g}", 100 * share); }

std::string words_of(const WeightTarget& target) {
    std::string shares;
    for (const auto& [category, share] : target.shares)
        shares += (shares.empty() ? "" : ", ") + quoted_piece(category) + "=" + in_percent(share);
    constexpr std::string_view of_question = "question:";
    const std::string_view field = target.field;
    const bool plain = field.starts_with(of_question) &&
                       quoted_piece(field.substr(of_question.size())) == field.substr(of_question.size());
    return "target=" + (plain ? target.field : quoted_piece(field, ";,=:>")) + ": " + shares;
}

}  // namespace

std::string expression_of(const QuestionPreparation& question) {
    std::string all;
    if (question.kind) say_statement(all, "type=" + std::string(id(*question.kind)));
    if (question.reversed) say_statement(all, *question.reversed ? "reversed" : "reversed=no");
    if (!question.missing.empty()) say_statement(all, "missing=" + list_of(question.missing));
    if (!question.given.empty()) say_statement(all, "given=" + list_of(question.given));
    if (question.order.size() > 1) say_statement(all, "order=" + list_of(question.order));
    std::string labels;
    for (const auto& [answer, label] : question.labels)
        labels += (labels.empty() ? "" : ", ") + quoted_piece(answer) + ":" + quoted_piece(label);
    if (!labels.empty()) say_statement(all, "label=" + labels);
    if (!question.words.empty()) say_statement(all, "words=" + quoted_piece(question.words));
    return all;
}

std::string expression_of(const SurveyPreparation& survey) {
    std::string all;
    if (!survey.waves.empty()) say_statement(all, "waves=" + quoted_piece(survey.waves, ";\""));
    if (!survey.weight.empty()) say_statement(all, "weight=" + quoted_piece(survey.weight, ";\""));
    for (const WeightTarget& target : survey.targets) say_statement(all, words_of(target));
    if (survey.trim != SurveyPreparation{}.trim)
        say_statement(all, survey.trim == 0 ? "trim=no" : fmt::format("trim={:.10g}", survey.trim));
    if (survey.in_each_wave) say_statement(all, "each=wave");
    if (!survey.strata.empty()) say_statement(all, "strata=" + quoted_piece(survey.strata, ";\""));
    if (!survey.cluster.empty()) say_statement(all, "cluster=" + quoted_piece(survey.cluster, ";\""));
    if (!survey.population.empty()) say_statement(all, "population=" + survey.population);
    return all;
}

}  // namespace clientele
