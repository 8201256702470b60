#include "core/project/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/base/small_letters.h"
#include "core/base/utf8.h"

namespace clientele {
namespace {

// SQLite's own limit; a few are left for what later versions need.
constexpr std::size_t most_columns = 1900;

std::vector<std::string> columns_of(Database& database, std::string_view table) {
    std::vector<std::string> columns;
    Statement statement = database.prepare("SELECT name FROM pragma_table_info(?1)");
    statement.bind(1, table);
    while (statement.step()) columns.emplace_back(statement.text(0));
    return columns;
}

void make_rows_table(Database& database, const DatasetSpec& spec) {
    std::string sql = "CREATE TABLE " + rows_table(spec) +
                      " (\n  row INTEGER PRIMARY KEY,\n  batch INTEGER NOT NULL,\n  line INTEGER NOT NULL";
    if (!spec.key.empty()) sql += ",\n  replaced_by INTEGER";
    for (const Field& field : spec.fields)
        sql += fmt::format(",\n  {} {}", sql_name(field.id), sql_type(column_type(field.type)));
    database.execute(sql + "\n)");
}

void make_search_table(Database& database, const DatasetSpec& spec) {
    const auto fields = searchable_fields(spec);
    if (fields.empty()) return;
    const auto present = columns_of(database, search_table(spec));
    const bool fits = std::ranges::equal(present, fields, {}, {}, [](const Field* field) { return field->id; });
    if (fits) return;
    if (!present.empty()) database.execute("DROP TABLE " + search_table(spec));
    std::string columns;
    for (const Field* field : fields) columns += sql_name(field->id) + ", ";
    database.execute(fmt::format("CREATE VIRTUAL TABLE {0} USING fts5({1}content='{2}', content_rowid='row')",
                                 search_table(spec), columns, rows_table(spec)));
    if (!present.empty()) database.execute(fmt::format("INSERT INTO {0}({0}) VALUES ('rebuild')", search_table(spec)));
}

/// The SQL that shows a stored value to people.
std::string readable(std::string_view column, ColumnType type) {
    switch (type) {
        case ColumnType::date:
            return fmt::format("date(r.{} * 86400, 'unixepoch')", column);
        case ColumnType::time:
            return fmt::format("strftime('%Y-%m-%dT%H:%M:%S', r.{}, 'unixepoch')", column);
        default:
            return fmt::format("r.{}", column);
    }
}

/// As `readable`, by batch where batches brought different types.
std::string readable_attribute(Database& database, const Attribute& attribute) {
    std::string cases;
    bool plain_only = true;
    for (const ColumnType type : {ColumnType::date, ColumnType::time}) {
        Statement statement =
            database.prepare("SELECT batch FROM batch_columns WHERE attribute = ?1 AND type = ?2 ORDER BY batch");
        statement.bind(1, attribute.id).bind(2, id(type));
        std::string batches;
        while (statement.step()) batches += fmt::format("{}{}", batches.empty() ? "" : ", ", statement.integer(0));
        if (batches.empty()) continue;
        plain_only = false;
        cases += fmt::format(" WHEN r.batch IN ({}) THEN {}", batches, readable(sql_name(attribute.column), type));
    }
    if (plain_only) return "r." + sql_name(attribute.column);
    return fmt::format("CASE{} ELSE r.{} END", cases, sql_name(attribute.column));
}

}  // namespace

std::string_view sql_type(ColumnType type) {
    switch (type) {
        case ColumnType::number:
            return "REAL";
        case ColumnType::text:
            return "TEXT";
        case ColumnType::date:
        case ColumnType::time:
        case ColumnType::boolean:
            return "INTEGER";
    }
    return "TEXT";
}

std::string rows_table(const DatasetSpec& spec) { return fmt::format("{}_rows", spec.id); }
std::string search_table(const DatasetSpec& spec) { return fmt::format("{}_search", spec.id); }

std::vector<const Field*> searchable_fields(const DatasetSpec& spec) {
    std::vector<const Field*> fields;
    if (spec.time_field.empty()) return fields;
    for (const Field& field : spec.fields)
        if (field.type == FieldType::text) fields.push_back(&field);
    return fields;
}

bool tables_complete(Database& database) {
    for (const DatasetSpec& spec : dataset_kinds()) {
        const auto columns = columns_of(database, rows_table(spec));
        for (const Field& field : spec.fields)
            if (std::ranges::find(columns, field.id) == columns.end()) return false;
    }
    return true;
}

bool attributes_complete(Database& database) {
    const std::int64_t without_column = database.integer(
        "SELECT count(*) FROM attributes a WHERE NOT EXISTS"
        " (SELECT 1 FROM pragma_table_info(a.kind || '_rows') c WHERE c.name = a.column_name)");
    const std::int64_t of_other_kinds = database.integer(
        "SELECT count(*) FROM batch_columns c JOIN batches b ON b.id = c.batch JOIN attributes a ON a.id = c.attribute"
        " WHERE a.kind <> b.kind");
    return without_column == 0 && of_other_kinds == 0;
}

void complete_tables(Database& database) {
    for (const DatasetSpec& spec : dataset_kinds()) {
        const auto columns = columns_of(database, rows_table(spec));
        if (columns.empty()) make_rows_table(database, spec);
        for (const Field& field : spec.fields)
            if (!columns.empty() && std::ranges::find(columns, field.id) == columns.end())
                database.execute(fmt::format("ALTER TABLE {} ADD COLUMN {} {}", rows_table(spec), sql_name(field.id),
                                             sql_type(column_type(field.type))));
        make_search_table(database, spec);
        make_view(database, spec);
    }
}

void make_view(Database& database, const DatasetSpec& spec) {
    std::set<std::string> names{"row", "batch", "line"};
    std::string columns = "r.row, r.batch, r.line";
    for (const Field& field : spec.fields) {
        names.insert(small_letters(field.id));
        columns +=
            fmt::format(",\n  {} AS {}", readable(sql_name(field.id), column_type(field.type)), sql_name(field.id));
    }
    for (const Attribute& attribute : attributes_of(database, spec)) {
        const bool unique = names.insert(small_letters(attribute.name)).second;
        columns += fmt::format(",\n  {} AS {}", readable_attribute(database, attribute),
                               sql_name(unique ? attribute.name : attribute.column));
    }
    std::string in_force = "r.batch IN (SELECT id FROM batches WHERE state = 'in force')";
    if (!spec.key.empty())
        in_force +=
            "\n  AND (r.replaced_by IS NULL OR r.replaced_by NOT IN"
            " (SELECT id FROM batches WHERE state = 'in force'))";
    database.execute(fmt::format("DROP VIEW IF EXISTS {0}", sql_name(spec.id)));
    database.execute(fmt::format("CREATE VIEW {} AS SELECT {}\nFROM {} r\nWHERE {}", sql_name(spec.id), columns,
                                 rows_table(spec), in_force));
}

std::vector<Attribute> attributes_of(Database& database, const DatasetSpec& spec) {
    std::vector<Attribute> attributes;
    Statement statement = database.prepare("SELECT id, name, column_name FROM attributes WHERE kind = ?1 ORDER BY id");
    statement.bind(1, spec.id);
    while (statement.step())
        attributes.push_back({statement.integer(0), std::string(statement.text(1)), std::string(statement.text(2))});
    return attributes;
}

Result<Attribute> attribute_for(Database& database, const DatasetSpec& spec, std::string_view name,
                                const std::vector<std::int64_t>& taken) {
    const auto known = attributes_of(database, spec);
    const auto is_free = [&](const Attribute& one) { return std::ranges::find(taken, one.id) == taken.end(); };
    for (const Attribute& one : known)
        if (one.name == name && is_free(one)) return one;
    for (const Attribute& one : known)
        if (small_letters(one.name) == small_letters(name) && is_free(one)) return one;

    if (known.size() + spec.fields.size() >= most_columns)
        return fail(ErrorCode::too_large,
                    text("{0} would have more than {1} columns with “{2}”. Leave columns out that are not needed.",
                         Text(spec.label, {}), count(most_columns), clientele::name(name)));
    std::string first = "x_" + std::string(utf8_prefix(name, 200));
    std::erase(first, '\0');  // as sql_name writes it
    Attribute attribute{.id = 0, .name = std::string(name), .column = first};
    const auto used = [&](const std::string& column) {
        return std::ranges::any_of(
            known, [&](const Attribute& one) { return small_letters(one.column) == small_letters(column); });
    };
    for (int i = 2; used(attribute.column); ++i) attribute.column = fmt::format("{}_{}", first, i);
    Statement insert =
        database.prepare("INSERT INTO attributes(kind, name, column_name) VALUES (?1, ?2, ?3) RETURNING id");
    insert.bind(1, spec.id).bind(2, name).bind(3, attribute.column);
    if (insert.step()) attribute.id = insert.integer(0);
    insert.reset();
    // Without a declared type, so that the values stay as they are given.
    database.execute(fmt::format("ALTER TABLE {} ADD COLUMN {}", rows_table(spec), sql_name(attribute.column)));
    if (auto status = database.status(); !status) return std::unexpected(status.error());
    return attribute;
}

}  // namespace clientele
