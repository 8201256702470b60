#include "ui/charts/cells.h"

#include <algorithm>

#include "core/analysis/own_words.h"

namespace clientele {

Cells::Cells(const FindingTable& table, std::string_view id) {
    for (const TableColumn& column : table.columns) {
        if (!id.empty() && column.id == id) column_ = &column;
    }
}

QString Cells::title(const Format& format) const {
    return column_ ? as_qstring(to_string(column_->title, format)) : QString();
}

double Cells::number(std::size_t row) const {
    if (!column_ || column_->values.missing(row)) return no_value;
    switch (column_->values.type()) {
        case ColumnType::number: return column_->values.numbers()[row];
        case ColumnType::date: return static_cast<double>(column_->values.dates()[row]) * 86400;
        case ColumnType::time: return static_cast<double>(column_->values.times()[row]);
        case ColumnType::boolean: return column_->values.booleans()[row];
        case ColumnType::text: break;
    }
    return no_value;
}

QString Cells::text(std::size_t row, const Format& format) const {
    if (!column_ || column_->values.missing(row)) return {};
    switch (column_->values.type()) {
        case ColumnType::number: return write(column_->values.numbers()[row], measure(), format);
        case ColumnType::date: return as_qstring(write_date(Date{column_->values.dates()[row]}, format));
        case ColumnType::time: return as_qstring(write_time(DateTime{column_->values.times()[row]}, format));
        case ColumnType::boolean:
            return as_qstring(
                to_string(column_->values.booleans()[row] ? clientele::text("Yes") : clientele::text("No"), format));
        case ColumnType::text: return as_qstring(shown_text(*column_, row, format));
    }
    return {};
}

QString Cells::key(std::size_t row, const Format& format) const {
    return is_text() && !column_->values.missing(row) ? as_qstring(column_->values.text(row)) : text(row, format);
}

std::vector<QString> Cells::texts_in_order(const Format& format) const {
    std::vector<QString> texts;
    if (!is_text()) return texts;
    std::map<Code, std::size_t> first_row;
    for (std::size_t row = 0; row < column_->values.size(); ++row)
        if (!column_->values.missing(row)) first_row.emplace(column_->values.codes()[row], row);
    for (const auto& [code, row] : first_row) texts.push_back(text(row, format));
    return texts;
}

XScale Cells::scale() const {
    if (!column_) return XScale::names;
    switch (type()) {
        case ColumnType::number: return XScale::number;
        case ColumnType::time: return XScale::time;
        case ColumnType::date: {
            const auto first = [](std::int32_t days) {
                return days == Date::missing_days || first_of_month(Date{days}).days == days;
            };
            const bool months = column_->values.size() > 1 && std::ranges::all_of(column_->values.dates(), first);
            return months ? XScale::month : XScale::day;
        }
        case ColumnType::text:
        case ColumnType::boolean: break;
    }
    return XScale::names;
}

int NameIndex::of(const QString& name) {
    const auto [place, fresh] = known_.emplace(name, static_cast<int>(names.size()));
    if (fresh) names.push_back(name);
    return place->second;
}

Tone tone_of(const ChartSpec& spec, const QString& key) {
    const auto among = [&](const std::vector<std::string>& names) {
        return std::ranges::any_of(names, [&](const std::string& one) { return as_qstring(one) == key; });
    };
    if (among(spec.muted)) return Tone::muted;
    if (among(spec.warned)) return Tone::warned;
    if (among(spec.bad)) return Tone::bad;
    return Tone::own;
}

}  // namespace clientele
