#include <filesystem>

#include "app/requests.h"
#include "core/output/output.h"

namespace clientele {
namespace {

std::string_view type_id(OptionType type) {
    switch (type) {
        case OptionType::choice:
            return "choice";
        case OptionType::whole:
            return "whole";
        case OptionType::number:
            return "number";
        case OptionType::date:
            return "date";
        case OptionType::boolean:
            return "boolean";
        case OptionType::field:
            return "field";
        case OptionType::text:
            return "text";
    }
    return "text";
}

void write_option(JsonWriter& json, const OptionSpec& option) {
    json.begin_object()
        .member("id", option.id)
        .member("label", to_string(option.label))
        .member("type", type_id(option.type));
    json.member("default", option.value);
    if (!option.choices.empty()) {
        json.key("choices").begin_array();
        for (const OptionChoice& choice : option.choices)
            json.begin_object().member("id", choice.id).member("label", to_string(choice.label)).end_object();
        json.end_array();
    }
    if (option.least != 0 || option.most != 0) json.member("least", option.least).member("most", option.most);
    if (!option.help.empty()) json.member("help", to_string(option.help));
    json.end_object();
}

std::string as_json(const Snapshot& snapshot, bool with_project) {
    JsonWriter json;
    json.begin_array();
    for (const Analysis& analysis : analyses()) {
        json.begin_object().member("id", analysis.id).member("title", to_string(text(analysis.title)));
        json.member("question", to_string(text(analysis.question))).member("page", analysis.page);
        json.key("options").begin_array();
        for (const OptionSpec& option : analysis.options(snapshot)) write_option(json, option);
        json.end_array();
        if (with_project) {
            const auto lacks = missing(analysis, snapshot);
            json.member("can_run", !lacks).member("missing", lacks ? to_string(*lacks) : std::string());
        }
        json.end_object();
    }
    return json.end_array().take() + "\n";
}

std::string as_text(const Snapshot& snapshot, bool with_project) {
    std::vector<std::vector<std::string>> lines;
    for (const Analysis& analysis : analyses()) {
        lines.push_back({std::string(analysis.id), to_string(text(analysis.question))});
        if (const auto lacks = with_project ? missing(analysis, snapshot) : std::nullopt)
            lines.push_back({"", "(" + to_string(*lacks) + ")"});
    }
    return aligned(lines);
}

/// The format that was asked for, or the one that the file's suffix names.
std::expected<std::string, Failure> format_of(const Arguments& arguments) {
    if (arguments.has("format")) {
        if (arguments.value("format") == "xlsx" && !arguments.has("out"))
            return wrong_usage(text("A spreadsheet cannot go to standard output: add --out FILE.xlsx."));
        if (arguments.value("format") == "pptx" && !arguments.has("out"))
            return wrong_usage(text("Slides cannot go to standard output: add --out FILE.pptx."));
        return arguments.value("format");
    }
    const std::string suffix = std::filesystem::path(arguments.value("out")).extension().string();
    for (const char* known : {"json", "csv", "xlsx", "pptx"})
        if (suffix == std::string(".") + known) return known;
    if (!suffix.empty() && suffix != ".txt")
        return wrong_usage(
            text("“{0}” cannot be written: the name ends in one of .txt, .json, .csv, .xlsx, .pptx, or --format "
                 "says the format.",
                 name(arguments.value("out"))));
    return "text";
}

std::expected<std::string, Failure> as_csv(const Finding& finding, const Arguments& arguments, Console& console) {
    if (finding.tables.empty())
        return std::unexpected(Error{ErrorCode::missing_data, text("This finding has no table to write as csv.")});
    std::string others;
    for (const FindingTable& table : finding.tables) others += (others.empty() ? "" : ", ") + table.id;
    if (arguments.has("table")) {
        const FindingTable* table = finding.table(arguments.value("table"));
        if (table) return to_csv(*table, true);
        return wrong_usage(text("There is no table “{0}”. Known: {1}.", name(arguments.value("table")), name(others)));
    }
    if (finding.tables.size() > 1)
        console.remark(
            text("This is table {0}; --table names another: {1}.", name(finding.tables.front().id), name(others)));
    return to_csv(finding.tables.front(), true);
}

}  // namespace

Outcome list_analyses(const Arguments& arguments, Console& console) {
    const bool with_project = !arguments.places().empty();
    SnapshotPtr snapshot = std::make_shared<const Snapshot>(0, "", "", std::vector<Dataset>());
    if (with_project) {
        auto project = open_project(arguments.place(0), false, console);
        if (!project) return std::unexpected(project.error());
        auto loaded = data_of(*project, console);
        if (!loaded) return std::unexpected(loaded.error());
        snapshot = *loaded;
    }
    console.print(arguments.value("format") == "json" ? as_json(*snapshot, with_project)
                                                      : as_text(*snapshot, with_project));
    return exit_done;
}

Outcome run_analysis(const Arguments& arguments, Console& console) {
    const auto format = format_of(arguments);
    if (!format) return std::unexpected(format.error());
    const auto asked = what_is_asked(arguments, console);
    if (!asked) return std::unexpected(asked.error());
    const auto finding = run_with_quality(*asked->snapshot, asked->request, console.progress());
    if (!finding) {
        // An option whose value only the data can judge.
        const ErrorCode code = finding.error().code;
        if (code == ErrorCode::bad_value || code == ErrorCode::not_found) return wrong_usage(finding.error());
        return std::unexpected(finding.error());
    }
    const std::filesystem::path out = arguments.value("out");
    const Format signs = result_format(*asked->snapshot);
    if (*format == "pptx") return write_slides(*finding, *asked->snapshot, out.string(), console);
    if (*format == "xlsx") {
        const auto written =
            write_xlsx({{to_string(text(asked->analysis->title)), &*finding}}, out, signs, console.progress());
        if (!written) return std::unexpected(written.error());
        return exit_done;
    }
    std::string bytes;
    if (*format == "csv") {
        auto csv = as_csv(*finding, arguments, console);
        if (!csv) return std::unexpected(csv.error());
        bytes = std::move(*csv);
    } else {
        bytes = *format == "json" ? to_json(*finding) + "\n" : to_text(*finding, signs);
    }
    if (!arguments.has("out"))
        console.print(bytes);
    else if (auto written = write_file(out, bytes); !written)
        return std::unexpected(written.error());
    return exit_done;
}

}  // namespace clientele
