#include "ui/charts/kinds/row_places.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/figure_signs.h"
#include "ui/charts/cells.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

constexpr double column_gap = 14;

double sign_room(const Placing& place, const SideColumn& column, const std::vector<int>& shown) {
    double room = 0;
    if (column.signs.empty()) return 0;
    for (const int name : shown)
        if (const QString& sign = column.signs[static_cast<std::size_t>(name)]; !sign.isEmpty())
            room = std::max(room, place.width(sign) + 4);
    return std::ceil(room);
}

double text_room(const Placing& place, const SideColumn& column, const std::vector<int>& shown) {
    double room = 0;
    for (const int name : shown) room = std::max(room, place.width(column.texts[static_cast<std::size_t>(name)]));
    return std::ceil(std::max(room, std::min(place.width(column.title), place.canvas.size.width() * 0.16)));
}

void put_column(Placing& place, const SideColumn& column, const std::vector<int>& shown, QRectF area, double step) {
    const double signs = sign_room(place, column, shown);
    const double right = area.right() - signs;
    if (!column.title.isEmpty()) {
        const QString title = place.elided(column.title, area.width());
        place.label({area.left(), area.top() - place.row, area.width() - signs, place.row}, title,
                    Qt::AlignRight | Qt::AlignVCenter);
        if (title != column.title) place.layout.labels.back().full = column.title;
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto name = static_cast<std::size_t>(shown[i]);
        const double top = area.top() + step * static_cast<double>(i);
        place.label({area.left(), top, right - area.left(), step}, column.texts[name],
                    Qt::AlignRight | Qt::AlignVCenter, column.ink);
        if (signs == 0 || column.signs[name].isEmpty()) continue;
        const bool lower = column.signs[name] == qtext(below_the_others);
        place.label({right + 4, top, signs, step}, column.signs[name], Qt::AlignLeft | Qt::AlignVCenter,
                    {lower ? Ink::bad : Ink::accent});
    }
}

/// Where a name is parted into two lines, or its end.
qsizetype end_of_line(const Placing& place, const QString& name, double room) {
    if (place.width(name) <= room) return name.size();
    qsizetype end = 0;
    for (qsizetype blank = name.indexOf(QLatin1Char(' ')); blank > 0;
         blank = name.indexOf(QLatin1Char(' '), blank + 1)) {
        if (place.width(name.left(blank)) > room) break;
        end = blank;
    }
    return end > 0 ? end : name.size();
}

void put_names(Placing& place, const std::vector<int>& shown, double step) {
    const ChartData& data = place.data;
    const double room = place.layout.plot.left() - 9;
    std::vector<bool> bad(data.names.size(), false);
    for (const ChartSeries& series : data.series)
        for (const Mark& mark : series.marks)
            if (mark.tone == Tone::bad) bad[static_cast<std::size_t>(mark.x)] = true;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QString& name = data.names[static_cast<std::size_t>(shown[i])];
        const Ink ink{bad[static_cast<std::size_t>(shown[i])] ? Ink::bad : Ink::ink};
        const double top = place.layout.plot.top() + step * static_cast<double>(i);
        const qsizetype end = step >= 2 * place.row - 2 ? end_of_line(place, name, room) : name.size();
        const QString rest = place.elided(name.mid(end).trimmed(), room), first = place.elided(name.left(end), room);
        const double lines = rest.isEmpty() ? 1 : 2, high = place.row - 2;
        const double from = top + (step - lines * high) / 2;
        place.label({0, from, room, high}, first, Qt::AlignRight | Qt::AlignVCenter, ink);
        const bool cut = first != name.left(end) || rest != name.mid(end).trimmed();
        if (cut) place.layout.labels.back().full = name;
        if (lines < 2) continue;
        place.label({0, from + high, room, high}, rest, Qt::AlignRight | Qt::AlignVCenter, ink);
        if (cut) place.layout.labels.back().full = name;
    }
}

}  // namespace

double place_rows(Placing& place, RowSizes sizes, const std::vector<SideColumn>& columns) {
    const ChartData& data = place.data;
    ChartLayout& layout = place.layout;
    const bool headed = std::ranges::any_of(columns, [](const SideColumn& each) { return !each.title.isEmpty(); });
    if (headed) place.free.setTop(place.free.top() + place.row);
    const double axis = place.row + 4 + (data.y_title.isEmpty() ? 0 : place.row);
    const auto fits = [&](double height) { return std::max(1, static_cast<int>(height / sizes.least)); };
    std::vector<int> shown = names_with_room(data, fits(place.free.height() - axis));
    if (shown.size() < data.names.size())
        shown = names_with_room(data, fits(place.free.height() - axis - place.row - 2));
    place.notes(note_of_left_out(data, shown.size(), place.canvas.format));

    const double wide = place.canvas.size.width();
    const auto count = static_cast<double>(shown.size());
    const double step =
        std::max(1.0, std::floor(std::min((place.free.height() - axis) / count,
                                          std::max(sizes.most, std::min(place.free.height() / 8, 72.0)))));
    double names = 0;
    for (const int name : shown) names = std::max(names, place.width(data.names[static_cast<std::size_t>(name)]));
    // Long names need words enough to be told apart, also on a small card; in two lines they need less.
    const double most_names = std::max(wide * 0.34, std::min(wide * 0.4, 16 * place.row));
    const double left = std::ceil(std::min(names, most_names) + 10);
    double right = std::floor(place.free.right() - 2);
    std::vector<std::pair<const SideColumn*, QRectF>> put;
    for (auto column = columns.rbegin(); column != columns.rend(); ++column) {
        const double need = text_room(place, *column, shown) + sign_room(place, *column, shown);
        if (column->may_go && right - need - column_gap - left < wide * 0.3) continue;
        put.emplace_back(&*column, QRectF(right - need, place.free.top(), need, step * count));
        right -= need + column_gap;
    }
    layout.plot = QRectF(QPointF(left, std::round(place.free.top())),
                         QPointF(std::max(right, left + 20), std::round(place.free.top()) + step * count));
    layout.y_first = -0.5;
    layout.y_last = count - 0.5;
    layout.names = shown;
    put_names(place, shown, step);
    for (const auto& [column, area] : put) put_column(place, *column, shown, area, step);
    return step;
}

std::vector<SideColumn> base_column(const ChartData& data, const Format& format) {
    if (data.bases.empty()) return {};
    SideColumn column{.title = data.base_title, .ink = {Ink::muted}, .may_go = true};
    for (const double base : data.bases) column.texts.push_back(write(base, {Unit::count, -1}, format));
    return {std::move(column)};
}

void read_bases(const FindingTable& table, const ChartSpec& spec, const Format& format, ChartData& data) {
    const Cells base(table, spec.base);
    if (!base || base.is_text()) return;
    data.base_title = base.title(format);
    data.bases.assign(data.names.size(), no_value);
    for (const ChartSeries& series : data.series)
        for (const Mark& mark : series.marks) {
            double& of_name = data.bases[static_cast<std::size_t>(mark.x)];
            if (mark.row >= 0 && std::isnan(of_name)) of_name = base.number(static_cast<std::size_t>(mark.row));
        }
}

}  // namespace clientele
