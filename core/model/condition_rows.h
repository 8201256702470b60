#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/model/filter.h"

namespace clientele {

/// Rows of a column that satisfy a condition's operator and values. Values that cannot be of the column's type are
/// errors.
Result<Selection> condition_rows(const DatasetColumn& column, const Condition& condition);

/// The same for texts, without rows: 0 or 1 at `code + 1` for each code of the dictionary, at 0 for the missing.
Result<std::vector<std::uint8_t>> condition_codes(const Dictionary& dictionary, const Condition& condition);

/// Whether the comparison of two numbers holds; never where one is missing (NaN).
bool holds(double a, Operator op, double b);

/// Whether a missing value satisfies the condition.
bool missing_passes(const Condition& condition);

/// Whether the values can be compared with the column; the error says what is expected instead.
Result<void> check_values(const DatasetColumn& column, const Condition& condition);

}  // namespace clientele
