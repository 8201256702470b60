#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/row_stream.h"

namespace clientele {

namespace ingest {
class RecordText;
}

struct SourceFacts;

/// Settings that a person gave for reading a file, by name; what is not given is sniffed. On the command line they are
/// --set name=value, in the assistant they are the controls. Known names: see ingest_settings().
using SourceSettings = std::map<std::string, std::string>;

/// Describes one setting: name, what it does, the values it takes ("" = any text).
struct SettingSpec {
    std::string_view
        id;  ///< "encoding", "delimiter", "quote", "header", "skip_lines", "decimal", "dates", "missing"...
    Pattern label;
    std::vector<std::string_view> values;
    bool of_text = false;  ///< it says how delimited text is written and means nothing for other formats
    bool of_file = false;  ///< its values are the file's own: SourceFacts::tables
};
std::vector<SettingSpec> ingest_settings();
/// Whether a setting means anything for a file: the sheet only where there are several, say.
bool applies(const SettingSpec& setting, const SourceFacts& facts);
/// Unknown names and values that cannot be, as errors that say what can; before anything is read.
Result<void> check_settings(const SourceSettings& settings);

/// How a delimited text file is written. Every part carries a reason for people.
struct Dialect {
    std::string encoding = "UTF-8";  ///< IANA name; "UTF-8" with or without BOM
    bool byte_order_mark = false;
    std::string delimiter = ",";  ///< one sign, or "spaces" for runs of spaces
    char quote = '"';             ///< '\0': none
    bool header = true;
    std::uint64_t skip_lines = 0;  ///< lines before the table
    std::vector<Text> reasons;
};

/// The signs of a column's numbers.
struct NumberFormat {
    char decimal = '.';
    char group = '\0';  ///< ',', '.', ' ' (also no-break spaces), '\''; '\0': none
    bool operator==(const NumberFormat&) const = default;
};

/// What the values of a coded column stand for: "1" -> "very satisfied".
using ValueLabels = std::map<std::string, std::string>;

/// What all values of a column have in common.
struct ColumnFacts {
    std::string header;     ///< as written, trimmed; "Column 3" where there is none
    std::size_t index = 0;  ///< from 0
    ColumnType type = ColumnType::text;
    NumberFormat number;                       ///< of numbers
    bool number_ambiguous = false;             ///< 1,234 could be 1234 or 1.234: a person must say
    std::string date_format;                   ///< of dates and times: "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy"...
    std::vector<std::string> date_candidates;  ///< more than one: every value fits all of them: a person must say
    std::uint64_t filled = 0;                  ///< non-missing values looked at
    std::uint64_t looked_at = 0;
    std::uint64_t unfit = 0;            ///< values looked at that do not fit the type
    std::uint64_t missing_words = 0;    ///< values such as NA or NULL that stand for missing in this column
    std::uint64_t numbers = 0;          ///< values that are numbers in this format
    std::uint64_t dates = 0;            ///< values that are dates in this format (the first candidate)
    bool sure = false;                  ///< every value of the file was looked at and fits the type without loss
    bool leading_zeros = false;         ///< numbers with leading zeros: kept as text
    std::vector<std::string> examples;  ///< up to five distinct values
    std::string label;  ///< what the file says about the column beyond its header: the text of a question; "" nothing
    std::shared_ptr<const ValueLabels> value_labels;  ///< nullptr: none
    Text reason;                        ///< why this type and format, in a sentence
};

/// Raw cells of the first rows, exactly as written (decoded to UTF-8, unquoted). Ragged rows keep their cells.
struct RawRows {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::uint64_t> lines;
    bool more = false;  ///< the file has more rows than these
};

/// What was found out about a file before anything is imported.
struct SourceFacts {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::string hash;  ///< of the contents (ContentHash), and the table's name where there are several
    std::string format = "text";  ///< id of the file format, see formats/file_format.h; "text": delimited text
    std::vector<std::string> tables;  ///< those that can be chosen, such as the sheets of a workbook; empty: just one
    std::string table;                ///< the one that is read
    Dialect dialect;                  ///< of delimited text; of others its header and skip_lines alone
    bool header_known = false;        ///< the format itself names the columns
    std::string shape = "rows";       ///< id of the shape that the rows were unfolded from, see shapes/shape.h
    std::optional<Dialect> unfolded;  ///< how the file is written, where its rows were unfolded
    std::vector<ColumnFacts> columns;
    RawRows first_rows;          ///< without the header
    std::vector<Text> warnings;  ///< unusual things that lose nothing
    SourceSettings settings;     ///< what was given
    std::size_t mark_bytes = 0;  ///< length of the byte order mark
    bool lone_returns = false;   ///< lines may end with a carriage return alone
    bool all_looked_at = false;  ///< the columns' facts rest on every row of the file
    std::shared_ptr<const ingest::RecordText> records;  ///< the rows, where the file itself is no delimited text
};

/// "an Excel workbook", "text with commas, semicolons or the like between its cells".
Text format_in_words(const SourceFacts& facts);
/// "csv", "xlsx"... of files that can be read, for dialogs that choose them. Files are told by their contents.
std::vector<std::string_view> readable_extensions();

/// Looks at a file: dialect from its start, one date and number format a column from all values where the start leaves
/// a doubt. Errors: no such file, directory, no permission, empty, binary, too many columns.
/// `kind`: what the rows are to be, where that is known. Some shapes depend on it: a table with a column a question is
/// unfolded into responses.
Result<SourceFacts> inspect(const std::filesystem::path& path, const SourceSettings& settings,
                            const Progress& progress, std::optional<DatasetKind> kind = {});

/// Whether there are tables that become rows of this kind only when they are unfolded.
bool can_be_unfolded_into(DatasetKind kind);

/// All rows exactly as written, for `preview --rows all`. Calls visit(cells, line) until it answers false.
Result<void> read_raw(const SourceFacts& facts,
                      const std::function<bool(const std::vector<std::string>& cells, std::uint64_t line)>& visit,
                      const Progress& progress);

}  // namespace clientele
