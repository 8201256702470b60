#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/filter.h"

namespace clientele {

/// What the Data page and the filter editors say of a dataset.
struct DatasetFacts {
    DatasetKind kind{};
    std::size_t rows = 0;
    std::optional<Period> period;  ///< from the first to the last day, where there are any
};
/// Facts of the datasets that have rows. O(rows).
Result<std::vector<DatasetFacts>> data_facts(const Snapshot& snapshot, const Progress& progress);

/// One value of a field and on how many rows it stands.
struct ValueCount {
    std::string value;
    std::size_t rows = 0;
};
/// The values of a text or boolean field, the most frequent first; at most `most`. O(rows + values).
Result<std::vector<ValueCount>> value_counts(const Column& column, std::size_t most, const Progress& progress);

/// A field that can be filtered by.
struct FilterField {
    bool segment = false;
    DatasetKind dataset{};
    std::string field;
    FieldType type = FieldType::text;
    Text label;  ///< "Country"
    Text group;  ///< "Customers"
};
/// All fields with values, in the order of the registry; segments first where there are transactions of customers.
std::vector<FilterField> filter_fields(const Snapshot& snapshot);
/// The fields that have a place of their own on the filter bar: store, country or region, category, channel, segment;
/// those that the project has.
std::vector<FilterField> usual_filter_fields(const Snapshot& snapshot);

}  // namespace clientele
