#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/table/selection.h"

namespace clientele {

/// How a question is answered. nps: 0 to 10, would recommend. csat: satisfaction on a scale. ces: how easy it was.
/// scale: any other ordered scale. ranking: the place that an item was given among others, 1 the first. single,
/// multiple: one or several of some options. number, date, text: open.
enum class AskedKind : std::uint8_t { nps, csat, ces, scale, ranking, single, multiple, number, date, text };
/// "nps", "csat"...: stable ids, as `clientele survey` and options take them.
std::string_view id(AskedKind kind);
/// "Recommendation, 0 to 10", "Satisfaction"...
Text in_words(AskedKind kind);
/// Whether answers have a place on a scale: nps, csat, ces, scale.
constexpr bool is_scaled(AskedKind kind) { return kind <= AskedKind::scale; }

/// What is known of a respondent's answer to a question: `not_asked` where nobody of the same wave has an answer, or
/// the answer says that it does not apply; `no_answer` left out or refused.
enum class AnswerState : std::uint8_t { given, do_not_know, no_answer, not_asked };

/// One of the different answers to a question.
struct GivenAnswer {
    std::string text{};   ///< as in the data: key of rows and filters ("responses.answer")
    std::string label{};  ///< as people read it; the text where it has no label
    /// Place on the scale, the highest is the best (turned round already where `reversed`), the number, or the day
    /// since 1970; NaN of options, texts, and all that is not `given`.
    double score = missing_number;
    AnswerState state = AnswerState::given;
    std::size_t count = 0;  ///< respondents who gave it, of the whole survey
    bool unranked = false;  ///< of a ranking: left without a place by who placed others
};

/// A question with everybody's answer. Answers stand in order: of scales from the lowest score to the highest, of
/// options whose texts have an order (ages, incomes) in that, of others the most frequent first; what is not `given`
/// comes last.
struct AskedQuestion {
    std::string id{};    ///< as in the data: "Q1" or the question itself; key of rows ("responses.question")
    std::string text{};  ///< the question in words; the id where the data has no words
    AskedKind kind = AskedKind::text;
    Text reason{};                                             ///< why it is taken for that
    bool by_hand = false;                                      ///< the analyst said so
    bool reversed = false;                                     ///< scores were turned round
    double lowest = missing_number, highest = missing_number;  ///< ends of the scale, also where nobody chose them
    /// Questions of the data that it was made of, where it is none itself: items of "1st choice", "2nd choice".
    std::vector<std::string> asked_as{};
    std::string ranked_in{};  ///< of a ranking: the question whose items were put in order, or its first and last item
    std::vector<GivenAnswer> answers{};
    /// By respondent, index in answers, or missing_code without a row. Of multiple questions the first answer.
    std::vector<Code> of{};
    /// Of multiple questions: the answers of respondent r are chosen[from[r]] to chosen[from[r + 1] - 1]; else empty.
    std::vector<std::uint32_t> from{};
    std::vector<Code> chosen{};
    std::vector<std::uint8_t> asked_in{};  ///< by wave: whether anybody there has a row

    /// Whether it is made of other questions of the data: its answers cannot be said otherwise, only its words.
    bool is_made() const { return !asked_as.empty(); }
    /// Of a scaled question, ranking, number or date; NaN where there is none.
    double score(std::size_t respondent) const {
        return of[respondent] == missing_code ? missing_number : answers[of[respondent]].score;
    }
    /// What its answers stand under in the data: key of rows ("responses.question").
    const std::string& data_id() const { return asked_as.empty() ? id : asked_as.front(); }
    /// All answers of a respondent, one at most unless multiple.
    std::span<const Code> given_by(std::size_t respondent) const {
        if (!from.empty()) return std::span(chosen).subspan(from[respondent], from[respondent + 1] - from[respondent]);
        return of[respondent] == missing_code ? std::span<const Code>() : std::span(&of[respondent], 1);
    }
};

/// One survey: its respondents and what each answered. A respondent is one interview: who answers the same question
/// again on a later day counts again.
struct SurveyTable {
    std::string name{};  ///< "" where the data names none
    std::size_t respondents = 0;
    std::size_t first = 0;  ///< number of its first respondent among those of all surveys
    // By respondent. Codes are those of the domains of responses.respondent, customer and store.
    std::vector<Code> respondent{}, customer{}, store{};
    std::vector<std::int64_t> time{};   ///< seconds, of the first answer; DateTime::missing_seconds
    std::vector<std::uint32_t> row{};   ///< of the first answer in responses: its attributes are the respondent's
    std::vector<double> weight{};       ///< as in the data (or the field that was named); NaN where there is none
    std::vector<std::uint32_t> wave{};  ///< index in waves, or missing_code
    std::vector<std::string> waves{};   ///< in the order of time: "2025-Q3"; one or none: no waves
    std::string wave_dimension{};       ///< what a wave is a value of, for keys: "period", "responses.survey"...; or ""
    Text wave_reason{};                 ///< how waves were told
    std::vector<AskedQuestion> questions{};  ///< in the order of the file, or of first answers
    std::size_t answered_again = 0;          ///< answers of the same respondent, question and day: the last counts
    /// What the preparation says that could not be done, in words: weights of a field that is not there...
    std::vector<Text> problems{};

    const AskedQuestion* find(std::string_view question) const;  ///< by id or text; nullptr where there is none
    AnswerState state(const AskedQuestion& question, std::size_t respondent) const;
};

/// All surveys of a snapshot, prepared as the project says (Snapshot::own_surveys). In the order of their last answer,
/// the latest first.
struct SurveyTables {
    std::vector<SurveyTable> surveys{};
    /// By row of responses the respondent, numbered through all surveys (SurveyTable::first); missing_code where the
    /// row has no question.
    std::vector<std::uint32_t> respondent_of{};

    const SurveyTable* find(std::string_view name) const;
    /// The respondents of a survey whose answers a filter leaves any of, of its rows of responses. O(rows).
    Selection respondents(const SurveyTable& survey, const Selection& rows) const;
    /// By question of the survey whether the filter leaves any answer to it.
    std::vector<bool> questions(const SurveyTable& survey, const Snapshot& snapshot, const Selection& rows) const;
};

/// Works the tables out at the first call and keeps them with the snapshot. 20,000 respondents and 200 questions take
/// some 0.3 s, parallel. Errors: `too_large` over 2^31 answers; cancelled.
Result<const SurveyTables*> survey_tables(const Snapshot& snapshot, const Progress& progress = {});

}  // namespace clientele
