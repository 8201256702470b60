#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/open_days.h"
#include "core/analysis/quality/rules/remedies.h"

namespace clientele::rules {
namespace {

constexpr std::size_t most_examples = 20;

std::string days_text(const Gap& gap) {
    return gap.first == gap.last ? iso_text(Date{gap.first})
                                 : iso_text(Date{gap.first}) + ".." + iso_text(Date{gap.last});
}

Rule time_rule(DatasetKind kind, std::string_view column, Pattern words, Weight weight) {
    return rule_of(Dimension::timeliness, kind, column, words, weight, remedy::import_missing_days);
}

/// Which days had any row, of the believable ones: 1 a busy day.
std::vector<std::uint8_t> busy_days(const DayCounts& counts) {
    std::vector<std::uint8_t> busy;
    for (std::int32_t day = counts.believable->first.days; day <= counts.believable->last.days; ++day)
        busy.push_back(counts.at(day) > 0);
    return busy;
}

void check_whole(Checks& checks, DatasetKind kind, const DayCounts& counts) {
    const std::vector<std::uint8_t> busy = busy_days(counts);
    std::int64_t days = 0;
    std::vector<std::string> which;
    for (const Gap& gap : gaps(counts.believable->first.days, busy, {})) {
        days += gap.open;
        if (which.size() < most_examples) which.push_back(days_text(gap));
    }
    checks.add_cases(time_rule(kind, "time", Pattern("days without any rows"), Weight::look), days, std::ssize(busy),
                     which);
}

/// The busy days of each value of a column, day by day from the first believable one.
class BusyDays {
 public:
    BusyDays(std::size_t values, Period days)
        : first_(days.first.days),
          length_(static_cast<std::size_t>(days.last.days - days.first.days + 1)),
          busy_(values * length_) {}
    static bool fits(std::size_t values, Period days) {
        return values * static_cast<std::size_t>(days.last.days - days.first.days + 1) < (std::size_t{1} << 27U);
    }
    void fill(std::span<const Code> codes, const Days& days) {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, codes.size(), 16'384), [&](const auto& range) {
            for (std::size_t row = range.begin(); row != range.end(); ++row) {
                const std::int64_t place = std::int64_t{days.at(row)} - first_;
                if (codes[row] == missing_code || place < 0 || place >= static_cast<std::int64_t>(length_)) continue;
                const std::atomic_ref<std::uint8_t> busy(busy_[codes[row] * length_ + static_cast<std::size_t>(place)]);
                if (!busy.load(std::memory_order_relaxed)) busy.store(1, std::memory_order_relaxed);
            }
        });
    }
    std::span<const std::uint8_t> of(Code code) const { return {busy_.data() + code * length_, length_}; }
    std::int32_t first() const { return first_; }
    std::size_t length() const { return length_; }
    std::size_t values() const { return busy_.size() / length_; }

 private:
    std::int32_t first_;
    std::size_t length_;
    std::vector<std::uint8_t> busy_;
};

/// From the first busy day on; the series of a store that opens later begins later.
std::size_t begin_of(std::span<const std::uint8_t> busy) {
    return static_cast<std::size_t>(std::ranges::find(busy, std::uint8_t{1}) - busy.begin());
}

/// Days on which at most a tenth of the values that are there have rows: of all, not of one.
std::vector<std::uint8_t> closed_days(const BusyDays& busy) {
    std::vector<std::uint32_t> present(busy.length()), open(busy.length());
    for (Code code = 0; code < busy.values(); ++code) {
        const auto days = busy.of(code);
        for (std::size_t i = begin_of(days); i < days.size(); ++i) {
            ++present[i];
            open[i] += days[i];
        }
    }
    std::vector<std::uint8_t> closed(busy.length());
    for (std::size_t i = 0; i < closed.size(); ++i) closed[i] = present[i] > 1 && open[i] * 10 < present[i];
    return closed;
}

