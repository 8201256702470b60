#include "core/project/alert_entries.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace clientele {
namespace {

constexpr std::string_view event_added = "added", event_removed = "removed";

void read_marks(Database& database, std::vector<LedgerEntry>& ledger) {
    Statement marks =
        database.prepare("SELECT batch, series, since, state, because, called FROM alert_marks ORDER BY batch, number");
    while (marks.step()) {
        LedgerEntry* entry = entry_of(ledger, marks.integer(0));
        const auto since = parse_iso_date(marks.text(2));
        const auto state = alert_state_of(marks.text(3));
        if (!entry || !since || !state || marks.text(1).empty())
            note_damaged_entry(database, marks.integer(0));
        else
            entry->batch.alert_marks.push_back({.series = repaired_utf8(marks.text(1)),
                                                .since = *since,
                                                .state = *state,
                                                .because = repaired_utf8(marks.text(4)),
                                                .called = repaired_utf8(marks.text(5))});
    }
}

void read_calendar(Database& database, std::vector<LedgerEntry>& ledger) {
    Statement changes = database.prepare(
        "SELECT batch, change, name, first_day, last_day, yearly, field, value FROM calendar_changes"
        " ORDER BY batch, number");
    while (changes.step()) {
        LedgerEntry* entry = entry_of(ledger, changes.integer(0));
        const auto first = parse_iso_date(changes.text(3)), last = parse_iso_date(changes.text(4));
        const bool known = changes.text(1) == event_added || changes.text(1) == event_removed;
        if (!entry || !known || !first || !last || *last < *first || changes.text(2).empty())
            note_damaged_entry(database, changes.integer(0));
        else
            entry->batch.calendar.push_back({.event = {.name = repaired_utf8(changes.text(2)),
                                                       .days = {*first, *last},
                                                       .yearly = changes.integer(5) != 0,
                                                       .field = repaired_utf8(changes.text(6)),
                                                       .value = repaired_utf8(changes.text(7))},
                                             .removed = changes.text(1) == event_removed});
    }
}

}  // namespace

void read_alert_entries(Database& database, std::vector<LedgerEntry>& ledger) {
    read_marks(database, ledger);
    read_calendar(database, ledger);
}

void write_alert_entry(Database& database, const Batch& batch) {
    Statement marks = database.prepare("INSERT INTO alert_marks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    for (std::int64_t number = 0; number < std::ssize(batch.alert_marks); ++number) {
        const AlertMark& each = batch.alert_marks[static_cast<std::size_t>(number)];
        marks.bind(1, batch.id).bind(2, number).bind(3, each.series).bind(4, iso_text(each.since));
        marks.bind(5, id(each.state)).bind(6, each.because).bind(7, each.called).run();
    }
    Statement changes = database.prepare("INSERT INTO calendar_changes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    for (std::int64_t number = 0; number < std::ssize(batch.calendar); ++number) {
        const CalendarChange& each = batch.calendar[static_cast<std::size_t>(number)];
        changes.bind(1, batch.id)
            .bind(2, number)
            .bind(3, each.removed ? event_removed : event_added)
            .bind(4, each.event.name);
        changes.bind(5, iso_text(each.event.days.first)).bind(6, iso_text(each.event.days.last));
        changes.bind(7, std::int64_t{each.event.yearly}).bind(8, each.event.field).bind(9, each.event.value).run();
    }
}

AlertNotes alert_notes_in_force(const std::vector<LedgerEntry>& ledger) {
    AlertNotes notes;
    for (const LedgerEntry& entry : ledger) {
        if (entry.state != BatchState::in_force) continue;
        for (const AlertMark& mark : entry.batch.alert_marks) {
            std::erase_if(notes.marks, [&](const AlertMark& earlier) {
                return earlier.series == mark.series && earlier.since == mark.since;
            });
            notes.marks.push_back(mark);
        }
        for (const CalendarChange& change : entry.batch.calendar) {
            std::erase(notes.events, change.event);
            if (!change.removed) notes.events.push_back(change.event);
        }
    }
    std::ranges::stable_sort(notes.events, {}, [](const KnownEvent& event) { return event.days.first; });
    return notes;
}

}  // namespace clientele
