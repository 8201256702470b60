#include "core/analysis/surveys/survey_table.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <numeric>

#include "core/analysis/surveys/answer_words.h"
#include "core/analysis/surveys/named_choices.h"
#include "core/analysis/surveys/question_kinds.h"
#include "core/analysis/surveys/question_stems.h"
#include "core/analysis/surveys/rankings.h"
#include "core/analysis/surveys/scale_ends.h"
#include "core/analysis/surveys/survey_interviews.h"
#include "core/analysis/surveys/survey_waves.h"

namespace clientele {
namespace {

/// From this share of the respondents on, other answers to the same question mean that several can be chosen; below,
/// that somebody answered again.
constexpr double several_from = 0.02;
/// The same where all answers are numbers, which few write for options: a scale that some were asked twice.
constexpr double several_numbers_from = 0.2;
constexpr std::size_t most_answers = std::size_t{1} << 31;

using Scratch = tbb::enumerable_thread_specific<std::vector<Code>>;

std::string text_at(const Column* column, std::size_t row) {
    return column ? std::string(column->text(row)) : std::string();
}

/// One question, from codes of the data to answers of its own.
class Asking {
 public:
    Asking(const ResponseColumns& columns, SurveyInterviews::Question& raw, std::size_t respondents)
        : columns_(columns), raw_(raw), respondents_(respondents) {}

    AskedQuestion made(const SurveyPreparation& preparation, std::vector<Code>& place, std::size_t& again) {
        AskedQuestion question;
        question.id = columns_.question->dictionary().at(raw_.code);
        question.text = text_at(columns_.question_words, raw_.row);
        if (question.text.empty()) question.text = question.id;
        AnswersSeen seen;
        if (columns_.question_type) seen.type = columns_.question_type->text(raw_.row);
        auto said = preparation.questions.find(question.id);
        if (said == preparation.questions.end()) said = preparation.questions.find(question.text);
        const QuestionPreparation how = said == preparation.questions.end() ? QuestionPreparation{} : said->second;
        if (!how.words.empty()) question.text = how.words;
        seen.several = has_several(seen.type, how);
        raw_.answers.resize(respondents_, missing_code);
        if (!seen.several)
            for (const SurveyInterviews::Further& each : raw_.further) {
                raw_.answers[each.respondent] = each.answer;
                ++again;
            }
        number_answers(question, seen.several, place);
        const std::vector<Code> where = find_kind(question, seen, how);
        for (Code& code : question.of)
            if (code != missing_code) code = where[code];
        for (Code& code : question.chosen) code = where[code];
        if (question.kind == AskedKind::multiple && question.from.empty()) one_each(question);
        if (question.kind != AskedKind::multiple) question.from.clear(), question.chosen.clear();
        return question;
    }

 private:
    bool has_several(std::string_view type, const QuestionPreparation& how) const {
        if (how.kind) return *how.kind == AskedKind::multiple;
        if (type == "multiple") return true;
        const auto answered = std::ranges::count_if(raw_.answers, [](Code code) { return code != missing_code; });
        const double further = static_cast<double>(raw_.further.size()), all = static_cast<double>(answered);
        return further > 0 && further >= (holds_numbers() ? several_numbers_from : several_from) * all;
    }

    bool holds_numbers() const {
        const auto is_number = [&](Code code) {
            return code == missing_code || is_plain_number(columns_.answer->dictionary().at(code));
        };
        return std::ranges::all_of(raw_.answers, is_number) &&
               std::ranges::all_of(raw_.further, is_number, &SurveyInterviews::Further::answer);
    }

    void number_answers(AskedQuestion& question, bool several, std::vector<Code>& place) {
        place.resize(columns_.answer->dictionary().size(), missing_code);
        std::vector<Code> met;
        const auto local = [&](Code code) {
            if (place[code] == missing_code) {
                place[code] = static_cast<Code>(met.size());
                met.push_back(code);
                question.answers.push_back({});
            }
            ++question.answers[place[code]].count;
            return place[code];
        };
        question.of.assign(respondents_, missing_code);
        for (std::size_t r = 0; r < respondents_; ++r)
            if (raw_.answers[r] != missing_code) question.of[r] = local(raw_.answers[r]);
        if (several) {
            std::ranges::stable_sort(raw_.further, {}, &SurveyInterviews::Further::respondent);
            std::size_t next = 0;
            question.from.reserve(respondents_ + 1);
            for (std::size_t r = 0; r < respondents_; ++r) {
                const std::size_t begin = question.chosen.size();
                question.from.push_back(static_cast<std::uint32_t>(begin));
                if (question.of[r] != missing_code) question.chosen.push_back(question.of[r]);
                for (; next < raw_.further.size() && raw_.further[next].respondent == r; ++next) {
                    const Code known = place[raw_.further[next].answer];
                    const auto here = std::span(question.chosen).subspan(begin);
                    if (known == missing_code || std::ranges::find(here, known) == here.end())
                        question.chosen.push_back(local(raw_.further[next].answer));
                }
            }
            question.from.push_back(static_cast<std::uint32_t>(question.chosen.size()));
        }
        for (std::size_t i = 0; i < met.size(); ++i) {
            GivenAnswer& answer = question.answers[i];
            answer.text = answer.label = columns_.answer->dictionary().at(met[i]);
            if (const auto label = raw_.labels.find(met[i]); label != raw_.labels.end())
                answer.label = columns_.answer_label->dictionary().at(label->second);
            place[met[i]] = missing_code;
        }
    }

