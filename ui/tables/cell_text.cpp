#include "ui/tables/cell_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/analysis/own_words.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

constexpr std::size_t rows_looked_at = 20'000;

struct Extent {
    double most = 0;        // of the absolute values
    bool fractions = false;
    bool small = false;     // something other than 0 under 10 %
};

Extent extent(const Column& column) {
    Extent found;
    const auto numbers = column.numbers();
    for (const double value : numbers.first(std::min(numbers.size(), rows_looked_at))) {
        if (!std::isfinite(value)) continue;
        const double size = std::abs(value);
        found.most = std::max(found.most, size);
        found.fractions |= size != std::floor(size);
        found.small |= size > 0 && size < 0.0995;
    }
    return found;
}

/// Three significant digits for the largest value of the column.
int decimals_for(const Extent& extent) {
    if (!extent.fractions) return 0;
    return extent.most >= 100 ? 0 : extent.most >= 10 ? 1 : extent.most >= 1 ? 2 : 3;
}

QString number_text(const TableColumn& column, double value, const ColumnStyle& style, const Format& format) {
    if (std::isnan(value)) return qtext(format.missing);
    const auto digits = [&](double number) { return write_number(number, style.decimals, format); };
    std::string out;
    switch (column.unit) {
        case Unit::percent: out = digits(std::abs(value) * 100) + format.percent_suffix; break;
        case Unit::amount: out = format.currency_prefix + digits(std::abs(value)) + format.currency_suffix; break;
        case Unit::days: out = digits(std::abs(value)); break;
        case Unit::seconds: {
            const auto seconds = static_cast<long long>(std::llround(std::abs(value)));
            out = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')).toStdString();
            break;
        }
        default: out = digits(std::abs(value));
    }
    const bool zero = out.find_first_of("123456789") == std::string::npos;
    const std::string sign = zero ? "" : value < 0 ? format.minus : style.change ? "+" : "";
    return qtext(sign + out);
}

}  // namespace

ColumnStyle ColumnStyle::of(const TableColumn& column) {
    ColumnStyle style;
    if (column.values.type() != ColumnType::number) return style;
    style.number = true;
    style.change = column.good != Good::neither;
    const Extent values = extent(column.values);
    switch (column.unit) {
        case Unit::none: style.decimals = column.decimals >= 0 ? column.decimals : decimals_for(values); break;
        case Unit::count:
        case Unit::days: style.decimals = values.fractions && values.most < 100 ? 1 : 0; break;
        case Unit::amount: style.decimals = values.fractions && values.most < 10'000 ? 2 : 0; break;
        case Unit::percent: style.decimals = values.small ? 1 : 0; break;
        case Unit::score: style.decimals = column.decimals >= 0 ? column.decimals : values.fractions ? 1 : 0; break;
        case Unit::ratio: style.decimals = column.decimals >= 0 ? column.decimals : 2; break;
        case Unit::seconds: break;
    }
    return style;
}

QString cell_text(const TableColumn& column, std::size_t row, const ColumnStyle& style, const Format& format) {
    const Column& values = column.values;
    if (values.missing(row)) return qtext(format.missing);
    switch (values.type()) {
        case ColumnType::number: return number_text(column, values.numbers()[row], style, format);
        case ColumnType::text: return qtext(shown_text(column, row, format));
        case ColumnType::date: return qtext(write_date(Date{values.dates()[row]}, format));
        case ColumnType::time: return qtext(write_time(DateTime{values.times()[row]}, format));
        case ColumnType::boolean:
            return values.booleans()[row] != 0 ? QCoreApplication::translate("tables", "yes")
                                               : QCoreApplication::translate("tables", "no");
    }
    return {};
}

int verdict(const TableColumn& column, std::size_t row, const ColumnStyle& style) {
    if (!style.change || column.values.missing(row)) return 0;
    const double value = column.values.numbers()[row];
    if (value == 0) return 0;
    return (value > 0) == (column.good == Good::higher) ? 1 : -1;
}

QString arrow(const TableColumn& column, std::size_t row, const ColumnStyle& style) {
    if (verdict(column, row, style) == 0) return {};
    return column.values.numbers()[row] > 0 ? QStringLiteral("▲") : QStringLiteral("▼");
}

QString plain_text(const TableColumn& column, std::size_t row, const Format& format) {
    const Column& values = column.values;
    if (values.missing(row)) return {};
    switch (values.type()) {
        case ColumnType::number: {
            QString number = qtext(write_exact(values.numbers()[row]));
            return number.replace(QLatin1Char('.'), qtext(format.decimal_point));
        }
        case ColumnType::text: return qtext(values.text(row));
        case ColumnType::date: return qtext(iso_text(Date{values.dates()[row]}));
        case ColumnType::time: return qtext(iso_text(DateTime{values.times()[row]}));
        case ColumnType::boolean: return values.booleans()[row] != 0 ? QStringLiteral("1") : QStringLiteral("0");
    }
    return {};
}

QVariant raw_value(const TableColumn& column, std::size_t row) {
    const Column& values = column.values;
    if (values.missing(row)) return {};
    switch (values.type()) {
        case ColumnType::number: return values.numbers()[row];
        case ColumnType::boolean: return values.booleans()[row] != 0;
        default: return plain_text(column, row, {});
    }
}

}  // namespace clientele
