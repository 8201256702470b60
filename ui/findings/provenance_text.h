#pragma once

#include <QString>

#include "core/analysis/finding.h"
#include "core/model/snapshot.h"

namespace clientele {

/// "All data" or the conditions of a finding's filter as people read them, parted by "; ".
QString filter_words(const std::vector<std::string>& expressions, const Snapshot& snapshot);

/// Under a picture that leaves the program: project, filter and data version.
QString footnote(const QString& project, const Finding& finding, const Snapshot& snapshot);

/// The inspector's paragraph: "Version 41, all data, as of 30 Jun 2026, seed 1, Clientele 0.1."
QString provenance_words(const Provenance& provenance, const Snapshot& snapshot);

}  // namespace clientele
