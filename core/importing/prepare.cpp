#include "core/importing/prepare.h"

#include <algorithm>

#include "core/ingest/database.h"

namespace clientele {
namespace {

/// What of the recipe the file does not tell by itself: what was said of how files are written, and the formats of
/// columns whose values can be read in more than one way. What all values of a column prove is not overruled.
SourceSettings missing_settings(const SourceFacts& facts, const SourceSettings& said, const Recipe& recipe) {
    SourceSettings missing;
    const auto base = [](const std::string& name) { return name.substr(0, name.find(':')); };
    // Who names one table does not mean the query that the recipe was made with, and a text has neither.
    const bool rows_named = said.contains("table") || said.contains("query");
    const bool takes_query = facts.format == "sqlite" || is_database(facts.path.string());
    for (const auto& [name, value] : recipe.settings) {
        if (name == "table" && (rows_named || facts.tables.empty())) continue;
        if (name == "query" && (rows_named || !takes_query)) continue;
        if (base(name) != "dates" && base(name) != "decimal" && !said.contains(name)) missing[name] = value;
    }
    for (const ColumnFacts& column : facts.columns) {
        const char* const kind = column.date_candidates.size() > 1 ? "dates" : column.number_ambiguous ? "decimal" : "";
        const auto format = recipe.formats.find(std::string(kind) + ":" + column.header);
        if (format != recipe.formats.end() && !said.contains(kind)) missing.insert(*format);
    }
    return missing;
}

/// Takes over what the recipe says, looking at the file once more where it was read otherwise. A file that does not
/// have its columns when it is read that way, written with another delimiter perhaps, does not follow it.
Result<void> follow(const Recipe& recipe, Prepared& prepared, const SourceSettings& settings,
                    const Progress& progress) {
    if (SourceSettings wanted = missing_settings(prepared.facts, settings, recipe); !wanted.empty()) {
        wanted.insert(settings.begin(), settings.end());
        auto facts = inspect(prepared.facts.path, wanted, progress, recipe.kind);
        if (!facts && facts.error().cancelled()) return std::unexpected(facts.error());
        if (!facts || !fits(recipe, *facts)) return {};
        prepared.facts = std::move(*facts);
    }
    prepared.recipe = recipe;
    prepared.kind = recipe.kind;
    for (const auto& [field, column] : recipe.mapping) prepared.mapping.try_emplace(field, column);
    return {};
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
    if (recipe != nullptr)
        if (auto followed = follow(*recipe, prepared, settings, progress); !followed)
            return std::unexpected(followed.error());
    prepared.guesses = guess_kinds(prepared.facts);
    return prepared;
}

}  // namespace clientele
