#include <map>

#include "core/base/csv.h"
#include "core/sample/files/text_table.h"

namespace clientele::sample {
namespace {

/// One survey with a line a person and a column a question, as survey tools export it; the other surveys with a line an
/// answer. The wide one is the one whose answer comes first.
class SurveySink : public FileSink {
 public:
    explicit SurveySink(const SinkSetting& setting)
        : setting_(setting),
          survey_(column_of(setting.columns, "survey")),
          respondent_(column_of(setting.columns, "respondent")),
          question_(column_of(setting.columns, "question")),
          answer_(column_of(setting.columns, "answer")),
          long_(setting, "survey-answers.csv", {}) {}

    Result<void> take(const Chunk& rows) override {
        for (std::size_t row = 0; row < rows.rows; ++row) {
            if (wide_survey_.empty()) wide_survey_ = rows.columns[survey_].text(row);
            if (rows.columns[survey_].text(row) == wide_survey_)
                spread(rows, row);
            else if (auto written = long_.row(rows, row); !written)
                return written;
        }
        return {};
    }

    Result<std::vector<SampleFile>> finish() override {
        std::vector<SampleFile> files;
        if (!people_.empty()) {
            if (auto written = write_wide(); !written) return std::unexpected(written.error());
            files.push_back({.path = path(),
                             .kind = setting_.kind,
                             .rows = answers_,
                             .delimited = false,
                             .form = "UTF-8, commas, a line a person and a column a question",
                             .tricky = "to be unfolded into answers; questions not asked are empty"});
        }
        if (long_.empty()) return files;
        if (auto done = long_.commit(); !done) return std::unexpected(done.error());
        files.push_back({.path = long_.path(),
                         .kind = setting_.kind,
                         .rows = long_.rows(),
                         .form = describe(long_.form()),
                         .tricky = ""});
        return files;
    }

 private:
    std::filesystem::path path() const { return setting_.folder / "survey-wide.csv"; }
    bool about_the_person(std::size_t column) const {
        return column != survey_ && column != question_ && column != answer_ && column < setting_.columns.size();
    }

    void spread(const Chunk& rows, std::size_t row) {
        const std::string respondent(rows.columns[respondent_].text(row));
        const auto [person, is_new] = people_.try_emplace(respondent, persons_.size());
        if (is_new) {
            const std::vector<std::string> cells = long_.cells(rows, row);
            persons_.emplace_back();
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (about_the_person(i)) persons_.back().about += cells[i] + ",";
        }
        const std::string question(rows.columns[question_].text(row));
        const auto [at, unknown] = question_at_.try_emplace(question, questions_.size());
        if (unknown) questions_.push_back(question);
        std::vector<std::string>& answers = persons_[person->second].answers;
        if (answers.size() <= at->second) answers.resize(at->second + 1);
        std::string& cell = answers[at->second];
        const std::vector<std::string> cells = long_.cells(rows, row);
        cell += (cell.empty() ? "" : "; ") + (rows.columns[answer_].type == ColumnType::text
                                                  ? std::string(rows.columns[answer_].text(row))
                                                  : cells[answer_]);
        ++answers_;
    }

    Result<void> write_wide() const {
        std::string out;
        for (std::size_t i = 0; i < setting_.columns.size(); ++i)
            if (about_the_person(i)) out += setting_.columns[i].id + ",";
        for (std::size_t q = 0; q < questions_.size(); ++q) {
            if (q > 0) out += ',';
            append_csv_cell(out, questions_[q]);
        }
        out += "\r\n";
        for (const Person& person : persons_) {
            out += person.about;
            for (std::size_t q = 0; q < questions_.size(); ++q) {
                if (q > 0) out += ',';
                if (q < person.answers.size()) append_csv_cell(out, person.answers[q]);
            }
            out += "\r\n";
        }
        auto file = NewFile::create(path());
        if (!file) return std::unexpected(file.error());
        if (auto written = file->write(out); !written) return written;
        return file->commit();
    }

    struct Person {
        std::string about;  // cells with a comma behind each
        std::vector<std::string> answers;
    };
    SinkSetting setting_;
    std::size_t survey_, respondent_, question_, answer_;
    TextTable long_;
    std::string wide_survey_;
    std::vector<Person> persons_;
    std::map<std::string, std::size_t> people_, question_at_;
    std::vector<std::string> questions_;
    std::uint64_t answers_ = 0;
};

}  // namespace

std::unique_ptr<FileSink> survey_sink(const SinkSetting& setting) { return std::make_unique<SurveySink>(setting); }

}  // namespace clientele::sample
