#include "core/analysis/surveys/survey_interviews.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr std::size_t rows_a_look = std::size_t{1} << 16;

const Column* column_of(const Dataset& dataset, std::string_view id, ColumnType type) {
    const DatasetColumn* column = dataset.find(id);
    return column && column->values.type() == type ? &column->values : nullptr;
}

Code code_at(const Column* column, std::size_t row) { return column ? column->codes()[row] : missing_code; }

std::int32_t day_at(const Column* times, std::size_t row) {
    if (!times || times->missing(row)) return Date::missing_days;
    return date_of(DateTime{times->times()[row]}).days;
}

/// Who answered: the respondent, or else the customer on that day, or else the row alone.
std::uint64_t key_of(const ResponseColumns& columns, std::size_t row) {
    constexpr std::uint64_t of_customers = std::uint64_t{1} << 62, of_rows = std::uint64_t{1} << 63;
    if (const Code code = code_at(columns.respondent, row); code != missing_code) return code;
    if (const Code code = code_at(columns.customer, row); code != missing_code)
        return of_customers | static_cast<std::uint64_t>(code) << 20 |
               (static_cast<std::uint64_t>(day_at(columns.time, row)) & 0xFFFFF);
    return of_rows | row;
}

/// Sorts the rows of one survey.
class Sorting {
 public:
    Sorting(const ResponseColumns& columns, SurveyInterviews& survey) : columns_(columns), survey_(survey) {}

    std::uint32_t add(std::size_t row) {
        const std::uint64_t key = key_of(columns_, row);
        if (key != last_key_ || survey_.row.empty()) {
            const auto [at, fresh] = known_.try_emplace(key, 0);
            if (fresh) at->second = begin(row);
            last_key_ = key;
            last_ = at->second;
        }
        SurveyInterviews::Question& question = question_of(row);
        const Code answer = columns_.answer->codes()[row];
        if (has_answer(question, last_) && is_later(row)) {
            last_ = begin(row);
            known_[key] = last_;
        }
        put(question, answer);
        if (const Code label = code_at(columns_.answer_label, row); label != missing_code)
            question.labels.try_emplace(answer, label);
        return last_;
    }

 private:
    std::uint32_t begin(std::size_t row) {
        survey_.row.push_back(static_cast<std::uint32_t>(row));
        survey_.time.push_back(columns_.time ? columns_.time->times()[row] : DateTime::missing_seconds);
        return static_cast<std::uint32_t>(survey_.row.size() - 1);
    }
    SurveyInterviews::Question& question_of(std::size_t row) {
        const Code code = columns_.question->codes()[row];
        if (place_.empty()) place_.assign(columns_.question->dictionary().size(), missing_code);
        if (place_[code] == missing_code) {
            place_[code] = static_cast<Code>(survey_.questions.size());
            survey_.questions.push_back({.code = code, .row = static_cast<std::uint32_t>(row)});
        }
        return survey_.questions[place_[code]];
    }
    static bool has_answer(const SurveyInterviews::Question& question, std::uint32_t respondent) {
        return respondent < question.answers.size() && question.answers[respondent] != missing_code;
    }
    bool is_later(std::size_t row) const {
        const std::int64_t first = survey_.time[last_];
        const std::int32_t day = day_at(columns_.time, row);
        return first != DateTime::missing_seconds && day != Date::missing_days && day > date_of(DateTime{first}).days;
    }
    void put(SurveyInterviews::Question& question, Code answer) {
        if (question.answers.size() <= last_) question.answers.resize(std::size_t{last_} + 1, missing_code);
        Code& known = question.answers[last_];
        if (known == missing_code)
            known = answer;
        else if (known == answer || answer == missing_code)
            ++survey_.answered_again;
        else
            question.further.push_back({last_, answer});
    }

    const ResponseColumns& columns_;
    SurveyInterviews& survey_;
    std::unordered_map<std::uint64_t, std::uint32_t> known_;
    std::vector<Code> place_;  // of questions, by code
    std::uint64_t last_key_ = 0;
    std::uint32_t last_ = 0;
};

}  // namespace

ResponseColumns::ResponseColumns(const Dataset& responses)
    : survey(column_of(responses, "survey", ColumnType::text)),
      respondent(column_of(responses, "respondent", ColumnType::text)),
      customer(column_of(responses, "customer_id", ColumnType::text)),
      store(column_of(responses, "store_id", ColumnType::text)),
      time(column_of(responses, "time", ColumnType::time)),
      question(column_of(responses, "question", ColumnType::text)),
      answer(column_of(responses, "answer", ColumnType::text)),
      weight(column_of(responses, "weight", ColumnType::number)),
      question_words(column_of(responses, "question text", ColumnType::text)),
      question_type(column_of(responses, "question type", ColumnType::text)),
      question_order(column_of(responses, "question order", ColumnType::number)),
      answer_label(column_of(responses, "answer label", ColumnType::text)) {}

Result<AllInterviews> survey_interviews(const Snapshot& snapshot, const Progress& progress) {
    const Dataset& responses = snapshot.dataset(DatasetKind::responses);
    const ResponseColumns columns(responses);
    AllInterviews all;
    if (!columns.question || !columns.answer) return all;
    all.survey_of.assign(responses.rows, missing_code);
    all.respondent_of.assign(responses.rows, missing_code);
    const std::size_t names = columns.survey ? columns.survey->dictionary().size() : 0;
    std::vector<std::uint32_t> place(names + 1, missing_code);
    std::vector<Sorting> sorting;
    sorting.reserve(place.size());
    all.surveys.reserve(place.size());
    for (std::size_t row = 0; row < responses.rows; ++row) {
        if (row % rows_a_look == 0 &&
            !progress(static_cast<double>(row) / static_cast<double>(responses.rows), text("Sorting answers")))
            return cancelled();
        if (columns.question->codes()[row] == missing_code || columns.answer->codes()[row] == missing_code) continue;
        const Code survey = code_at(columns.survey, row);
        std::uint32_t& at = place[static_cast<Code>(survey + 1)];
        if (at == missing_code) {
            at = static_cast<std::uint32_t>(all.surveys.size());
            all.surveys.push_back({.survey = survey});
            sorting.emplace_back(columns, all.surveys.back());
        }
        all.survey_of[row] = at;
        all.respondent_of[row] = sorting[at].add(row);
    }
    return all;
}

}  // namespace clientele
