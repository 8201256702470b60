#include "core/output/pptx/slide_xml.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/analysis/figure_signs.h"
#include "core/base/utf8.h"
#include "core/output/cell_text.h"

namespace clientele {
namespace {

constexpr std::int64_t row_height = 290'000;
constexpr std::int64_t narrowest_column = 850'000;

std::string geometry(const SlideArea& area) {
    return fmt::format("<a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/>", area.left, area.top, area.width,
                       area.height);
}

std::string run(std::string_view text, const SlideType& type) {
    return fmt::format(
        "<a:r><a:rPr sz=\"{}\"{} dirty=\"0\"><a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill></a:rPr>"
        "<a:t>{}</a:t></a:r>",
        type.size, type.bold ? " b=\"1\"" : "", type.colour, xml_text(text));
}

std::string paragraph(const std::string& runs, bool right) {
    return std::string("<a:p>") + (right ? "<a:pPr algn=\"r\"/>" : "") + runs + "</a:p>";
}

std::string paragraphs(std::string_view text, const SlideType& type) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        out += paragraph(line.empty() ? std::string() : run(line, type), type.right);
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

std::string cell(const std::string& runs, bool right, std::string_view fill) {
    return fmt::format(
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody>"
        "<a:tcPr marL=\"60000\" marR=\"60000\" marT=\"30000\" marB=\"30000\" anchor=\"ctr\">"
        "<a:lnL w=\"0\"><a:noFill/></a:lnL><a:lnR w=\"0\"><a:noFill/></a:lnR><a:lnT w=\"0\"><a:noFill/></a:lnT>"
        "<a:lnB w=\"6350\"><a:solidFill><a:srgbClr val=\"D5DAE1\"/></a:solidFill></a:lnB>{}</a:tcPr></a:tc>",
        paragraph(runs, right),
        fill.empty() ? "<a:noFill/>" : fmt::format("<a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>", fill));
}

/// The columns that are shown as such: all but those of signs and of keys that another column names.
std::vector<const TableColumn*> shown_columns(const FindingTable& table) {
    std::vector<const TableColumn*> columns;
    for (const TableColumn& column : table.columns) {
        const bool mark = std::ranges::any_of(
            table.columns, [&](const TableColumn& each) { return !column.id.empty() && each.marks == column.id; });
        if (!mark && !(column.id == "key" && table.key_column == "key")) columns.push_back(&column);
    }
    return columns;
}

std::string figure(const FindingTable& table, const TableColumn& column, std::size_t row, const Format& format) {
    constexpr SlideType plain{.size = 1100};
    std::string runs = run(cell_text(column, row, format), plain);
    const TableColumn* marks = column.marks.empty() ? nullptr : table.find(column.marks);
    if (!marks || marks->values.missing(row)) return runs;
    const std::string_view sign = marks->values.text(row);
    if (sign.empty()) return runs;
    const std::string_view colour = sign == below_the_others ? "B3403A" : "2F6FD0";
    return run(cell_text(column, row, format), {.size = 1100, .colour = colour, .bold = true}) +
           run(" " + std::string(sign), {.size = 1100, .colour = colour, .bold = true});
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Utf8Sign sign = first_sign(text);
        const std::string_view bytes = text.substr(0, sign.bytes);
        text.remove_prefix(sign.bytes);
        if (!sign.valid) {
            out += "\uFFFD";
            continue;
        }
        if (sign.code < 0x20 || sign.code == 0x7F || sign.code == 0xFFFE || sign.code == 0xFFFF) {
            if (sign.code == '\t' || sign.code == '\n') out += ' ';
            continue;
        }
        switch (sign.code) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&apos;";
                break;
            default:
                out += bytes;
        }
    }
    return out;
}

