#include "app/password_prompt.h"
#include "app/results.h"
#include "core/ingest/database.h"

namespace clientele {
namespace {

std::string as_json(const std::vector<DatabaseTable>& tables) {
    JsonWriter json;
    json.begin_array();
    for (const DatabaseTable& table : tables) {
        json.begin_object().member("table", table.full_name()).member("schema", table.schema);
        json.member("name", table.name).member("view", table.view);
        if (table.rows) json.member("rows", *table.rows);
        json.key("columns").begin_array();
        for (const DatabaseTable::Column& column : table.columns)
            json.begin_object().member("name", column.name).member("type", column.type).end_object();
        json.end_array().end_object();
    }
    json.end_array();
    return json.take() + "\n";
}

std::string as_text(const std::vector<DatabaseTable>& tables) {
    std::vector<std::vector<std::string>> lines;
    for (const DatabaseTable& table : tables) {
        std::string columns;
        for (const DatabaseTable::Column& column : table.columns)
            columns += (columns.empty() ? "" : ", ") + column.name;
        lines.push_back({table.full_name(), table.view ? "view" : "table",
                         table.rows ? to_string(text("about {0} {0|row|rows}", count(*table.rows))) : "",
                         one_line(columns, 120)});
    }
    return aligned(lines);
}

}  // namespace

Outcome list_tables(const Arguments& arguments, Console& console) {
    const std::string place = arguments.place(0);
    if (!is_database(place))
        return wrong_usage(
            text("“{0}” names no database. Write postgresql://user@host/database or odbc:DSN=name; "
                 "“clientele preview” lists the tables of a file.",
                 name(place)));
    const auto password = password_for({place}, {}, console);
    if (!password) return std::unexpected(password.error());
    const auto tables = tables_of(place, *password, console.progress());
    if (!tables) return std::unexpected(tables.error());
    console.print(arguments.value("format") == "json" ? as_json(*tables) : as_text(*tables));
    return exit_done;
}

}  // namespace clientele
