#include "core/analysis/trends/watch/alert_states.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/analysis/trends/watch/calendar_days.h"

namespace clientele {
namespace {

bool of_single_weeks(const Alert& alert) { return alert.sort >= AlertSort::outlier; }
Date end_of(const Alert& alert) {
    constexpr std::int32_t days_left_of_week = 6;
    if (alert.sort == AlertSort::day) return alert.until;
    return Date{(alert.until.missing() ? alert.since : std::max(alert.since, alert.until)).days + days_left_of_week};
}

/// The conditions of the filter that choose among rows of what is watched: those on its own dataset, and those that
/// hold for every dataset.
std::string conditions_on(std::string_view rows, const Filter& filter) {
    const auto supplies = watched_supplies();
    const auto supply = std::ranges::find(supplies, rows, &WatchedSupply::id);
    Filter own;
    for (const Condition& condition : filter.conditions) {
        const bool of_all = condition.segment || condition.dataset == DatasetKind::customers ||
                            condition.dataset == DatasetKind::products || condition.dataset == DatasetKind::stores;
        if (of_all || supply == supplies.end() || condition.dataset == supply->dataset)
            own.conditions.push_back(condition);
    }
    std::vector<std::string> parts = expressions(own);
    std::ranges::sort(parts);
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : " and ") + part;
    return all;
}

std::string series_of(const Alert& alert, const Filter& filter) {
    const std::string within = conditions_on(alert.rows, filter);
    return alert.rows + "|" + alert.dimension + "|" + alert.group + (within.empty() ? "" : "|" + within);
}

/// How many days lie between what was marked and the beginning of the alert; nothing where it is another.
std::optional<std::int32_t> days_between(const AlertMark& mark, const Alert& alert, const Filter& filter) {
    if (mark.series != series_of(alert, filter)) return std::nullopt;
    const std::int32_t days = std::abs(alert.since.days - mark.since.days);
    if (of_single_weeks(alert)) return days < 7 ? std::optional(days) : std::nullopt;
    constexpr std::int32_t slack = 21;
    const bool may_begin_then = mark.since >= alert.earliest && mark.since <= alert.latest;
    return days <= slack || may_begin_then ? std::optional(days) : std::nullopt;
}

/// The case that the mark is about, as its first alert or as what shows it as well; nullptr for none.
AlertCase* case_of(std::vector<AlertCase>& cases, const AlertMark& mark, const Filter& filter) {
    constexpr std::int32_t slack = 21, after_first_ones = 10'000;
    AlertCase* nearest = nullptr;
    std::int32_t least = 0;
    const auto consider = [&](AlertCase& one, std::optional<std::int32_t> days) {
        if (!days || (nearest && *days >= least)) return;
        nearest = &one;
        least = *days;
    };
    for (AlertCase& one : cases) {
        consider(one, days_between(mark, one.lead, filter));
        if (one.lead.since.days > mark.since.days + slack) continue;
        for (const Alert& other : one.further)
            if (const auto days = days_between(mark, other, filter)) consider(one, *days + after_first_ones);
    }
    return nearest;
}

/// Whether one of the groups that the alert is of is that of the event: of pairs both stand for themselves.
bool counts_for(const KnownEvent& event, const Alert& alert) {
    if (event.field.empty() || (alert.dimension == event.field && alert.group == event.value)) return true;
    static constexpr std::string_view between = " · ";
    const std::size_t line = alert.dimension.find('_'), dot = alert.group.find(between);
    if (line == std::string::npos || dot == std::string::npos) return false;
    const std::string_view fields = alert.dimension, groups = alert.group;
    return (fields.substr(0, line) == event.field && groups.substr(0, dot) == event.value) ||
           (fields.substr(line + 1) == event.field && groups.substr(dot + between.size()) == event.value);
}

std::optional<Text> known_reason(const Alert& alert, const std::vector<KnownEvent>& events) {
    constexpr std::int32_t margin = 14;
    const bool single = of_single_weeks(alert);
    const Date first = single ? alert.since : Date{alert.since.days - margin};
    const Date last = single ? end_of(alert) : Date{alert.since.days + margin};
    for (const KnownEvent& event : events)
        if (counts_for(event, alert) && days_within(event, first, last)) return verbatim(event.name);
    constexpr std::int32_t longest_of_holidays = 28;  // days
    if (!single || end_of(alert).days - alert.since.days >= longest_of_holidays) return std::nullopt;
    return known_event(alert.since, alert.until);
}

}  // namespace

std::string name_of(const Alert& alert, const Filter& filter) {
    return series_of(alert, filter) + "|" + iso_text(alert.since);
}

Result<AlertMark> mark_named(std::string_view name, AlertMark::State state) {
    const std::size_t line = name.rfind('|');
    const auto since = line == name.npos ? std::nullopt : parse_iso_date(name.substr(line + 1));
    if (!since || line == 0)
        return fail(ErrorCode::bad_value,
                    text("“{0}” names no alert: names are like “lines|category|Electronics|2025-10-06”.",
                         clientele::name(name)));
    return AlertMark{.series = std::string(name.substr(0, line)), .since = *since, .state = state};
}

void settle_states(std::vector<AlertCase>& cases, const AlertNotes& notes, const Filter& filter) {
    for (AlertCase& one : cases) {
        one.name = name_of(one.lead, filter);
        one.explained = known_reason(one.lead, notes.events);
    }
    for (const AlertMark& mark : notes.marks) {
        AlertCase* one = case_of(cases, mark, filter);
        if (!one) continue;
        one->seen = mark.state == AlertMark::State::seen;
        if (mark.state == AlertMark::State::explained)
            one->explained = verbatim(mark.because);
        else if (mark.state == AlertMark::State::fresh)
            one->explained.reset();
    }
    std::ranges::stable_sort(cases, {}, [](const AlertCase& one) { return one.explained ? 2 : one.seen ? 1 : 0; });
}

}  // namespace clientele
