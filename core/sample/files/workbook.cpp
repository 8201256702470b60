#include <fmt/format.h>
#include <xlsxwriter.h>

#include <map>

#include "core/base/new_file.h"
#include "core/sample/files/file_sink.h"

namespace clientele::sample {
namespace {

struct CloseWorkbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

/// What Excel takes for a date: days since 1899-12-30.
double serial(std::int64_t seconds) { return 25'569 + static_cast<double>(seconds) / 86'400; }

class WorkbookSink : public FileSink {
 public:
    WorkbookSink(const SinkSetting& setting, std::string_view file, std::string_view sheet_by, bool titled)
        : setting_(setting), path_(setting.folder / file), by_(column_of(setting.columns, sheet_by)), titled_(titled) {}

    Result<void> take(const Chunk& rows) override {
        if (!book_ && rows.rows > 0)
            if (auto opened = open(); !opened) return opened;
        for (std::size_t row = 0; row < rows.rows; ++row, ++rows_) {
            Sheet& sheet = sheet_of(by_ == std::string::npos ? std::string_view() : rows.columns[by_].text(row));
            for (std::size_t i = 0; i < rows.columns.size(); ++i) write(sheet, rows.columns[i], row, i);
            ++sheet.next;
        }
        return {};
    }

    Result<std::vector<SampleFile>> finish() override {
        if (!book_) return std::vector<SampleFile>();
        lxw_worksheet* notes = workbook_add_worksheet(book_.get(), "Notes");
        worksheet_write_string(notes, 0, 0, "Exported for the marketing department. Every sheet has the same columns.",
                               nullptr);
        const lxw_error problem = workbook_close(book_.release());
        if (problem != LXW_NO_ERROR)
            return fail(ErrorCode::not_writable,
                        text("Cannot write {0}: {1}", name(path_.string()), verbatim(lxw_strerror(problem))));
        if (auto done = file_->commit(); !done) return std::unexpected(done.error());
        const std::string sheets = fmt::format("{} and one of notes", sheets_.size());
        return std::vector{SampleFile{
            .path = path_,
            .kind = setting_.kind,
            .rows = rows_,
            .delimited = false,
            .again = std::filesystem::exists(path_.parent_path() / fmt::format("{}.csv", spec(setting_.kind).id)),
            .form = "Excel workbook, sheets with data: " + sheets,
            .tricky =
                titled_ ? "a title and an empty row above the header" : "the rows are spread over several sheets"}};
    }

 private:
    struct Sheet {
        lxw_worksheet* sheet;
        lxw_row_t next;
    };

    Result<void> open() {
        auto file = NewFile::create(path_);
        if (!file) return std::unexpected(file.error());
        file_.emplace(std::move(*file));
        book_.reset(workbook_new(file_->temporary().c_str()));
        lxw_doc_properties properties{};
        properties.created = 1'782'864'000;  // 2026-07-01: the same bytes each time
        workbook_set_properties(book_.get(), &properties);
        bold_ = workbook_add_format(book_.get());
        format_set_bold(bold_);
        day_ = workbook_add_format(book_.get());
        format_set_num_format(day_, "dd.mm.yyyy");
        time_ = workbook_add_format(book_.get());
        format_set_num_format(time_, "dd.mm.yyyy hh:mm");
        return {};
    }

    Sheet& sheet_of(std::string_view key) {
        const auto known = sheets_.find(key);
        if (known != sheets_.end()) return known->second;
        const std::string sheet_name = key.empty() ? std::string(spec(setting_.kind).label.value()) : std::string(key);
        Sheet sheet{workbook_add_worksheet(book_.get(), sheet_name.substr(0, 31).c_str()), 0};
        if (titled_) {
            worksheet_write_string(sheet.sheet, 0, 0, (sheet_name + ", as of June 2026").c_str(), bold_);
            sheet.next = 2;
        }
        for (std::size_t i = 0; i < setting_.columns.size(); ++i)
            worksheet_write_string(sheet.sheet, sheet.next, static_cast<lxw_col_t>(i), setting_.columns[i].id.c_str(),
                                   bold_);
        ++sheet.next;
        return sheets_.emplace(std::string(key), sheet).first->second;
    }

    void write(const Sheet& sheet, const ChunkColumn& column, std::size_t row, std::size_t index) const {
        if (column.missing(row)) return;
        const auto at = static_cast<lxw_col_t>(index);
        switch (column.type) {
            case ColumnType::text:
                worksheet_write_string(sheet.sheet, sheet.next, at, std::string(column.text(row)).c_str(), nullptr);
                break;
            case ColumnType::number:
                worksheet_write_number(sheet.sheet, sheet.next, at, column.numbers[row], nullptr);
                break;
            case ColumnType::date:
                worksheet_write_number(sheet.sheet, sheet.next, at, serial(start_of(Date{column.dates[row]}).seconds),
                                       day_);
                break;
            case ColumnType::time:
                worksheet_write_number(sheet.sheet, sheet.next, at, serial(column.times[row]), time_);
                break;
            case ColumnType::boolean:
                worksheet_write_boolean(sheet.sheet, sheet.next, at, column.booleans[row], nullptr);
        }
    }

    SinkSetting setting_;
    std::filesystem::path path_;
    std::size_t by_;
    bool titled_;
    std::optional<NewFile> file_;
    std::unique_ptr<lxw_workbook, CloseWorkbook> book_;
    lxw_format *bold_ = nullptr, *day_ = nullptr, *time_ = nullptr;
    std::map<std::string, Sheet, std::less<>> sheets_;
    std::uint64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<FileSink> workbook_sink(const SinkSetting& setting, std::string_view file, std::string_view sheet_by,
                                        bool titled) {
    return std::make_unique<WorkbookSink>(setting, file, sheet_by, titled);
}

}  // namespace clientele::sample
