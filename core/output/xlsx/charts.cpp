#include "core/output/xlsx/charts.h"

#include <array>

#include "core/output/xlsx/wide_table.h"

namespace clientele {
namespace {

constexpr std::array<lxw_color_t, 6> palette{0x2F6FD0, 0xE08A1E, 0x2A9D8F, 0x8A5FBF, 0xC2475B, 0x7A8794};
constexpr lxw_color_t grey = 0x7A8794, warning = 0x9A6A00, bad = 0xB3403A, grid = 0xE8EBF0;
constexpr lxw_row_t rows_a_chart = 22;
constexpr std::size_t most_labels = 16;
constexpr std::size_t most_coloured_points = 200;

/// The charts of one placed table: the finding's words turned into the library's.
class Drawing {
 public:
    Drawing(Workbook& book, const PlacedTable& placed, const ChartSpec& spec)
        : book_(book), table_(*placed.table), spec_(spec), sheet_(placed.sheets.front()) {}

    void draw(lxw_row_t row, lxw_col_t column) {
        chart_ = workbook_add_chart(book_.book(), chart_type());
        for (std::size_t i = 0; i < spec_.y.size(); ++i) add_series(i);
        const bool whiskers = names_along_y() || spec_.kind == ChartKind::importance;  // no lines that could show them
        if (!whiskers && !spec_.low.empty() && !spec_.high.empty() && !spec_.y.empty()) {
            add_band_edge(spec_.low);
            add_band_edge(spec_.high);
        }
        if (spec_.kind == ChartKind::fan && !spec_.inner_low.empty() && !spec_.inner_high.empty()) {
            add_band_edge(spec_.inner_low);
            add_band_edge(spec_.inner_high);
        }
        set_titles();
        set_axes();
        lxw_chart_options options{};
        options.x_scale = 1.5;
        options.y_scale = 1.4;
        std::string description = words(spec_.title);
        options.description = description.data();
        worksheet_insert_chart_opt(sheet_.sheet, row, column, chart_, &options);
    }

 private:
    std::string words(const Text& text) const { return to_string(text, book_.format()); }
    lxw_col_t at(std::string_view id) const {
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (table_.columns[i].id == id) return static_cast<lxw_col_t>(i);
        return 0;
    }
    ColumnType x_type() const { return table_.find(spec_.x)->values.type(); }
    bool names_along_y() const {
        switch (spec_.kind) {
            case ChartKind::bars:
            case ChartKind::flow:
            case ChartKind::waterfall:
            case ChartKind::dots:
            case ChartKind::diverging:
            case ChartKind::bullet: return true;
            default: return false;
        }
    }
    lxw_row_t last_row() const { return static_cast<lxw_row_t>(table_.rows()); }

    std::uint8_t chart_type() const {
        switch (spec_.kind) {
            case ChartKind::dots:  // a spreadsheet has no dots in rows, nor bars that diverge and add up
            case ChartKind::bullet:
            case ChartKind::bars:
                return spec_.stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR;
            case ChartKind::columns:
                return spec_.stacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN;
            case ChartKind::line:
            case ChartKind::fan:  // with the edges of both bands as lines
                return x_type() == ColumnType::number ? LXW_CHART_SCATTER_STRAIGHT : LXW_CHART_LINE;
            case ChartKind::area:
                return spec_.stacked || spec_.y.size() > 1 ? LXW_CHART_AREA_STACKED : LXW_CHART_AREA;
            case ChartKind::scatter:
            case ChartKind::importance:
            case ChartKind::map:
                return LXW_CHART_SCATTER;
            case ChartKind::histogram:
                return LXW_CHART_COLUMN;
            case ChartKind::pie:
                return LXW_CHART_PIE;
            case ChartKind::heat_map:
            case ChartKind::box:
                break;
            case ChartKind::diverging:
                return LXW_CHART_BAR_STACKED;
            case ChartKind::radar:
                return LXW_CHART_RADAR;
            case ChartKind::waterfall:  // bars that stand on bars without a colour
                return LXW_CHART_BAR_STACKED;
            case ChartKind::flow:  // the nearest that a spreadsheet draws: how many went from where, by where to
                return LXW_CHART_BAR_STACKED;
        }
        return LXW_CHART_NONE;
    }