std::string slide_text_box(int id, std::string_view name, std::string_view placeholder, const SlideArea& area,
                           std::string_view text, const SlideType& type) {
    const std::string place =
        placeholder.empty() ? std::string() : fmt::format("<p:ph type=\"{}\"/>", xml_text(placeholder));
    return fmt::format(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"{}\"/><p:cNvSpPr{}/><p:nvPr>{}</p:nvPr></p:nvSpPr>"
        "<p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
        "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"{}\">"
        "<a:normAutofit/></a:bodyPr><a:lstStyle/>{}</p:txBody></p:sp>",
        id, xml_text(name), placeholder.empty() ? " txBox=\"1\"" : "", place, geometry(area),
        placeholder == "title" ? "ctr" : "t", paragraphs(text, type));
}

std::string slide_picture(int id, std::string_view description, std::string_view relation, SlideArea area, int width,
                          int height) {
    const double scale = std::min(static_cast<double>(area.width) / width, static_cast<double>(area.height) / height);
    const auto wide = static_cast<std::int64_t>(width * scale), high = static_cast<std::int64_t>(height * scale);
    area = {area.left + (area.width - wide) / 2, area.top + (area.height - high) / 2, wide, high};
    return fmt::format(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"{0}\" name=\"Chart\" descr=\"{1}\"/><p:cNvPicPr><a:picLocks "
        "noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"{2}\"/>"
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>{3}</a:xfrm>"
        "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
        id, xml_text(description), relation, geometry(area));
}

ShownCells shown_on_slide(const FindingTable& table, const SlideArea& area) {
    const std::size_t columns = shown_columns(table).size();
    const auto room = static_cast<std::size_t>(std::max<std::int64_t>(2, area.height / row_height)) - 1;  // the head
    const auto wide = static_cast<std::size_t>(std::max<std::int64_t>(1, area.width / narrowest_column));
    // Where not all fit, one row says so.
    return {table.rows() <= room ? table.rows() : room - 1, std::min(columns, wide)};
}

std::string slide_table(int id, const FindingTable& table, const SlideArea& area, const Format& format) {
    std::vector<const TableColumn*> columns = shown_columns(table);
    const ShownCells shown = shown_on_slide(table, area);
    columns.resize(shown.columns);
    std::vector<double> widths;
    double all = 0;
    for (const TableColumn* column : columns) {
        std::size_t widest = display_width(to_string(column->title, format));
        for (std::size_t row = 0; row < shown.rows; ++row)
            widest = std::max(widest, display_width(cell_text(*column, row, format)));
        widths.push_back(static_cast<double>(std::clamp<std::size_t>(widest, 6, 34)));
        all += widths.back();
    }
    std::string grid, rows;
    for (const double width : widths)
        grid += fmt::format("<a:gridCol w=\"{}\"/>",
                            static_cast<std::int64_t>(static_cast<double>(area.width) * width / all));
    const auto add_row = [&](const std::string& cells) {
        rows += fmt::format("<a:tr h=\"{}\">{}</a:tr>", row_height, cells);
    };
    std::string cells;
    for (const TableColumn* column : columns)
        cells += cell(run(to_string(column->title, format), {.size = 1100, .bold = true}),
                      column->values.type() == ColumnType::number, "ECEEF2");
    add_row(cells);
    for (std::size_t row = 0; row < shown.rows; ++row) {
        cells.clear();
        for (const TableColumn* column : columns)
            cells += cell(figure(table, *column, row, format), column->values.type() == ColumnType::number, "");
        add_row(cells);
    }
    if (shown.rows < table.rows()) {
        cells = cell(run(to_string(text("{0} more rows", count(table.rows() - shown.rows)), format),
                         {.size = 1000, .colour = "5B6470"}),
                     false, "");
        for (std::size_t c = 1; c < columns.size(); ++c) cells += cell("", false, "");
        add_row(cells);
    }
    const auto lines = static_cast<std::int64_t>(shown.rows + (shown.rows < table.rows() ? 2 : 1));
    return fmt::format(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{}\" name=\"Table\" descr=\"{}\"/><p:cNvGraphicFramePr>"
        "<a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>{}</p:xfrm>"
        "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
        "<a:tblPr firstRow=\"1\"/><a:tblGrid>{}</a:tblGrid>{}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
        id, xml_text(to_string(table.title, format)), geometry({area.left, area.top, area.width, lines * row_height}),
        grid, rows);
}

}  // namespace clientele
