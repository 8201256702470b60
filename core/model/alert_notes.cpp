#include "core/model/alert_notes.h"

#include <algorithm>

namespace clientele {
namespace {

constexpr std::string_view alert_state_ids[] = {"new", "seen", "explained"};

}  // namespace

std::string_view id(AlertMark::State state) { return alert_state_ids[static_cast<std::size_t>(state)]; }

std::optional<AlertMark::State> alert_state_of(std::string_view id) {
    const auto found = std::ranges::find(alert_state_ids, id);
    if (found == std::end(alert_state_ids)) return std::nullopt;
    return static_cast<AlertMark::State>(found - std::begin(alert_state_ids));
}

std::optional<Period> days_within(const KnownEvent& event, Date first, Date last) {
    const auto touches = [&](const Period& days) { return days.first <= last && days.last >= first; };
    if (!event.yearly) return touches(event.days) ? std::optional(event.days) : std::nullopt;
    constexpr std::int32_t months = 12;
    const std::int32_t length = event.days.last.days - event.days.first.days;
    const std::int32_t from = civil(first).year - civil(event.days.first).year - 1;
    const std::int32_t until = civil(last).year - civil(event.days.first).year;
    for (std::int32_t year = from; year <= until; ++year) {
        const Date begins = add_months(event.days.first, year * months);
        if (const Period days{begins, Date{begins.days + length}}; touches(days)) return days;
    }
    return std::nullopt;
}

std::string iso_text(const Period& days) {
    return days.first == days.last ? iso_text(days.first) : iso_text(days.first) + ".." + iso_text(days.last);
}

}  // namespace clientele
