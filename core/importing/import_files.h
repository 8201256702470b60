#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/importing/recipe.h"
#include "core/ingest/mapping.h"
#include "core/project/project.h"

namespace clientele {

/// What a person asked for, for one or several files of one kind.
struct ImportRequest {
    DatasetKind kind{};
    std::vector<std::filesystem::path> files;
    std::map<std::string, std::string> mapping;  ///< field -> column header or number, see map_columns
    SourceSettings settings;                     ///< also "again" = "yes": import a file that was imported before
    OnDuplicate on_duplicate = OnDuplicate::reject;
    std::optional<Recipe> recipe{};  ///< followed in place of those that the project keeps
    bool keep_recipe = true;         ///< for later files with the same columns
    std::vector<std::filesystem::path> folders{};  ///< imported whole: files that are new in them are noticed later
    std::int64_t refreshes =
        0;  ///< the batch of an earlier state of the file, see ImportPlan; `recipe` need not fit then
    std::int64_t corrects = 0;   ///< the batch whose rejected rows the file holds; it is of no further use
    std::string corrected_lines{};  ///< their lines in that batch's source: "3,7-9"
    bool dry_run = false;            ///< count only; the project may be write-protected then
};

/// Under which name the ledger keeps ImportRequest::corrected_lines, among the settings of a batch.
inline constexpr std::string_view corrected_lines_setting = "corrected lines";

/// What became of one file.
struct FileOutcome {
    std::filesystem::path file;
    Batch batch;  ///< id 0 where nothing was written
    Mapping mapping;
    std::optional<Batch> imported_before;  ///< the batch that holds the same contents; then all rows count as skipped
    std::string recipe{};                  ///< name of the recipe that was followed; "": none
    std::vector<Text> notes{};             ///< which sheet was read, what was unfolded, and what is unusual in the file
};

/// One error for all that a person has to decide before a mapping is complete.
std::unexpected<Error> open_questions(const SourceFacts& facts, const Mapping& mapping);

/// The places themselves, with folders replaced by the files right in them, by name; hidden files, projects and
/// recordings, whose transcripts are what is imported, are left out. Errors: a folder without files.
Result<std::vector<std::filesystem::path>> files_in(const std::vector<std::filesystem::path>& places);

/// Inspects, maps and imports the files one after another, each as one batch. Stops at the first file that cannot be
/// imported; the batches before it stay (the error says which). Contents that are in the project already are skipped
/// whole.
Result<std::vector<FileOutcome>> import_files(Project& project, const ImportRequest& request, const Progress& progress);

}  // namespace clientele
