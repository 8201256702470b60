#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// For a terminal: headline, metrics, tables (the first `most_rows` rows of each, and how many more there are), notes.
std::string to_text(const Finding& finding, const Format& format = {}, std::size_t most_rows = 40);

/// The format of DESIGN section 7: raw numbers, ISO dates, stable ids; one line.
std::string to_json(const Finding& finding);

/// RFC 4180 with CRLF and a header of column ids; raw numbers with a point. Cells that a spreadsheet would take for a
/// formula are quoted and, with `guard_formulas`, get an apostrophe in front.
std::string to_csv(const FindingTable& table, bool guard_formulas = false);

/// True of tables that say what stands above their columns: crosstabs.
bool is_crossed(const FindingTable& table);

/// One finding on one sheet a table, with native charts; numbers as numbers, dates as dates, texts never as formulas.
struct XlsxPart {
    std::string title;  ///< sheet name stem
    const Finding* finding;
};
Result<void> write_xlsx(const std::vector<XlsxPart>& parts, const std::filesystem::path& path,
                        const Format& format = {}, const Progress& progress = {});

/// A picture on a slide: the bytes of a .png, and what it shows for those who do not see it.
struct PptxPicture {
    std::string png{};
    int width = 0, height = 0;   ///< pixels
    std::string description{};
};
/// One slide: the headline, below it a picture, a native table, or both side by side where the table is small enough
/// (else the picture alone).
struct PptxSlide {
    std::string title{};
    std::string subtitle{};   ///< what is shown
    std::optional<PptxPicture> picture{};
    const FindingTable* table = nullptr;
    std::string footer{};
    std::string notes{};      ///< for the speaker, a paragraph a line
};
/// The slide of a finding's chart with its table, or of a table alone; `picture` is drawn by the caller. The finding
/// must outlive it.
PptxSlide slide_of(const Finding& finding, const ChartSpec* chart, const FindingTable* table,
                   std::optional<PptxPicture> picture, const Format& format = {});
/// Where the figures of a slide come from: headline, filter, day, options, warnings, method; and in one line below it.
std::string slide_notes(const Finding& finding, const Format& format = {});
std::string slide_footer(const Finding& finding, const Format& format = {});
/// A presentation, 16:9 (Office Open XML). The same slides give the same bytes. Errors: no slides, not writable, full
/// disks, cancelled; the file that was there stays then.
Result<void> write_pptx(const std::vector<PptxSlide>& slides, const std::filesystem::path& path,
                        const Format& format = {}, const Progress& progress = {});

/// Writes a whole file or leaves what was there: a temporary beside it, then a rename. Full disks are errors.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace clientele
