#pragma once

#include <filesystem>
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

/// One finding on one sheet a table, with native charts; numbers as numbers, dates as dates, texts never as formulas.
struct XlsxPart {
    std::string title;  ///< sheet name stem
    const Finding* finding;
};
Result<void> write_xlsx(const std::vector<XlsxPart>& parts, const std::filesystem::path& path,
                        const Format& format = {}, const Progress& progress = {});

/// Writes a whole file or leaves what was there: a temporary beside it, then a rename. Full disks are errors.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace clientele
