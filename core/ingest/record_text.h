#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/ingest/input_file.h"
#include "core/ingest/records.h"

namespace clientele::ingest {

/// In which line of its source each record of a RecordText stands. Small where records follow one another evenly.
class LineMap {
 public:
    /// The line of the next record; lines never go down.
    void add(std::uint64_t line);
    /// `record` counts from 0.
    std::uint64_t line_of(std::uint64_t record) const;
    /// The first record that stands below `line`; the number of records where none does.
    std::uint64_t first_below(std::uint64_t line) const;
    std::uint64_t records() const { return records_; }

 private:
    /// Records from `first_record` on, `per_line` of them in each line; 0: all of them in one line.
    struct Run {
        std::uint64_t first_record = 0;
        std::uint64_t first_line = 0;
        std::uint64_t per_line = 0;
        std::uint64_t line_of(std::uint64_t record) const {
            return first_line + (per_line == 0 ? 0 : (record - first_record) / per_line);
        }
    };
    std::vector<Run> runs_;
    std::uint64_t records_ = 0;
};

/// The rows of a source that is no delimited text, written down as such, so that all sources are mapped, checked and
/// parsed by the same code: UTF-8, commas, quotes where needed, a record a row, no blank ones. It stands in a file
/// without a name, which is gone with its last user, also when the program is killed.
class RecordText {
 public:
    RecordText(InputFile file, LineMap lines, std::vector<std::uint64_t> offsets)
        : file_(std::move(file)), lines_(std::move(lines)), offsets_(std::move(offsets)) {}

    /// How records are told apart in every RecordText.
    static RecordRules rules() {
        return {.delimiter = ',', .spaces = false, .quote = '"', .lone_returns = false, .numbered = true};
    }
    /// How many records at the start may be skipped, see offset_of.
    static constexpr std::size_t most_skipped = 10'000;

    Result<InputFile> open() const { return file_.again(); }
    std::uint64_t bytes() const { return file_.size(); }
    const LineMap& lines() const { return lines_; }
    /// Where one of the first `most_skipped` records starts; the end of the text for others.
    std::uint64_t offset_of(std::uint64_t record) const {
        return record < offsets_.size() ? offsets_[record] : file_.size();
    }

 private:
    InputFile file_;
    LineMap lines_;
    std::vector<std::uint64_t> offsets_;
};

/// Writes a RecordText.
class RecordWriter {
 public:
    /// `source`: of errors. Errors: no room for temporary files.
    static Result<RecordWriter> create(const std::filesystem::path& source);

    /// Rows that have fewer cells than the widest before get empty ones at their end, as rows of spreadsheets do.
    void pad() { padded_ = true; }
    /// Cells exactly as they are to be read, in UTF-8. `line`: of the source, from 1.
    Result<void> add(std::span<const std::string_view> cells, std::uint64_t line);
    std::uint64_t records() const { return lines_.records(); }
    Result<std::shared_ptr<const RecordText>> finish();

 private:
    RecordWriter(std::string source, InputFile file) : source_(std::move(source)), file_(std::move(file)) {}
    Result<void> write_out();

    std::string source_;
    InputFile file_;
    LineMap lines_;
    std::vector<std::uint64_t> offsets_;
    std::string buffer_;
    std::uint64_t written_ = 0;
    std::size_t widest_ = 0;
    bool padded_ = false;
};

}  // namespace clientele::ingest
