#include "core/analysis/surveys/driver_columns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/analysis/surveys/known_drivers.h"
#include "core/analysis/surveys/rated_items.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr double enough_answers = 0.5;  // of those with an outcome, for a driver to be taken

/// What is most likely meant to be explained, or nullptr.
const AskedQuestion* likely_outcome(const SurveySample& sample) {
    const auto first = [&](auto&& wanted) -> const AskedQuestion* {
        for (const std::size_t q : sample.questions)
            if (const AskedQuestion& each = sample.survey->questions[q]; is_scaled(each.kind) && wanted(each))
                return &each;
        return nullptr;
    };
    if (const auto* found = first([](const AskedQuestion& each) {
            return each.kind != AskedKind::nps && (speaks_of_the_whole(each.text) || speaks_of_the_whole(each.id));
        }))
        return found;
    for (const AskedKind kind : {AskedKind::nps, AskedKind::csat, AskedKind::ces, AskedKind::scale})
        if (const auto* found = first([kind](const AskedQuestion& each) { return each.kind == kind; })) return found;
    return nullptr;
}

bool says_yes(std::string_view answer) {
    static constexpr std::array<std::u16string_view, 8> words{u"yes", u"ja", u"oui", u"si", u"true", u"1", u"y", u"j"};
    return std::ranges::find(words, folded(answer)) != words.end();
}

/// The two answers of a question that has no others; nothing of other questions.
std::optional<std::pair<Code, Code>> two_answers(const AskedQuestion& question) {
    if (question.kind != AskedKind::single) return std::nullopt;
    std::vector<Code> given;
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        if (question.answers[i].state == AnswerState::given) given.push_back(static_cast<Code>(i));
    if (given.size() != 2) return std::nullopt;
    if (says_yes(question.answers[given[1]].label) || says_yes(question.answers[given[1]].text))
        return std::pair(given[1], given[0]);
    return std::pair(given[0], given[1]);
}

std::optional<DriverColumn> question_column(const SurveySample& sample, const AskedQuestion& question) {
    DriverColumn column{.name = question.text, .question = &question};
    column.values.assign(sample.survey->respondents, missing_number);
    if (const auto answers = two_answers(question)) {
        column.name = question.text + ": " + question.answers[answers->first].label;
        for (std::size_t r = 0; r < column.values.size(); ++r)
            if (question.of[r] == answers->first || question.of[r] == answers->second)
                column.values[r] = question.of[r] == answers->first ? 1 : 0;
        return column;
    }
    if (!is_scaled(question.kind) && question.kind != AskedKind::number) return std::nullopt;
    if (is_scaled(question.kind)) {
        column.lowest = question.lowest;
        column.highest = question.highest;
    }
    for (std::size_t r = 0; r < column.values.size(); ++r) column.values[r] = question.score(r);
    return column;
}

Result<void> add_questions(DriverCases& cases, const SurveySample& sample, const std::string& named) {
    if (!named.empty()) {
        const auto items = questions_named(*sample.survey, named);
        if (!items) return std::unexpected(items.error());
        for (const AskedQuestion* item : *items) {
            if (item == cases.outcome) continue;
            auto column = question_column(sample, *item);
            if (!column)
                return fail(ErrorCode::unsupported,
                            text("“{0}” has no scale: drivers are ratings, numbers and questions with two answers.",
                                 name(item->id)));
            cases.columns.push_back(std::move(*column));
        }
        return {};
    }
    for (const std::size_t q : sample.questions) {
        const AskedQuestion& question = sample.survey->questions[q];
        const bool rates = is_scaled(question.kind) && question.kind != AskedKind::nps &&
                           !speaks_of_the_whole(question.text) && !speaks_of_the_whole(question.id);
        if (&question == cases.outcome || (!rates && !two_answers(question))) continue;
        if (auto column = question_column(sample, question)) cases.columns.push_back(std::move(*column));
    }
    return {};
}

