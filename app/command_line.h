#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace clientele {

/// Runs a verb of the command line (everything but the window). Standard output carries the result, standard error
/// messages and progress. Returns the exit code: 0 done, 1 failed, 2 wrong usage, 3 done but rows were rejected (only
/// with --strict), 130 cancelled.
int run_command_line(const std::vector<std::string>& arguments);

/// True when the arguments ask for the window: none, or one that names a project file and no verb.
bool wants_window(const std::vector<std::string>& arguments);

}  // namespace clientele
