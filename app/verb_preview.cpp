#include <charconv>

#include "app/password_prompt.h"
#include "app/results.h"
#include "core/base/csv.h"
#include "core/ingest/mapping.h"

namespace clientele {
namespace {

constexpr std::size_t rows_shown = 10;

/// What is shown of a file: facts, the kind it is taken for, and which column would be which field.
struct Preview {
    const SourceFacts& facts;
    std::vector<KindGuess> guesses;
    std::optional<Mapping> mapping;
    bool guessed = false;  ///< the kind of the mapping, rather than given
};

Result<Preview> preview_of(const SourceFacts& facts, std::optional<DatasetKind> wanted) {
    Preview preview{.facts = facts, .guesses = guess_kinds(facts), .mapping = {}, .guessed = !wanted};
    if (!wanted && !preview.guesses.empty()) wanted = preview.guesses.front().kind;
    if (!wanted) return preview;
    auto mapping = map_columns(facts, *wanted, {});
    if (!mapping) return std::unexpected(mapping.error());
    preview.mapping = std::move(*mapping);
    return preview;
}

/// Hands every wanted row to visit(cells); all of them are read from the file, one after another.
Result<void> for_rows(const SourceFacts& facts, std::optional<std::size_t> rows, Console& console,
                      const std::function<void(const std::vector<std::string>&)>& visit) {
    if (rows && *rows <= facts.first_rows.rows.size()) {
        for (std::size_t i = 0; i < *rows; ++i) visit(facts.first_rows.rows[i]);
        return {};
    }
    std::size_t seen = 0;
    return read_raw(
        facts,
        [&](const std::vector<std::string>& cells, std::uint64_t) {
            if (rows && seen == *rows) return false;
            ++seen;
            visit(cells);
            return true;
        },
        console.progress());
}

/// The header, where there is one, and the wanted rows below it.
Result<void> print_csv(SourceFacts facts, std::optional<std::size_t> rows, Console& console) {
    if (facts.dialect.header && rows) ++*rows;
    facts.dialect.header = false;
    facts.first_rows.rows.clear();
    return for_rows(facts, rows, console,
                    [&](const std::vector<std::string>& cells) { console.print(csv_row(cells)); });
}

void write_columns(JsonWriter& json, const SourceFacts& facts) {
    json.key("columns").begin_array();
    for (const ColumnFacts& column : facts.columns) {
        json.begin_object().member("column", std::uint64_t{column.index + 1}).member("header", column.header);
        json.member("type", id(column.type));
        if (column.type == ColumnType::number) {
            json.member("decimal", std::string_view(&column.number.decimal, 1));
            json.member("group", std::string_view(&column.number.group, column.number.group == '\0' ? 0 : 1));
            json.member("number_ambiguous", column.number_ambiguous);
        }
        if (!column.date_format.empty()) json.member("date_format", column.date_format);
        if (!column.date_candidates.empty()) {
            json.key("date_candidates").begin_array();
            for (const std::string& format : column.date_candidates) json.value(format);
            json.end_array();
        }
        json.member("filled", column.filled).member("looked_at", column.looked_at).member("unfit", column.unfit);
        json.member("leading_zeros", column.leading_zeros).key("examples").begin_array();
        for (const std::string& example : column.examples) json.value(example);
        json.end_array().member("reason", to_string(column.reason)).end_object();
    }
    json.end_array();
}

void write_mapping(JsonWriter& json, const Mapping& mapping, const SourceFacts& facts) {
    json.key("mapping").begin_object().member("kind", spec(mapping.kind).id).key("columns").begin_array();
    for (const ColumnMapping& column : mapping.columns) {
        json.begin_object().member("column", std::uint64_t{column.column + 1});
        json.member("header", facts.columns[column.column].header).member("target", column.target);
        json.member("attribute", column.attribute).member("type", id(column.type));
        json.member("reason", to_string(column.reason)).end_object();
    }
    json.end_array().key("values").begin_object();
    for (const ConstantMapping& constant : mapping.constants) json.member(constant.target, constant.value);
    json.end_object().key("missing_required").begin_array();
    for (const std::string& field : mapping.missing_required) json.value(field);
    json.end_array().key("questions").begin_array();
    for (const Error& question : mapping.questions) json.value(to_string(question.message));
    json.end_array().end_object();
}

Result<void> print_json(const Preview& preview, std::optional<std::size_t> rows, Console& console) {
    const SourceFacts& facts = preview.facts;
    JsonWriter json;
    json.begin_object().member("file", facts.path.string()).member("bytes", facts.bytes);
    json.member("format", facts.format).member("shape", facts.shape);
    if (!facts.tables.empty()) {
        json.member("table", facts.table).key("tables").begin_array();
        for (const std::string& table : facts.tables) json.value(table);
        json.end_array();
    }
    json.key("dialect").begin_object().member("encoding", facts.dialect.encoding);
    json.member("byte_order_mark", facts.dialect.byte_order_mark).member("delimiter", facts.dialect.delimiter);
    json.member("quote", std::string_view(&facts.dialect.quote, facts.dialect.quote == '\0' ? 0 : 1));
    json.member("header", facts.dialect.header)
        .member("skip_lines", facts.dialect.skip_lines)
        .key("reasons")
        .begin_array();
    for (const Text& reason : facts.dialect.reasons) json.value(to_string(reason));
    json.end_array().end_object();
    write_columns(json, facts);
    json.key("kinds").begin_array();
    for (const KindGuess& guess : preview.guesses) {
        json.begin_object().member("kind", spec(guess.kind).id).member("score", guess.score);
        json.member("reason", to_string(guess.reason)).end_object();
    }
    json.end_array();
    if (preview.mapping) write_mapping(json, *preview.mapping, facts);
    json.key("warnings").begin_array();
    for (const Text& warning : facts.warnings) json.value(to_string(warning));
    json.end_array().key("rows").begin_array();
    const auto read = for_rows(facts, rows, console, [&](const std::vector<std::string>& cells) {
        json.begin_array();
        for (const std::string& cell : cells) json.value(cell);
        json.end_array();
    });
    if (!read) return read;
    console.print(json.end_array().end_object().take() + "\n");
    return {};
}

std::string format_of(const ColumnFacts& column) {
    if (column.type == ColumnType::number)
        return column.number.group == '\0'
                   ? std::string("1234") + column.number.decimal + "5"
                   : std::string("1") + column.number.group + "234" + column.number.decimal + "5";
    return column.date_format;
}

void print_mapping(const Preview& preview, Console& console) {
    if (!preview.mapping) return;
    const DatasetSpec& kind = spec(preview.mapping->kind);
    console.say(text("\nAs {0}:", name(kind.id)));
    if (preview.guessed) console.print("  " + to_string(preview.guesses.front().reason) + "\n");
    std::vector<std::vector<std::string>> lines;
    for (const ColumnMapping& column : preview.mapping->columns)
        lines.push_back({preview.facts.columns[column.column].header,
                         "→ " + column.target + (column.attribute ? " (further column)" : ""),
                         to_string(column.reason)});
    console.print(aligned(lines));
    for (const ConstantMapping& constant : preview.mapping->constants)
        console.say(text("  Every row has “{0}” as {1}.", name(constant.value), name(constant.target)));
    for (const std::string& field : preview.mapping->missing_required)
        console.say(text("  No column fills {0}, which is required: --map {0}=COLUMN", name(field)));
    for (const Error& question : preview.mapping->questions) console.print("  " + to_string(question.message) + "\n");
}

Result<void> print_text(const Preview& preview, std::optional<std::size_t> rows, Console& console) {
    const SourceFacts& facts = preview.facts;
    console.say(text("{0}, {1} bytes", name(facts.path.string()), count(static_cast<std::int64_t>(facts.bytes))));
    const std::string delimiter = facts.dialect.delimiter == "\t" ? "tab" : facts.dialect.delimiter;
    if (facts.format != "text")
        console.say(text("It is {0}.", format_in_words(facts)));
    else
        console.say(text("Encoding {0}, delimiter {1}, {2}", name(facts.dialect.encoding), name(delimiter),
                     facts.dialect.header ? text("with a header") : text("without a header")));
    for (const Text& reason : facts.dialect.reasons) console.print("  " + to_string(reason) + "\n");
    for (const Text& warning : facts.warnings) console.print("  ! " + to_string(warning) + "\n");
    console.say(text("\nColumns:"));
    std::vector<std::vector<std::string>> lines;
    for (const ColumnFacts& column : facts.columns)
        lines.push_back({std::to_string(column.index + 1), column.header, std::string(id(column.type)),
                         format_of(column), to_string(column.reason)});
    console.print(aligned(lines, {true}));
    print_mapping(preview, console);
    console.say(text("\nRows:"));
    lines.clear();
    const auto read = for_rows(facts, rows, console, [&](const std::vector<std::string>& cells) {
        std::vector<std::string>& line = lines.emplace_back();
        for (const std::string& cell : cells) line.push_back(one_line(cell, 30));
        if (lines.size() < 1000) return;
        console.print(aligned(lines));
        lines.clear();
    });
    if (!read) return read;
    console.print(aligned(lines));
    return {};
}

std::expected<std::optional<std::size_t>, Failure> rows_wanted(const Arguments& arguments) {
    if (arguments.value("rows") == "all") return std::nullopt;
    const auto rows = arguments.whole("rows", rows_shown, 0, 1'000'000'000);
    if (!rows)
        return wrong_usage(text("--rows is a whole number or “all”; “{0}” is not.", name(arguments.value("rows"))));
    return std::optional<std::size_t>(*rows);
}

}  // namespace

Outcome preview_file(const Arguments& arguments, Console& console) {
    const auto rows = rows_wanted(arguments);
    if (!rows) return std::unexpected(rows.error());
    const auto settings = file_settings(arguments, false);
    if (!settings) return std::unexpected(settings.error());
    std::optional<DatasetKind> kind;
    if (arguments.has("kind")) {
        const auto named = kind_named(arguments.value("kind"));
        if (!named) return std::unexpected(named.error());
        kind = *named;
    }
    SourceSettings given = *settings;
    // The cells as they are: nothing is unfolded unless that was asked for.
    if (arguments.value("format") == "csv") given.try_emplace("shape", "rows");
    auto password = password_for({arguments.place(0)}, given, console);
    if (!password) return std::unexpected(password.error());
    if (!password->empty()) given["password"] = std::move(*password);
    const auto facts = inspect(arguments.place(0), given, console.progress(), kind);
    if (!facts) return std::unexpected(facts.error());
    Result<void> printed;
    if (arguments.value("format") == "csv") {
        printed = print_csv(*facts, *rows, console);
    } else {
        const auto preview = preview_of(*facts, kind);
        if (!preview) return std::unexpected(preview.error());
        printed = arguments.value("format") == "json" ? print_json(*preview, *rows, console)
                                                      : print_text(*preview, *rows, console);
    }
    if (!printed) return std::unexpected(printed.error());
    return exit_done;
}

}  // namespace clientele
