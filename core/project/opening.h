#pragma once

#include "core/project/project_state.h"

namespace clientele {

Result<void> create_project_file(Project::State& state, const std::filesystem::path& path, std::string_view name);
Result<void> open_project_file(Project::State& state, const std::filesystem::path& path, const Progress& progress);

/// Where a project was opened while another process imported into it: connects to the file itself once that is over.
bool read_again(Project::State& state);

/// Looks at a file's first bytes without SQLite, so that what is no project, newer or cut off is told apart and left
/// alone.
Result<void> examine_file(const std::filesystem::path& path);

}  // namespace clientele
