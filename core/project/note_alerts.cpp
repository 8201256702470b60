#include <algorithm>

#include "core/base/blanks.h"
#include "core/project/alert_entries.h"
#include "core/project/entries.h"

namespace clientele {
namespace {

/// With a name of one line without blanks at its ends, and days that can be meant.
Result<KnownEvent> sound_event(KnownEvent event) {
    std::ranges::replace_if(
        event.name, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    event.name = std::string(without_blanks(event.name));
    if (event.name.empty()) return fail(ErrorCode::bad_value, text("An event needs a name."));
    if (event.days.first.missing() || event.days.last.missing())
        return fail(ErrorCode::bad_value, text("“{0}” needs its days.", name(event.name)));
    if (event.days.last < event.days.first)
        return fail(ErrorCode::bad_value, text("“{0}” would end before it begins.", name(event.name)));
    constexpr std::int32_t longest_of_a_year = 365;
    if (event.yearly && event.days.last.days - event.days.first.days >= longest_of_a_year)
        return fail(ErrorCode::bad_value,
                    text("“{0}” would last a year or more, and come again every year.", name(event.name)));
    if (event.field.empty() != event.value.empty())
        return fail(ErrorCode::bad_value,
                    text("Where “{0}” counts needs a field and a value, or neither.", name(event.name)));
    return event;
}

/// Whether the changes, one after another, are sound for a calendar that has these events.
Result<void> check_changes(std::vector<CalendarChange>& calendar, std::vector<KnownEvent> events) {
    for (CalendarChange& change : calendar) {
        if (!change.removed) {
            auto sound = sound_event(std::move(change.event));
            if (!sound) return std::unexpected(sound.error());
            change.event = std::move(*sound);
        }
        const bool known = std::erase(events, change.event) > 0;
        if (known && !change.removed)
            return fail(ErrorCode::bad_value,
                        text("“{0}” is in the calendar already, on these days.", name(change.event.name)));
        if (!known && change.removed)
            return fail(ErrorCode::not_found,
                        text("There is no event “{0}” to remove from the calendar.", name(change.event.name)));
        if (!change.removed) events.push_back(change.event);
    }
    return {};
}

/// What the log calls the entry: "Order lines · Electronics (+2)", "Fair (2026-06-18)".
std::string subjects_of(const std::vector<AlertMark>& marks, const std::vector<CalendarChange>& calendar) {
    const std::size_t more = (marks.empty() ? calendar.size() : marks.size()) - 1;
    const bool replaced = marks.empty() && calendar.size() == 2 && calendar[0].removed && !calendar[1].removed;
    std::string subject;
    if (!marks.empty()) {
        subject = marks.front().called.empty() ? marks.front().series : marks.front().called;
    } else {
        const KnownEvent& event = (replaced ? calendar[1] : calendar[0]).event;
        subject = event.name + " (" + iso_text(event.days) + ")";
    }
    return subject + (more > 0 && !replaced ? " (+" + std::to_string(more) + ")" : "");
}

}  // namespace

Result<Batch> Project::note_alerts(std::vector<AlertMark> marks, std::vector<CalendarChange> calendar) {
    if (auto writable = state_->writable(); !writable) return std::unexpected(writable.error());
    if (marks.empty() && calendar.empty()) return fail(ErrorCode::bad_value, text("There is nothing to note."));
    for (AlertMark& mark : marks) {
        if (mark.series.empty() || mark.since.missing())
            return fail(ErrorCode::bad_value, text("An alert is named by what is watched and when it began."));
        if (mark.state != AlertMark::State::explained) mark.because.clear();
    }
    if (auto checked = check_changes(calendar, alert_notes().events); !checked) return std::unexpected(checked.error());
    std::vector<LedgerEntry> ledger = state_->ledger;
    Transaction transaction(*state_->database, "IMMEDIATE");
    LedgerEntry entry = next_entry(*state_->database, ledger, DatasetKind::transactions, subjects_of(marks, calendar));
    entry.batch.alert_marks = std::move(marks);
    entry.batch.calendar = std::move(calendar);
    write_entry(*state_->database, entry);
    write_alert_entry(*state_->database, entry.batch);
    return keep(*state_, transaction, std::move(ledger), std::move(entry));
}

AlertNotes Project::alert_notes() const { return alert_notes_in_force(state_->ledger); }

}  // namespace clientele
