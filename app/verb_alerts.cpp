#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/requests.h"
#include "core/analysis/trends/watch/alert_names.h"
#include "core/base/json.h"
#include "core/model/noted_snapshot.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

/// The alerts that are listed, as trends.alerts tells them.
struct ListedAlerts {
    SnapshotPtr snapshot;
    Finding finding;
    const FindingTable& table() const { return *finding.table("alerts"); }
    std::string_view text_of(std::string_view column, std::size_t row) const {
        return table().find(column)->values.text(row);
    }
};

std::expected<ListedAlerts, Failure> listed_alerts(const Arguments& arguments, Project& project, Console& console) {
    const auto data = data_of(project, console);
    if (!data) return std::unexpected(data.error());
    Request request{.analysis = "trends.alerts"};
    auto options = arguments.pairs("set");
    if (!options) return wrong_usage(options.error());
    request.options = std::move(*options);
    const auto specs = find_analysis(request.analysis)->options(**data);
    if (const auto checked = Options::from(specs, request.options); !checked) return wrong_usage(checked.error());
    const auto day = as_of_day(arguments);
    if (!day) return std::unexpected(day.error());
    request.as_of = *day;
    auto filter = parse_filter(arguments.values("filter"), **data);
    if (!filter) return wrong_usage(filter.error());
    request.filter = std::move(*filter);
    auto finding = run(**data, request, console.progress());
    if (!finding) return std::unexpected(finding.error());
    return ListedAlerts{*data, std::move(*finding)};
}

std::string called(const ListedAlerts& alerts, std::size_t row) {
    const std::string group(alerts.text_of("called", row));
    return std::string(alerts.text_of("what", row)) + (group.empty() ? "" : " · " + group);
}

std::string change_in_words(const ListedAlerts& alerts, std::size_t row) {
    const auto number = [&](std::string_view column) { return alerts.table().find(column)->values.numbers()[row]; };
    if (const double change = number("change"); !std::isnan(change))
        return (change > 0 ? "+" : "") + write_percent(change, result_format(*alerts.snapshot));
    return write_number(number("expected"), 2) + " → " + write_number(number("actual"), 2);
}

Outcome list_alerts(const Arguments& arguments, Project& project, Console& console) {
    const auto alerts = listed_alerts(arguments, project, console);
    if (!alerts) return std::unexpected(alerts.error());
    const std::string wanted = arguments.value("state", "all");
    JsonWriter json;
    std::vector<std::vector<std::string>> lines;
    json.begin_array();
    for (std::size_t row = 0; row < alerts->table().rows(); ++row) {
        const std::string state(alerts->text_of("state", row)), because(alerts->text_of("event", row));
        if (wanted != "all" && wanted != state) continue;
        const Date since{alerts->table().find("since")->values.dates()[row]};
        json.begin_object().member("number", static_cast<std::int64_t>(row + 1));
        json.member("name", alerts->text_of("alert", row)).member("called", called(*alerts, row));
        json.member("kind", alerts->text_of("sort", row)).member("since", iso_text(since));
        json.member("change", change_in_words(*alerts, row)).member("state", state).member("because", because);
        json.end_object();
        lines.push_back({std::to_string(row + 1), state, called(*alerts, row), change_in_words(*alerts, row),
                         iso_text(since), because, std::string(alerts->text_of("alert", row))});
    }
    json.end_array();
    if (arguments.value("format") == "json") {
        console.print(json.take() + "\n");
    } else if (lines.empty()) {
        console.say(wanted == "all" ? text("There are no alerts.") : text("No alert is {0}.", name(wanted)));
    } else {
        lines.insert(lines.begin(), {"no.", "state", "what", "change", "since", "because", "name"});
        console.print(aligned(lines, {true, false, false, true, false, false, false}));
    }
    return exit_done;
}