    void one_each(AskedQuestion& question) const {
        for (std::size_t r = 0; r < respondents_; ++r) {
            question.from.push_back(static_cast<std::uint32_t>(question.chosen.size()));
            if (question.of[r] != missing_code) question.chosen.push_back(question.of[r]);
        }
        question.from.push_back(static_cast<std::uint32_t>(question.chosen.size()));
    }

    const ResponseColumns& columns_;
    SurveyInterviews::Question& raw_;
    std::size_t respondents_;
};

void put_weights(SurveyTable& survey, const Dataset& responses, const std::string& said) {
    survey.weight.assign(survey.respondents, missing_number);
    if (said == "none") return;
    const std::string_view field = said.starts_with("responses.") ? std::string_view(said).substr(10) : said;
    const DatasetColumn* column = responses.find(field.empty() ? "weight" : field);
    if (!column || column->values.type() != ColumnType::number) {
        if (!said.empty())
            survey.problems.push_back(text("“{0}” is no number of the answers, so it weights nothing.", name(said)));
        return;
    }
    const std::span<const double> values = column->values.numbers();
    for (std::size_t r = 0; r < survey.respondents; ++r) survey.weight[r] = values[survey.row[r]];
}

/// Where the file numbers its questions, they stand in that order.
void put_questions_in_order(SurveyInterviews& raw, const ResponseColumns& columns) {
    if (!columns.question_order) return;
    std::ranges::stable_sort(raw.questions, {}, [&](const SurveyInterviews::Question& question) {
        const double order = columns.question_order->numbers()[question.row];
        return std::isnan(order) ? HUGE_VAL : order;
    });
}

Result<SurveyTable> made(SurveyInterviews& raw, const Snapshot& snapshot, Scratch& scratch, const Progress& progress) {
    const Dataset& responses = snapshot.dataset(DatasetKind::responses);
    const ResponseColumns columns(responses);
    SurveyTable survey;
    survey.name = raw.survey == missing_code ? std::string() : std::string(columns.survey->dictionary().at(raw.survey));
    survey.respondents = raw.row.size();
    if (survey.respondents * raw.questions.size() > most_answers)
        return fail(ErrorCode::too_large,
                    text("The survey “{0}” has {1} respondents and {2} questions: more than can be looked at together.",
                         name(survey.name), count(survey.respondents), count(raw.questions.size())));
    put_questions_in_order(raw, columns);
    const SurveyPreparation preparation = preparation_of(snapshot.own_surveys(), survey.name, survey.problems);
    survey.questions.resize(raw.questions.size());
    std::vector<std::size_t> again(raw.questions.size());
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, raw.questions.size(), [&](std::size_t q) {
        if (stopped || progress.cancelled()) {
            stopped = true;
            return;
        }
        Asking asking(columns, raw.questions[q], survey.respondents);
        survey.questions[q] = asking.made(preparation, scratch.local(), again[q]);
        raw.questions[q] = {};
    });
    if (stopped) return cancelled();
    std::vector<std::string_view> named_by_hand;
    for (const auto& [named, said] : preparation.questions)
        if (!said.words.empty()) named_by_hand.push_back(named);
    find_rankings(survey.questions, preparation);
    find_named_choices(survey.questions, preparation);
    end_batteries_alike(survey.questions);
    call_by_items(survey.questions, named_by_hand);
    survey.answered_again = std::accumulate(again.begin(), again.end(), raw.answered_again);
    survey.row = std::move(raw.row);
    survey.time = std::move(raw.time);
    const auto codes_of = [&](const Column* column) {
        std::vector<Code> codes(survey.respondents, missing_code);
        if (column)
            for (std::size_t r = 0; r < codes.size(); ++r) codes[r] = column->codes()[survey.row[r]];
        return codes;
    };
    survey.respondent = codes_of(columns.respondent);
    survey.customer = codes_of(columns.customer);
    survey.store = codes_of(columns.store);
    put_weights(survey, responses, preparation.weight);
    put_waves(survey, snapshot, preparation.waves);
    for (const auto& [named, said] : preparation.questions)
        if (const AskedQuestion* question = survey.find(named); !question)
            survey.problems.push_back(text("“{0}” has no question “{1}”.", name(survey.name), name(named)));
        else if (question->is_made() && says_more_than_words(said))
            survey.problems.push_back(fail_of_item(*question).error().message);
    return survey;
}

Result<SurveyTables> all_made(const Snapshot& snapshot, const Progress& progress) {
    auto interviews = survey_interviews(snapshot, progress.part(0, 0.5));
    if (!interviews) return std::unexpected(interviews.error());
    SurveyTables tables;
    Scratch scratch;
    const std::size_t all = interviews->surveys.size();
    for (std::size_t s = 0; s < all; ++s) {
        const double at = 0.5 + 0.5 * static_cast<double>(s) / static_cast<double>(all);
        if (!progress(at)) return cancelled();
        auto survey = made(interviews->surveys[s], snapshot, scratch, progress);
        if (!survey) return std::unexpected(survey.error());
        tables.surveys.push_back(std::move(*survey));
    }
    std::size_t first = 0;
    for (SurveyTable& survey : tables.surveys) {
        survey.first = first;
        first += survey.respondents;
    }
    for (std::size_t row = 0; row < interviews->respondent_of.size(); ++row)
        if (interviews->survey_of[row] != missing_code)
            interviews->respondent_of[row] +=
                static_cast<std::uint32_t>(tables.surveys[interviews->survey_of[row]].first);
    tables.respondent_of = std::move(interviews->respondent_of);
    std::ranges::stable_sort(tables.surveys, std::ranges::greater{}, [](const SurveyTable& survey) {
        return survey.time.empty() ? DateTime::missing_seconds : *std::ranges::max_element(survey.time);
    });
    return tables;
}

}  // namespace

