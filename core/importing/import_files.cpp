#include "core/importing/import_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/importing/dry_run.h"
#include "core/importing/prepare.h"
#include "core/importing/sheets.h"
#include "core/importing/watch_list.h"
#include "core/ingest/database.h"
#include "core/ingest/formats/transcript.h"
#include "core/ingest/unfit_header.h"
#include "core/project/import_series.h"

namespace clientele {
namespace {

Text label_of(DatasetKind kind, std::string_view field) {
    const Field* known = find_field(spec(kind), field);
    return known ? Text(known->label, {}) : verbatim(field);
}

std::map<std::string, std::string> columns_of(const SourceFacts& facts, const Mapping& mapping) {
    std::map<std::string, std::string> columns;
    for (const ColumnMapping& column : mapping.columns)
        if (!column.ignored) columns[column.target] = facts.columns[column.column].header;
    return columns;
}

std::string number_signs(const NumberFormat& format) {
    return format.group == '\0' ? fmt::format("1{}5", format.decimal)
                                : fmt::format("1{}000{}5", format.group, format.decimal);
}

/// What was given and what was found out, enough to repeat the import.
std::map<std::string, std::string> settings_of(const SourceFacts& facts, const Mapping& mapping) {
    std::map<std::string, std::string> settings = facts.settings;
    settings.erase("again");
    const Dialect& written = facts.unfolded ? *facts.unfolded : facts.dialect;
    settings.try_emplace("encoding", written.encoding);
    settings.try_emplace("delimiter", written.delimiter);
    settings.try_emplace("quote", written.quote == '\0' ? std::string() : std::string(1, written.quote));
    if (facts.shape == "rows") {
        settings.try_emplace("header", written.header ? "yes" : "no");
        if (written.skip_lines != 0) settings.try_emplace("skip_lines", std::to_string(written.skip_lines));
    } else {
        settings["shape"] = facts.shape;
    }
    for (const ColumnMapping& column : mapping.columns) {
        if (column.ignored) continue;
        if (column.type == ColumnType::number) settings["numbers of " + column.target] = number_signs(column.number);
        if (!column.date_format.empty()) settings["dates of " + column.target] = column.date_format;
    }
    return settings;
}

/// Where the file lies and when it was changed last, before it is read: what changes meanwhile is noticed later.
SourceFile source_of(const std::filesystem::path& file, const ImportRequest& request) {
    if (request.corrects != 0 || is_database(file.string())) return {};
    const std::filesystem::path full = full_path(file);
    SourceFile source{.path = full.string(), .modified = modified_at(full).value_or(0), .folder = {}};
    for (const std::filesystem::path& folder : request.folders)
        if (full_path(folder) == full.parent_path()) source.folder = full.parent_path().string();
    return source;
}

/// All that was said of how the file is read, the values for every row as well.
std::string recipe_for_again(const SourceFacts& facts, const Mapping& mapping, const Prepared& prepared,
                             const ImportRequest& request) {
    Recipe recipe = recipe_of(facts, mapping, prepared.mapping, request.on_duplicate);
    recipe.settings = facts.settings;
    return to_json(recipe);
}

/// A file whose contents are there already: all its rows are skipped.
void count_as_skipped(FileOutcome& outcome) {
    Batch& batch = outcome.batch;
    const std::uint64_t rows = outcome.imported_before->counts.read;
    batch.counts = {.read = rows, .accepted = 0, .rejected = 0, .skipped = rows, .replaced = 0};
    batch.reasons = {{"imported_before", rows}};
}

/// Counts what an import would do. Only reads, so that the project may be one that cannot be written.
Result<void> count_as_tried(FileOutcome& outcome, Project& project, const SourceFacts& facts,
                            const Progress& progress) {
    const auto snapshot = project.snapshot(progress.part(0, 0.1));
    if (!snapshot) return std::unexpected(snapshot.error());
    DryRunOptions options;
    options.on_duplicate = outcome.batch.plan.on_duplicate;
    options.most_rejects = options.most_rows = 0;
    auto run = dry_run(facts, outcome.mapping, **snapshot, options, progress.part(0.1, 1));
    if (!run) return std::unexpected(run.error());
    outcome.batch.counts = run->counts;
    outcome.batch.reasons = std::move(run->reasons);
    outcome.batch.remarks = std::move(run->remarks);
    return {};
}

/// What a person has to know about how the rows came out of the file: which sheet was read, what was unfolded.
std::vector<Text> notes_of(const SourceFacts& facts) {
    const std::vector<Text>& reasons = facts.dialect.reasons;
    std::vector<Text> said;
    if (facts.format != "text") {
        said = reasons;
    } else if (facts.unfolded) {  // what the shape says comes behind what is known of the file itself
        const auto own = std::min(facts.unfolded->reasons.size(), reasons.size());
        said.assign(reasons.begin() + static_cast<std::ptrdiff_t>(own), reasons.end());
    }
    said.insert(said.end(), facts.warnings.begin(), facts.warnings.end());
    return said;
}

/// `recipes`: of the project; that of this import is added.
Result<FileOutcome> import_file(Project& project, const ImportRequest& request, const std::filesystem::path& written,
                                std::vector<Recipe>& recipes, const Progress& progress) {
    auto place = without_password(written.string());
    if (!place) return std::unexpected(place.error());
    const std::filesystem::path file = std::move(place->place);
    SourceSettings settings = request.settings;
    if (!place->password.empty()) settings["password"] = place->password;
    SourceFile source = source_of(file, request);
    const bool again = (settings.contains("again") && settings["again"] == "yes") || request.refreshes != 0;
    settings.erase("again");
    const std::vector<Recipe> asked = request.recipe ? std::vector{*request.recipe} : std::vector<Recipe>();
    auto prepared = prepare({file, settings, request.mapping, request.kind}, request.recipe ? asked : recipes,
                            progress.part(0, 0.1));
    if (!prepared) return std::unexpected(prepared.error());
    const SourceFacts* facts = &prepared->facts;
    if (request.recipe && !prepared->recipe && request.refreshes == 0)
        return fail(
            ErrorCode::bad_value,
            text("{0} does not have the columns that the recipe of {1} is for, or it is for another kind of data. "
                 "Choose another recipe, or import without one.",
                 name(file.string()), name(request.recipe->name)),
            {.file = file.string(), .line = 0, .column = {}});
    auto mapping = map_columns(*facts, request.kind, prepared->mapping);
    if (!mapping) return std::unexpected(mapping.error());
    FileOutcome outcome{
        .file = file, .batch = {}, .mapping = std::move(*mapping), .imported_before = {}, .recipe = {}, .notes = {}};
    outcome.notes = notes_of(*facts);
    std::ranges::move(lacking_fields(outcome.mapping), std::back_inserter(outcome.notes));
    if (prepared->recipe) outcome.recipe = prepared->recipe->name;
    ImportPlan& plan = outcome.batch.plan;
    plan.kind = request.kind;
    plan.source_name = source_name(*facts);
    plan.source_hash = facts->hash;
    plan.source_bytes = facts->bytes;
    plan.on_duplicate = request.on_duplicate;
    plan.source = std::move(source);
    plan.refreshes = request.refreshes;
    plan.corrects = request.corrects;
    if (!again) outcome.imported_before = project.find_import(request.kind, facts->hash);
    if (outcome.imported_before) {
        count_as_skipped(outcome);
        return outcome;
    }
    if (!outcome.mapping.complete()) return open_questions(*facts, outcome.mapping);
    plan.mapping = columns_of(*facts, outcome.mapping);
    plan.settings = settings_of(*facts, outcome.mapping);
    if (!request.corrected_lines.empty()) plan.settings[std::string(corrected_lines_setting)] = request.corrected_lines;
    if (!plan.source.path.empty()) plan.recipe = recipe_for_again(*facts, outcome.mapping, *prepared, request);
    if (request.dry_run) {
        auto tried = count_as_tried(outcome, project, *facts, progress.part(0.1, 1));
        if (!tried) return std::unexpected(tried.error());
        return outcome;
    }
    auto rows = open_rows(*facts, outcome.mapping, progress.part(0.1, 0.1));
    if (!rows) return std::unexpected(rows.error());
    auto batch = project.import(plan, **rows, progress.part(0.1, 1));
    if (!batch) return std::unexpected(batch.error());
    outcome.batch = std::move(*batch);
    if (!request.keep_recipe) return outcome;
    remember(recipes, recipe_of(*facts, outcome.mapping, prepared->mapping, request.on_duplicate));
    (void)keep_recipes(project, recipes);  // the rows are in: a recipe that finds no room is no failed import
    return outcome;
}

/// Every sheet that has the same columns, one after another; the others are named in a note.
Result<void> import_sheets(Project& project, const ImportRequest& request, const std::filesystem::path& file,
                           std::vector<Recipe>& recipes, std::vector<FileOutcome>& outcomes, const Progress& progress) {
    const auto sheets = tables_alike(file, request.settings, request.kind, progress.part(0, 0.3));
    if (!sheets) return std::unexpected(sheets.error());
    std::vector<std::string> tables = sheets->tables;
    if (tables.empty()) tables.emplace_back();
    const auto all = static_cast<double>(tables.size());
    for (std::size_t i = 0; i < tables.size(); ++i) {
        ImportRequest one = request;
        one.settings.erase("table");
        if (!tables[i].empty()) one.settings["table"] = tables[i];
        const auto at = static_cast<double>(i);
        auto outcome =
            import_file(project, one, file, recipes, progress.part(0.3 + 0.7 * at / all, 0.3 + 0.7 * (at + 1) / all));
        if (!outcome) return std::unexpected(std::move(outcome.error()));
        std::vector<Text> left_out;
        for (const std::string& sheet : sheets->left_out) left_out.push_back(verbatim(sheet));
        if (i == 0 && !left_out.empty())
            outcome->notes.push_back(text("Not imported, since they have other columns or no rows: {0}.", left_out));
        outcomes.push_back(std::move(*outcome));
    }
    if (request.dry_run || !request.keep_recipe || recipes.empty()) return {};
    recipes.front().settings.erase("table");  // it is for every sheet, whatever its name
    (void)keep_recipes(project, recipes);
    return {};
}

Result<void> import_tables(Project& project, const ImportRequest& request, const std::filesystem::path& file,
                           std::vector<Recipe>& recipes, std::vector<FileOutcome>& outcomes, const Progress& progress) {
    const auto table = request.settings.find("table");
    if (table != request.settings.end() && table->second == all_tables)
        return import_sheets(project, request, file, recipes, outcomes, progress);
    auto outcome = import_file(project, request, file, recipes, progress);
    if (!outcome) return std::unexpected(std::move(outcome.error()));
    outcomes.push_back(std::move(*outcome));
    return {};
}

/// The error of a file after others: those stay, and the person must know.
std::unexpected<Error> after_others(Error error, const std::vector<FileOutcome>& outcomes) {
    std::vector<Text> imported;
    for (const FileOutcome& outcome : outcomes)
        if (outcome.batch.id != 0) imported.push_back(verbatim(outcome.batch.plan.source_name));
    if (imported.empty() || error.cancelled()) return std::unexpected(std::move(error));
    const auto files = static_cast<std::int64_t>(imported.size());
    error.message =
        text("{0} The {1|file|files} before it {1|is|are} imported: {2}.", error.message, count(files), imported);
    return std::unexpected(std::move(error));
}

/// The column that is called as the field, but holds other values than it can; nullptr where there is none.
const std::string* unfit_header(const SourceFacts& facts, const Mapping& mapping, const std::string& field) {
    for (const ColumnMapping& column : mapping.columns) {
        const std::string& header = facts.columns[column.column].header;
        if (column.attribute && column.reason == ingest::unfit_header_reason(header, label_of(mapping.kind, field)))
            return &header;
    }
    return nullptr;
}

}  // namespace

std::unexpected<Error> open_questions(const SourceFacts& facts, const Mapping& mapping) {
    std::vector<Text> lacks;
    for (const std::string& field : mapping.missing_required) {
        const std::string* unfit = unfit_header(facts, mapping, field);
        lacks.push_back(
            unfit ? text("no column fills “{0}” (the values of {1} do not fit it; say which one does: {2}=column)",
                         label_of(mapping.kind, field), name(*unfit), name(field))
                  : text("no column fills “{0}” (say which one does: {1}=column, or what all rows have: --set "
                         "value={1}=TEXT)",
                         label_of(mapping.kind, field), name(field)));
    }
    Text needs = lacks.empty() ? verbatim("") : text(" {0}.", lacks);
    for (const Error& question : mapping.questions) needs = text("{0} {1}", needs, question.message);
    std::string headers;
    for (const ColumnFacts& column : facts.columns) headers += (headers.empty() ? "" : ", ") + column.header;
    const Text what = text("{0} cannot be imported as {1} yet:{2} Its columns are: {3}.", name(facts.path.string()),
                           Text(spec(mapping.kind).label, {}), needs, name(headers));
    return fail(mapping.questions.empty() ? ErrorCode::missing_data : ErrorCode::ambiguous, what,
                {.file = facts.path.string(), .line = 0, .column = {}});
}

Result<std::vector<std::filesystem::path>> files_in(const std::vector<std::filesystem::path>& places) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& place : places) {
        std::error_code problem;
        if (!std::filesystem::is_directory(place, problem)) {
            files.push_back(place);
            continue;
        }
        std::vector<std::filesystem::path> inside;
        for (const auto& entry : std::filesystem::directory_iterator(place, problem)) {
            const bool hidden = entry.path().filename().string().starts_with('.');
            const bool other = entry.path().extension() == ".clientele" || ingest::is_recording(entry.path());
            if (!hidden && !other && entry.is_regular_file(problem)) inside.push_back(entry.path());
        }
        if (inside.empty())
            return fail(
                ErrorCode::not_found,
                text("The folder {0} holds no files that could be imported. Choose another one.", name(place.string())),
                {.file = place.string(), .line = 0, .column = {}});
        std::ranges::sort(inside);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

Result<std::vector<FileOutcome>> import_files(Project& project, const ImportRequest& request,
                                              const Progress& progress) {
    if (project.read_only() && !request.dry_run) return fail(ErrorCode::not_writable, *project.read_only());
    std::vector<FileOutcome> outcomes;
    std::optional<ImportSeries> series;
    const auto sheets = request.settings.find("table");
    const bool several = request.files.size() > 1 || (sheets != request.settings.end() && sheets->second == all_tables);
    if (several && !request.dry_run) series.emplace(project);
    std::vector<Recipe> recipes = recipes_of(project);
    const auto files = static_cast<double>(request.files.size());
    for (std::size_t i = 0; i < request.files.size(); ++i) {
        const auto at = static_cast<double>(i);
        auto imported = import_tables(project, request, request.files[i], recipes, outcomes,
                                      progress.part(at / files, (at + 1) / files));
        if (!imported) return after_others(std::move(imported.error()), outcomes);
    }
    return outcomes;
}

}  // namespace clientele
