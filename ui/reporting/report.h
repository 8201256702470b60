#pragma once

#include <QString>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/base/progress.h"

namespace clientele {

/// A report: chosen findings one after another, with a cover and contents. A value made by core calls (see
/// make_report); writing it needs no window (the command line does it too), only a QGuiApplication for its fonts.
struct Report {
    QString title;
    QString project;
    std::vector<std::string> filter;  ///< expressions
    std::uint64_t data_version = 0;
    struct Part {
        const Analysis* analysis;
        Finding finding;
    };
    std::vector<Part> parts;

    std::vector<Text> filter_words;  ///< the filter as people read it; empty: all data
    Date first_day, last_day;        ///< of the data that the findings saw; missing where nothing has a time
    Date written;                    ///< stated on the cover; missing: not stated, so that the bytes repeat
    /// Chosen, but without the data that it needs.
    struct LeftOut {
        const Analysis* analysis;
        Text reason;
    };
    std::vector<LeftOut> left_out;
};

/// Writes PDF, HTML (one file, vector charts inside), XLSX or PPTX by the suffix. The file is
/// whole or is what it was before. Words and numbers are as current_format() writes them.
/// Errors: unsupported suffix, folder that cannot be written, disk full, cancelled.
Result<void> write_report(const Report& report, const QString& path, const Progress& progress = {});

}  // namespace clientele
