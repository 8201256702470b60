#include <algorithm>
#include <optional>

#include "app/results.h"
#include "core/model/filter.h"

namespace clientele {
namespace {

std::string_view type_id(FieldType type) {
    switch (type) {
        case FieldType::identifier:
            return "identifier";
        case FieldType::category:
            return "category";
        case FieldType::text:
            return "text";
        case FieldType::number:
            return "number";
        case FieldType::amount:
            return "amount";
        case FieldType::count:
            return "count";
        case FieldType::duration:
            return "duration";
        case FieldType::coordinate:
            return "coordinate";
        case FieldType::date:
            return "date";
        case FieldType::time:
            return "time";
        case FieldType::boolean:
            return "boolean";
    }
    return "text";
}

std::uint64_t filled(const Column& column) {
    std::uint64_t rows = 0;
    for (std::size_t row = 0; row < column.size(); ++row) rows += !column.missing(row);
    return rows;
}

std::string as_json(const Project& project, const Snapshot& snapshot) {
    JsonWriter json;
    json.begin_object().member("project", snapshot.name()).member("path", project.path().string());
    json.member("version", snapshot.version()).member("currency", snapshot.currency());
    json.member("read_only", project.read_only().has_value());
    json.key("datasets").begin_array();
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        if (dataset.rows == 0 && dataset.left_out == 0) continue;
        json.begin_object().member("kind", kind.id).member("rows", std::uint64_t{dataset.rows});
        if (dataset.left_out != 0) json.member("left_out", dataset.left_out);
        if (const auto days = days_of(dataset))
            json.member("first_day", iso_text(days->first)).member("last_day", iso_text(days->last));
        json.key("columns").begin_array();
        for (const DatasetColumn& column : dataset.columns) {
            json.begin_object()
                .member("id", column.id)
                .member("label", column.label)
                .member("type", type_id(column.type));
            json.member("attribute", column.attribute).member("filled", filled(column.values)).end_object();
        }
        json.end_array().end_object();
    }
    return json.end_array().end_object().take() + "\n";
}

std::string as_text(const Project& project, const Snapshot& snapshot) {
    std::string out = to_string(text("{0}, data version {1}{2}", name(snapshot.name()),
                                     count(static_cast<std::int64_t>(snapshot.version())),
                                     name(snapshot.currency().empty() ? "" : ", amounts in " + snapshot.currency()))) +
                      "\n";
    if (project.read_only()) out += to_string(*project.read_only()) + "\n";
    bool empty = true;
    for (const DatasetSpec& kind : dataset_kinds()) {
        const Dataset& dataset = snapshot.dataset(kind.kind);
        if (dataset.rows == 0 && dataset.left_out == 0) continue;
        empty = false;
        out += "\n" + to_string(text("{0}: {1} {2}", name(kind.id), count(dataset.rows),
                                     name(dataset.rows == 1 ? kind.row_one.value() : kind.row_many.value())));
        if (const auto days = days_of(dataset)) out += to_string(text(", {0} to {1}", days->first, days->last));
        if (dataset.left_out != 0)
            out += to_string(text("; {0} more left out by mends", count(static_cast<std::int64_t>(dataset.left_out))));
        out += "\n";
        std::vector<std::vector<std::string>> rows;
        for (const DatasetColumn& column : dataset.columns) {
            const double share = static_cast<double>(filled(column.values)) / static_cast<double>(dataset.rows);
            rows.push_back({column.id,
                            std::string(type_id(column.type)) + (column.attribute ? " (further column)" : ""),
                            to_string(text("{0} filled", percent(share)))});
        }
        out += aligned(rows);
    }
    if (empty) out += to_string(text("It holds no data yet. Next: clientele import PROJECT KIND FILE")) + "\n";
    return out;
}

}  // namespace

Outcome describe_project(const Arguments& arguments, Console& console) {
    auto project = open_project(arguments.place(0), false, console);
    if (!project) return std::unexpected(project.error());
    const auto snapshot = data_of(*project, console);
    if (!snapshot) return std::unexpected(snapshot.error());
    console.print(arguments.value("format") == "json" ? as_json(*project, **snapshot) : as_text(*project, **snapshot));
    return exit_done;
}

}  // namespace clientele