/// Drops what too few answered and what does not vary, among those with an outcome.
void drop_useless(DriverCases& cases, const SurveySample& sample) {
    std::erase_if(cases.columns, [&](const DriverColumn& column) {
        double known = 0, least = HUGE_VAL, most = -HUGE_VAL;
        sample.respondents.for_each([&](std::size_t r) {
            if (std::isnan(cases.outcome->score(r)) || std::isnan(column.values[r])) return;
            ++known;
            least = std::min(least, column.values[r]);
            most = std::max(most, column.values[r]);
        });
        const double share = cases.answered > 0 ? known / static_cast<double>(cases.answered) : 0;
        if (share < enough_answers) {
            cases.notes.push_back(text("“{0}” is left out: it is known of {1} of those who answered “{2}”.",
                                       verbatim(column.name), percent(share), name(cases.outcome->text)));
            return true;
        }
        if (!(most > least))
            cases.notes.push_back(text("“{0}” is left out: it is the same of everybody.", verbatim(column.name)));
        return !(most > least);
    });
}

void take_cases(DriverCases& cases, const SurveySample& sample) {
    std::vector<std::size_t> complete;
    sample.respondents.for_each([&](std::size_t r) {
        if (std::isnan(cases.outcome->score(r)) || !(sample.weights.of[r] > 0)) return;
        if (std::ranges::none_of(cases.columns, [r](const DriverColumn& each) { return std::isnan(each.values[r]); }))
            complete.push_back(r);
    });
    const auto drivers = std::ssize(cases.columns);
    cases.values.resize(std::ssize(complete), drivers + 1);
    for (Eigen::Index i = 0; i < cases.values.rows(); ++i) {
        const std::size_t r = complete[static_cast<std::size_t>(i)];
        for (Eigen::Index j = 0; j < drivers; ++j)
            cases.values(i, j) = cases.columns[static_cast<std::size_t>(j)].values[r];
        cases.values(i, drivers) = cases.outcome->score(r);
        cases.weights.push_back(sample.weights.of[r]);
    }
    cases.design = design_of(sample, complete);
}

}  // namespace

Result<DriverCases> driver_cases(const Context& context, const SurveySample& sample, const DriverChoice& choice,
                                 const Progress& progress) {
    DriverCases cases;
    if (choice.outcome.empty()) {
        cases.outcome = likely_outcome(sample);
        if (!cases.outcome)
            return fail(ErrorCode::missing_data,
                        text("“{0}” has no rating that could be explained.", name(sample.survey->name)));
        if (cases.outcome->kind == AskedKind::scale && !speaks_of_the_whole(cases.outcome->text) &&
            !speaks_of_the_whole(cases.outcome->id))
            cases.warnings.push_back(
                text("No question asks for a judgement of the whole, so the first rating is explained: “{0}”. Choose "
                     "another as the outcome if it is not what you want to know.",
                     verbatim(cases.outcome->text)));
    } else {
        const auto named = question_named(*sample.survey, choice.outcome);
        if (!named) return std::unexpected(named.error());
        cases.outcome = *named;
        if (!is_scaled(cases.outcome->kind) && cases.outcome->kind != AskedKind::number)
            return fail(ErrorCode::unsupported, text("“{0}” has no scale: the outcome has to be a rating or a number.",
                                                     name(cases.outcome->id)));
    }
    sample.respondents.for_each([&](std::size_t r) { cases.answered += std::isnan(cases.outcome->score(r)) ? 0 : 1; });
    if (choice.questions)
        if (auto added = add_questions(cases, sample, choice.items); !added) return std::unexpected(added.error());
    if (choice.known) {
        auto known = known_drivers(context.snapshot, sample, progress);
        if (!known) return std::unexpected(known.error());
        for (KnownDriver& each : *known)
            cases.columns.push_back(
                {.name = std::move(each.name), .unit = each.unit, .values = std::move(each.values)});
    }
    drop_useless(cases, sample);
    if (cases.columns.empty())
        return fail(ErrorCode::missing_data,
                    text("Nothing is there that could explain “{0}”: name items that have a scale.",
                         name(cases.outcome->text)));
    take_cases(cases, sample);
    return cases;
}

}  // namespace clientele
