#include <algorithm>
#include <functional>
#include <unordered_map>

#include "core/ingest/mapping.h"
#include "core/ingest/settings.h"
#include "core/ingest/shapes/all_shapes.h"
#include "core/ingest/shapes/source_rows.h"
#include "core/ingest/shapes/survey_plan.h"
#include "core/ingest/sniff.h"

namespace clientele::ingest {
namespace {

using Role = SurveyColumn::Role;

/// Reads the file twice: to find out how each question is answered, then to write an answer a row.
class Unfolding {
 public:
    Unfolding(const SourceFacts& facts, RecordWriter& rows)
        : facts_(facts),
          rows_(rows),
          no_answers_(setting(facts.settings, "missing")),
          survey_(facts.path.stem().string()) {}

    Result<Reading> run(const Progress& progress) {
        if (auto done = look(progress.part(0, 0.4)); !done) return std::unexpected(done.error());
        plan_ = plan_survey(facts_, header_, survey_roles(facts_, header_), answers_);
        if (auto done = write_header(); !done) return std::unexpected(done.error());
        auto done = each_source_row(
            facts_,
            [&](const SourceRow& row) {
                if (row.number < header_.records) return true;
                auto written = write(row);
                if (!written) error_ = written.error();
                return written.has_value();
            },
            progress.part(0.4, 1));
        if (!done) return std::unexpected(done.error());
        if (error_) return std::unexpected(*error_);
        return report();
    }

 private:
    Result<void> look(const Progress& progress) {
        std::vector<std::vector<std::string>> first;
        auto done = each_source_row(facts_,
                                    [&](const SourceRow& row) {
                                        first.emplace_back(row.cells.begin(), row.cells.end());
                                        return first.size() < most_header_records;
                                    },
                                    {});
        if (!done) return done;
        header_ = read_survey_header(facts_, first);
        find_codes();
        answers_.resize(facts_.columns.size());
        return each_source_row(
            facts_,
            [&](const SourceRow& row) {
                if (row.number < header_.records || !fits(row)) return true;
                for (std::size_t i = 0; i < answers_.size(); ++i) {
                    if (row.cells[i].empty()) continue;
                    const std::string_view cell = code_of(i, row.cells[i]);
                    if (no_answers_.contains(cell))
                        answers_[i].add_missing();
                    else if (no_answers_.among_numbers(cell))
                        answers_[i].add_doubtful();
                    else
                        answers_[i].add(cell);
                }
                return true;
            },
            progress);
    }

    /// Readers write labels in place of codes where every value has one. An answer is its code, with the label beside
    /// it: codes are ordered, and can be computed with.
    void find_codes() {
        codes_.resize(facts_.columns.size());
        if (!setting(facts_.settings, "labels").empty()) return;
        for (std::size_t i = 0; i < codes_.size(); ++i) {
            if (!facts_.columns[i].value_labels) continue;
            for (const auto& [code, label] : *facts_.columns[i].value_labels)
                if (const auto [known, is_new] = codes_[i].try_emplace(label, code); !is_new) known->second = label;
            for (const auto& [code, label] : *facts_.columns[i].value_labels) codes_[i].erase(code);
        }
    }

    std::string_view code_of(std::size_t column, std::string_view cell) const {
        if (codes_[column].empty()) return cell;
        const auto found = codes_[column].find(cell);
        return found == codes_[column].end() ? cell : found->second;
    }

    bool fits(const SourceRow& row) const {
        if (!row.whole || row.cells.size() < facts_.columns.size()) return false;
        return std::ranges::all_of(row.cells.subspan(facts_.columns.size()),
                                   [](std::string_view cell) { return cell.empty(); });
    }

