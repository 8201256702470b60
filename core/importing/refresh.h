#pragma once

#include "core/importing/import_files.h"
#include "core/importing/watch_list.h"

namespace clientele {

/// What came of refreshing one import of a file.
struct RefreshOutcome {
    std::filesystem::path file;
    std::int64_t refreshed = 0;  ///< the batch whose place was taken; 0 for a file that was new in its folder
    Result<FileOutcome> outcome;
};

/// Those of the list that are changed or new.
std::vector<WatchedFile> to_refresh(const std::vector<WatchedFile>& list);

/// Imports files again that changed, each the way it was imported before and in the place of what came of that, in one
/// step; and files that are new in a folder the way others of it were. What is unchanged though it was written since is
/// noted as such. A file that cannot be imported leaves everything of it as it was; the others are refreshed all the
/// same. Errors: cancelled, with what was refreshed before staying; not_writable.
Result<std::vector<RefreshOutcome>> refresh(Project& project, const std::vector<WatchedFile>& files,
                                            const Progress& progress);

}  // namespace clientele
