#include "core/output/cell_text.h"

#include <cmath>

#include "core/analysis/own_words.h"

namespace clientele {

std::string write_value(double value, Unit unit, int decimals, const Format& format) {
    const bool whole = value == std::floor(value);
    switch (unit) {
        case Unit::none:
            return write_number(value, decimals, format);
        case Unit::count:
            return write_number(value, whole ? 0 : 1, format);
        case Unit::amount:
            if (std::isnan(value)) return format.missing;
            return (value < 0 ? format.minus : "") + format.currency_prefix + write_number(std::abs(value), 2, format) +
                   format.currency_suffix;
        case Unit::percent:
            if (std::isnan(value)) return format.missing;
            return write_number(value * 100, 1, format) + format.percent_suffix;
        case Unit::days:
        case Unit::seconds:
            return write_number(value, whole ? 0 : 1, format);
        case Unit::score:
        case Unit::ratio:
            return write_number(value, whole && unit == Unit::score ? 0 : 2, format);
    }
    return {};
}

std::string cell_text(const TableColumn& column, std::size_t row, const Format& format) {
    const Column& values = column.values;
    if (values.missing(row)) return format.missing;
    switch (values.type()) {
        case ColumnType::number:
            return write_value(values.numbers()[row], column.unit, column.decimals, format);
        case ColumnType::text:
            return shown_text(column, row, format);
        case ColumnType::date:
            return write_date(Date{values.dates()[row]}, format);
        case ColumnType::time:
            return write_time(DateTime{values.times()[row]}, format);
        case ColumnType::boolean:
            return to_string(values.booleans()[row] != 0 ? text("yes") : text("no"), format);
    }
    return {};
}

}  // namespace clientele
