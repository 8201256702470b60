#include "core/analysis/surveys/preparation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace clientele {
namespace {

std::string_view bare(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

/// The pieces between separators that do not stand in quotes.
std::vector<std::string_view> pieces(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '"') quoted = !quoted;
        if (at < text.size() && (quoted || text[at] != separator)) continue;
        if (const std::string_view part = bare(text.substr(from, at - from)); !part.empty()) parts.push_back(part);
        from = at + 1;
    }
    return parts;
}

/// First and last place of a sign outside of quotes; npos where there is none.
std::size_t first_outside(std::string_view text, char sign) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && text[at] == sign) return at;
    }
    return text.npos;
}
std::size_t last_outside(std::string_view text, char sign) {
    bool quoted = false;
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && text[at] == sign) return at;
    }
    return text.npos;
}

/// "in ""quotes""" as it is meant.
std::string unquoted(std::string_view text) {
    text = bare(text);
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
    std::string plain;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        plain += text[at];
        if (text[at] == '"' && text[at + 1] == '"' && at + 2 < text.size()) ++at;
    }
    return plain;
}

std::vector<std::string> list_in(std::string_view text) {
    std::vector<std::string> values;
    for (const std::string_view piece : pieces(text, ',')) values.push_back(unquoted(piece));
    return values;
}

std::optional<double> number_said(std::string_view text) {
    text = bare(text);
    if (text.ends_with('%')) text.remove_suffix(1);
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Its key and what is said after the sign =.
std::pair<std::string, std::string_view> statement(std::string_view piece) {
    const std::size_t sign = first_outside(piece, '=');
    if (sign == piece.npos) return {unquoted(piece), {}};
    return {unquoted(piece.substr(0, sign)), bare(piece.substr(sign + 1))};
}

std::unexpected<Error> unknown_statement(const std::string& key, std::string_view known) {
    return fail(ErrorCode::bad_value,
                text("“{0}” says nothing about it. What can be said is: {1}.", name(key), name(known)));
}

Result<WeightTarget> target_said(std::string_view said) {
    const auto wrong = [&](Text why) { return fail(ErrorCode::bad_value, std::move(why)); };
    WeightTarget target;
    // "question:Gender: f=51, m=49": the last colon before the first sign = parts field and shares.
    const std::size_t sign = first_outside(said, '=');
    const std::size_t colon = last_outside(said.substr(0, sign == said.npos ? said.size() : sign), ':');
    if (sign == said.npos || colon == said.npos)
        return wrong(
            text("“{0}” is no target: write a field and its shares, such as customers.country: Germany=60, "
                 "France=40.",
                 name(said)));
    target.field = unquoted(said.substr(0, colon));
    if (constexpr std::string_view of = "question:"; target.field.starts_with(of))
        target.field = std::string(of) + unquoted(std::string_view(target.field).substr(of.size()));
    double sum = 0;
    for (const std::string_view piece : pieces(said.substr(colon + 1), ',')) {
        const std::size_t at = last_outside(piece, '=');
        const auto share = at == piece.npos ? std::nullopt : number_said(piece.substr(at + 1));
        if (!share || *share < 0)
            return wrong(text("“{0}” is no share: write a category and how many of a hundred, such as Germany=60.",
                              name(piece)));
        std::string category = unquoted(piece.substr(0, at));
        if (std::ranges::any_of(target.shares, [&](const auto& each) { return each.first == category; }))
            return wrong(text("“{0}” has two shares in the target {1}.", name(category), name(target.field)));
        target.shares.emplace_back(std::move(category), *share);
        sum += *share;
    }
    if (!(sum > 0)) return wrong(text("The shares of {0} add up to nothing.", name(target.field)));
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
    for (const std::string_view piece : pieces(expression, ';')) {
        const auto [key, said] = statement(piece);
        if (key == "type") {
            const auto kind = kind_said(unquoted(said));
            if (!kind) return std::unexpected(kind.error());
            question.kind = *kind;
        } else if (key == "reversed") {
            question.reversed = said != "no";
        } else if (key == "missing") {
            question.missing = list_in(said);
        } else if (key == "order") {
            question.order = list_in(said);
            if (question.order.size() < 2)
                return fail(ErrorCode::bad_value,
                            text("An order names two answers at least, from the lowest to the highest."));
        } else if (key == "label") {
            for (const std::string_view each : pieces(said, ',')) {
                const std::size_t colon = first_outside(each, ':');
                if (colon == each.npos)
                    return fail(
                        ErrorCode::bad_value,
                        text("“{0}” is no label: write an answer, a colon and its words, such as 1:Yes.", name(each)));
                question.labels.emplace_back(unquoted(each.substr(0, colon)), unquoted(each.substr(colon + 1)));
            }
        } else if (key == "words") {
            question.words = unquoted(said);
        } else {
            return unknown_statement(key, "type=…, reversed, missing=…, order=…, label=…, words=…");
        }
    }
    return question;
}

Result<SurveyPreparation> parse_survey_preparation(std::string_view expression) {
    SurveyPreparation survey;
    for (const std::string_view piece : pieces(expression, ';')) {
        const auto [key, said] = statement(piece);
        if (key == "waves") {
            survey.waves = unquoted(said);
        } else if (key == "weight") {
            survey.weight = unquoted(said);
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
            return unknown_statement(key, "waves=…, weight=…, target=…, trim=…, each=wave");
        }
    }
    return survey;
}

SurveyPreparation preparation_of(std::span<const OwnSurvey> own, std::string_view survey, std::vector<Text>& problems) {
    SurveyPreparation all;
    std::map<std::string, QuestionPreparation, std::less<>> questions;
    for (const OwnSurvey& each : own) {
        if (each.name == survey) {
            if (auto said = parse_survey_preparation(each.expression))
                all = std::move(*said);
            else
                problems.push_back(said.error().message);
        } else if (each.name.size() > survey.size() + 2 && each.name.starts_with(survey) &&
                   each.name.substr(survey.size(), 2) == ": ") {
            if (auto said = parse_question_preparation(each.expression))
                questions[each.name.substr(survey.size() + 2)] = std::move(*said);
            else
                problems.push_back(said.error().message);
        }
    }
    all.questions = std::move(questions);
    return all;
}

}  // namespace clientele
