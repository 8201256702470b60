#include "core/ingest/formats/biff_book.h"

#include <algorithm>
#include <map>

#include "core/ingest/formats/little_endian.h"
#include "core/ingest/formats/workbook_errors.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t most_sheets = 10'000;
constexpr std::uint16_t version_95 = 0x0500;
constexpr std::uint16_t version_97 = 0x0600;

class BookReader {
 public:
    BookReader(BiffRecords& records, const std::string& path) : records_(records), path_(path) {}

    Result<BiffBook> read() {
        records_.seek(0);
        if (!records_.next() || records_.id() != biff::start_of_part) return too_old_or_damaged();
        const std::uint16_t version = u16(records_.data(), 0);
        if (version != version_95 && version != version_97) return too_old_or_damaged();
        book_.is_97 = version == version_97;
        bool ended = false;
        while (!ended && records_.next()) {
            if (records_.id() == biff::password) return protected_workbook(path_);
            ended = records_.id() == biff::end_of_part;
            if (!ended) take();
        }
        if (!ended) return damaged_workbook(path_, text("it ends before its first sheet"));
        for (const int format : styles_) {
            const auto own = formats_.find(format);
            book_.kinds.push_back(own == formats_.end() ? kind_of_built_in(format) : own->second);
        }
        return std::move(book_);
    }

 private:
    std::unexpected<Error> too_old_or_damaged() const {
        const std::uint16_t id = records_.id();
        if (id == 0x0009 || id == 0x0209 || id == 0x0409)
            return fail(
                ErrorCode::bad_format,
                text("{0} is a workbook of Excel 4 or older. Open it in a spreadsheet program and save it anew.",
                     name(path_)),
                in_file(path_));
        return damaged_workbook(path_, text("its start is cut off or wrong"));
    }

    void take() {
        const std::string_view data = records_.data();
        switch (records_.id()) {
            case biff::code_page: book_.encoding = encoding_of_code_page(u16(data, 0)); return;
            case biff::epoch: book_.epoch = u16(data, 0) == 1 ? Epoch::from_1904 : Epoch::from_1900; return;
            case biff::cell_style: styles_.push_back(u16(data, 2)); return;
            case biff::number_format: {
                const int number = u16(data, 0);
                BiffCursor cursor(records_, 2);
                formats_[number] = kind_of_format(biff_text(cursor, book_, book_.is_97 ? 2 : 1));
                return;
            }
            case biff::sheet: take_sheet(data); return;
            case biff::shared_texts: take_texts(); return;
            default: return;
        }
    }

    void take_sheet(std::string_view data) {
        constexpr std::size_t name_offset = 6;
        if (data.size() <= name_offset || data[5] != 0 || book_.sheets.size() >= most_sheets) return;  // 0: with cells
        BiffBook::Entry entry;
        entry.offset = u32(data, 0);
        entry.sheet.hidden = (data[4] & 3) != 0;
        BiffCursor cursor(records_, name_offset);
        entry.sheet.name = biff_text(cursor, book_, 1);
        book_.sheets.push_back(std::move(entry));
    }

    void take_texts() {
        constexpr std::size_t first = 8;
        const std::uint32_t texts = u32(records_.data(), 4);
        BiffCursor cursor(records_, first);
        for (std::uint32_t i = 0; i < texts && !cursor.at_end(); ++i)
            if (!book_.strings.add(biff_text(cursor, book_, 2))) return;
    }

    BiffRecords& records_;
    const std::string& path_;
    BiffBook book_;
    std::map<int, NumberKind> formats_;
    std::vector<int> styles_;
};

}  // namespace

std::string biff_text(BiffCursor& cursor, const BiffBook& book, std::size_t length_bytes) {
    const std::size_t length = cursor.number(length_bytes);
    if (book.is_97) return cursor.text(length);
    const std::string bytes = cursor.bytes(length);
    std::string text;
    if (const auto decoder = make_decoder(book.encoding))
        decoder->decode(bytes, true, text);
    else
        text = bytes;
    return text;
}

Result<BiffBook> read_biff_book(BiffRecords& records, const std::string& path) {
    return BookReader(records, path).read();
}

}  // namespace clientele::ingest
