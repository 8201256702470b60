#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::ingest {

/// A record longer than this is rejected, and a quote that is not closed within it is taken as never closed.
inline constexpr std::size_t longest_record = std::size_t{16} << 20;
/// Bytes behind a block that may be read (not used) by copies of fixed size.
inline constexpr std::size_t padding = 32;

/// How records and cells are told apart.
struct RecordRules {
    char delimiter = ',';
    bool spaces = false;        ///< runs of blanks separate cells; `delimiter` is ' '
    char quote = '"';           ///< '\0': none
    bool lone_returns = false;  ///< a carriage return alone ends a line as well
    bool numbered = false;      ///< lines are counted by records, whatever line ends are in their cells
};

/// What is wrong with a record as a whole.
enum class RecordFault : std::uint8_t { none, unclosed_quote, too_long };

struct Record {
    std::uint32_t first_cell = 0;  ///< index of its first cell, see Cells::ends
    std::uint32_t cells = 0;
    std::uint32_t begin = 0;  ///< of the raw record in the block
    std::uint32_t line = 0;   ///< physical line, from 0 at the start of the block
    RecordFault fault = RecordFault::none;
};

/// The records of a block of text and their cells. Blank lines are no records.
struct Cells {
    std::string_view block;           ///< the raw text
    std::string_view text;            ///< where the cells lie: the block, or `rewritten`
    std::string rewritten;            ///< cells without quotes and outer blanks, a byte between them
    std::vector<std::uint32_t> ends;  ///< cell i lies behind ends[i] and before ends[i + 1]; ends[0] is -1
    std::vector<Record> records;      ///< with one more at the end, to say where the last one ends
    std::uint64_t lines = 0;          ///< physical lines in the block
    std::uint64_t blank_lines = 0;
    bool trim = false;  ///< outer blanks are still there

    std::size_t size() const { return records.empty() ? 0 : records.size() - 1; }
    /// Cell by its number over all records, with its outer blanks where `trim` is set.
    std::string_view at(std::size_t cell) const {
        const std::uint32_t start = ends[cell] + 1;
        return {text.data() + start, ends[cell + 1] - start};
    }
    /// The record as it stands in the file, without its line end.
    std::string_view raw(std::size_t record) const;
};

enum class CellTrim { outer_blanks, nothing };

/// Finds all records of a block of whole records.
void split(std::string_view block, const RecordRules& rules, CellTrim trimming, Cells& cells);

/// Where the last whole record of `bytes` ends (behind its line end), 0 where there is none; of an earlier one where
/// there are far more bytes than `usual`. `last`: nothing follows, so that all of them are whole records.
std::size_t whole_records(std::string_view bytes, const RecordRules& rules, bool last, std::size_t usual);

inline bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Blanks at both ends taken away: spaces, tabs, carriage returns.
inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace clientele::ingest
