#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"

namespace clientele::rules {

/// Rows of a dataset by day of its time field, between 1900 and 2199.
struct DayCounts {
    std::int32_t first = 0;              ///< the day of rows[0]
    std::vector<std::int64_t> rows{};    ///< empty where no row has a day
    std::optional<Period> believable{};  ///< without what is parted from the bulk by a year and more
    std::int64_t at(std::int32_t day) const {
        const std::int64_t place = std::int64_t{day} - first;
        return place < 0 || place >= std::ssize(rows) ? 0 : rows[static_cast<std::size_t>(place)];
    }
};

/// The days of all datasets of events, by kind; empty for customers, products and stores.
struct EventDays {
    std::array<DayCounts, dataset_kind_count> of{};
    const DayCounts& operator[](DatasetKind kind) const { return of[static_cast<std::size_t>(kind)]; }
    /// The last day on which anything believable happened; missing where nothing has a day.
    Date last() const;
    /// Leaves out what lies after the day.
    void end(Date day);
};

/// O(rows), parallel.
EventDays event_days(const Snapshot& snapshot);

/// The days of a time or date column; missing_days where missing.
class Days {
 public:
    explicit Days(const Column& column) {
        if (column.type() == ColumnType::time) seconds_ = column.times();
        if (column.type() == ColumnType::date) days_ = column.dates();
    }
    bool any() const { return !seconds_.empty() || !days_.empty(); }
    std::size_t size() const { return std::max(seconds_.size(), days_.size()); }
    std::int32_t at(std::size_t row) const {
        if (!days_.empty()) return days_[row];
        if (seconds_[row] == DateTime::missing_seconds) return Date::missing_days;
        return date_of(DateTime{seconds_[row]}).days;
    }

 private:
    std::span<const std::int64_t> seconds_;
    std::span<const std::int32_t> days_;
};

}  // namespace clientele::rules
