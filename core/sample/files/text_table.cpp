#include "core/sample/files/text_table.h"

#include <fmt/format.h>

#include "core/base/csv.h"
#include "core/sample/letters.h"

namespace clientele::sample {
namespace {

constexpr std::size_t bytes_a_write = std::size_t{1} << 20;

void append_money(std::string& out, double value, bool comma) {
    const std::size_t start = out.size();
    fmt::format_to(std::back_inserter(out), "{:.2f}", value);
    if (!comma) return;
    out[out.size() - 3] = ',';
    const std::size_t digits = start + (out[start] == '-' ? 1 : 0);
    for (std::size_t at = out.size() - 3; at > digits + 3;) out.insert(at -= 3, 1, '.');
}

void append_date(std::string& out, Date date, Dates dates) {
    const YearMonthDay day = civil(date);
    if (dates == Dates::iso)
        fmt::format_to(std::back_inserter(out), "{:04}-{:02}-{:02}", day.year, day.month, day.day);
    else
        fmt::format_to(std::back_inserter(out), "{:02}{}{:02}{}{:04}", day.day, dates == Dates::german ? '.' : '/',
                       day.month, dates == Dates::german ? '.' : '/', day.year);
}

}  // namespace

std::string describe(const TextForm& form) {
    static constexpr std::array<std::string_view, 4> encodings{"UTF-8", "UTF-8 with byte order mark", "Windows-1252",
                                                               "UTF-16 (little-endian, with mark)"};
    static constexpr std::array<std::string_view, 3> dates{"2025-12-31", "31.12.2025", "31/12/2025"};
    const std::string_view delimiter = form.delimiter == ','    ? "commas"
                                       : form.delimiter == ';'  ? "semicolons"
                                       : form.delimiter == '\t' ? "tabs"
                                                                : "pipes";
    return fmt::format("{}, {}, numbers as {}, dates as {}", encodings[static_cast<std::size_t>(form.encoding)],
                       delimiter, form.comma ? "1.234,56" : "1234.56", dates[static_cast<std::size_t>(form.dates)]);
}

TextTable::TextTable(const SinkSetting& setting, std::filesystem::path file, const TextForm& form)
    : setting_(setting), path_(setting.folder / file), form_(form) {
    const DatasetSpec& kind = spec(setting.kind);
    for (const StreamColumn& column : setting.columns) {
        const Field* field = column.attribute ? nullptr : find_field(kind, column.id);
        money_.push_back(field != nullptr && field->type == FieldType::amount);
    }
}

std::string TextTable::header(const StreamColumn& column) const {
    const std::string_view word = form_.german   ? german_header(setting_.kind, column.id)
                                  : form_.french ? french_header(setting_.kind, column.id)
                                                 : std::string_view();
    return word.empty() ? column.id : std::string(word);
}

Result<void> TextTable::open() {
    std::error_code problem;
    std::filesystem::create_directories(path_.parent_path(), problem);
    if (problem) return std::unexpected(write_error(path_.parent_path(), problem.value()));
    auto file = NewFile::create(path_);
    if (!file) return std::unexpected(file.error());
    file_.emplace(std::move(*file));
    std::string line;
    for (const StreamColumn& column : setting_.columns) {
        if (!line.empty()) line += form_.delimiter;
        append_csv_cell(line, header(column), form_.delimiter);
    }
    if (form_.encoding == Encoding::utf_8_marked || form_.encoding == Encoding::utf_16) out_ = "\uFEFF";
    out_ += line;
    out_ += form_.line_end;
    return {};
}

void TextTable::append_cell(std::string& out, const ChunkColumn& column, std::size_t row, std::size_t index) const {
    if (column.missing(row)) return;
    switch (column.type) {
        case ColumnType::text:
            append_csv_cell(out, column.text(row), form_.delimiter);
            return;
        case ColumnType::number: {
            if (money_[index]) return append_money(out, column.numbers[row], form_.comma);
            const std::size_t start = out.size();
            fmt::format_to(std::back_inserter(out), "{}", column.numbers[row]);
            if (form_.comma) std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '.', ',');
            return;
        }
        case ColumnType::date:
            return append_date(out, Date{column.dates[row]}, form_.dates);
        case ColumnType::time: {
            const DateTime time{column.times[row]};
            append_date(out, date_of(time), form_.dates);
            const std::int64_t second = time.seconds - start_of(date_of(time)).seconds;
            if (!form_.days_only)
                fmt::format_to(std::back_inserter(out), " {:02}:{:02}:{:02}", second / 3600, second / 60 % 60,
                               second % 60);
            return;
        }
        case ColumnType::boolean:
            out += column.booleans[row] != 0 ? form_.yes : form_.no;
    }
}

std::vector<std::string> TextTable::cells(const Chunk& rows, std::size_t row) const {
    std::vector<std::string> made(rows.columns.size());
    for (std::size_t i = 0; i < made.size(); ++i) append_cell(made[i], rows.columns[i], row, i);
    return made;
}

Result<void> TextTable::row(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += form_.delimiter;
        text += cells[i];
    }
    ++rows_;
    return line(text);
}

Result<void> TextTable::line(std::string_view text) {
    if (!file_)
        if (auto opened = open(); !opened) return opened;
    out_ += text;
    out_ += form_.line_end;
    return out_.size() < bytes_a_write ? Result<void>() : flush();
}

Result<void> TextTable::row(const Chunk& rows, std::size_t row) {
    if (!file_)
        if (auto opened = open(); !opened) return opened;
    for (std::size_t i = 0; i < rows.columns.size(); ++i) {
        if (i > 0) out_ += form_.delimiter;
        append_cell(out_, rows.columns[i], row, i);
    }
    out_ += form_.line_end;
    ++rows_;
    return out_.size() < bytes_a_write ? Result<void>() : flush();
}

Result<void> TextTable::flush() {
    auto written = file_->write(form_.encoding == Encoding::windows_1252 ? windows_1252(out_)
                                : form_.encoding == Encoding::utf_16     ? utf_16(out_)
                                                                         : out_);
    out_.clear();
    return written;
}

Result<void> TextTable::commit() {
    if (!file_) return {};
    if (auto written = flush(); !written) return written;
    return file_->commit();
}

namespace {

class TableSink : public FileSink {
 public:
    TableSink(const SinkSetting& setting, std::string_view file, const TextForm& form, std::string_view tricky)
        : kind_(setting.kind), table_(setting, file, form), tricky_(tricky) {}

    Result<void> take(const Chunk& rows) override {
        for (std::size_t row = 0; row < rows.rows; ++row)
            if (auto written = table_.row(rows, row); !written) return written;
        return {};
    }
    Result<std::vector<SampleFile>> finish() override {
        if (table_.empty()) return std::vector<SampleFile>();
        if (auto done = table_.commit(); !done) return std::unexpected(done.error());
        return std::vector{SampleFile{.path = table_.path(),
                                      .kind = kind_,
                                      .rows = table_.rows(),
                                      .form = describe(table_.form()),
                                      .tricky = std::string(tricky_)}};
    }

 private:
    DatasetKind kind_;
    TextTable table_;
    std::string_view tricky_;
};

}  // namespace

std::unique_ptr<FileSink> table_sink(const SinkSetting& setting, std::string_view file, const TextForm& form,
                                     std::string_view tricky) {
    return std::make_unique<TableSink>(setting, file, form, tricky);
}

}  // namespace clientele::sample
