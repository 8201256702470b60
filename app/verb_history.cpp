#include <charconv>

#include "app/results.h"
#include "core/base/csv.h"
#include "core/model/several_definitions.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

/// What became of a batch, for scripts and for people.
struct ShownState {
    std::string_view id;
    Pattern words;
};
ShownState state(const Batch& batch) {
    if (batch.removed) return {"removed", "removed for good"};
    if (batch.superseded_by != 0) return {"refreshed", "refreshed by a later import"};
    if (batch.undone) return {"undone", "taken back, can be brought again"};
    return {"in_force", "in force"};
}

void write_decisions(JsonWriter& json, const std::vector<Decision>& decisions) {
    json.key("decisions").begin_array();
    for (const Decision& decision : decisions) {
        json.begin_object().member("verdict", id(decision.verdict));
        json.member("representative", decision.representative).key("customers").begin_array();
        for (const std::string& customer : decision.customers) json.value(customer);
        json.end_array().end_object();
    }
    json.end_array();
}

void write_alert_notes(JsonWriter& json, const Batch& batch) {
    if (!batch.alert_marks.empty()) {
        json.key("alerts").begin_array();
        for (const AlertMark& mark : batch.alert_marks) {
            json.begin_object().member("series", mark.series).member("since", iso_text(mark.since));
            json.member("state", id(mark.state)).member("because", mark.because).end_object();
        }
        json.end_array();
    }
    if (batch.calendar.empty()) return;
    json.key("events").begin_array();
    for (const auto& [event, removed] : batch.calendar) {
        json.begin_object().member("name", event.name).member("first", iso_text(event.days.first));
        json.member("last", iso_text(event.days.last)).member("yearly", event.yearly);
        json.member("field", event.field).member("value", event.value).member("removed", removed).end_object();
    }
    json.end_array();
}

std::string log_as_json(const std::vector<Batch>& ledger) {
    JsonWriter json;
    json.begin_array();
    for (const Batch& batch : ledger) {
        json.begin_object().member("batch", batch.id).member("kind", spec(batch.plan.kind).id);
        json.member("file", batch.plan.source_name).member("hash", batch.plan.source_hash);
        json.member("bytes", batch.plan.source_bytes).member("time", iso_text(batch.imported_at) + "Z");
        json.member("path", batch.plan.source.path);
        if (!batch.decisions.empty()) write_decisions(json, batch.decisions);
        if (batch.mend) {
            json.key("mend").begin_object().member("change", id(batch.mend->change)).member("rule", batch.mend->rule);
            json.member("rows", batch.mend->rows).key("fields").begin_array();
            for (const std::string& field : batch.mend->fields) json.value(field);
            json.end_array().end_object();
        }
        for (const auto& [key, definition] :
             {std::pair{"own_rule", &batch.own_rule}, std::pair{"own_segment", &batch.own_segment},
              std::pair{"own_survey", &batch.own_survey}}) {
            if (!*definition) continue;
            const std::vector<OwnDefinition> parts = apart(**definition);
            json.key(parts.size() > 1 ? "own_segments" : key);
            if (parts.size() > 1) json.begin_array();
            for (const OwnDefinition& part : parts)
                json.begin_object().member("name", part.name).member("expression", part.expression).end_object();
            if (parts.size() > 1) json.end_array();
        }
        write_alert_notes(json, batch);
        if (batch.plan.refreshes != 0) json.member("refreshes", batch.plan.refreshes);
        if (batch.superseded_by != 0) json.member("refreshed_by", batch.superseded_by);
        json.member("state", state(batch).id).member("undone", batch.undone);
        json.member("read", batch.counts.read).member("accepted", batch.counts.accepted);
        json.member("rejected", batch.counts.rejected).member("skipped", batch.counts.skipped);
        json.member("replaced", batch.counts.replaced);
        for (const auto& [key, numbers] :
             {std::pair{"reasons", &batch.reasons}, std::pair{"remarks", &batch.remarks}}) {
            json.key(key).begin_object();
            for (const auto& [reason, number] : *numbers) json.member(reason, number);
            json.end_object();
        }
        for (const auto& [key, texts] :
             {std::pair{"mapping", &batch.plan.mapping}, std::pair{"settings", &batch.plan.settings}}) {
            json.key(key).begin_object();
            for (const auto& [each, value] : *texts) json.member(each, value);
            json.end_object();
        }
        json.end_object();
    }
    return json.end_array().take() + "\n";
}

std::string_view kind_of(const std::vector<Decision>& decisions) {
    return decisions.size() == 1 ? id(decisions.front().verdict) : "decisions";
}

std::string log_as_text(const std::vector<Batch>& ledger) {
    if (ledger.empty()) return to_string(text("Nothing was imported yet.")) + "\n";
    std::vector<std::vector<std::string>> lines{
        {"batch", "kind", "file", "imported at (UTC)", "read", "accepted", "rejected", "skipped", "replaced", ""}};
    for (const Batch& batch : ledger) {
        const auto number = [](std::uint64_t n) { return write_count(static_cast<std::int64_t>(n)); };
        const std::string kind(!batch.decisions.empty()     ? kind_of(batch.decisions)
                               : batch.mend                 ? id(batch.mend->change)
                               : batch.own_rule             ? std::string_view("rule")
                               : batch.own_segment          ? std::string_view("segment")
                               : batch.own_survey           ? std::string_view("survey")
                               : !batch.alert_marks.empty() ? std::string_view("alert")
                               : !batch.calendar.empty()    ? std::string_view("event")
                                                            : spec(batch.plan.kind).id);
        lines.push_back({std::to_string(batch.id), kind, batch.plan.source_name, write_time(batch.imported_at),
                         number(batch.counts.read), number(batch.counts.accepted), number(batch.counts.rejected),
                         number(batch.counts.skipped), number(batch.counts.replaced),
                         to_string(batch.brought_rows() || !batch.decisions.empty()
                                       ? Text(state(batch).words, {})
                                       : text("{0}: {1}", rows_in_words(batch), Text(state(batch).words, {})))});
    }
    return aligned(lines, {true, false, false, false, true, true, true, true, true, false});
}