const AskedQuestion* SurveyTable::find(std::string_view question) const {
    auto found = std::ranges::find(questions, question, &AskedQuestion::id);
    if (found == questions.end()) found = std::ranges::find(questions, question, &AskedQuestion::text);
    return found == questions.end() ? nullptr : &*found;
}

AnswerState SurveyTable::state(const AskedQuestion& question, std::size_t at) const {
    if (question.of[at] != missing_code) return question.answers[question.of[at]].state;
    return question.asked_in[wave[at] == missing_code ? 0 : wave[at]] ? AnswerState::no_answer : AnswerState::not_asked;
}

const SurveyTable* SurveyTables::find(std::string_view name) const {
    const auto found = std::ranges::find(surveys, name, &SurveyTable::name);
    return found == surveys.end() ? nullptr : &*found;
}

Selection SurveyTables::respondents(const SurveyTable& survey, const Selection& rows) const {
    if (rows.is_all()) return Selection::all(survey.respondents);
    std::vector<std::uint64_t> bits((survey.respondents + 63) / 64);
    rows.for_each([&](std::size_t row) {
        const std::size_t at = std::size_t{respondent_of[row]} - survey.first;  // wraps for those of earlier surveys
        if (respondent_of[row] != missing_code && at < survey.respondents) bits[at / 64] |= std::uint64_t{1} << at % 64;
    });
    return Selection(std::move(bits), survey.respondents);
}

std::vector<bool> SurveyTables::questions(const SurveyTable& survey, const Snapshot& snapshot,
                                          const Selection& rows) const {
    std::vector<bool> left(survey.questions.size(), rows.is_all());
    if (rows.is_all()) return left;
    const ResponseColumns columns(snapshot.dataset(DatasetKind::responses));
    std::vector<bool> met(columns.question->dictionary().size());
    rows.for_each([&](std::size_t row) {
        const std::size_t at = std::size_t{respondent_of[row]} - survey.first;
        if (respondent_of[row] != missing_code && at < survey.respondents) met[columns.question->codes()[row]] = true;
    });
    for (std::size_t q = 0; q < left.size(); ++q) {
        const AskedQuestion& question = survey.questions[q];
        const auto is_left = [&](const std::string& id) {
            const auto code = columns.question->dictionary().find(id);
            return code && met[*code];
        };
        left[q] = question.asked_as.empty() ? is_left(question.id) : std::ranges::any_of(question.asked_as, is_left);
    }
    return left;
}

Result<const SurveyTables*> survey_tables(const Snapshot& snapshot, const Progress& progress) {
    constexpr std::string_view kept = "survey tables";
    if (const SurveyTables* known = snapshot.find_derived<SurveyTables>(kept)) return known;
    auto tables = all_made(snapshot, progress);
    if (!tables) return std::unexpected(tables.error());
    return &snapshot.keep_derived(kept, std::move(*tables));
}

}  // namespace clientele
