#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/project.h"

namespace clientele {

/// What became of a file since its last import.
enum class FileState { unchanged, changed, gone, added };
std::string_view id(FileState state);

/// A file that rows of the project come from, or that came to a folder which was imported as a whole.
struct WatchedFile {
    std::filesystem::path path;
    FileState state = FileState::unchanged;
    std::vector<Batch>
        batches;  ///< its last imports, one a kind and table, by id; of a new file those of its folder, newest first
    std::int64_t modified = 0;   ///< now, see SourceFile; 0 where it is gone
    bool written = false;        ///< unchanged, though it was written since: see Project::note_source
};

/// Compares the files that the imports in force come from with how they were then. A file's size and time of change say
/// whether it is to be read; only one of the same size that was written since is, to compare its contents. Left out is
/// what was imported several times, each time adding its rows: there is no one import to refresh. O(files); sorted by
/// path. A folder that cannot be read has no new files.
Result<std::vector<WatchedFile>> watch_list(const std::vector<Batch>& ledger, const Progress& progress);

/// The full path, without "." and "..".
std::filesystem::path full_path(const std::filesystem::path& path);
/// When a file was changed last, in nanoseconds since 1970-01-01; nothing where there is no such file.
std::optional<std::int64_t> modified_at(const std::filesystem::path& file);

}  // namespace clientele
