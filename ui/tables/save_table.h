#pragma once

#include <QString>
#include <functional>

#include "core/analysis/finding.h"
#include "core/base/format.h"
#include "core/base/result.h"

class QObject;

namespace clientele {

class Jobs;

/// Writes a table as CSV or, where the name ends so, XLSX. Other suffixes are errors. Safe on any thread.
Result<void> write_table(const FindingTable& table, const QString& path, const Format& format,
                         const Progress& progress = {});

/// write_table as a job; done(result) is called on the window's thread unless `receiver` is gone.
void save_table(Jobs& jobs, const FindingTable& table, const QString& path, QObject* receiver,
                std::function<void(Result<void>)> done);

}  // namespace clientele