    lxw_chart_series* new_series(std::string_view y) {
        lxw_chart_series* series = chart_add_series(chart_, nullptr, nullptr);
        const lxw_col_t x = at(spec_.x), value = at(y);
        chart_series_set_categories(series, sheet_.name.c_str(), 1, x, last_row(), x);
        chart_series_set_values(series, sheet_.name.c_str(), 1, value, last_row(), value);
        chart_series_set_name_range(series, sheet_.name.c_str(), 0, value);
        return series;
    }

    void add_series(std::size_t index) {
        lxw_chart_series* series = new_series(spec_.y[index]);
        if (spec_.y[index].starts_with(reference_line)) return draw_dashed(series);
        const bool muted = std::ranges::find(spec_.muted, spec_.y[index]) != spec_.muted.end();
        const lxw_color_t colour = muted ? grey : palette[index % palette.size()];
        lxw_chart_line line{};
        line.color = colour;
        line.width = muted ? 1.5F : 2.0F;
        lxw_chart_fill fill{};
        fill.color = colour;
        if (spec_.kind == ChartKind::waterfall) return fill_step(series, spec_.y[index]);
        switch (spec_.kind) {
            case ChartKind::line:
            case ChartKind::fan:
            case ChartKind::radar:
                chart_series_set_line(series, &line);
                break;
            case ChartKind::scatter:
            case ChartKind::importance:
                chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
                chart_series_set_marker_size(series, 6);
                chart_series_set_marker_fill(series, &fill);
                break;
            case ChartKind::pie:
                colour_slices(series);
                break;
            default:
                chart_series_set_fill(series, &fill);
                colour_points(series, colour);
                if (spec_.y.size() == 1 && table_.rows() <= most_labels && spec_.kind != ChartKind::area)
                    chart_series_set_labels(series);
        }
    }

    /// The parts of a waterfall's bars: see waterfall_table.
    static void fill_step(lxw_chart_series* series, std::string_view part) {
        lxw_chart_fill fill{};
        fill.none = part == waterfall_base ? LXW_TRUE : LXW_FALSE;
        fill.color = part.starts_with("level") ? grey : part.starts_with("rise") ? palette[0] : palette[1];
        chart_series_set_fill(series, &fill);
    }

    /// Bars that the finding draws grey or in the colours of warnings and of what is bad.
    void colour_points(lxw_chart_series* series, lxw_color_t usual) {
        if ((spec_.muted.empty() && spec_.warned.empty() && spec_.bad.empty()) || table_.rows() > most_coloured_points)
            return;
        const Column& x = table_.find(spec_.x)->values;
        if (x.type() != ColumnType::text) return;
        set_points(series, [&](std::size_t row) {
            const std::string_view value = x.text(row);
            const auto among = [&](const std::vector<std::string>& values) {
                return std::ranges::find(values, value) != values.end();
            };
            return among(spec_.muted) ? grey : among(spec_.warned) ? warning : among(spec_.bad) ? bad : usual;
        });
    }

    void colour_slices(lxw_chart_series* series) {
        set_points(series, [](std::size_t row) { return palette[row % palette.size()]; });
        chart_series_set_labels_options(series, LXW_FALSE, LXW_TRUE, LXW_FALSE);
        chart_series_set_labels_percentage(series);
    }

    template <class ColourOfRow>
    void set_points(lxw_chart_series* series, const ColourOfRow& colour_of) {
        const std::size_t count = std::min(table_.rows(), most_coloured_points);
        std::vector<lxw_chart_fill> fills(count);
        std::vector<lxw_chart_point> points(count);
        std::vector<lxw_chart_point*> pointers;
        for (std::size_t row = 0; row < count; ++row) {
            fills[row].color = colour_of(row);
            points[row].fill = &fills[row];
            pointers.push_back(&points[row]);
        }
        pointers.push_back(nullptr);
        chart_series_set_points(series, pointers.data());
    }

    void add_band_edge(const std::string& column) { draw_dashed(new_series(column)); }

