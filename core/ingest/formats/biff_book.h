#pragma once

#include <vector>

#include "core/ingest/formats/biff_records.h"
#include "core/ingest/formats/cell_text.h"
#include "core/ingest/formats/shared_strings.h"
#include "core/ingest/formats/workbook.h"

namespace clientele::ingest {

/// What stands before the sheets of an .xls workbook.
struct BiffBook {
    struct Entry {
        Sheet sheet;
        std::uint64_t offset = 0;  ///< of its first record
    };
    bool is_97 = true;  ///< Excel 97 and later: texts in Unicode
    std::string encoding = "windows-1252";
    Epoch epoch = Epoch::from_1900;
    std::vector<Entry> sheets;      ///< without charts and macros
    std::vector<NumberKind> kinds;  ///< by style
    SharedStrings strings;
};

/// Errors: bad_format for damaged, protected and too old workbooks.
Result<BiffBook> read_biff_book(BiffRecords& records, const std::string& path);

/// The text of a cell of its own, or of a formula's result: length and signs from the cursor on.
std::string biff_text(BiffCursor& cursor, const BiffBook& book, std::size_t length_bytes);

}  // namespace clientele::ingest
