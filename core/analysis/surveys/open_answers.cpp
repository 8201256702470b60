#include "core/analysis/surveys/open_answers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/analysis/table_building.h"
#include "core/base/folded.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr std::size_t most_answers_to_read = 5000;

/// How much the score of a question says of all, the least first.
const AskedQuestion* most_telling(const SurveySample& sample) {
    const AskedQuestion* found = nullptr;
    for (const std::size_t q : sample.questions) {
        const AskedQuestion& question = sample.survey->questions[q];
        if (is_scaled(question.kind) && (!found || question.kind < found->kind)) found = &question;
    }
    return found;
}

FindingTable open_questions_table(const OpenAnswers& open) {
    std::vector<std::string> questions, ids;
    std::vector<double> answered, words;
    ShareColumns share;
    for (const OpenQuestion& each : open.questions) {
        questions.push_back(each.question->text);
        ids.push_back(each.question->data_id());
        answered.push_back(each.answered);
        share.add(each.answered, each.asked);
        words.push_back(each.median_words);
    }
    FindingTable table{.id = "open_questions",
                       .title = text("Questions answered in words of their own"),
                       .columns = {},
                       .key_column = "question_id",
                       .key_dimension = "responses.question"};
    table.columns.push_back(text_column("question", text("Question"), questions));
    table.columns.push_back(number_column("answered", text("Answered"), Unit::count, std::move(answered)));
    std::move(share).put(table, "share", text("Of those who were asked"), text("From"), text("To"));
    table.columns.push_back(number_column("words", text("Median length, words"), Unit::none, std::move(words), 0));
    table.columns.push_back(text_column("question_id", text("Question in the data"), ids));
    return table;
}

Column days_of(const std::vector<const OpenAnswer*>& answers) {
    std::vector<std::int32_t> days;
    for (const OpenAnswer* each : answers)
        days.push_back(each->time == DateTime::missing_seconds ? Date::missing_days
                                                               : date_of(DateTime{each->time}).days);
    return Column::of_dates(std::move(days));
}

/// Whether each of these words begins a word of the answer.
bool contains(std::string_view answer, const std::vector<std::u16string>& words) {
    const std::u16string plain = u' ' + folded(answer);
    return std::ranges::all_of(words, [&](const std::u16string& word) { return plain.find(word) != plain.npos; });
}