    Result<void> write_header() {
        std::vector<std::string_view> header;
        if (!plan_.names_survey) header.emplace_back("survey");
        header.emplace_back("respondent");
        for (const SurveyColumn& column : plan_.columns)
            if (column.role == Role::kept) header.emplace_back(column.header);
        for (const std::string_view name :
             {"question", "answer", "question text", "question order", "answer label", "question type"})
            header.emplace_back(name);
        notes_.resize(header.size());
        for (std::size_t i = 0; i < header.size(); ++i)
            notes_[i].exact = header[i] == "question" || header[i] == "answer" || header[i] == "respondent";
        return rows_.add(header, 1);
    }

    Result<void> write(const SourceRow& row) {
        if (!fits(row)) {
            // A row of another width is rejected where the rows are checked, with its text.
            return rows_.add(std::span(&row.raw, 1), row.line);
        }
        ++respondents_;
        cells_.clear();
        if (!plan_.names_survey) cells_.push_back(survey_);
        const std::size_t respondent = cells_.size();
        name_ = "row " + std::to_string(row.line);
        cells_.push_back(name_);
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (plan_.columns[i].role == Role::respondent && !row.cells[i].empty()) cells_[respondent] = row.cells[i];
            if (plan_.columns[i].role == Role::kept) cells_.push_back(row.cells[i]);
        }
        known_.push_back(std::hash<std::string_view>()(cells_[respondent]));
        const std::uint64_t before = written_;
        const bool any = std::ranges::any_of(row.cells, [](std::string_view cell) { return !cell.empty(); });
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (plan_.columns[i].role == Role::question)
                if (auto done = write_answers(plan_.columns[i], code_of(i, row.cells[i]), row.line); !done) return done;
        if (written_ == before) ++(any ? silent_ : blank_);
        return {};
    }

    Result<void> write_answers(const SurveyColumn& column, std::string_view cell, std::uint64_t line) {
        if (cell.empty()) return {};
        if (column.all_numbers ? no_answers_.among_numbers(cell) : no_answers_.contains(cell)) {
            ++without_answer_;
            return {};
        }
        if (column.is_option) {
            if (is_one_of(column.not_chosen, cell)) {
                ++not_chosen_;
                return {};
            }
            return write_answer(column, column.option.empty() ? cell : std::string_view(column.option), {}, line);
        }
        if (column.separator == '\0') return write_answer(column, cell, label_of(column, cell), line);
        for (const std::string_view part : parts_of(cell, column.separator))
            if (auto done = write_answer(column, part, label_of(column, part), line); !done) return done;
        return {};
    }

    static std::string_view label_of(const SurveyColumn& column, std::string_view cell) {
        if (!column.labels) return {};
        const auto found = column.labels->find(std::string(cell));
        return found == column.labels->end() ? std::string_view() : std::string_view(found->second);
    }

    Result<void> write_answer(const SurveyColumn& column, std::string_view answer, std::string_view label,
                              std::uint64_t line) {
        const SurveyQuestion& question = plan_.questions[column.question];
        const std::string order = std::to_string(column.question + 1);
        const std::size_t about = cells_.size();
        cells_.insert(cells_.end(), {question.id, answer, question.text, order, label, id(question.type)});
        auto done = rows_.add(cells_, line);
        cells_.resize(about);
        ++written_;
        return done;
    }

    Reading report() {
        Reading reading;
        reading.header_known = true;
        reading.columns = std::move(notes_);
        reading.reasons = header_.reasons;
        reading.reasons.push_back(
            text("A row holds a respondent and a column a question: {0} {0|respondent|respondents}, {1} "
                 "{1|question|questions}, {2} {2|answer|answers}. Each answer is a row now.",
                 count(respondents_), count(plan_.questions.size()), count(written_)));
        if (std::ranges::any_of(codes_, [](const auto& codes) { return !codes.empty(); }))
            reading.reasons.push_back(text("Answers are written as their codes, with the labels beside them."));
        if (not_chosen_ > 0)
            reading.reasons.push_back(
                text("{0} {0|cell says|cells say} that an option was not chosen; that makes no answer.",
                     count(not_chosen_)));
        if (without_answer_ > 0)
            reading.reasons.push_back(
                text("{0} {0|cell|cells} with a word for missing, such as NA, {0|holds|hold} no answer.",
                     count(without_answer_)));
        if (silent_ > 0)
            reading.warnings.push_back(
                text("{0} {0|respondent|respondents} gave no answer at all and {0|has|have} no row.", count(silent_)));
        if (blank_ > 0)
            reading.warnings.push_back(
                text("{0} {0|row is|rows are} blank and {0|was|were} passed over.", count(blank_)));
        std::ranges::sort(known_);
        std::uint64_t again = 0;
        for (std::size_t i = 1; i < known_.size(); ++i)
            if (known_[i] == known_[i - 1]) ++again;
        if (again > 0)
            reading.warnings.push_back(
                text("{0} {0|row has|rows have} the id of another respondent. Their answers count as "
                     "those of one person; give each person an id of their own.",
                     count(again)));
        return reading;
    }

