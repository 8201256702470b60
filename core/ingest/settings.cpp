#include "core/ingest/settings.h"

#include <algorithm>
#include <charconv>

#include "core/ingest/database.h"
#include "core/ingest/dates.h"
#include "core/ingest/encoding.h"
#include "core/ingest/words.h"

namespace clientele {

std::vector<SettingSpec> ingest_settings() {
    return {{"encoding",
             Pattern("Encoding"),
             {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15", "windows-1250",
              "windows-1251"},
             true},
            {"delimiter", Pattern("Delimiter"), {",", ";", "tab", "|", "spaces"}, true},
            {"quote", Pattern("Quote"), {"\"", "'", "none"}, true},
            {"table", Pattern("Sheet or table"), {}, false, true},
            {"query", Pattern("Query (SELECT …) in place of a table"), {}},
            {"summary", Pattern("Purchases added up by customer"), {"no", "all", "year", "month"}},
            {"header", Pattern("First row is the header"), {"yes", "no"}},
            {"skip_lines", Pattern("Lines before the table"), {}},
            {"decimal", Pattern("Decimal sign"), {".", ","}},
            {"dates", Pattern("Order of dates"), {"ymd", "dmy", "mdy"}},
            {"type", Pattern("Type of a column"), {"text", "number", "date", "time", "boolean"}},
            {"shape", Pattern("What a row holds"), {"rows", "survey", "baskets", "months", "series"}},
            {"labels", Pattern("Labels in place of codes"), {"yes", "no"}},
            {"value", Pattern("Values for every row, such as time=2024-01-31, separated by |"), {}},
            {"source", Pattern("Column that keeps the file’s name"), {}},
            {"missing", Pattern("Words for missing values, separated by |"), {}}};
}

bool applies(const SettingSpec& setting, const SourceFacts& facts) {
    if (setting.of_text) return facts.format == "text";
    if (setting.of_file) return !facts.tables.empty();
    if (setting.id == "query" || setting.id == "summary")
        return facts.format == "sqlite" || is_database(facts.path.string());
    if (setting.id == "header" || setting.id == "skip_lines") return !facts.header_known;
    if (setting.id == "labels")
        return std::ranges::any_of(facts.columns,
                                   [](const ColumnFacts& column) { return column.value_labels != nullptr; });
    return true;
}

namespace ingest {
namespace {

std::string_view base_name(std::string_view name) { return name.substr(0, name.find(':')); }

bool is_known(std::string_view name) {
    if (name == "again" || name == "recipe" || name == "password") return true;  // of the import itself, never kept
    const auto known = ingest_settings();
    const std::string_view base = base_name(name);
    const bool of_columns = base == "dates" || base == "decimal" || base == "type" || base == "value" ||
                            base == "summary";
    return (base.size() == name.size() || of_columns) &&
           std::ranges::find(known, base, &SettingSpec::id) != known.end();
}

bool is_possible(std::string_view name, std::string_view value) {
    const std::string_view base = base_name(name);
    if (base == "decimal") return value == "." || value == ",";
    if (base == "dates") return order_of(value) || format_of(value);
    if (name == "value") return value.empty() || std::ranges::all_of(parts_of(value, '|'), [](std::string_view part) {
            return part.find('=') != std::string_view::npos && part.find('=') > 0;
        });
    if (base == "labels") return parse_boolean(value) >= 0;
    if (base == "summary" && base.size() < name.size()) return true;
    if (base == "type" || base == "shape" || base == "summary") {
        const auto settings = ingest_settings();
        return is_one_of(std::ranges::find(settings, base, &SettingSpec::id)->values, value);
    }
    if (base == "header") return parse_boolean(value) >= 0;
    if (base == "again" || base == "recipe") return value == "yes" || value == "no";
    if (base == "delimiter")
        return value.size() == 1 || value == "tab" || value == "\\t" || value == "space" || value == "spaces" ||
               value == "comma" || value == "semicolon" || value == "pipe";
    if (base == "quote") return value.size() <= 1 || value == "none";
    if (base == "skip_lines")
        return !value.empty() && value.size() < 7 && value.find_first_not_of("0123456789") == std::string_view::npos;
    return true;
}

/// What a setting takes, for a person who wrote something else.
Text what_fits(std::string_view name) {
    const std::string_view base = base_name(name);
    if (base == "dates") return text("it is ymd, dmy, mdy or a format such as dd.MM.yyyy");
    if (base == "skip_lines") return text("it is a whole number of lines");
    if (base == "delimiter") return text("it is one sign, tab or spaces");
    if (base == "quote") return text("it is one sign or none");
    if (base == "again" || base == "recipe") return text("it is yes or no");
    if (base == "value") return text("it is a field, = and the field's value, as in time=2024-01-31");
    std::vector<Text> fitting;
    const auto known = ingest_settings();
    for (const std::string_view value : std::ranges::find(known, base, &SettingSpec::id)->values)
        fitting.push_back(verbatim(value));
    return text("it is one of: {0}", fitting);
}

bool names(std::string_view word, const ColumnFacts& column) {
    if (word == column.header || header_key(word) == header_key(column.header)) return true;
    std::size_t number = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && stop == word.data() + word.size() && number == column.index + 1;
}

}  // namespace

std::string_view setting(const SourceSettings& settings, std::string_view name) {
    const auto found = settings.find(std::string(name));
    return found == settings.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view setting_for(const SourceSettings& settings, std::string_view name, const ColumnFacts& column) {
    for (const auto& [key, value] : settings)
        if (key.size() > name.size() && key.starts_with(name) && key[name.size()] == ':' &&
            names(std::string_view(key).substr(name.size() + 1), column))
            return value;
    return setting(settings, name);
}

Result<void> check_columns(const SourceSettings& settings, const std::vector<ColumnFacts>& columns) {
    for (const auto& [key, value] : settings) {
        const std::size_t colon = key.find(':');
        if (colon == std::string::npos || base_name(key) == "value" || base_name(key) == "summary") continue;
        const std::string_view word = std::string_view(key).substr(colon + 1);
        if (std::ranges::any_of(columns, [&](const ColumnFacts& column) { return names(word, column); })) continue;
        std::vector<Text> known;
        for (const ColumnFacts& column : columns) known.push_back(verbatim(column.header));
        return fail(ErrorCode::bad_value,
                    text("The setting {0} names no column of the file. Its columns are: {1}.", name(key), known));
    }
    return {};
}

std::optional<bool> yes_or_no(const SourceSettings& settings, std::string_view name) {
    const std::int8_t value = parse_boolean(setting(settings, name));
    return value < 0 ? std::nullopt : std::optional(value == 1);
}

}  // namespace ingest

Result<void> check_settings(const SourceSettings& settings) {
    for (const auto& [key, value] : settings) {
        if (!ingest::is_known(key)) {
            std::vector<Text> known;
            for (const SettingSpec& spec : ingest_settings()) known.push_back(verbatim(spec.id));
            return fail(ErrorCode::bad_value, text("There is no setting {0}. There are: {1}.", name(key), known));
        }
        if (key == "encoding" && !ingest::is_known_encoding(value))
            return fail(ErrorCode::bad_value,
                        text("The encoding {0} is not known. Try UTF-8, UTF-16LE, windows-1252 or ISO-8859-15.",
                             name(value)));
        if (!ingest::is_possible(key, value))
            return fail(ErrorCode::bad_value,
                        text("The setting {0} cannot be “{1}”; {2}.", name(key), name(value), ingest::what_fits(key)));
    }
    return {};
}

}  // namespace clientele
