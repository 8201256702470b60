#pragma once

#include "core/analysis/trends/watch/watched_rows.h"
#include "core/base/progress.h"
#include "core/math/shift_scan.h"

namespace clientele {

/// The weeks, from Monday to Sunday, in which rows are watched: whole ones, from the first in which the dataset has
/// what is more than a stray row, at most five years.
struct WatchedWeeks {
    Date first;
    std::size_t count = 0;
    Date start(std::size_t week) const { return Date{first.days + static_cast<std::int32_t>(week) * 7}; }
    /// count where the day is in none.
    std::size_t of(std::int32_t day) const {
        if (count == 0 || day < first.days) return count;
        return std::min(count, static_cast<std::size_t>(day - first.days) / 7);
    }
};
WatchedWeeks weeks_of(const WatchedRows& rows, Date last);

inline constexpr std::size_t most_weeks = 261;         ///< that are watched, the last ones
inline constexpr std::size_t weeks_for_seasons = 100;  ///< from which on the time of the year is known

/// What came together in each week: of a count `value`, of a rate value and base, of a mean the sum of values and how
/// many.
struct WeeklySums {
    std::vector<double> value, base;
    explicit WeeklySums(std::size_t weeks = 0) : value(weeks), base(weeks) {}
    WeeklySums& operator-=(const WeeklySums& other);
    WeeklySums& operator+=(const WeeklySums& other);
    void add(const WatchedRows& rows, std::size_t row, std::size_t week);
};
WeeklySums operator-(WeeklySums a, const WeeklySums& b);

/// By group of a dimension. Stopped: unfinished.
std::vector<WeeklySums> sums_by_group(const WatchedRows& rows, const WatchedWeeks& weeks,
                                      const WatchedDimension& dimension, const Progress& progress = {});
WeeklySums sums_of_all(const WatchedRows& rows, const WatchedWeeks& weeks);

/// Weeks of a series in a row, the last included, that are off together by so many standard deviations.
struct WeekSpell {
    Eigen::Index first = 0, last = 0;
    double z = 0;
    Eigen::Index size() const { return last - first + 1; }
};

/// A group's weeks as a series to scan, and which week each value is of. A count is held against the other rows of the
/// week (their share moves, not their number), a rate and a mean against those of the others within a quarter, over
/// what these would be by how many of each of the others there are (indirect standardisation); all rows together stand
/// for themselves, with the trend. Where there is enough, the year's seasons and holidays are among the columns.
struct WeeklySeries {
    ScannedSeries scanned;
    std::vector<std::size_t> week;  ///< by value
    bool whole = false;
    bool fading = false;  ///< a fading away is among the columns
    /// What the others that it is held against tell by chance as well: rates and means count for so much less.
    double against = 1;
    double wander = 0;                ///< how far the level wanders (see ShiftScanOptions)
    std::vector<WeekSpell> spells{};  ///< that were set to what is usual (see even_out_spells)
};
struct GroupFrame {
    WatchedRows::Kind kind = WatchedRows::Kind::count;
    double variance = 1;  ///< of a single value, of means
    bool amounts = false;
    bool fading = false;  ///< members that were chosen by what they did before: see WatchedSegments
    /// Of rates and means, by week: what the others would come to were each of their groups as usual, as
    /// WeeklySums::value. Empty: how many of each there are stays the same.
    std::vector<double> usual_of_others{};
};
WeeklySeries series_of_group(const GroupFrame& frame, const WatchedWeeks& weeks, const WeeklySums& own,
                             const WeeklySums& all);
/// A series by itself whose weeks without a row are not known: a value that was read off, no sum.
WeeklySeries series_of_values(const WatchedWeeks& weeks, const WeeklySums& own);
/// How many of a group there were, held against nothing, from its first row on: the year's seasons are among the
/// columns, a trend is not but where its members fade.
WeeklySeries series_of_own(const GroupFrame& frame, const WatchedWeeks& weeks, const WeeklySums& own);
WeeklySeries series_of_all(const WatchedRows& rows, const WatchedWeeks& weeks, const WeeklySums& all, double variance);

/// Adds a straight line to the columns.
void add_trend(WeeklySeries& series);
/// Of single values about their mean.
double variance_of_values(const WatchedRows& rows);
/// The same about the means of their groups, of rows with a group.
double variance_within(const WatchedRows& rows, const WatchedDimension& dimension);

}  // namespace clientele
