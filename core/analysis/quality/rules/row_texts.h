#pragma once

#include <string>
#include <vector>

#include "core/model/snapshot.h"
#include "core/table/selection.h"

namespace clientele::rules {

/// A cell as files write it; "" where it is missing.
std::string written(const Column& column, std::size_t row);
/// What people know a row by: its key, else the number of its order, visit…; nullptr where it has none.
const DatasetColumn* id_column(const Dataset& dataset);
/// The first of the rows, at most so many.
std::vector<std::size_t> first_of(const Selection& rows, std::size_t most);

}  // namespace clientele::rules
