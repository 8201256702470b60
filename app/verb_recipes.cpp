#include <algorithm>

#include "app/results.h"
#include "core/importing/recipe.h"

namespace clientele {
namespace {

std::string list_as_text(const std::vector<Recipe>& recipes) {
    if (recipes.empty()) return to_string(text("Nothing was imported yet.")) + "\n";
    std::vector<std::vector<std::string>> lines;
    for (const Recipe& recipe : recipes)
        lines.push_back({recipe.name, std::string(spec(recipe.kind).id),
                         to_string(text("{0} {0|column|columns}", count(recipe.columns.size())))});
    return aligned(lines);
}

std::string list_as_json(const std::vector<Recipe>& recipes) {
    JsonWriter json;
    json.begin_array();
    for (const Recipe& recipe : recipes) {
        json.begin_object()
            .member("name", recipe.name)
            .member("kind", spec(recipe.kind).id)
            .key("columns")
            .begin_array();
        for (const std::string& column : recipe.columns) json.value(column);
        json.end_array().end_object();
    }
    return json.end_array().take() + "\n";
}

}  // namespace

Outcome show_recipes(const Arguments& arguments, Console& console) {
    const auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const std::vector<Recipe> recipes = recipes_of(*project);
    if (!arguments.has("name")) {
        console.print(arguments.value("format") == "json" ? list_as_json(recipes) : list_as_text(recipes));
        return exit_done;
    }
    const auto found = std::ranges::find(recipes, arguments.value("name"), &Recipe::name);
    if (found == recipes.end())
        return std::unexpected(Error{
            ErrorCode::not_found, text("No recipe was kept of a file called {0}; “clientele recipes {1}” lists them.",
                                       name(arguments.value("name")), name(arguments.place(0)))});
    if (!arguments.has("out")) {
        console.print(to_json(*found));
        return exit_done;
    }
    if (const auto saved = save_recipe(*found, arguments.value("out")); !saved) return std::unexpected(saved.error());
    return exit_done;
}

}  // namespace clientele
