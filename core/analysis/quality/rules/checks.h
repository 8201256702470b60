#pragma once

#include <array>
#include <atomic>
#include <optional>

#include "core/analysis/quality/rules/breach.h"
#include "core/analysis/quality/rules/day_counts.h"
#include "core/analysis/sales.h"
#include "core/base/progress.h"

namespace clientele::rules {

/// All that the rules of a snapshot came to.
struct CheckedRules {
    Date last_day{};  ///< after which nothing can have happened
    std::vector<Breach> breaches;
    /// Which dimensions any rule looked at, by dataset.
    std::array<std::array<bool, dimension_count>, dataset_kind_count> looked_at{};
    std::vector<Text> notes;  ///< which rules do not apply, and why
};

/// What a rule looks at and says.
class Checks {
 public:
    Checks(const Snapshot& all, const EventDays& of_events, Date last, const Progress& progress)
        : snapshot(all), days(of_events), last_day(last), sales(Sales::of(all)), progress_(progress) {
        result_.last_day = last;
    }

    const Snapshot& snapshot;
    const EventDays& days;
    Date last_day;  ///< missing where no dataset has days
    Sales sales;

    const Dataset& dataset(DatasetKind kind) const { return snapshot.dataset(kind); }
    /// The column, where there are rows and it is of the type.
    const Column* column(DatasetKind kind, std::string_view id, ColumnType type) const;

    /// That the rule was looked at, and the rows that break it. `against` as in Breach.
    void add(Rule rule, Selection rows, std::function<std::string(std::size_t)> against = {});
    void add_cases(Rule rule, std::int64_t cases, std::int64_t of, std::vector<std::string> which);
    void note(Text text) { result_.notes.push_back(std::move(text)); }

    /// To be asked between passes over the rows: whether to go on.
    bool go_on() const {
        if (progress_.cancelled()) stopped_ = true;  // and stays so: what was left undone must not be kept
        return !stopped_;
    }
    CheckedRules take() { return std::move(result_); }

 private:
    void look(const Rule& rule);
    const Progress& progress_;
    mutable std::atomic<bool> stopped_ = false;
    CheckedRules result_;
};

/// Every rule of the program on the whole snapshot: worked out once and kept with it. `as_of` is the day after which
/// nothing can have happened; nothing: the last day of the data, see EventDays. O(rows × columns), parallel; the same
/// on any number of threads.
Result<const CheckedRules*> checked_rules(const Snapshot& snapshot, std::optional<Date> as_of,
                                          const Progress& progress);

// One source each. They return early when they are to stop.
void check_completeness(Checks& checks);
void check_texts(Checks& checks);
void check_contact_details(Checks& checks);
void check_spellings(Checks& checks);
void check_dates(Checks& checks);
void check_numbers(Checks& checks);
void check_uniqueness(Checks& checks);
void check_sales_consistency(Checks& checks);
void check_orders(Checks& checks);
void check_event_consistency(Checks& checks);
void check_references(Checks& checks);
void check_timeliness(Checks& checks);
void check_outliers(Checks& checks);
void check_plausibility(Checks& checks);
void check_coordinates(Checks& checks);

}  // namespace clientele::rules
