#include <algorithm>
#include <bit>
#include <cmath>

#include "core/ingest/formats/biff_book.h"
#include "core/ingest/formats/little_endian.h"
#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/workbook_errors.h"

namespace clientele::ingest {
namespace {

/// A number in four bytes: the upper part of a real one or a whole one, perhaps a hundredth of it.
double unpacked(std::uint32_t packed) {
    const double value = (packed & 2) != 0 ? static_cast<double>(static_cast<std::int32_t>(packed) >> 2)
                                           : std::bit_cast<double>(std::uint64_t{packed & 0xFFFFFFFC} << 32);
    return (packed & 1) != 0 ? value / 100 : value;
}

std::string_view error_text(unsigned code) {
    switch (code) {
        case 0x00: return "#NULL!";
        case 0x07: return "#DIV/0!";
        case 0x0F: return "#VALUE!";
        case 0x17: return "#REF!";
        case 0x1D: return "#NAME?";
        case 0x24: return "#NUM!";
        case 0x2A: return "#N/A";
        case 0x2B: return "#GETTING_DATA";
        default: return "#ERROR!";
    }
}

/// Hands over the cells of one sheet as they come.
class SheetCells {
 public:
    /// Answers whether to go on.
    using Visit = std::function<bool(std::uint32_t row, std::uint32_t column, std::string_view text)>;
    SheetCells(BiffRecords& records, const BiffBook& book, const std::string& path)
        : records_(records), book_(book), path_(path) {}

    Result<void> read(std::uint64_t offset, const Visit& visit, SheetNotes& notes, const Progress& progress) {
        visit_ = &visit;
        records_.seek(offset);
        if (!records_.next() || records_.id() != biff::start_of_part)
            return damaged_workbook(path_, text("one of its sheets is missing"));
        int depth = 1;  // charts in the sheet are parts of their own
        for (std::uint64_t count = 0; depth > 0 && going_; ++count) {
            if (!records_.next())
                return damaged_workbook(path_, text("a sheet ends before its last row; it may have been cut off"));
            if (count % 1024 == 0 &&
                !progress(static_cast<double>(records_.offset()) / static_cast<double>(records_.size()),
                          text("Reading the workbook")))
                return cancelled();
            if (records_.id() == biff::start_of_part) ++depth;
            if (records_.id() == biff::end_of_part) --depth;
            if (depth == 1) take(notes);
        }
        return error_ ? std::unexpected(*error_) : Result<void>();
    }

 private:
    void take(SheetNotes& notes) {
        const std::string_view data = records_.data();
        constexpr std::size_t value_offset = 6;
        switch (records_.id()) {
            case biff::number: return number(data, std::bit_cast<double>(little_endian(data, value_offset, 8)));
            case biff::packed_number: return number(data, unpacked(u32(data, value_offset)));
            case biff::many_numbers: return numbers(data);
            case biff::shared_text: return shared(data);
            case biff::text:
            case biff::rich_text: {
                const auto row = u16(data, 0);
                const auto column = u16(data, 2);
                BiffCursor cursor(records_, value_offset);
                return give(row, column, biff_text(cursor, book_, 2));
            }
            case biff::boolean_or_error: return boolean_or_error(data, data.size() > 7 && data[7] != 0, value_offset);
            case biff::formula: return formula(data);
            case biff::formula_text: {
                if (!awaits_text_) return;
                awaits_text_ = false;
                BiffCursor cursor(records_, 0);
                return give(row_, column_, biff_text(cursor, book_, 2));
            }
            case biff::merged: notes.merged += u16(data, 0); return;
            default: return;
        }
    }

    void give(std::uint32_t row, std::uint32_t column, std::string_view text) {
        if (!going_) return;  // a record of several cells: who said stop is not asked again
        if (column >= SheetRow::most_columns || !(*visit_)(row, column, text)) going_ = false;
    }

    std::string text_of(double value, std::uint16_t style) const {
        return serial_text(value, style < book_.kinds.size() ? book_.kinds[style] : NumberKind::number, book_.epoch);
    }

    void number(std::string_view data, double value) { give(u16(data, 0), u16(data, 2), text_of(value, u16(data, 4))); }

    void numbers(std::string_view data) {
        std::uint32_t column = u16(data, 2);
        for (std::size_t at = 4; at + 8 <= data.size(); at += 6)
            give(u16(data, 0), column++, text_of(unpacked(u32(data, at + 2)), u16(data, at)));
    }

    void shared(std::string_view data) {
        const auto found = book_.strings.at(u32(data, 6));
        if (found) return give(u16(data, 0), u16(data, 2), *found);
        going_ = false;
        error_ = damaged_workbook(
                     path_, text("the cell in row {0}, column {1} refers to text {2} of {3}", count(u16(data, 0) + 1),
                                 count(u16(data, 2) + 1), count(static_cast<std::int64_t>(u32(data, 6))),
                                 count(static_cast<std::int64_t>(book_.strings.size()))))
                     .error();
    }

    void boolean_or_error(std::string_view data, bool is_error, std::size_t offset) {
        const auto code = static_cast<unsigned>(little_endian(data, offset, 1));
        give(u16(data, 0), u16(data, 2), is_error ? error_text(code) : code != 0 ? "true" : "false");
    }

