#include "core/base/csv.h"
#include "core/output/output.h"

namespace clientele {
namespace {

bool looks_like_formula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void add_text(std::string& out, std::string_view cell, bool guard_formulas) {
    if (!looks_like_formula(cell))
        append_csv_cell(out, cell);
    else
        append_csv_quoted(out, guard_formulas ? "'" + std::string(cell) : std::string(cell));
}

void add_cell(std::string& out, const Column& column, std::size_t row, bool guard_formulas) {
    if (column.missing(row)) return;
    switch (column.type()) {
        case ColumnType::number:
            out += write_exact(column.numbers()[row]);
            break;
        case ColumnType::text:
            add_text(out, column.text(row), guard_formulas);
            break;
        case ColumnType::date:
            out += iso_text(Date{column.dates()[row]});
            break;
        case ColumnType::time:
            out += iso_text(DateTime{column.times()[row]});
            break;
        case ColumnType::boolean:
            out += column.booleans()[row] != 0 ? "true" : "false";
            break;
    }
}

}  // namespace

std::string to_csv(const FindingTable& table, bool guard_formulas) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out += ',';
        add_text(out, table.columns[i].id, guard_formulas);
    }
    out += "\r\n";
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::size_t start = out.size();
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0) out += ',';
            add_cell(out, table.columns[i].values, row, guard_formulas);
        }
        if (out.size() == start) out += "\"\"";  // an empty line would be no row to most readers
        out += "\r\n";
    }
    return out;
}

}  // namespace clientele
