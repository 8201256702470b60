#pragma once

#include <string>

#include "core/analysis/finding.h"
#include "core/base/format.h"

namespace clientele {

/// A number as its unit is read in a table: amounts in full with two decimals, shares as percent.
std::string write_value(double value, Unit unit, int decimals, const Format& format = {});

/// A cell of a finding's table as people read it; the format's dash where missing.
std::string cell_text(const TableColumn& column, std::size_t row, const Format& format = {});

}  // namespace clientele
