#include "core/importing/prepare.h"

#include <algorithm>

namespace clientele {
namespace {

/// Whether the columns were found to be written as the recipe says.
bool read_alike(const SourceFacts& facts, const Recipe& recipe) {
    return std::ranges::all_of(facts.columns, [&](const ColumnFacts& column) {
        const auto dates = recipe.formats.find("dates:" + column.header);
        if (dates != recipe.formats.end() && (dates->second != column.date_format || column.date_candidates.size() > 1))
            return false;
        const auto decimal = recipe.formats.find("decimal:" + column.header);
        return decimal == recipe.formats.end() || (column.type == ColumnType::number && !column.number_ambiguous &&
                                                   decimal->second == std::string(1, column.number.decimal));
    });
}

SourceSettings with_recipe(SourceSettings settings, const Recipe& recipe) {
    const auto said_for_all = [&](const std::string& name) {
        return settings.contains(name.substr(0, name.find(':')));
    };
    for (const auto& [name, value] : recipe.settings) settings.try_emplace(name, value);
    for (const auto& [name, value] : recipe.formats)
        if (!said_for_all(name)) settings.try_emplace(name, value);
    return settings;
}

}  // namespace

Result<Prepared> prepare(const FileRequest& request, const std::vector<Recipe>& recipes, const Progress& progress) {
    SourceSettings settings = request.settings;
    const auto said = settings.extract("recipe");
    const bool anew = !said.empty() && said.mapped() == "no";
    auto facts = inspect(request.path, settings, progress, request.kind);
    if (!facts) return std::unexpected(facts.error());
    // Who names columns that are there only before the rows are unfolded means the rows as they stand.
    if (facts->unfolded && !settings.contains("shape") && request.kind &&
        !map_columns(*facts, *request.kind, request.mapping)) {
        SourceSettings as_rows = settings;
        as_rows["shape"] = "rows";
        auto rows = inspect(request.path, as_rows, progress, request.kind);
        if (!rows) return std::unexpected(rows.error());
        if (map_columns(*rows, *request.kind, request.mapping)) facts = std::move(rows);
    }
    Prepared prepared{
        .facts = std::move(*facts), .guesses = {}, .kind = request.kind, .mapping = request.mapping, .recipe = {}};
    const Recipe* recipe = anew ? nullptr : find_recipe(recipes, prepared.facts, request.kind);
    if (recipe != nullptr) {
        prepared.recipe = *recipe;
        prepared.kind = recipe->kind;
        for (const auto& [field, column] : recipe->mapping) prepared.mapping.try_emplace(field, column);
        const SourceSettings wanted = with_recipe(settings, *recipe);
        if (!read_alike(prepared.facts, *recipe) || !std::ranges::includes(settings, recipe->settings)) {
            facts = inspect(request.path, wanted, progress, recipe->kind);
            if (!facts) return std::unexpected(facts.error());
            prepared.facts = std::move(*facts);
        }
    }
    prepared.guesses = guess_kinds(prepared.facts);
    return prepared;
}

}  // namespace clientele