    const SourceFacts& facts_;
    RecordWriter& rows_;
    NoAnswers no_answers_;
    std::string survey_;
    SurveyHeader header_;
    std::vector<AnswerEvidence> answers_;
    std::vector<std::unordered_map<std::string_view, std::string_view>> codes_;  // of each column's labels
    SurveyPlan plan_;
    std::vector<ColumnNotes> notes_;  // of the columns that are written
    std::string name_;
    std::vector<std::string_view> cells_;
    std::vector<std::size_t> known_;  // hashes of the respondents' ids
    std::uint64_t respondents_ = 0;
    std::uint64_t written_ = 0;
    std::uint64_t without_answer_ = 0;
    std::uint64_t not_chosen_ = 0;
    std::uint64_t silent_ = 0;
    std::uint64_t blank_ = 0;
    std::optional<Error> error_;
};

/// Columns with a field of their own in the kind that holds an answer a row.
bool has_field(const SourceFacts& facts, std::string_view field) {
    const auto mapping = map_columns(facts, DatasetKind::responses, {});
    return mapping && std::ranges::any_of(mapping->columns, [&](const ColumnMapping& column) {
               return !column.attribute && column.target == field;
           });
}

bool is_small_scale(const ColumnFacts& column) {
    return column.type == ColumnType::number && column.examples.size() > 2 && column.unfit == 0 &&
           std::ranges::all_of(column.examples, [](const std::string& example) {
               return example == "10" || (example.size() == 1 && example[0] >= '0' && example[0] <= '9');
           });
}

std::size_t questions_in(const SourceFacts& facts) {
    return static_cast<std::size_t>(std::ranges::count_if(facts.columns, [](const ColumnFacts& column) {
        return looks_like_question(column.header) || looks_like_question(column.label) ||
               (is_small_scale(column) && !is_known_header(column.header));
    }));
}

bool is_evident(const SourceFacts& facts) {
    if (!facts.dialect.header || has_field(facts, "question")) return false;
    const auto has = [&](bool (*is)(std::string_view)) {
        return std::ranges::count_if(facts.columns, [&](const ColumnFacts& column) { return is(column.header); });
    };
    if (has(names_respondent) == 0 && has(is_interview_time) < 2) return false;
    if (questions_in(facts) < 5) return false;
    const auto guesses = guess_kinds(facts);
    return guesses.empty() || guesses.front().kind == DatasetKind::responses || guesses.front().score < 0.5;
}

bool is_meant(const SourceFacts& facts) {
    if (!facts.dialect.header || has_field(facts, "question")) return false;
    return !has_field(facts, "answer") || questions_in(facts) >= 5;
}

Result<Reading> unfold(const SourceFacts& facts, RecordWriter& rows, const Progress& progress) {
    return Unfolding(facts, rows).run(progress);
}

}  // namespace

Shape survey_shape() {
    return {.id = "survey",
            .label = Pattern("a column a question"),
            .kind = DatasetKind::responses,
            .is_evident = is_evident,
            .is_meant = is_meant,
            .unfold = unfold,
            .unread = Pattern(
                "The row has more or fewer cells than the survey has columns, or a quote in it is not closed.")};
}

}  // namespace clientele::ingest