std::vector<std::u16string> beginnings_of(std::string_view containing) {
    std::vector<std::u16string> words;
    const std::u16string plain = folded(containing);
    for (std::size_t from = 0; from < plain.size();) {
        const std::size_t to = std::min(plain.find(u' ', from), plain.size());
        if (to > from) words.push_back(u' ' + plain.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

/// Those to read, question by question.
std::vector<const OpenAnswer*> wanted_answers(const OpenAnswers& open, std::string_view containing) {
    const std::vector<std::u16string> words = beginnings_of(containing);
    std::vector<const OpenAnswer*> wanted;
    for (const OpenAnswer& each : open.answers)
        if (words.empty() || contains(each.text, words)) wanted.push_back(&each);
    return wanted;
}

FindingTable answers_table(const Snapshot& snapshot, const SurveySample& sample, const OpenAnswers& open,
                           const RespondentGroups& groups, std::vector<const OpenAnswer*> shown) {
    if (shown.size() > most_answers_to_read) {  // the latest of all questions
        std::ranges::stable_sort(shown, std::ranges::greater{}, &OpenAnswer::time);
        shown.resize(most_answers_to_read);
    }
    const SurveyTable& survey = *sample.survey;
    const DatasetColumn* ids = snapshot.dataset(DatasetKind::responses).find("respondent");
    std::vector<std::string> questions, answers, group, respondents;
    std::vector<double> scores;
    const bool parted = !groups.names.empty(), waves = !parted && survey.waves.size() > 1;
    for (const OpenAnswer* each : shown) {
        questions.push_back(each->question->text);
        answers.emplace_back(each->text);
        scores.push_back(each->score);
        respondents.emplace_back(ids ? ids->values.text(survey.row[each->respondent]) : std::string_view());
        const Code in = parted ? groups.of[each->respondent] : waves ? each->wave : missing_code;
        group.push_back(in == missing_code ? std::string() : parted ? groups.labels[in] : survey.waves[in]);
    }
    FindingTable table{.id = "answers",
                       .title = text("Answers in words of their own"),
                       .columns = {},
                       .key_column = ids ? "respondent" : "",
                       .key_dimension = ids ? "responses.respondent" : ""};
    table.columns.push_back(text_column("answer", text("Answer"), answers));
    if (open.questions.size() > 1) table.columns.push_back(text_column("question", text("Question"), questions));
    if (open.scored) table.columns.push_back(number_column("score", text("Score"), Unit::none, std::move(scores), 0));
    table.columns.push_back(column_of("date", text("Date"), days_of(shown)));
    if (parted || waves) table.columns.push_back(text_column("group", parted ? groups.label : text("Wave"), group));
    if (ids) table.columns.push_back(text_column("respondent", text("Respondent"), respondents));
    return table;
}

}  // namespace

std::size_t words_of(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char sign : text) {
        const bool blank = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
        words += !blank && !inside ? 1 : 0;
        inside = !blank;
    }
    return words;
}

OpenAnswers open_answers(const SurveySample& sample) {
    const SurveyTable& survey = *sample.survey;
    OpenAnswers open{.scored = most_telling(sample)};
    for (const std::size_t q : sample.questions) {
        const AskedQuestion& question = survey.questions[q];
        if (question.kind != AskedKind::text) continue;
        OpenQuestion each{.question = &question};
        const std::size_t first = open.answers.size();
        std::vector<double> words;
        sample.respondents.for_each([&](std::size_t r) {
            const AnswerState state = survey.state(question, r);
            each.asked += state == AnswerState::not_asked ? 0 : 1;
            if (state != AnswerState::given) return;
            const std::string_view said = question.answers[question.of[r]].text;
            words.push_back(static_cast<double>(words_of(said)));
            open.answers.push_back({.question = &question,
                                    .text = said,
                                    .respondent = r,
                                    .time = survey.time[r],
                                    .wave = survey.wave[r],
                                    .score = open.scored ? open.scored->score(r) : missing_number});
        });
        each.answered = static_cast<double>(words.size());
        if (words.empty()) continue;
        static constexpr std::array half{0.5};
        each.median_words = quantiles(words, half).front();
        std::ranges::stable_sort(open.answers.begin() + static_cast<std::ptrdiff_t>(first), open.answers.end(),
                                 std::ranges::greater{}, &OpenAnswer::time);
        open.questions.push_back(each);
    }
    return open;
}

void add_open_answers(Finding& finding, const Snapshot& snapshot, const SurveySample& sample, const OpenAnswers& open,
                      const RespondentGroups& groups, std::string_view containing) {
    if (open.questions.empty()) return;
    std::vector<const OpenAnswer*> wanted = wanted_answers(open, containing);
    const std::size_t found = wanted.size();
    finding.tables.push_back(open_questions_table(open));
    finding.tables.push_back(answers_table(snapshot, sample, open, groups, std::move(wanted)));
    if (open.scored)
        finding.notes.push_back(
            text("The score beside an answer in words is the one given to “{0}”; the highest is "
                 "the best.",
                 verbatim(open.scored->text)));
    if (found < open.answers.size())
        finding.notes.push_back(text("{0} of {1} answers in words contain “{2}”.", count(found),
                                     count(open.answers.size()), name(containing)));
    if (found > most_answers_to_read)
        finding.notes.push_back(text("The table of answers has the latest {0} of {1}: filter for the others.",
                                     count(most_answers_to_read), count(found)));
}

}  // namespace clientele
