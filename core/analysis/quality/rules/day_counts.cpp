#include "core/analysis/quality/rules/day_counts.h"

#include <algorithm>

#include "core/table/parallel.h"

namespace clientele::rules {
namespace {

constexpr std::int32_t a_year = 366;
constexpr double strays = 0.01;  // at most that share of the rows lies on the far side of the empty year

/// Without what lies, at either end, behind a year in which nothing happens, where that is little: mistyped years.
std::optional<Period> believable_days(const DayCounts& counts) {
    std::int64_t all = 0;
    std::vector<std::int32_t> busy;
    for (std::size_t i = 0; i < counts.rows.size(); ++i) {
        if (counts.rows[i] == 0) continue;
        all += counts.rows[i];
        busy.push_back(counts.first + static_cast<std::int32_t>(i));
    }
    if (busy.empty()) return std::nullopt;
    const auto few = static_cast<std::int64_t>(strays * static_cast<double>(all)) + (all >= 20 ? 1 : 0);
    std::size_t begin = 0, end = busy.size();
    std::int64_t passed = 0;
    for (std::size_t i = busy.size() - 1; i > 0 && (passed += counts.at(busy[i])) <= few; --i)
        if (busy[i] - busy[i - 1] >= a_year) end = i;
    passed = 0;
    for (std::size_t i = 0; i + 1 < end && (passed += counts.at(busy[i])) <= few; ++i)
        if (busy[i + 1] - busy[i] >= a_year) begin = i + 1;
    return Period{Date{busy[begin]}, Date{busy[end - 1]}};
}

DayCounts day_counts(const Column& column) {
    const std::int32_t earliest = make_date(1900, 1, 1)->days, latest = make_date(2199, 12, 31)->days;
    const Days days(column);
    using Counts = std::vector<std::int64_t>;
    const auto span = static_cast<std::size_t>(latest - earliest + 1);
    const Counts counts = reduce_blocks<Counts>(
        days.size(), rows_a_block,
        [&](std::size_t first, std::size_t last, Counts& part) {
            part.resize(span);
            for (std::size_t row = first; row < last; ++row) {
                const std::int32_t day = days.at(row);
                if (day >= earliest && day <= latest) ++part[static_cast<std::size_t>(day - earliest)];
            }
        },
        [](Counts& all, const Counts& part) {
            all.resize(std::max(all.size(), part.size()));
            for (std::size_t i = 0; i < part.size(); ++i) all[i] += part[i];
        });
    const auto is_busy = [](std::int64_t rows) { return rows > 0; };
    const auto from = std::ranges::find_if(counts, is_busy);
    if (from == counts.end()) return {};
    auto to = counts.end();
    while (to[-1] == 0) --to;
    DayCounts kept{.first = earliest + static_cast<std::int32_t>(from - counts.begin()), .rows = {from, to}};
    kept.believable = believable_days(kept);
    return kept;
}

}  // namespace

Date EventDays::last() const {
    Date last{};
    for (const DayCounts& each : of)
        if (each.believable) last = std::max(last, each.believable->last);
    return last;
}

void EventDays::end(Date day) {
    for (DayCounts& each : of) {
        if (!each.believable || each.believable->last <= day) continue;
        if (each.believable->first > day)
            each.believable.reset();
        else
            each.believable->last = day;
    }
}

EventDays event_days(const Snapshot& snapshot) {
    EventDays days;
    for (const DatasetSpec& kind : dataset_kinds()) {
        if (is_reference(kind.kind)) continue;
        const Dataset& dataset = snapshot.dataset(kind.kind);
        const DatasetColumn* time = kind.time_field.empty() ? nullptr : dataset.find(kind.time_field);
        if (dataset.rows > 0 && time && Days(time->values).any())
            days.of[static_cast<std::size_t>(kind.kind)] = day_counts(time->values);
    }
    return days;
}

}  // namespace clientele::rules
