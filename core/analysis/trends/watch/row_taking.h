#pragma once

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "core/analysis/trends/watch/watched_rows.h"
#include "core/model/period.h"

namespace clientele {

/// Reads the rows of a dataset for WatchedRows.
class RowTaking {
 public:
    RowTaking(const WatchedSource& source, DatasetKind kind)
        : source_(source),
          snapshot_(source.snapshot),
          kind_(kind),
          dataset_(snapshot_.dataset(kind)),
          rows_(source.rows[kind]),
          last_(source.last) {
        if (const DatasetColumn* time = dataset_.find(spec(kind).time_field)) {
            if (time->values.type() == ColumnType::time) seconds_ = time->values.times();
            if (time->values.type() == ColumnType::date) days_ = time->values.dates();
        }
    }
    const Dataset& dataset() const { return dataset_; }
    bool possible() const { return !seconds_.empty() || !days_.empty(); }
    /// Of a row; missing_days where it has none or is too late.
    std::int32_t day(std::size_t row) const {
        std::int32_t day = Date::missing_days;
        if (!days_.empty())
            day = days_[row];
        else if (seconds_[row] != DateTime::missing_seconds)
            day = date_of(DateTime{seconds_[row]}).days;
        return day > last_.days ? Date::missing_days : day;
    }
    std::span<const double> numbers(std::string_view field) const {
        const DatasetColumn* column = dataset_.find(field);
        return column && column->values.type() == ColumnType::number ? column->values.numbers()
                                                                     : std::span<const double>();
    }
    std::span<const Code> codes(std::string_view field) const {
        const DatasetColumn* column = dataset_.find(field);
        return column && column->values.type() == ColumnType::text ? column->values.codes() : std::span<const Code>();
    }
    std::span<const std::int8_t> booleans(std::string_view field) const {
        const DatasetColumn* column = dataset_.find(field);
        return column && column->values.type() == ColumnType::boolean ? column->values.booleans()
                                                                      : std::span<const std::int8_t>();
    }
    /// Takes the rows of which take(row) is true; their numbers. None where the work shall stop.
    template <class Take>
    void take(WatchedRows& into, Take&& take) {
        constexpr std::size_t at_once = std::size_t{1} << 18;
        for (std::size_t first = 0; first < rows_.rows(); first += at_once) {
            if (source_.progress.cancelled()) {
                into.day.clear();
                taken_.clear();
                return;
            }
            rows_.for_each(first, std::min(rows_.rows(), first + at_once), [&](std::size_t row) {
                const std::int32_t at = day(row);
                if (at == Date::missing_days || !take(row)) return;
                into.day.push_back(at);
                taken_.push_back(static_cast<std::uint32_t>(row));
            });
        }
    }
    const std::vector<std::uint32_t>& taken() const { return taken_; }
    /// Rows that stand for a month or longer each become one for every week of it; how much of the row each is.
    std::vector<double> spread(WatchedRows& into, PeriodUnit unit);

    /// A dimension of the dataset's own text field, or nothing where it has none or too many values for one.
    void add_field(WatchedRows& into, std::string_view id, std::string_view field, std::size_t most = 5000) const;
    /// A dimension by a field of the products, stores or customers that rows point to.
    void add_through(WatchedRows& into, std::string_view id, DatasetKind reference, std::string_view field) const;

    /// Articles by their name, and pages of an article or a category, by what stands last in their address, tell of the
    /// category.
    void tell_categories(WatchedRows& into, std::string_view id) const;

    /// Rows of one customer, visit or visitor come together: see WatchedRows::owner. Of the first of the fields that
    /// there is.
    void set_owner(WatchedRows& into, std::initializer_list<std::string_view> fields) const;
    /// The segments that customers were in when watching began, RFM's and the analyst's own.
    void add_segments(WatchedRows& into) const;

 private:
    const WatchedSource& source_;
    const Snapshot& snapshot_;
    DatasetKind kind_;
    const Dataset& dataset_;
    const Selection& rows_;
    Date last_;
    std::span<const std::int64_t> seconds_;
    std::span<const std::int32_t> days_;
    std::vector<std::uint32_t> taken_;
};

/// A dimension whose groups are pairs of two others' groups, without the pairs that have fewer than `least` rows. Of
/// counts the share that the second has within the first is watched, against the same share elsewhere.
void add_pairs(WatchedRows& rows, std::string_view id, std::string_view first, std::string_view second,
               std::size_t least);

/// Groups of a dimension of which all rows are of one group of another are left to that one: nothing is told twice.
void leave_to(WatchedRows& rows, std::string_view id, std::string_view other);

// One file each.
std::optional<WatchedRows> watched_orders(const WatchedSource& source);
std::optional<WatchedRows> watched_lines(const WatchedSource& source);
std::optional<WatchedRows> watched_revenue(const WatchedSource& source);
std::optional<WatchedRows> watched_quantity(const WatchedSource& source);
std::optional<WatchedRows> watched_market(const WatchedSource& source);
std::optional<WatchedRows> watched_order_value(const WatchedSource& source);
std::optional<WatchedRows> watched_returns(const WatchedSource& source);
std::optional<WatchedRows> watched_sign_ups(const WatchedSource& source);
std::optional<WatchedRows> watched_contacts(const WatchedSource& source);
std::optional<WatchedRows> watched_contact_satisfaction(const WatchedSource& source);
std::optional<WatchedRows> watched_resolved(const WatchedSource& source);
std::optional<WatchedRows> watched_waiting(const WatchedSource& source);
std::optional<WatchedRows> watched_durations(const WatchedSource& source);
std::optional<WatchedRows> watched_observations(const WatchedSource& source);
std::optional<WatchedRows> watched_ratings(const WatchedSource& source);
std::optional<WatchedRows> watched_reviews(const WatchedSource& source);
std::optional<WatchedRows> watched_answers(const WatchedSource& source);
std::optional<WatchedRows> watched_posts(const WatchedSource& source);
std::optional<WatchedRows> watched_visitors(const WatchedSource& source);
std::optional<WatchedRows> watched_conversion(const WatchedSource& source);
std::optional<WatchedRows> watched_reasons(const WatchedSource& source);
std::optional<WatchedRows> watched_mystery(const WatchedSource& source);
std::optional<WatchedRows> watched_pages(const WatchedSource& source);
std::optional<WatchedRows> watched_exits(const WatchedSource& source);
std::optional<WatchedRows> watched_prices(const WatchedSource& source);

}  // namespace clientele
