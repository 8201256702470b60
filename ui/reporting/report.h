#pragma once

#include <QString>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/base/progress.h"

namespace clientele {

/// A report: chosen findings one after another, with a cover and contents. A value made by core calls; writing it needs no
/// window (the command line does it too).
struct Report {
    QString title;
    QString project;
    std::vector<std::string> filter;         ///< expressions
    std::uint64_t data_version = 0;
    struct Part {
        const Analysis* analysis;
        Finding finding;
    };
    std::vector<Part> parts;
};

/// Writes PDF, HTML (one file, vector charts inside) or XLSX by the suffix. Slides come later and say so.
Result<void> write_report(const Report& report, const QString& path, const Progress& progress = {});

}  // namespace clientele
