#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/ingest/mapping.h"
#include "core/project/project.h"

namespace clientele {

/// How files of one shape are read: what a person said about the first of them, and the formats that were found in it.
/// Kept in the project with every import, and as a file of its own that can be passed on.
struct Recipe {
    std::string name;  ///< of the file it was made with
    DatasetKind kind{};
    std::vector<std::string> columns;  ///< headers, as written
    SourceSettings settings;           ///< that were given
    std::map<std::string, std::string>
        formats;  ///< settings of single columns, as found: "dates:Ordered" -> "dd/MM/yyyy"
    std::map<std::string, std::string> mapping;  ///< that was given, see map_columns
    OnDuplicate on_duplicate = OnDuplicate::reject;
    bool operator==(const Recipe&) const = default;
};

/// What is worth keeping of an import.
Recipe recipe_of(const SourceFacts& facts, const Mapping& mapped, const std::map<std::string, std::string>& given,
                 OnDuplicate on_duplicate);

/// Whether the file has the recipe's columns, in any order, and no others.
bool fits(const Recipe& recipe, const SourceFacts& facts);

/// The recipe for files of this shape; that of `kind` where it is known. nullptr: none.
const Recipe* find_recipe(const std::vector<Recipe>& recipes, const SourceFacts& facts,
                          std::optional<DatasetKind> kind);

std::string to_json(const Recipe& recipe);
/// Errors: bad_format, for a text that is no recipe, with what is wrong.
Result<Recipe> recipe_from_json(std::string_view text, const std::string& file);

/// Errors: those of reading a file, and of recipe_from_json.
Result<Recipe> load_recipe(const std::filesystem::path& path);
/// Errors: not_writable.
Result<void> save_recipe(const Recipe& recipe, const std::filesystem::path& path);

/// The recipes that a project keeps, the latest first; those that cannot be read any more are left out.
std::vector<Recipe> recipes_of(const Project& project);
/// Puts a recipe in front, in the place of the one for the same kind and columns.
void remember(std::vector<Recipe>& recipes, Recipe recipe);
/// Makes these the recipes that the project keeps. Errors: those of writing the project.
Result<void> keep_recipes(Project& project, const std::vector<Recipe>& recipes);

}  // namespace clientele
