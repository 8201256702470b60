#include <algorithm>

#include "app/password_prompt.h"
#include "app/results.h"
#include "core/importing/import_files.h"
#include "core/model/import_words.h"
#include "core/project/ledger_words.h"

namespace clientele {
namespace {

Count rows(std::uint64_t value) { return count(static_cast<std::int64_t>(value)); }

/// The batches that wait to be brought again in `before` and cannot be any more in `after`.
std::vector<Batch> removed_between(const std::vector<Batch>& before, const std::vector<Batch>& after) {
    std::vector<Batch> removed = taken_back(before);
    std::erase_if(removed, [&](const Batch& batch) {
        const auto now = std::ranges::find(after, batch.id, &Batch::id);
        return now == after.end() || !now->removed;
    });
    return removed;
}

void write_json(JsonWriter& json, const FileOutcome& outcome, const std::vector<Batch>& removed) {
    const Batch& batch = outcome.batch;
    json.begin_object().member("batch", batch.id).member("kind", spec(batch.plan.kind).id);
    json.member("read", batch.counts.read).member("accepted", batch.counts.accepted);
    json.member("rejected", batch.counts.rejected).member("skipped", batch.counts.skipped);
    json.member("replaced", batch.counts.replaced);
    json.key("reasons").begin_object();
    for (const auto& [reason, number] : batch.reasons) json.member(reason, number);
    json.end_object().key("mapping").begin_object();
    for (const auto& [field, column] : batch.plan.mapping) json.member(field, column);
    json.end_object().key("values").begin_object();
    for (const ConstantMapping& constant : outcome.mapping.constants) json.member(constant.target, constant.value);
    json.end_object();
    if (outcome.imported_before) json.member("imported_before", outcome.imported_before->id);
    if (!outcome.recipe.empty()) json.member("recipe", outcome.recipe);
    json.key("notes").begin_array();
    for (const Text& note : outcome.notes) json.value(to_string(note));
    json.end_array();
    json.key("removed_for_good").begin_array();
    for (const Batch& each : removed) json.value(each.id);
    json.end_array().end_object();
}

/// `removed`: batches of which the first file that was written made an end.
std::string as_json(const std::vector<FileOutcome>& outcomes, const std::vector<Batch>& removed) {
    const auto writing = std::ranges::find_if(outcomes, [](const FileOutcome& each) { return !each.imported_before; });
    JsonWriter json;
    if (outcomes.size() != 1) json.begin_array();
    for (auto each = outcomes.begin(); each != outcomes.end(); ++each)
        write_json(json, *each, each == writing ? removed : std::vector<Batch>());
    if (outcomes.size() != 1) json.end_array();
    return json.take() + "\n";
}

std::string mapping_text(const Mapping& mapping) {
    std::vector<std::vector<std::string>> lines;
    for (const ColumnMapping& column : mapping.columns) {
        const std::string reason = to_string(column.reason);
        if (column.ignored)
            lines.push_back({to_string(text("column {0}", count(column.column + 1))), "→ left out", reason});
        else
            lines.push_back({to_string(text("column {0}", count(column.column + 1))),
                             "→ " + column.target + (column.attribute ? " (further column)" : ""), reason});
    }
    for (const ConstantMapping& constant : mapping.constants)
        lines.push_back({to_string(text("every row")), "→ " + constant.target,
                         to_string(text("You said: {0}.", name(constant.value)))});
    return aligned(lines);
}

/// `mapping`: of the columns, empty where it was said before.
std::string as_text(const FileOutcome& outcome, const std::string& mapping, bool dry_run) {
    const Batch& batch = outcome.batch;
    const ImportCounts& counts = batch.counts;
    const Name file = name(batch.plan.source_name);
    if (outcome.imported_before)
        return to_string(
                   text("{0} was imported before as batch {1}, so its {2} {2|row is|rows are} left out. To import it "
                        "again: --set again=yes",
                        file, count(outcome.imported_before->id), rows(counts.skipped))) +
               "\n";
    std::string out =
        to_string(dry_run ? text("{0}, tried and not written", file) : text("{0}, batch {1}", file, count(batch.id)));
    out += to_string(text(": {0} read, {1} accepted, {2} rejected, {3} skipped, {4} replaced\n", rows(counts.read),
                          rows(counts.accepted), rows(counts.rejected), rows(counts.skipped), rows(counts.replaced)));
    if (!outcome.recipe.empty())
        out += "  " +
               to_string(text("columns are mapped by the recipe kept of {0}; to start anew: --set recipe=no",
                              name(outcome.recipe))) +
               "\n";
    for (const Text& each : outcome.notes) out += "  " + to_string(each) + "\n";
    out += mapping;
    for (const auto& [reason, number] : batch.reasons) out += "  " + to_string(reason_in_words(reason, number)) + "\n";
    for (const auto& [remark, number] : batch.remarks) out += "  " + to_string(remark_in_words(remark, number)) + "\n";
    return out;
}

/// Files that are alike, a day each perhaps, are many: how their columns are read is said once.
void print_text(const std::vector<FileOutcome>& outcomes, bool dry_run, Console& console) {
    std::string before;
    for (const FileOutcome& outcome : outcomes) {
        const std::string mapping = mapping_text(outcome.mapping);
        console.print(as_text(outcome, mapping == before ? std::string() : mapping, dry_run));
        if (!outcome.imported_before) before = mapping;
    }
}

/// What can be known to be wrong without looking into the file; asks for the password of a database.
std::expected<ImportRequest, Failure> request_of(const Arguments& arguments, Console& console) {
    ImportRequest request;
    const auto kind = kind_named(arguments.place(1));
    if (!kind) return std::unexpected(kind.error());
    request.kind = *kind;
    std::vector<std::filesystem::path> places(arguments.places().begin() + 2, arguments.places().end());
    auto files = files_in(places);
    if (!files) return std::unexpected(files.error());
    request.files = std::move(*files);
    for (const std::filesystem::path& place : places)
        if (std::filesystem::is_directory(place)) request.folders.push_back(place);
    auto mapping = arguments.pairs("map");
    if (!mapping) return wrong_usage(mapping.error());
    request.mapping = std::move(*mapping);
    auto settings = file_settings(arguments, true);
    if (!settings) return std::unexpected(settings.error());
    request.settings = std::move(*settings);
    const std::string duplicates = arguments.value("on-duplicate", "reject");
    request.on_duplicate = duplicates == "skip"      ? OnDuplicate::skip
                           : duplicates == "replace" ? OnDuplicate::replace
                                                     : OnDuplicate::reject;
    request.dry_run = arguments.has("dry-run");
    if (arguments.has("recipe")) {
        auto recipe = load_recipe(arguments.value("recipe"));
        if (!recipe) return std::unexpected(recipe.error());
        request.recipe = std::move(*recipe);
        if (!arguments.has("on-duplicate")) request.on_duplicate = request.recipe->on_duplicate;
    }
    auto password = password_for(request.files, request.settings, console);
    if (!password) return std::unexpected(password.error());
    if (!password->empty()) request.settings["password"] = std::move(*password);
    return request;
}

}  // namespace

Outcome import_into_project(const Arguments& arguments, Console& console) {
    const auto request = request_of(arguments, console);
    if (!request) return std::unexpected(request.error());
    auto project = open_project(arguments.place(0), !request->dry_run, console);
    if (!project) return std::unexpected(project.error());
    const std::vector<Batch> before = project->ledger();
    if (const Text warning = removal_in_words(taken_back(before)); !warning.empty()) console.remark(warning);
    const auto outcomes = import_files(*project, *request, console.progress());
    // Said of an import that failed as well: files before the one that failed are in the project.
    std::vector<Batch> removed = removed_between(before, project->ledger());
    if (!removed.empty()) console.remark(removed_in_words(removed));
    if (!outcomes) return std::unexpected(outcomes.error());
    if (request->dry_run &&
        std::ranges::any_of(*outcomes, [](const FileOutcome& each) { return !each.imported_before; }))
        removed = taken_back(before);
    if (arguments.value("format") == "json")
        console.print(as_json(*outcomes, removed));
    else
        print_text(*outcomes, request->dry_run, console);
    const bool rejected =
        std::ranges::any_of(*outcomes, [](const FileOutcome& outcome) { return outcome.batch.counts.rejected > 0; });
    if (rejected && arguments.value("format") != "json" && !request->dry_run)
        console.remark(text("Rows were rejected; “clientele rejects {0}” lists them.", name(arguments.place(0))));
    return rejected && arguments.has("strict") ? exit_rejected : exit_done;
}

}  // namespace clientele
