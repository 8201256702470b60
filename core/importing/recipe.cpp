#include "core/importing/recipe.h"

#include <algorithm>
#include <set>

#include "core/base/json.h"
#include "core/base/new_file.h"
#include "core/ingest/database.h"
#include "core/ingest/input_file.h"

namespace clientele {
namespace {

constexpr std::size_t most_recipes = 200;
constexpr int recipe_version = 1;
constexpr std::string_view recipes_setting = "import.recipes";
constexpr std::uint64_t largest_recipe = std::uint64_t{16} << 20;

void write(JsonWriter& json, std::string_view name, const std::map<std::string, std::string>& members) {
    json.key(name).begin_object();
    for (const auto& [key, value] : members) json.member(key, value);
    json.end_object();
}

void write(JsonWriter& json, const Recipe& recipe) {
    json.begin_object().member("clientele_recipe", recipe_version).member("name", recipe.name);
    json.member("kind", spec(recipe.kind).id).key("columns").begin_array();
    for (const std::string& column : recipe.columns) json.value(column);
    json.end_array();
    write(json, "settings", recipe.settings);
    write(json, "formats", recipe.formats);
    write(json, "mapping", recipe.mapping);
    json.member("on_duplicate", recipe.on_duplicate == OnDuplicate::skip      ? "skip"
                                : recipe.on_duplicate == OnDuplicate::replace ? "replace"
                                                                              : "reject");
    json.end_object();
}

/// Members of `object`, nothing where one of them is no text.
std::optional<std::map<std::string, std::string>> texts_of(const Json* object) {
    std::map<std::string, std::string> found;
    if (object == nullptr) return found;
    if (object->object() == nullptr) return std::nullopt;
    for (const auto& [key, value] : *object->object()) {
        if (value.string() == nullptr) return std::nullopt;
        found[key] = *value.string();
    }
    return found;
}

std::string text_of(const Json& object, std::string_view name) {
    const Json* member = object.find(name);
    return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

Result<Recipe> read(const Json& json, const std::string& file) {
    const auto bad = [&](const Text& what) -> std::unexpected<Error> {
        return fail(ErrorCode::bad_format,
                    text("{0} is no import recipe: {1}. Save it anew from the program.", name(file), what),
                    {.file = file, .line = 0, .column = {}});
    };
    const Json* version = json.find("clientele_recipe");
    if (version == nullptr || version->number() == nullptr) return bad(text("“clientele_recipe” is missing"));
    if (*version->number() > recipe_version)
        return fail(ErrorCode::newer_version,
                    text("{0} was written by a newer version of Clientele. Install that version.", name(file)),
                    {.file = file, .line = 0, .column = {}});
    Recipe recipe;
    recipe.name = text_of(json, "name");
    const auto kind = find_dataset_kind(text_of(json, "kind"));
    if (!kind) return bad(text("“{0}” is no kind of data", name(text_of(json, "kind"))));
    recipe.kind = *kind;
    const Json* columns = json.find("columns");
    if (columns == nullptr || columns->array() == nullptr) return bad(text("“columns” is missing"));
    for (const Json& column : *columns->array()) {
        if (column.string() == nullptr) return bad(text("a column is no text"));
        recipe.columns.push_back(*column.string());
    }
    const auto settings = texts_of(json.find("settings"));
    const auto formats = texts_of(json.find("formats"));
    const auto mapping = texts_of(json.find("mapping"));
    if (!settings || !formats || !mapping) return bad(text("a setting is no text"));
    recipe.settings = *settings;
    recipe.formats = *formats;
    recipe.mapping = *mapping;
    for (const auto& all : {recipe.settings, recipe.formats})
        if (const auto checked = check_settings(all); !checked) return bad(checked.error().message);
    const std::string policy = text_of(json, "on_duplicate");
    recipe.on_duplicate = policy == "skip"      ? OnDuplicate::skip
                          : policy == "replace" ? OnDuplicate::replace
                                                : OnDuplicate::reject;
    return recipe;
}

bool same_columns(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.size() == b.size() && std::set(a.begin(), a.end()) == std::set(b.begin(), b.end());
}

std::vector<std::string> headers_of(const SourceFacts& facts) {
    std::vector<std::string> headers;
    for (const ColumnFacts& column : facts.columns) headers.push_back(column.header);
    return headers;
}

}  // namespace

Recipe recipe_of(const SourceFacts& facts, const Mapping& mapped, const std::map<std::string, std::string>& given,
                 OnDuplicate on_duplicate) {
    Recipe recipe{.name = source_name(facts),
                  .kind = mapped.kind,
                  .columns = headers_of(facts),
                  .settings = facts.settings,
                  .formats = {},
                  .mapping = given,
                  .on_duplicate = on_duplicate};
    for (const ColumnMapping& column : mapped.columns) {
        const std::string& header = facts.columns[column.column].header;
        if (column.ignored) continue;
        if (column.type == ColumnType::number) recipe.formats["decimal:" + header] = column.number.decimal;
        if (column.type == ColumnType::date || column.type == ColumnType::time)
            recipe.formats["dates:" + header] = column.date_format;
    }
    // A value for every row, a date say, is of this one file: the next one has another.
    std::erase_if(recipe.settings, [&](const auto& each) {
        return recipe.formats.contains(each.first) || each.first == "value" || each.first.starts_with("value:");
    });
    return recipe;
}

bool fits(const Recipe& recipe, const SourceFacts& facts) { return same_columns(recipe.columns, headers_of(facts)); }

const Recipe* find_recipe(const std::vector<Recipe>& recipes, const SourceFacts& facts,
                          std::optional<DatasetKind> kind) {
    const auto found = std::ranges::find_if(
        recipes, [&](const Recipe& recipe) { return (!kind || recipe.kind == *kind) && fits(recipe, facts); });
    return found == recipes.end() ? nullptr : &*found;
}

std::string to_json(const Recipe& recipe) {
    JsonWriter json(2);
    write(json, recipe);
    return json.take() + "\n";
}

Result<Recipe> recipe_from_json(std::string_view text, const std::string& file) {
    const auto json = parse_json(text);
    if (!json) {
        Error error = json.error();
        error.where.file = file;
        return std::unexpected(std::move(error));
    }
    return read(*json, file);
}

Result<Recipe> load_recipe(const std::filesystem::path& path) {
    const auto file = ingest::InputFile::open(path);
    if (!file) return std::unexpected(file.error());
    if (file->size() > largest_recipe)
        return fail(ErrorCode::bad_format,
                    text("{0} is too large for an import recipe. Choose another file.", name(path.string())),
                    ingest::in_file(path.string()));
    std::string bytes(file->size(), '\0');
    if (const auto got = file->read(0, bytes); !got) return std::unexpected(got.error());
    return recipe_from_json(bytes, path.string());
}

Result<void> save_recipe(const Recipe& recipe, const std::filesystem::path& path) {
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(file.error());
    if (auto written = file->write(to_json(recipe)); !written) return written;
    return file->commit();
}

std::vector<Recipe> recipes_of(const Project& project) {
    std::vector<Recipe> recipes;
    const std::string kept = project.setting(recipes_setting);
    const auto json = parse_json(kept.empty() ? "[]" : kept);
    if (!json || json->array() == nullptr) return recipes;
    for (const Json& each : *json->array())
        if (auto recipe = read(each, {})) recipes.push_back(std::move(*recipe));
    return recipes;
}

void remember(std::vector<Recipe>& recipes, Recipe recipe) {
    std::erase_if(recipes, [&](const Recipe& each) {
        return each.kind == recipe.kind && same_columns(each.columns, recipe.columns);
    });
    recipes.insert(recipes.begin(), std::move(recipe));
    if (recipes.size() > most_recipes) recipes.resize(most_recipes);
}

Result<void> keep_recipes(Project& project, const std::vector<Recipe>& recipes) {
    JsonWriter json;
    json.begin_array();
    for (const Recipe& each : recipes) write(json, each);
    json.end_array();
    return project.set_setting(recipes_setting, json.text());
}

}  // namespace clientele