    void draw_dashed(lxw_chart_series* series) {
        lxw_chart_line line{};
        line.color = grey;
        line.width = 1.0F;
        line.dash_type = LXW_CHART_LINE_DASH_DASH;
        chart_series_set_line(series, &line);
        chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    }

    void set_titles() {
        if (spec_.title.empty())
            chart_title_off(chart_);
        else
            chart_title_set_name(chart_, words(spec_.title).c_str());
        lxw_chart_font font{};
        font.size = 11;
        font.bold = LXW_TRUE;
        chart_title_set_name_font(chart_, &font);
        if (spec_.y.size() + (spec_.low.empty() ? 0 : 2) < 2)
            chart_legend_set_position(chart_, LXW_CHART_LEGEND_NONE);
        else
            chart_legend_set_position(chart_, LXW_CHART_LEGEND_BOTTOM);
    }

    void set_axes() {
        if (spec_.kind == ChartKind::pie) return;
        // The library names the axes of horizontal bars as they lie on the page.
        lxw_chart_axis* names = names_along_y() ? chart_->y_axis : chart_->x_axis;
        lxw_chart_axis* values = names_along_y() ? chart_->x_axis : chart_->y_axis;
        if (!spec_.x_title.empty()) chart_axis_set_name(names, words(spec_.x_title).c_str());
        if (!spec_.y_title.empty()) chart_axis_set_name(values, words(spec_.y_title).c_str());
        if (names_along_y()) {  // the first row of the table on top
            chart_axis_set_reverse(names);
            chart_axis_set_crossing_max(names);
        }
        const std::string x_pattern = book_.pattern(*table_.find(spec_.x));
        if (!x_pattern.empty()) chart_axis_set_num_format(names, x_pattern.c_str());
        const TableColumn& y = *table_.find(spec_.y.front());
        const std::string pattern = y.unit == Unit::amount    ? "#,##0"
                                    : y.unit == Unit::percent ? "0%"
                                                              : book_.pattern(y);
        if (!pattern.empty()) chart_axis_set_num_format(values, pattern.c_str());
        lxw_chart_line line{};
        line.color = grid;
        line.width = 0.75F;
        chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
        chart_axis_major_gridlines_set_line(values, &line);
        chart_axis_major_gridlines_set_visible(names, LXW_FALSE);
        if (spec_.kind == ChartKind::histogram) chart_set_series_gap(chart_, 4);
    }

    Workbook& book_;
    const FindingTable& table_;
    const ChartSpec& spec_;
    const Workbook::Sheet& sheet_;
    lxw_chart* chart_ = nullptr;
};

void add_colour_scale(const PlacedTable& placed) {
    lxw_conditional_format scale{};
    scale.type = LXW_CONDITIONAL_2_COLOR_SCALE;
    scale.min_color = 0xFFFFFF;
    scale.max_color = palette[0];
    worksheet_conditional_format_range(placed.sheets.front().sheet, 1, 1, static_cast<lxw_row_t>(placed.table->rows()),
                                       static_cast<lxw_col_t>(placed.columns - 1), &scale);
}

}  // namespace

bool needs_wide_table(const ChartSpec& spec) {
    if (spec.kind == ChartKind::waterfall) return true;
    return (!spec.series.empty() && spec.kind != ChartKind::box) || shows_reference_lines(spec);
}

void add_chart(Workbook& book, const PlacedTable& placed, const ChartSpec& spec, std::size_t place) {
    const FindingTable& table = *placed.table;
    if (placed.sheets.size() != 1 || table.rows() == 0 || placed.columns < table.columns.size()) return;
    if (spec.kind == ChartKind::box || spec.y.empty() || !table.find(spec.x)) return;
    if (!std::ranges::all_of(spec.y, [&](const std::string& y) { return table.find(y) != nullptr; })) return;
    if (spec.kind == ChartKind::heat_map) {
        if (placed.columns > 1) add_colour_scale(placed);
        return;
    }
    Drawing(book, placed, spec)
        .draw(1 + static_cast<lxw_row_t>(place) * rows_a_chart, static_cast<lxw_col_t>(placed.columns + 1));
}

}  // namespace clientele