/// The row of the list that is meant: by its number, or by its name.
std::expected<std::size_t, Failure> row_of(const ListedAlerts& alerts, const std::string& wanted) {
    std::size_t number = 0;
    const auto read = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    const bool is_number = read.ec == std::errc() && read.ptr == wanted.data() + wanted.size();
    if (is_number && number >= 1 && number <= alerts.table().rows()) return number - 1;
    for (std::size_t row = 0; row < alerts.table().rows(); ++row)
        if (alerts.text_of("alert", row) == wanted) return row;
    return std::unexpected(Failure(
        Error{ErrorCode::not_found,
              text("There is no alert “{0}”: “clientele alerts PROJECT” lists numbers and names. One that was found "
                   "within a filter, or with other options, needs these again.",
                   name(wanted))}));
}

Outcome mark_alerts(const Arguments& arguments, AlertMark::State state, Console& console) {
    const std::vector<std::string>& places = arguments.places();
    if (places.size() < 3) return wrong_usage(text("Write: alerts PROJECT {0} ALERT...", name(id(state))));
    if (arguments.has("because") && state != AlertMark::State::explained)
        return wrong_usage(text("--because goes with “explained”."));
    auto project = open_project(places[0], true, console);
    if (!project) return std::unexpected(project.error());
    const auto alerts = listed_alerts(arguments, *project, console);
    if (!alerts) return std::unexpected(alerts.error());
    std::vector<AlertMark> marks;
    for (std::size_t i = 2; i < places.size(); ++i) {
        const auto row = row_of(*alerts, places[i]);
        if (!row) return std::unexpected(row.error());
        auto mark = mark_named(alerts->text_of("alert", *row), state);
        if (!mark) return std::unexpected(mark.error());
        mark->because = arguments.value("because");
        mark->called = called(*alerts, *row);
        marks.push_back(std::move(*mark));
    }
    const auto waiting = taken_back(project->ledger());
    const auto batch = project->note_alerts(marks);
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    for (const AlertMark& mark : marks)
        console.say(text("{0} since {1}: {2}", name(mark.called), mark.since, name(id(mark.state))));
    console.say(text("“clientele undo” takes it back."));
    return exit_done;
}

/// "2026-06-18" or "2026-06-18..2026-06-20".
std::expected<Period, Failure> days_of_event(const std::string& words) {
    const std::size_t dots = words.find("..");
    const auto first = parse_iso_date(words.substr(0, dots));
    const auto last = dots == words.npos ? first : parse_iso_date(words.substr(dots + 2));
    if (!first || !last || *last < *first)
        return wrong_usage(text("“{0}” are no days: write 2026-06-18, or 2026-06-18..2026-06-20.", name(words)));
    return Period{*first, *last};
}

/// Takes --yearly, --where and --name over into the event.
std::expected<void, Failure> take_options(const Arguments& arguments, KnownEvent& event) {
    if (arguments.has("name")) event.name = arguments.value("name");
    if (arguments.has("yearly")) event.yearly = arguments.value("yearly") == "yes";
    if (!arguments.has("where")) return {};
    const std::string where = arguments.value("where");
    event.field.clear();
    event.value.clear();
    if (where == "everywhere") return {};
    const std::size_t sign = std::min(where.find('='), where.size());
    event.field = where.substr(0, sign);
    event.value = where.substr(std::min(sign + 1, where.size()));
    std::string known;
    for (const std::string_view field : event_fields) known += (known.empty() ? "" : ", ") + std::string(field);
    if (std::ranges::find(event_fields, event.field) == event_fields.end() || event.value.empty())
        return wrong_usage(
            text("--where is “everywhere”, or FIELD=VALUE as in store=S03, with one of {0}.", name(known)));
    return {};
}

std::string where_of(const KnownEvent& event) {
    return event.field.empty() ? "everywhere" : event.field + "=" + event.value;
}

