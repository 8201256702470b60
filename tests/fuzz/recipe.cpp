#include "core/importing/recipe.h"

#include "checking.h"
#include "core/base/format.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/ingest/mapping.h"
#include "targets.h"

namespace clientele::fuzz {
namespace {

/// Follows the recipe on a file with the columns that it names.
void follow(const Recipe& recipe) {
    const ScratchFolder folder;
    std::string rows;
    for (std::size_t row = 0; row < 3; ++row) {
        JsonWriter json;
        json.begin_object();
        for (const std::string& column : recipe.columns) json.member(column, "01/02/2024");
        json.end_object();
        rows += json.take() + "\n";
    }
    SourceSettings settings = recipe.settings;
    for (const auto& [name, value] : recipe.formats) settings.try_emplace(name, value);
    const auto facts = inspect(folder.file("table.jsonl", rows), settings, {}, recipe.kind);
    if (!facts) return require_fair(facts.error());
    const auto mapping = map_columns(*facts, recipe.kind, recipe.mapping);
    if (!mapping) return require_fair(mapping.error());
    const Recipe made = recipe_of(*facts, *mapping, recipe.mapping, recipe.on_duplicate);
    require(fits(made, *facts), "a recipe fits the file that it was made with");
    const auto read = recipe_from_json(to_json(made), "made.json");
    require(read.has_value(), "a recipe that was made is a recipe");
    require(*read == made, "a recipe that was made comes back");
}

}  // namespace

void read_recipe(std::string_view bytes) {
    const auto recipe = recipe_from_json(bytes, "recipe.json");
    if (!recipe) return require_fair(recipe.error());
    const std::string written = to_json(*recipe);
    require(first_invalid_utf8(written) == std::string::npos, "a recipe is UTF-8");
    const auto again = recipe_from_json(written, "recipe.json");
    require(again.has_value(), "a recipe that was written is read");
    require_same(to_json(*again), written, "a recipe that was written");
    require(*again == *recipe, "a recipe comes back as it was");
    follow(*recipe);
}

}  // namespace clientele::fuzz
