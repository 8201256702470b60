#pragma once

#include "core/base/result.h"
#include "core/model/filter.h"

namespace clientele {

/// The error for a condition whose field this snapshot does not have: says what there is instead, and where a field of
/// the same name lies.
std::unexpected<Error> missing_field(const Snapshot& snapshot, const Condition& condition);
/// The error for a dataset that does not exist.
std::unexpected<Error> unknown_dataset(const Snapshot& snapshot, std::string_view dataset);

/// Columns of that name in any dataset with data, without regard to case, as "dataset.field".
struct FieldPlace {
    DatasetKind dataset;
    const DatasetColumn* column;
    std::string written() const { return std::string(spec(dataset).id) + "." + column->id; }
};
std::vector<FieldPlace> places_of(const Snapshot& snapshot, std::string_view field);

/// The text closest to a misspelt one, when it is close at all.
std::optional<std::string> closest(std::string_view text, const std::vector<std::string>& known);

}  // namespace clientele
