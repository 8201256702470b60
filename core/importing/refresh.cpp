#include "core/importing/refresh.h"

#include <algorithm>

#include "core/importing/prepare.h"

namespace clientele {
namespace {

/// One import that is due.
struct Due {
    const WatchedFile* file;
    const Batch* batch;  ///< nullptr: the file is new
};

std::vector<Due> due_imports(const std::vector<WatchedFile>& files) {
    std::vector<Due> due;
    for (const WatchedFile& file : files) {
        if (file.state == FileState::added) due.push_back({&file, nullptr});
        if (file.state == FileState::changed)
            for (const Batch& batch : file.batches) due.push_back({&file, &batch});
    }
    return due;
}

Result<FileOutcome> import_one(Project& project, const ImportRequest& request, const Progress& progress) {
    auto outcomes = import_files(project, request, progress);
    if (!outcomes) return std::unexpected(outcomes.error());
    return std::move(outcomes->front());
}

/// The way that a recipe says, with nothing left to what others say.
ImportRequest request_by(const Recipe& recipe, const std::filesystem::path& file) {
    ImportRequest request{.kind = recipe.kind,
                          .files = {file},
                          .mapping = recipe.mapping,
                          .settings = recipe.settings,
                          .on_duplicate = recipe.on_duplicate};
    request.recipe = recipe;
    return request;
}

Result<FileOutcome> import_changed(Project& project, const std::filesystem::path& file, const Batch& batch,
                                   const Progress& progress) {
    const auto recipe = recipe_from_json(batch.plan.recipe, batch.plan.source.path);
    if (!recipe) return std::unexpected(recipe.error());
    ImportRequest request = request_by(*recipe, file);
    request.refreshes = batch.id;
    if (!batch.plan.source.folder.empty()) request.folders = {batch.plan.source.folder};
    return import_one(project, request, progress);
}

/// By the recipe of the folder's files that has the same columns.
Result<FileOutcome> import_new(Project& project, const WatchedFile& file, const Progress& progress) {
    std::vector<Recipe> recipes;
    for (const Batch& batch : file.batches)
        if (auto recipe = recipe_from_json(batch.plan.recipe, batch.plan.source.path))
            if (std::ranges::find(recipes, *recipe) == recipes.end()) recipes.push_back(std::move(*recipe));
    const auto prepared = prepare({file.path, {}, {}, {}}, recipes, progress.part(0, 0.1));
    if (!prepared) return std::unexpected(prepared.error());
    if (!prepared->recipe)
        return fail(
            ErrorCode::bad_format,
            text("{0} has other columns than the files that were imported from its folder. Import it by itself.",
                 name(file.path.string())),
            {.file = file.path.string(), .line = 0, .column = {}});
    ImportRequest request = request_by(*prepared->recipe, file.path);
    request.folders = {file.path.parent_path()};
    return import_one(project, request, progress.part(0.1, 1));
}

}  // namespace

std::vector<WatchedFile> to_refresh(const std::vector<WatchedFile>& list) {
    std::vector<WatchedFile> due;
    for (const WatchedFile& file : list)
        if (file.state == FileState::changed || file.state == FileState::added) due.push_back(file);
    return due;
}

Result<std::vector<RefreshOutcome>> refresh(Project& project, const std::vector<WatchedFile>& files,
                                            const Progress& progress) {
    if (project.read_only()) return fail(ErrorCode::not_writable, *project.read_only());
    for (const WatchedFile& file : files)
        for (const Batch& batch : file.batches)
            if (file.written) (void)project.note_source(batch.id, file.modified);  // not noted: it is read again later
    const std::vector<Due> due = due_imports(files);
    std::vector<RefreshOutcome> outcomes;
    const auto all = static_cast<double>(due.size());
    for (std::size_t i = 0; i < due.size(); ++i) {
        const auto at = static_cast<double>(i);
        const Progress part = progress.part(at / all, (at + 1) / all);
        const std::filesystem::path& path = due[i].file->path;
        auto outcome = due[i].batch != nullptr ? import_changed(project, path, *due[i].batch, part)
                                               : import_new(project, *due[i].file, part);
        if (!outcome && outcome.error().cancelled()) return cancelled();
        outcomes.push_back({path, due[i].batch != nullptr ? due[i].batch->id : 0, std::move(outcome)});
    }
    return outcomes;
}

}  // namespace clientele
