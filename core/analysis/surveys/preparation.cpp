#include "core/analysis/surveys/preparation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "core/analysis/surveys/said_pieces.h"
#include "core/base/blanks.h"

namespace clientele {
namespace {

std::vector<std::string> list_in(std::string_view text) {
    std::vector<std::string> values;
    for (const std::string_view piece : said_pieces(text, ',')) values.push_back(unquoted_piece(piece));
    return values;
}

std::optional<double> number_said(std::string_view text) {
    text = without_blanks(text);
    if (text.ends_with('%')) text.remove_suffix(1);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Its key and what is said after the sign =.
std::pair<std::string, std::string_view> statement(std::string_view piece) {
    const std::size_t sign = first_outside_quotes(piece, '=');
    if (sign == piece.npos) return {unquoted_piece(piece), {}};
    return {unquoted_piece(piece.substr(0, sign)), without_blanks(piece.substr(sign + 1))};
}

std::unexpected<Error> unknown_statement(const std::string& key, std::string_view known) {
    return fail(ErrorCode::bad_value,
                text("“{0}” says nothing about it. What can be said is: {1}.", name(key), name(known)));
}

Result<WeightTarget> target_said(std::string_view said) {
    const auto wrong = [&](Text why) { return fail(ErrorCode::bad_value, std::move(why)); };
    WeightTarget target;
    // "question:Gender: f=51, m=49": the last colon before the first sign = parts field and shares.
    const std::size_t sign = first_outside_quotes(said, '=');
    const std::size_t colon = last_outside_quotes(said.substr(0, sign == said.npos ? said.size() : sign), ':');
    if (sign == said.npos || colon == said.npos)
        return wrong(
            text("“{0}” is no target: write a field and its shares, such as customers.country: Germany=60, "
                 "France=40.",
                 name(said)));
    target.field = unquoted_piece(said.substr(0, colon));
    if (constexpr std::string_view of = "question:"; target.field.starts_with(of))
        target.field = std::string(of) + unquoted_piece(std::string_view(target.field).substr(of.size()));
    double sum = 0;
    for (const std::string_view piece : said_pieces(said.substr(colon + 1), ',')) {
        const std::size_t at = last_outside_quotes(piece, '=');
        const auto share = at == piece.npos ? std::nullopt : number_said(piece.substr(at + 1));
        if (!share || *share < 0)
            return wrong(text("“{0}” is no share: write a category and how many of a hundred, such as Germany=60.",
                              name(piece)));
        std::string category = unquoted_piece(piece.substr(0, at));
        if (std::ranges::any_of(target.shares, [&](const auto& each) { return each.first == category; }))
            return wrong(text("“{0}” has two shares in the target {1}.", name(category), name(target.field)));
        target.shares.emplace_back(std::move(category), *share);
        sum += *share;
    }
    if (!(sum > 0)) return wrong(text("The shares of {0} add up to nothing.", name(target.field)));
    // Shares of one or of a hundred, as they are rounded; or counts of a population, which are many.
    if (std::abs(sum - 1) > 0.02 && std::abs(sum - 100) > 2 && sum < 102)
        return wrong(text("The shares of {0} add up to {1}, not to 100: name one for each category.",
                          name(target.field), number(sum, 2)));
    for (auto& [category, share] : target.shares) share /= sum;
    return target;
}

Result<AskedKind> kind_said(const std::string& said) {
    std::vector<Text> known;
    for (auto kind = AskedKind::nps; kind <= AskedKind::text;
         kind = static_cast<AskedKind>(static_cast<std::uint8_t>(kind) + 1)) {
        if (id(kind) == said) return kind;
        known.push_back(verbatim(id(kind)));
    }
    return fail(ErrorCode::bad_value, text("“{0}” is no type of question. Types are: {1}.", name(said), known));
}

}  // namespace

Result<QuestionPreparation> parse_question_preparation(std::string_view expression) {
    QuestionPreparation question;
    for (const std::string_view piece : said_pieces(expression, ';')) {
        const auto [key, said] = statement(piece);
        if (key == "type") {
            const auto kind = kind_said(unquoted_piece(said));
            if (!kind) return std::unexpected(kind.error());
            question.kind = *kind;
        } else if (key == "reversed") {
            question.reversed = said != "no";
        } else if (key == "missing") {
            question.missing = list_in(said);
        } else if (key == "given") {
            question.given = list_in(said);
        } else if (key == "order") {
            question.order = list_in(said);
            if (question.order.size() < 2)
                return fail(ErrorCode::bad_value,
                            text("An order names two answers at least, from the lowest to the highest."));
        } else if (key == "label") {
            for (const std::string_view each : said_pieces(said, ',')) {
                const std::size_t colon = first_outside_quotes(each, ':');
                if (colon == each.npos)
                    return fail(
                        ErrorCode::bad_value,
                        text("“{0}” is no label: write an answer, a colon and its words, such as 1:Yes.", name(each)));
                question.labels.emplace_back(unquoted_piece(each.substr(0, colon)),
                                             unquoted_piece(each.substr(colon + 1)));
            }
        } else if (key == "words") {
            question.words = unquoted_piece(said);
        } else {
            return unknown_statement(key, "type=…, reversed, missing=…, given=…, order=…, label=…, words=…");
        }
    }
    return question;
}

Result<SurveyPreparation> parse_survey_preparation(std::string_view expression) {
    SurveyPreparation survey;
    for (const std::string_view piece : said_pieces(expression, ';')) {
        const auto [key, said] = statement(piece);
        if (key == "waves") {
            survey.waves = unquoted_piece(said);
        } else if (key == "weight") {
            survey.weight = unquoted_piece(said);
        } else if (key == "strata") {
            survey.strata = unquoted_piece(said);
        } else if (key == "cluster") {
            survey.cluster = unquoted_piece(said);
        } else if (key == "population") {
            survey.population = said;
        } else if (key == "target") {
            auto target = target_said(said);
            if (!target) return std::unexpected(target.error());
            survey.targets.push_back(std::move(*target));
        } else if (key == "trim") {
            const auto trim = said == "no" ? 0 : number_said(said);
            if (!trim || (*trim != 0 && *trim < 1))
                return fail(
                    ErrorCode::bad_value,
                    text("“{0}” is no limit of weights: write how many times the mean, such as 5, or no.", name(said)));
            survey.trim = *trim;
        } else if (key == "each") {
            if (said != "wave")
                return fail(ErrorCode::bad_value, text("Targets can hold in each wave: write each=wave."));
            survey.in_each_wave = true;
        } else {
            return unknown_statement(
                key, "waves=…, weight=…, target=…, trim=…, each=wave, strata=…, cluster=…, population=…");
        }
    }
    return survey;
}

bool says_more_than_words(const QuestionPreparation& question) {
    return question != QuestionPreparation{.words = question.words};
}

std::unexpected<Error> fail_of_item(const AskedQuestion& item) {
    return fail(ErrorCode::unsupported,
                text("“{0}” is an item that “{1}” and its neighbours name: only its words can be said. Say the type of "
                     "those questions, or the labels of their answers.",
                     name(item.text), name(item.data_id())));
}

std::string definition_name(std::string_view survey) {
    return survey.empty() ? std::string(unnamed_survey) : std::string(survey);
}

std::optional<std::string> question_of_definition(std::string_view name, std::string_view survey) {
    if (name.size() <= survey.size() + 2 || !name.starts_with(survey) || name.substr(survey.size(), 2) != ": ")
        return std::nullopt;
    return std::string(name.substr(survey.size() + 2));
}

SurveyPreparation preparation_of(std::span<const OwnSurvey> own, std::string_view survey, std::vector<Text>& problems) {
    SurveyPreparation all;
    std::map<std::string, QuestionPreparation, std::less<>> questions;
    for (const OwnSurvey& each : own) {
        if (each.name == definition_name(survey)) {
            if (auto said = parse_survey_preparation(each.expression))
                all = std::move(*said);
            else
                problems.push_back(said.error().message);
        } else if (const auto question = question_of_definition(each.name, survey)) {
            if (auto said = parse_question_preparation(each.expression))
                questions[*question] = std::move(*said);
            else
                problems.push_back(said.error().message);
        }
    }
    all.questions = std::move(questions);
    return all;
}

}  // namespace clientele
