#pragma once

#include <optional>

#include "core/base/new_file.h"
#include "core/sample/files/file_sink.h"

namespace clientele::sample {

enum class Encoding { utf_8, utf_8_marked, windows_1252, utf_16 };
enum class Dates { iso, german, french };  ///< 2025-12-31, 31.12.2025, 31/12/2025

/// How a delimited file is written.
struct TextForm {
    Encoding encoding = Encoding::utf_8;
    char delimiter = ',';
    bool comma = false;  ///< 1.234,56 instead of 1234.56
    Dates dates = Dates::iso;
    std::string_view yes = "true", no = "false";
    std::string_view line_end = "\n";
    bool german = false;  ///< headers in German, where there is a word for the field
    bool french = false;
    bool days_only = false;  ///< times without the time of day
};
inline constexpr TextForm usual_form{};
/// What a spreadsheet in Germany writes.
inline constexpr TextForm german_form{.encoding = Encoding::windows_1252,
                                      .delimiter = ';',
                                      .comma = true,
                                      .dates = Dates::german,
                                      .yes = "ja",
                                      .no = "nein",
                                      .line_end = "\r\n",
                                      .german = true};
std::string describe(const TextForm& form);

/// One delimited file in the making; it comes to be with its first row.
class TextTable {
 public:
    TextTable(const SinkSetting& setting, std::filesystem::path file, const TextForm& form);

    Result<void> row(const Chunk& rows, std::size_t row);
    /// A line in the table's encoding, without its line end.
    Result<void> line(std::string_view text);
    /// The cells of a row, and the delimiter between them.
    std::vector<std::string> cells(const Chunk& rows, std::size_t row) const;
    Result<void> row(const std::vector<std::string>& cells);

    bool empty() const { return !file_; }
    std::uint64_t rows() const { return rows_; }
    const TextForm& form() const { return form_; }
    const std::filesystem::path& path() const { return path_; }
    Result<void> commit();

 private:
    Result<void> open();
    Result<void> flush();
    std::string header(const StreamColumn& column) const;
    void append_cell(std::string& out, const ChunkColumn& column, std::size_t row, std::size_t index) const;

    SinkSetting setting_;
    std::filesystem::path path_;
    TextForm form_;
    std::vector<bool> money_;  // by column
    std::optional<NewFile> file_;
    std::string out_;
    std::uint64_t rows_ = 0;
};

/// The header that a German or French system writes for a field; "" where it is the field's own id.
std::string_view german_header(DatasetKind kind, std::string_view field);
std::string_view french_header(DatasetKind kind, std::string_view field);

/// A kind in one delimited file.
std::unique_ptr<FileSink> table_sink(const SinkSetting& setting, std::string_view file, const TextForm& form,
                                     std::string_view tricky);

}  // namespace clientele::sample
