#pragma once

#include <map>
#include <span>
#include <string>

#include "core/analysis/analysis.h"

namespace clientele {

// How a filter is applied to counts, such as those of doors and of posts: rows that stand for people of whom hardly any
// is known. A condition on customers or segments, or on stores where the rows name none, leaves only the few who gave a
// name, and a share of these is that of no one. run() does not apply it to such rows and says so; analyses have nothing
// to do for that.

using OptionValues = std::map<std::string, std::string>;

/// The datasets that an analysis counts in this way, with these options; none for most. A new one is a line here.
std::span<const DatasetKind> anonymous_counts(std::string_view analysis, const OptionValues& options);

struct CountedRows {
    std::vector<DatasetKind> kinds{};  ///< that the conditions on customers are not applied to
    Filter filter{};                   ///< without these conditions
    std::vector<Text> warnings{};      ///< that say so, one for each of `kinds`
};
/// O(rows) where the filter has a condition on customers or segments.
CountedRows counted_rows(std::string_view analysis, const Snapshot& snapshot, const Filter& filter,
                         const OptionValues& options = {});

/// The rows of all datasets without conditions on customers where these are not applied to what the dataset counts:
/// for what is held against the counts, such as the orders of all visitors. The rows of the context otherwise.
Result<Selections> rows_of_everybody(const Context& context, DatasetKind counts);

/// Whether at least nine of ten that the rows stand for are known customers: a row is as many as its number of
/// visitors, where it has one. False for a dataset without such a column.
bool names_customers(const Dataset& dataset);

}  // namespace clientele
