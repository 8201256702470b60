#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// By what rows are told apart: which group each is in.
struct WatchedDimension {
    std::string id{};  ///< "store", "page_device": stable
    Text label{};
    std::string dimension{};  ///< of the groups' keys (see with_key); "" where a group is no value of a field
    std::vector<Code> of{};   ///< by row; missing_code where it has no value
    std::vector<std::string> names{};
};

/// Rows of a dataset as a series of what happened is made from them.
struct WatchedRows {
    enum class Kind {
        count,  ///< how many, or the sum of `value`
        rate,   ///< `value` out of `base`
        mean    ///< the mean of `value`
    };
    std::string id{};  ///< "orders": stable
    Text title{};      ///< "Orders"
    Kind kind = Kind::count;
    Good good = Good::neither;
    Unit unit = Unit::count;       ///< of a mean
    double least_effect = 0.05;    ///< of a mean: smaller changes are no alert
    bool whole = true;             ///< all rows together are watched as well, not only groups against one another
    bool rows_are_effort = false;  ///< how many rows there are says how much was asked or counted
    std::vector<std::int32_t> day{};
    std::vector<double> value{};  ///< empty: 1 a row
    std::vector<double> base{};   ///< of a rate; empty: 1 a row
    std::vector<WatchedDimension> dimensions{};

    std::size_t rows() const { return day.size(); }
    double value_of(std::size_t row) const { return value.empty() ? 1 : value[row]; }
    double base_of(std::size_t row) const { return base.empty() ? 1 : base[row]; }
};

/// What makes watched rows from a snapshot: one of watched_kinds(). Rows are those of the selections, with a time up to
/// the last day. Nothing where the data is not there.
struct WatchedSupply {
    std::string_view id;
    Pattern title;
    DatasetKind dataset;
    std::optional<WatchedRows> (*make)(const Snapshot& snapshot, const Selections& rows, Date last);
};
/// Everything that can be watched, sales first. Each is made when its turn comes, so that one of them is in memory at a
/// time.
std::span<const WatchedSupply> watched_supplies();

}  // namespace clientele