    /// The result stands in the eight bytes of a number, unless the upper two say that it is something else.
    void formula(std::string_view data) {
        constexpr std::size_t result = 6;
        if (data.size() < result + 8) return;
        if (u16(data, result + 6) != 0xFFFF) return number(data, std::bit_cast<double>(little_endian(data, result, 8)));
        switch (data[result]) {
            case 0:
                awaits_text_ = true;
                row_ = u16(data, 0);
                column_ = u16(data, 2);
                return;
            case 1: return boolean_or_error(data, false, result + 2);
            case 2: return boolean_or_error(data, true, result + 2);
            default: return;  // an empty text
        }
    }

    BiffRecords& records_;
    const BiffBook& book_;
    const std::string& path_;
    const Visit* visit_ = nullptr;
    bool going_ = true;
    bool awaits_text_ = false;  // of the formula in row_, column_
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::optional<Error> error_;
};

class XlsWorkbook : public Workbook {
 public:
    XlsWorkbook(BiffRecords& records, BiffBook book, std::string path)
        : records_(records), book_(std::move(book)), path_(std::move(path)) {
        for (const BiffBook::Entry& entry : book_.sheets) sheets_.push_back(entry.sheet);
        order_.resize(sheets_.size());
    }

    const std::vector<Sheet>& sheets() const override { return sheets_; }

    Result<void> rows(std::size_t sheet, const RowVisit& visit, SheetNotes& notes, const Progress& progress) override {
        if (!order_[sheet]) {
            bool in_order = true;
            std::uint32_t last = 0;
            SheetNotes none;
            auto done = cells(sheet,
                              [&](std::uint32_t row, std::uint32_t, std::string_view) {
                                  in_order = row >= last;
                                  last = row;
                                  return in_order;
                              },
                              none, progress.part(0, 0.4));
            if (!done) return done;
            order_[sheet] = in_order;
        }
        return *order_[sheet] ? rows_as_they_come(sheet, visit, notes, progress.part(0.4, 1))
                              : rows_sorted(sheet, visit, notes, progress.part(0.4, 1));
    }

 private:
    Result<void> cells(std::size_t sheet, const SheetCells::Visit& visit, SheetNotes& notes, const Progress& progress) {
        return SheetCells(records_, book_, path_).read(book_.sheets[sheet].offset, visit, notes, progress);
    }

    Result<void> rows_as_they_come(std::size_t sheet, const RowVisit& visit, SheetNotes& notes,
                                   const Progress& progress) {
        SheetRow row;
        bool going = true;
        auto done = cells(sheet,
                          [&](std::uint32_t number, std::uint32_t column, std::string_view text) {
                              if (row.line() != number + 1) {
                                  going = row.empty() || visit(row);
                                  row.begin(number + 1);
                              }
                              row.add(column, text);
                              return going;
                          },
                          notes, progress);
        if (done && going && !row.empty()) visit(row);
        return done;
    }

    /// Some programs write a sheet column by column.
    Result<void> rows_sorted(std::size_t sheet, const RowVisit& visit, SheetNotes& notes, const Progress& progress) {
        struct Cell {
            std::uint32_t row;
            std::uint32_t column;
            std::uint64_t begin;
            std::size_t size;
        };
        std::vector<Cell> all;
        std::string texts;
        auto done = cells(sheet,
                          [&](std::uint32_t row, std::uint32_t column, std::string_view text) {
                              all.push_back({row, column, texts.size(), text.size()});
                              texts += text;
                              return true;
                          },
                          notes, progress);
        if (!done) return done;
        std::ranges::stable_sort(all, {}, &Cell::row);
        SheetRow row;
        for (std::size_t i = 0; i < all.size();) {
            row.begin(all[i].row + 1);
            for (const std::uint32_t number = all[i].row; i < all.size() && all[i].row == number; ++i)
                row.add(all[i].column, std::string_view(texts).substr(all[i].begin, all[i].size));
            if (!row.empty() && !visit(row)) break;
        }
        return {};
    }

    BiffRecords& records_;
    BiffBook book_;
    std::string path_;
    std::vector<Sheet> sheets_;
    std::vector<std::optional<bool>> order_;  // whether the rows of a sheet stand one after another
};

bool is_xls(const FileStart& start) { return OleFile::starts_like_one(start.bytes); }

Result<Reading> read_xls(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    const std::string path = input.path.string();
    const auto file = OleFile::open(input.file, path);
    if (!file) return std::unexpected(file.error());
    if (file->has("EncryptedPackage")) return protected_workbook(path);
    auto stream = file->stream("Workbook");
    if (!stream) stream = file->stream("Book");
    if (!stream) {
        if (file->has("WordDocument")) return no_workbook(path, text("a Word document"));
        if (file->has("PowerPoint Document")) return no_workbook(path, text("a PowerPoint presentation"));
        return no_workbook(path, text("a file of an older Office program"));
    }
    BiffRecords records(*file, std::move(*stream));
    auto book = read_biff_book(records, path);
    if (!book) return std::unexpected(book.error());
    XlsWorkbook workbook(records, std::move(*book), path);
    return read_workbook(workbook, input, rows, progress);
}

}  // namespace

FileFormat xls_format() {
    return {.id = "xls",
            .label = Pattern("an older Excel workbook"),
            .extensions = {"xls"},
            .is_text = false,
            .recognises = is_xls,
            .read = read_xls};
}

}  // namespace clientele::ingest
