#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/period.h"

namespace clientele {

/// What a person says of an alert (see trends.alerts). It is about the alert of that series that began about then, so
/// that it holds for the same alert when more data say a little more exactly when it began, or how bad it is.
struct AlertMark {
    enum class State { fresh, seen, explained };
    std::string series{};  ///< what is watched, of which group, within which filter: "lines|category|Electronics"
    Date since{};
    State state = State::seen;
    std::string because{};  ///< of one that is explained, in the person's own words; may be empty
    std::string called{};   ///< for people, as the alert was called then: "Order lines · Electronics"
    bool operator==(const AlertMark&) const = default;
};
/// "new", "seen", "explained".
std::string_view id(AlertMark::State state);
std::optional<AlertMark::State> alert_state_of(std::string_view id);

/// Something that is known to happen: alerts that begin with it are explained. Events of one name and other days are
/// others.
struct KnownEvent {
    std::string name{};
    Period days{};                 ///< both ends given
    bool yearly = false;           ///< on these days of every year, those before as well; days end within a year
    std::string field{}, value{};  ///< where it counts: "store" and "S03"; everywhere where both are empty
    bool operator==(const KnownEvent&) const = default;
};
/// The days on which the event happens that touch those from `first` to `last`; of several the first.
std::optional<Period> days_within(const KnownEvent& event, Date first, Date last);
/// "2026-06-18..2026-06-20", "2026-06-18" of a single day.
std::string iso_text(const Period& days);

/// One event more in the calendar, or one less.
struct CalendarChange {
    KnownEvent event{};
    bool removed = false;
    bool operator==(const CalendarChange&) const = default;
};

/// What a project has noted of alerts: marks in the order in which they were made, of two about the same alert the
/// later holds; and the calendar, in the order of first days.
struct AlertNotes {
    std::vector<AlertMark> marks{};
    std::vector<KnownEvent> events{};
    bool operator==(const AlertNotes&) const = default;
};

}  // namespace clientele
