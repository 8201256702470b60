#include <algorithm>

#include "app/results.h"
#include "core/importing/refresh.h"

namespace clientele {
namespace {

Count rows(std::uint64_t value) { return count(static_cast<std::int64_t>(value)); }

Pattern in_words(FileState state) {
    switch (state) {
        case FileState::unchanged:
            return "unchanged";
        case FileState::changed:
            return "changed since its last import";
        case FileState::gone:
            return "not there any more; what was imported from it stays";
        case FileState::added:
            return "new in a folder that was imported";
    }
    return "";
}

std::string list_as_json(const std::vector<WatchedFile>& list) {
    JsonWriter json;
    json.begin_array();
    for (const WatchedFile& file : list) {
        json.begin_object()
            .member("file", file.path.string())
            .member("state", id(file.state))
            .key("batches")
            .begin_array();
        for (const Batch& batch : file.batches)
            if (file.state != FileState::added) json.value(batch.id);
        json.end_array().end_object();
    }
    return json.end_array().take() + "\n";
}

std::string list_as_text(const std::vector<WatchedFile>& list) {
    std::string out;
    for (const WatchedFile& file : list)
        out += to_string(text("{0}: {1}", name(file.path.string()), Text(in_words(file.state), {}))) + "\n";
    return list.empty() ? to_string(text("Nothing was imported from a file.")) + "\n" : out;
}

std::string outcomes_as_json(const std::vector<RefreshOutcome>& outcomes) {
    JsonWriter json;
    json.begin_array();
    for (const RefreshOutcome& each : outcomes) {
        json.begin_object().member("file", each.file.string()).member("refreshed", each.refreshed);
        if (each.outcome) {
            const Batch& batch = each.outcome->batch;
            json.member("batch", batch.id).member("kind", spec(batch.plan.kind).id);
            json.member("read", batch.counts.read).member("accepted", batch.counts.accepted);
            json.member("rejected", batch.counts.rejected).member("skipped", batch.counts.skipped);
            json.member("replaced", batch.counts.replaced);
        } else {
            json.member("error", to_string(each.outcome.error().message));
        }
        json.end_object();
    }
    return json.end_array().take() + "\n";
}

std::string outcome_as_text(const RefreshOutcome& each) {
    const Batch& batch = each.outcome->batch;
    const Name file = name(each.file.string());
    std::string out =
        to_string(each.refreshed != 0 ? text("{0}, batch {1} in the place of batch {2}", file, count(batch.id),
                                             count(each.refreshed))
                                      : text("{0}, batch {1}, new in its folder", file, count(batch.id)));
    return out + to_string(text(": {0} read, {1} accepted, {2} rejected, {3} skipped, {4} replaced",
                                rows(batch.counts.read), rows(batch.counts.accepted), rows(batch.counts.rejected),
                                rows(batch.counts.skipped), rows(batch.counts.replaced))) +
           "\n";
}

void say_what_is_gone(const std::vector<WatchedFile>& list, Console& console) {
    for (const WatchedFile& file : list)
        if (file.state == FileState::gone)
            console.remark(text("{0}: {1}", name(file.path.string()), Text(in_words(file.state), {})));
}

Outcome report(const std::vector<RefreshOutcome>& outcomes, const Arguments& arguments, Console& console) {
    const bool as_json = arguments.value("format") == "json";
    if (as_json) console.print(outcomes_as_json(outcomes));
    std::int64_t failed = 0;
    std::uint64_t rejected = 0;
    for (const RefreshOutcome& each : outcomes) {
        if (!each.outcome) {
            ++failed;
            console.remark(each.outcome.error().message);
            continue;
        }
        rejected += each.outcome->batch.counts.rejected;
        if (!as_json) console.print(outcome_as_text(each));
    }
    if (outcomes.empty() && !as_json) console.say(text("No file changed since its last import."));
    if (failed != 0)
        return std::unexpected(
            Error{ErrorCode::bad_format, text("{0} {0|file|files} could not be refreshed; what was imported from "
                                              "{0|it|them} before stays.",
                                              count(failed))});
    return rejected != 0 && arguments.has("strict") ? exit_rejected : exit_done;
}

}  // namespace

Outcome refresh_files(const Arguments& arguments, Console& console) {
    const bool dry_run = arguments.has("dry-run");
    auto project = open_project(arguments.place(0), !dry_run, console);
    if (!project) return std::unexpected(project.error());
    const auto list = watch_list(project->ledger(), dry_run ? console.progress() : console.progress().part(0, 0.1));
    if (!list) return std::unexpected(list.error());
    if (dry_run) {
        console.print(arguments.value("format") == "json" ? list_as_json(*list) : list_as_text(*list));
        return exit_done;
    }
    const auto outcomes = refresh(*project, *list, console.progress().part(0.1, 1));
    if (!outcomes) return std::unexpected(outcomes.error());
    say_what_is_gone(*list, console);
    return report(*outcomes, arguments, console);
}

}  // namespace clientele
