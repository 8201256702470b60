#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/ingest/encoding.h"
#include "core/ingest/input_file.h"
#include "core/ingest/record_text.h"
#include "core/ingest/records.h"
#include "core/ingest/source.h"

namespace clientele::ingest {

/// A piece of a file's text that holds whole records.
struct TextBlock {
    std::string buffer;          ///< the text and `padding` bytes more
    std::uint64_t sequence = 0;  ///< from 0
    double fraction = 0;         ///< of the file read after this block
    bool too_long = false;       ///< one record over the limit; the text is only its start
    bool decoded = false;        ///< from another encoding than UTF-8: U+FFFD may stand for damage

    std::string_view text() const { return {buffer.data(), buffer.size() - padding}; }
};

/// Reads a file as blocks of UTF-8 text that end where records end, in bounded memory.
class TextBlocks {
 public:
    static constexpr std::size_t usual_size = std::size_t{2} << 20;

    /// `mark`: bytes of the byte order mark to leave out.
    TextBlocks(InputFile file, const std::string& encoding, std::uint64_t mark, const RecordRules& rules,
               std::uint64_t skip_lines, std::size_t block_size = usual_size);

    /// The next block, or nothing at the end.
    Result<std::optional<TextBlock>> next();

 private:
    Result<void> read_more();
    void drop_skipped_lines();
    Result<void> drop_rest_of_line();
    bool at_end() const { return offset_ >= file_.size(); }
    TextBlock block_of(std::string text);

    InputFile file_;
    std::unique_ptr<Decoder> decoder_;
    RecordRules rules_;
    std::uint64_t skip_lines_;
    std::size_t block_size_;
    std::uint64_t offset_;
    std::uint64_t sequence_ = 0;
    std::string carry_;  // read, but not given out yet
};

/// Opens the blocks of a file that was inspected.
Result<TextBlocks> open_blocks(const SourceFacts& facts, std::size_t block_size = TextBlocks::usual_size);

RecordRules rules_of(const SourceFacts& facts);

/// Splits the blocks of the table one after another and hands them to visit, with the number of their first line
/// (see LineNumbers), until it answers false.
Result<void> each_block(
    const SourceFacts& facts, CellTrim trimming,
    const std::function<bool(const TextBlock& block, const Cells& cells, std::uint64_t first_line)>& visit,
    const Progress& progress);

/// The lines of the source that the lines of its blocks are: blocks count from 0 at the table's start.
class LineNumbers {
 public:
    explicit LineNumbers(const SourceFacts& facts);

    std::uint64_t of(std::uint64_t line) const {
        return records_ ? records_->lines().line_of(first_ + line) : first_ + line;
    }
    /// Lines that follow one another in the blocks do so in the source.
    bool even() const { return records_ == nullptr; }

 private:
    std::shared_ptr<const RecordText> records_;
    std::uint64_t first_;
};

}  // namespace clientele::ingest