void check_each(Checks& checks, DatasetKind kind, std::string_view field, const DayCounts& counts) {
    const Column* values = checks.column(kind, field, ColumnType::text);
    const DatasetColumn* time = checks.dataset(kind).find(spec(kind).time_field);
    if (!values || !time || !BusyDays::fits(values->dictionary().size(), *counts.believable)) return;
    BusyDays busy(values->dictionary().size(), *counts.believable);
    busy.fill(values->codes(), Days(time->values));
    const std::vector<std::uint8_t> closed = closed_days(busy);
    std::int64_t missing = 0, stopped = 0, all = 0;
    std::vector<std::string> gaps_of, stops_of;
    for (Code code = 0; code < busy.values(); ++code) {
        const std::size_t begin = begin_of(busy.of(code));
        if (begin == busy.length()) continue;
        const auto days = busy.of(code).subspan(begin);
        all += std::ssize(days);
        const std::int32_t first = busy.first() + static_cast<std::int32_t>(begin);
        for (const Gap& gap : gaps(first, days, std::span(closed).subspan(begin))) {
            const bool ends =
                gap.last + 7 > counts.believable->last.days && !days[static_cast<std::size_t>(gap.last - first)] &&
                std::ranges::find(days.subspan(static_cast<std::size_t>(gap.last - first)), std::uint8_t{1}) ==
                    days.end();
            (ends ? stopped : missing) += gap.open;
            std::vector<std::string>& list = ends ? stops_of : gaps_of;
            if (list.size() < most_examples)
                list.push_back(std::string(values->dictionary().at(code)) + " " + days_text(gap));
        }
    }
    const bool store = field == "store_id";
    checks.add_cases(
        time_rule(kind, field,
                  store ? Pattern("days without rows of a store") : Pattern("days without rows of a channel"),
                  Weight::look),
        missing, all, gaps_of);
    checks.add_cases(time_rule(kind, field,
                               store ? Pattern("stores from which nothing comes any more")
                                     : Pattern("channels from which nothing comes any more"),
                               Weight::look),
                     stopped, all, stops_of);
}

/// The distance between neighbouring busy days that nearly all (95 in 100) keep.
std::int32_t usual_distance(const DayCounts& counts) {
    std::vector<std::int32_t> distances;
    std::int32_t before = counts.believable->first.days;
    for (std::int32_t day = before + 1; day <= counts.believable->last.days; ++day) {
        if (counts.at(day) == 0) continue;
        distances.push_back(day - before);
        before = day;
    }
    if (distances.empty()) return 0;
    const std::size_t place = distances.size() - 1 - distances.size() / 20;
    std::ranges::nth_element(distances, distances.begin() + static_cast<std::ptrdiff_t>(place));
    return distances[place];
}

/// Whether the dataset ends long before all others, by its own pace.
void check_late(Checks& checks, DatasetKind kind, const DayCounts& counts) {
    constexpr std::int32_t always_fine = 14;
    const std::int32_t pace = usual_distance(counts);
    // A single day, or events that come in bursts such as campaigns, have no pace.
    if (checks.last_day.missing() || pace == 0 || kind == DatasetKind::campaign_events) return;
    const std::int32_t behind = checks.last_day.days - counts.believable->last.days;
    const bool late = behind > always_fine + 3 * pace;
    const std::int32_t span = checks.last_day.days - counts.believable->first.days + 1;
    checks.add_cases(time_rule(kind, "time", Pattern("an end long before that of the other data"), Weight::look),
                     late ? behind : 0, span, {iso_text(counts.believable->last)});
}

}  // namespace

void check_timeliness(Checks& checks) {
    for (const DatasetSpec& kind : dataset_kinds()) {
        const DayCounts& counts = checks.days[kind.kind];
        if (!counts.believable || kind.kind == DatasetKind::purchase_summaries) continue;
        if (!checks.go_on()) return;
        check_whole(checks, kind.kind, counts);
        check_late(checks, kind.kind, counts);
    }
    for (const DatasetKind kind : {DatasetKind::transactions, DatasetKind::visits})
        if (checks.days[kind].believable && checks.go_on()) check_each(checks, kind, "store_id", checks.days[kind]);
    if (checks.days[DatasetKind::transactions].believable)
        check_each(checks, DatasetKind::transactions, "channel", checks.days[DatasetKind::transactions]);
}

}  // namespace clientele::rules