Outcome list_events(const Project& project, bool as_json, Console& console) {
    JsonWriter json;
    std::vector<std::vector<std::string>> lines;
    json.begin_array();
    for (const KnownEvent& event : project.alert_notes().events) {
        json.begin_object().member("name", event.name).member("first", iso_text(event.days.first));
        json.member("last", iso_text(event.days.last)).member("yearly", event.yearly);
        json.member("where", where_of(event)).end_object();
        lines.push_back({iso_text(event.days), event.name, event.yearly ? "every year" : "", where_of(event)});
    }
    json.end_array();
    if (as_json)
        console.print(json.take() + "\n");
    else if (lines.empty())
        console.say(text("The calendar has no events of your own."));
    else
        console.print(aligned(lines));
    return exit_done;
}

/// The event of that name; of several the one that begins on the day.
std::expected<KnownEvent, Failure> event_named(const Project& project, const std::string& wanted,
                                               const std::string& begins) {
    std::vector<KnownEvent> fitting;
    for (const KnownEvent& event : project.alert_notes().events)
        if (event.name == wanted && (begins.empty() || iso_text(event.days.first) == begins)) fitting.push_back(event);
    if (fitting.size() == 1) return fitting.front();
    if (fitting.empty())
        return std::unexpected(Failure(Error{
            ErrorCode::not_found,
            text("The calendar has no event “{0}”. “clientele events PROJECT” lists what it has.", name(wanted))}));
    return wrong_usage(text("There are {0} events “{1}”: name the first day as well, as in {2}.", count(fitting.size()),
                            name(wanted), name(iso_text(fitting.front().days.first))));
}

Outcome change_calendar(const Arguments& arguments, const std::string& what, Console& console) {
    const std::string first = arguments.place(2), second = arguments.place(3);
    if (first.empty() || (what == "add" && second.empty()))
        return wrong_usage(
            text("Write: events PROJECT add DAYS NAME, events PROJECT change NAME [DAY], or events PROJECT remove NAME "
                 "[DAY]."));
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    std::vector<CalendarChange> changes;
    KnownEvent event;
    if (what == "add") {
        const auto days = days_of_event(first);
        if (!days) return std::unexpected(days.error());
        event = {.name = second, .days = *days};
    } else {
        auto known = event_named(*project, first, second);
        if (!known) return std::unexpected(known.error());
        event = std::move(*known);
        changes.push_back({.event = event, .removed = true});
    }
    if (what != "remove") {
        if (auto taken = take_options(arguments, event); !taken) return std::unexpected(taken.error());
        if (arguments.has("days")) {
            const auto days = days_of_event(arguments.value("days"));
            if (!days) return std::unexpected(days.error());
            event.days = *days;
        }
        changes.push_back({.event = event, .removed = false});
    }
    const auto waiting = taken_back(project->ledger());
    const auto batch = project->note_alerts({}, changes);
    if (!batch && batch.error().code == ErrorCode::bad_value) return wrong_usage(batch.error());
    if (!batch) return std::unexpected(batch.error());
    if (!waiting.empty()) console.remark(removed_in_words(waiting));
    console.say(
        text("{0}: {1}. “clientele undo” takes it back.", name(batch->plan.source_name), rows_in_words(*batch)));
    return exit_done;
}

}  // namespace

Outcome keep_alert_states(const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1);
    if (const auto state = alert_state_of(what)) return mark_alerts(arguments, *state, console);
    if (!what.empty() && what != "list")
        return wrong_usage(text("“{0}” is none of list, seen, explained and new.", name(what)));
    if (arguments.places().size() > 2 || arguments.has("because"))
        return wrong_usage(text("“list” takes no alerts and no reason."));
    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    return list_alerts(arguments, *project, console);
}

Outcome keep_calendar(const Arguments& arguments, Console& console) {
    const std::string what = arguments.place(1);
    if (what == "add" || what == "change" || what == "remove") return change_calendar(arguments, what, console);
    if (!what.empty() && what != "list")
        return wrong_usage(text("“{0}” is none of list, add, change and remove.", name(what)));
    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    return list_events(*project, arguments.value("format") == "json", console);
}

}  // namespace clientele
