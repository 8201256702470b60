#pragma once

#include "core/importing/recipe.h"

namespace clientele {

/// What is known about a file before it is looked at.
struct FileRequest {
    std::filesystem::path path;
    SourceSettings settings;                     ///< also "recipe" = "no": nothing is taken from files before
    std::map<std::string, std::string> mapping;  ///< see map_columns
    std::optional<DatasetKind> kind;
};

/// A file that was looked at, with what a recipe for its shape adds to what was said.
struct Prepared {
    SourceFacts facts;
    std::vector<KindGuess> guesses;
    std::optional<DatasetKind> kind;             ///< said, or the recipe's
    std::map<std::string, std::string> mapping;  ///< said, and the recipe's
    std::optional<Recipe> recipe;                ///< that was followed
};

/// Looks at the file, and once more the way the recipe says where it was read otherwise. What was said wins over the
/// recipe. Errors: those of inspect().
Result<Prepared> prepare(const FileRequest& request, const std::vector<Recipe>& recipes, const Progress& progress);

}  // namespace clientele
