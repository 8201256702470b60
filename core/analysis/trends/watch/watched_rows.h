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
    std::vector<double> one{};  ///< by group, where each is measured in its own (see WatchedRows::one)
    /// Each group is a series by itself, as all rows together are: nothing is held against the others.
    bool alone = false;
    std::vector<std::string> within{};  ///< by group: the wider group of another dimension that it tells of; or empty
    bool watched = true;                ///< false: only a part of pairs, or to see where a change is concentrated
    /// The rows without a group are no part of what a group is held against, as customers without a segment are not.
    bool among = false;
    /// Of a pair: the dimensions of its parts, by their numbers, and the group of each there.
    struct Part {
        std::size_t dimension = SIZE_MAX;
        std::vector<Code> group{};  ///< by group of the pair
    };
    Part first{}, second{};
    bool pair() const { return first.dimension != SIZE_MAX; }
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
    Unit unit = Unit::count;       ///< of a mean, or of amounts
    double least_effect = 0.05;    ///< of a mean: smaller changes are no alert
    bool whole = true;             ///< all rows together are watched as well, not only groups against one another
    bool rows_are_effort = false;  ///< how many rows there are says how much was asked or counted
    /// Counts that are amounts of money, goods or points: `value` is in steps of `one`, so that they vary from week to
    /// week about as numbers of events do. What is told is in the amounts' own unit.
    bool amounts = false;
    double one = 1;
    /// Amounts of many lines: what happened is seen in how many these are and what one brings, and less clearly here.
    /// Weeks out of line are not told, and groups only beside other rows that show the same.
    bool of_many = false;
    std::vector<std::int32_t> day{};
    std::vector<double> value{};  ///< empty: 1 a row
    std::vector<double> base{};   ///< of a rate; empty: 1 a row
    std::vector<WatchedDimension> dimensions{};
    /// By row who or what it belongs to, where rows come several at a time: orders of a customer, answers of a
    /// respondent. missing_code: to none. Empty: each row by itself.
    std::vector<Code> owner{};
    std::size_t owners = 0;  ///< codes of owner

    std::size_t rows() const { return day.size(); }
    double value_of(std::size_t row) const { return value.empty() ? 1 : value[row]; }
    double base_of(std::size_t row) const { return base.empty() ? 1 : base[row]; }
};

/// Who was in which segment on the day from which segments are watched. Purchases make segments: who bought much until
/// that day buys less afterwards, so that nothing before it is looked at, and a fading away is expected.
struct WatchedSegments {
    Date since;
    struct Grouping {
        std::string id{};  ///< "segment"; of the analyst's own "segment: " and its name
        Text label{};
        std::vector<Code> of{};  ///< by customer code
        std::vector<std::string> names{};
    };
    std::vector<Grouping> groupings{};
};
/// Two years before `last`, or as long as leaves half a year of purchases before it; nothing where there is not a year
/// in all. Errors: cancelled.
Result<std::optional<WatchedSegments>> segments_to_watch(const Snapshot& snapshot, Date last, const Progress& progress);

/// From what watched rows are made: rows of the selections, with a time up to the last day.
struct WatchedSource {
    const Snapshot& snapshot;
    const Selections& rows;
    Date last;
    const Progress& progress;  ///< stopped: the rows that are made are of no use
    const WatchedSegments* segments = nullptr;
};

/// What makes watched rows: one of watched_supplies(). Nothing where the data is not there.
struct WatchedSupply {
    std::string_view id;
    Pattern title;
    DatasetKind dataset;
    std::optional<WatchedRows> (*make)(const WatchedSource& source);
};
/// Everything that can be watched, sales first. Each is made when its turn comes, so that one of them is in memory at a
/// time.
std::span<const WatchedSupply> watched_supplies();

}  // namespace clientele
