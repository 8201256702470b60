#pragma once

#include "core/analysis/trends/watch/weekly_sums.h"
#include "core/base/progress.h"

namespace clientele {

/// From `outlier` on things that are over again: single weeks, and days.
enum class AlertSort { shift, bend, outlier, day };

/// Something that happened to one series of watched rows.
struct Alert {
    std::string rows{};       ///< id of the watched rows
    Text title{};             ///< "Order lines"
    std::string dimension{};  ///< id of the dimension; "" of all rows
    Text dimension_label{};
    std::string key_dimension{}, group{};
    std::string called{};  ///< the group in words, where its name is known; empty: as `group` (see KeyNames)
    std::string within{};  ///< the wider group of another dimension that the group tells of
    WatchedRows::Kind kind = WatchedRows::Kind::count;
    Good good = Good::neither;
    Unit unit = Unit::count;
    AlertSort sort = AlertSort::shift;
    Date since{}, until{};                 ///< until: of what is over again
    Date earliest{}, latest{};             ///< where `since` lies, 95 in 100
    double before = 0, after = 0;          ///< usual level a week, or rate or mean, without and with it
    double change = 0, low = 0, high = 0;  ///< relative of counts and rates; difference of means
    /// Of a count of a group: how much more or less it is against what the others came to. By that it was found; the
    /// change is that against its own seasons and drift, but where these are not known or only the others changed
    /// (against_others).
    double against = missing_number;
    bool against_others = false;
    bool of_others = false;  ///< the group itself stayed as it was to be expected
    double z = 0, p = 1, adjusted = 1;
    bool only_beside = false;  ///< no alert of its own, but what shows another one (see WatchedRows::of_many)
    /// Week by week, or of days day by day: what was, what was to be expected without it.
    std::vector<Date> weeks{};
    std::vector<double> actual{}, expected{};
};

/// Among alerts of one thing: of two groups of which one took over what the other lost, the one that changed itself is
/// the stronger.
double strength_of(const Alert& alert);

/// What a scan found, and out of how many looks.
struct AlertsFound {
    std::vector<Alert> alerts;  ///< candidates
    std::vector<Alert>
        hints;  ///< weaker shares and means of groups: evidence beside a candidate, and no look of their own
    std::vector<double>
        looks;  ///< p of every series that was looked at, those of the candidates first and in their order
    std::size_t series = 0;
};

struct AlertScanOptions {
    std::size_t most_groups = 400;  ///< of a dimension, the largest
    double least_events = 12;       ///< of a group
    double least_change = 0.1;      ///< of counts, rates and ratios; of other means see WatchedRows::least_effect
};

/// Watches the rows as a whole and by every group, and puts aside what only shows that another of its candidates
/// happened: a group whose change is gone without the rows of that one. Errors: cancelled.
Result<void> scan_for_alerts(const WatchedRows& rows, Date last, const AlertScanOptions& options, AlertsFound& found,
                             const Progress& progress);

}  // namespace clientele
