#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/ingest/encoding.h"
#include "core/ingest/formats/ole_file.h"

namespace clientele::ingest {

/// Numbers of the records of an .xls workbook ([MS-XLS] 2.3) that matter for its cells.
namespace biff {
enum Record : std::uint16_t {
    formula = 0x0006,
    end_of_part = 0x000A,
    epoch = 0x0022,
    password = 0x002F,
    continued = 0x003C,
    code_page = 0x0042,
    sheet = 0x0085,
    many_numbers = 0x00BD,
    rich_text = 0x00D6,
    cell_style = 0x00E0,
    merged = 0x00E5,
    shared_texts = 0x00FC,
    shared_text = 0x00FD,
    number = 0x0203,
    text = 0x0204,
    boolean_or_error = 0x0205,
    formula_text = 0x0207,
    packed_number = 0x027E,
    number_format = 0x041E,
    start_of_part = 0x0809
};
}

/// The records of a workbook's stream, one after another.
class BiffRecords {
 public:
    BiffRecords(const OleFile& file, OleStream stream) : file_(file), stream_(std::move(stream)) {}

    void seek(std::uint64_t offset) { at_ = offset; }
    std::uint64_t size() const { return stream_.size; }
    /// Where the record stands that next() gave last.
    std::uint64_t offset() const { return offset_; }
    /// False at the end of the stream, and where a record is cut off.
    bool next();
    std::uint16_t id() const { return id_; }
    std::string_view data() const { return data_; }
    /// Where the record is continued by the next one, that becomes data(); its number stays.
    bool next_piece();

 private:
    bool load(std::uint64_t offset, std::size_t size);

    const OleFile& file_;
    OleStream stream_;
    std::uint64_t at_ = 0;
    std::uint64_t offset_ = 0;
    std::uint16_t id_ = 0;
    std::string_view data_;
    std::string buffer_;
    std::uint64_t buffer_start_ = 0;
    std::size_t buffer_size_ = 0;
};

/// Reads values out of a record and those that continue it.
class BiffCursor {
 public:
    /// `rest`: what is still to be read of the record that `records` stands at.
    BiffCursor(BiffRecords& records, std::size_t offset) : records_(records) {
        rest_ = records.data().substr(std::min(offset, records.data().size()));
    }

    /// Nothing is left, also not in a continuation.
    bool at_end();
    std::uint64_t number(std::size_t size);
    void skip(std::uint64_t bytes);
    /// Text of the newer kind (Excel 97 and later) after its length: flags, signs, and what stands behind them.
    std::string text(std::size_t signs);
    /// Bytes in the code page of an older workbook.
    std::string bytes(std::size_t size);

 private:
    BiffRecords& records_;
    std::string_view rest_;
};

/// The encoding of a code page of Windows; windows-1252 for those that are not known.
std::string encoding_of_code_page(std::uint16_t page);

}  // namespace clientele::ingest
