#include "core/output/xlsx/workbook.h"

#include <cmath>

#include "core/analysis/own_words.h"
#include "core/base/utf8.h"

namespace clientele {
namespace {

constexpr std::size_t longest_text = 32'767;
// Excel counts days from 1899-12-31 and believes in a 29 February 1900; from 1 March 1900 on the difference is
// constant.
constexpr std::int32_t epoch_serial = 25'569;
constexpr std::int32_t first_sound_serial = 61;

/// What XML 1.0 can hold, at most `longest_text` UTF-16 units.
std::string sheet_text(std::string_view text, bool& cut) {
    std::string out;
    std::size_t units = 0;
    while (!text.empty()) {
        const Utf8Sign sign = first_sign(text);
        const bool writable = sign.valid && (sign.code >= 0x20 || sign.code == '\n' || sign.code == '\t') &&
                              sign.code != 0xFFFE && sign.code != 0xFFFF;
        units += sign.code > 0xFFFF ? 2 : 1;
        if (units > longest_text) {
            cut = true;
            break;
        }
        if (writable)
            out += text.substr(0, sign.bytes);
        else if (!sign.valid)
            out += "\uFFFD";
        text.remove_prefix(sign.bytes);
    }
    return out;
}

std::string quoted(const std::string& signs) {
    std::string out = "\"";
    for (const char sign : signs)
        if (sign != '"') out += sign;
    return signs.empty() ? std::string() : out + "\"";
}

std::string decimals_pattern(int decimals) {
    return decimals <= 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(decimals), '0');
}

}  // namespace

Workbook::Sheet Workbook::add_sheet(std::string_view wish) {
    std::string sheet_name = names_.take(wish);
    return {workbook_add_worksheet(book_, sheet_name.c_str()), sheet_name};
}

lxw_format* Workbook::title_format() {
    lxw_format*& format = formats_["title"];
    if (!format) {
        format = workbook_add_format(book_);
        format_set_bold(format);
        format_set_font_size(format, 14);
    }
    return format;
}

lxw_format* Workbook::header_format(bool right) {
    lxw_format*& format = formats_[right ? "header right" : "header"];
    if (!format) {
        format = workbook_add_format(book_);
        format_set_bold(format);
        format_set_bg_color(format, 0xECEEF2);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_align(format, right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    }
    return format;
}

lxw_format* Workbook::bold_format() {
    lxw_format*& format = formats_["bold"];
    if (!format) {
        format = workbook_add_format(book_);
        format_set_bold(format);
    }
    return format;
}

lxw_format* Workbook::wrapped_format() {
    lxw_format*& format = formats_["wrapped"];
    if (!format) {
        format = workbook_add_format(book_);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    return format;
}

lxw_format* Workbook::number_format(const std::string& pattern) {
    if (pattern.empty()) return nullptr;
    lxw_format*& format = formats_["number " + pattern];
    if (!format) {
        format = workbook_add_format(book_);
        format_set_num_format(format, pattern.c_str());
    }
    return format;
}

lxw_format* Workbook::styled(const CellStyle& style) {
    std::string key = "styled " + style.pattern + ' ' + std::to_string(style.ink) + ' ' + std::to_string(style.fill);
    for (const bool each :
         {style.bold, style.italic, style.centred, style.wrapped, style.top, style.line_above, style.line_below})
        key += each ? '1' : '0';
    lxw_format*& format = formats_[key];
    if (format) return format;
    format = workbook_add_format(book_);
    if (!style.pattern.empty()) format_set_num_format(format, style.pattern.c_str());
    if (style.ink >= 0) format_set_font_color(format, static_cast<lxw_color_t>(style.ink));
    if (style.fill >= 0) format_set_bg_color(format, static_cast<lxw_color_t>(style.fill));
    if (style.bold) format_set_bold(format);
    if (style.italic) format_set_italic(format);
    if (style.centred) format_set_align(format, LXW_ALIGN_CENTER);
    if (style.wrapped) format_set_text_wrap(format);
    if (style.top) format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (style.line_above) format_set_top(format, LXW_BORDER_HAIR);
    if (style.line_below) format_set_bottom(format, LXW_BORDER_THIN);
    return format;
}

std::string Workbook::pattern(Unit unit, int decimals) const {
    switch (unit) {
        case Unit::none:
            return decimals < 0 ? std::string() : decimals_pattern(decimals);
        case Unit::count:
            return "#,##0";
        case Unit::amount:
            return quoted(format_.currency_prefix) + "#,##0.00" + quoted(format_.currency_suffix);
        case Unit::percent:
            return "0.0%";
        case Unit::days:
        case Unit::seconds:
            return "#,##0.0";
        case Unit::score:
        case Unit::ratio:
            return "0.00";
    }
    return {};
}

std::string Workbook::pattern(const TableColumn& column) const {
    switch (column.values.type()) {
        case ColumnType::date:
            return "yyyy-mm-dd";
        case ColumnType::time:
            return "yyyy-mm-dd hh:mm";
        case ColumnType::number:
            break;
        default:
            return {};
    }
    const auto numbers = column.values.numbers();
    const bool whole = std::ranges::all_of(numbers, [](double n) { return std::isnan(n) || n == std::floor(n); });
    const bool plain = column.unit == Unit::days || column.unit == Unit::seconds || column.unit == Unit::score;
    return whole && plain ? "#,##0" : pattern(column.unit, column.decimals);
}

void Workbook::write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text,
                          lxw_format* format) {
    bool cut = false;
    worksheet_write_string(sheet, row, column, sheet_text(text, cut).c_str(), format);
    cut_texts_ += cut;
}

void Workbook::write_merged(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t first, lxw_col_t last,
                            std::string_view text, lxw_format* format) {
    if (first == last) return write_text(sheet, row, first, text, format);
    bool cut = false;
    worksheet_merge_range(sheet, row, first, row, last, sheet_text(text, cut).c_str(), format);
    cut_texts_ += cut;
}

void Workbook::print_across(lxw_worksheet* sheet, lxw_row_t first_head, lxw_row_t heads) {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    if (heads > 0) worksheet_repeat_rows(sheet, first_head, first_head + heads - 1);
    worksheet_set_footer(sheet, "&L&F – &A&R&P / &N");
}

void Workbook::write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const TableColumn& column,
                          std::size_t index, lxw_format* number) {
    const Column& values = column.values;
    if (values.missing(index)) return;
    switch (values.type()) {
        case ColumnType::number: {
            const double value = values.numbers()[index];
            if (std::isfinite(value))
                worksheet_write_number(sheet, row, at, value, number);
            else
                write_text(sheet, row, at, value < 0 ? "-∞" : "∞");
            break;
        }
        case ColumnType::text:
            write_text(sheet, row, at, shown_text(column, index, format_));
            break;
        case ColumnType::date: {
            const Date date{values.dates()[index]};
            const std::int64_t serial = std::int64_t{date.days} + epoch_serial;
            if (serial >= first_sound_serial)
                worksheet_write_number(sheet, row, at, static_cast<double>(serial), number);
            else
                write_text(sheet, row, at, iso_text(date));
            break;
        }
        case ColumnType::time: {
            const DateTime time{values.times()[index]};
            const double serial = static_cast<double>(time.seconds) / 86'400 + epoch_serial;
            if (serial >= first_sound_serial)
                worksheet_write_number(sheet, row, at, serial, number);
            else
                write_text(sheet, row, at, iso_text(time));
            break;
        }
        case ColumnType::boolean:
            worksheet_write_boolean(sheet, row, at, values.booleans()[index], nullptr);
            break;
    }
}

}  // namespace clientele