/// The rejects of one batch, written as they are read so that a million of them need no memory.
class RejectPrinter {
 public:
    RejectPrinter(const std::string& format, Console& console) : format_(format), console_(console) {
        if (format_ == "json") console_.print("[");
        if (format_ == "csv")
            console_.print(csv_row({"batch", "file", "line", "column", "value", "reason", "message", "raw"}));
    }

    Result<void> add(const Project& project, const Batch& batch) {
        constexpr std::uint64_t at_once = 10'000;
        for (std::uint64_t first = 0;; first += at_once) {
            if (console_.stop_wanted()) return cancelled();
            const auto some = project.rejects(batch.id, first, at_once);
            if (!some) return std::unexpected(some.error());
            for (const Reject& reject : *some) print(batch, reject);
            if (some->size() < at_once) return {};
        }
    }
    void end() {
        if (format_ == "json") console_.print("]\n");
        if (format_ == "text" && count_ == 0) console_.say(text("No rows were rejected."));
    }

 private:
    void print(const Batch& batch, const Reject& reject) {
        ++count_;
        const std::string message = to_string(reject.message);
        if (format_ == "csv") {
            console_.print(csv_row({std::to_string(batch.id), batch.plan.source_name, std::to_string(reject.line),
                                    reject.column, reject.value, reject.reason, message, reject.raw}));
        } else if (format_ == "json") {
            JsonWriter json;
            json.begin_object()
                .member("batch", batch.id)
                .member("file", batch.plan.source_name)
                .member("line", reject.line);
            json.member("column", reject.column).member("value", reject.value).member("reason", reject.reason);
            json.member("message", message).member("raw", reject.raw).end_object();
            console_.print((count_ > 1 ? ",\n" : "") + json.take());
        } else {
            console_.print(batch.plan.source_name + ":" + std::to_string(reject.line) + ": " + message + "\n    " +
                           one_line(reject.raw, 200) + "\n");
        }
    }
    std::string format_;
    Console& console_;
    std::uint64_t count_ = 0;
};

Outcome change(const Arguments& arguments, Console& console, bool back) {
    auto project = open_project(arguments.place(0), true, console);
    if (!project) return std::unexpected(project.error());
    if (back ? !project->next_undo() : !project->next_redo())
        return std::unexpected(Error{ErrorCode::not_found, back ? text("There is nothing to take back.")
                                                                : text("There is nothing to bring back again.")});
    const auto batch = back ? project->undo(console.progress()) : project->redo(console.progress());
    if (!batch) return std::unexpected(batch.error());
    const auto args = [&](Pattern pattern) {
        return text(pattern, count(batch->id), name(batch->plan.source_name), rows_in_words(*batch));
    };
    console.say(back ? args("Took back batch {0}: {1}, {2}. “clientele redo” brings it again, until the next import or "
                            "other change.")
                     : args("Brought back batch {0}: {1}, {2}."));
    return exit_done;
}

}  // namespace

Outcome show_log(const Arguments& arguments, Console& console) {
    const auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const std::vector<Batch> ledger = project->ledger();
    console.print(arguments.value("format") == "json" ? log_as_json(ledger) : log_as_text(ledger));
    return exit_done;
}

Outcome show_rejects(const Arguments& arguments, Console& console) {
    const auto wanted = arguments.whole("batch", 0, 1, INT64_MAX);
    if (!wanted) return wrong_usage(wanted.error());
    const auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    std::vector<Batch> batches = project->ledger();
    std::erase_if(batches, [&](const Batch& batch) {
        return *wanted == 0 ? batch.undone : static_cast<std::uint64_t>(batch.id) != *wanted;
    });
    if (*wanted != 0 && batches.empty())
        return std::unexpected(
            Error{ErrorCode::not_found, text("There is no batch {0}; “clientele log” lists the batches.",
                                             count(static_cast<std::int64_t>(*wanted)))});
    if (*wanted != 0 && batches.front().removed && batches.front().counts.rejected > 0)
        return std::unexpected(
            Error{ErrorCode::not_found,
                  text("Batch {0} was taken back, and a later import removed it for good, its {1} rejected "
                       "{1|row|rows} as well.",
                       count(batches.front().id), count(static_cast<std::int64_t>(batches.front().counts.rejected)))});
    RejectPrinter printer(arguments.has("format") ? arguments.value("format") : "text", console);
    for (const Batch& batch : batches)
        if (auto printed = printer.add(*project, batch); !printed) return std::unexpected(printed.error());
    printer.end();
    return exit_done;
}

Outcome undo_import(const Arguments& arguments, Console& console) { return change(arguments, console, true); }
Outcome redo_import(const Arguments& arguments, Console& console) { return change(arguments, console, false); }

}  // namespace clientele
