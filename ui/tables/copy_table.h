#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

class Jobs;

/// Rows of a table as other programs take them from the clipboard.
struct CopiedTable {
    QString text;   ///< tab-separated with a header line; unrounded numbers with the reader's decimal sign
    QString html;   ///< a table as the reader sees it, with the unrounded numbers for spreadsheets
};

/// `rows` are rows of the table, in the order wanted. Safe on any thread.
Result<CopiedTable> copied(const FindingTable& table, const std::vector<std::uint32_t>& rows, const Format& format,
                           const Progress& progress = {});

/// Puts the rows onto the clipboard; with jobs, many rows are written in the background first.
void copy_table(const FindingTable& table, std::vector<std::uint32_t> rows, Jobs* jobs);

}  // namespace clientele
