#include "core/base/utf8.h"
#include "core/output/cell_text.h"
#include "core/output/output.h"

namespace clientele {
namespace {

constexpr std::size_t widest_cell = 40;

/// One line of at most `widest` signs. Control signs of the data are left out: a terminal would obey them.
std::string one_line(std::string_view text, std::size_t widest) {
    std::string out;
    for (std::size_t width = 0; !text.empty();) {
        const Utf8Sign sign = first_sign(text);
        const std::string_view bytes = text.substr(0, sign.bytes);
        text.remove_prefix(sign.bytes);
        const bool control = sign.code < 0x20 || (sign.code >= 0x7F && sign.code < 0xA0);
        const std::string_view shown = control ? " " : sign.valid ? bytes : "\uFFFD";
        width += display_width(shown);
        if (width > widest || (width == widest && !text.empty())) return out + "…";
        out += shown;
    }
    return out;
}

std::string padded(const std::string& cell, std::size_t width, bool right) {
    const std::size_t own = display_width(cell);
    const std::string blanks(width > own ? width - own : 0, ' ');
    return right ? blanks + cell : cell + blanks;
}

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

void add_table(std::string& out, const FindingTable& table, const Format& format, std::size_t most_rows) {
    const std::size_t rows = std::min(table.rows(), most_rows);
    std::vector<std::vector<std::string>> lines(rows + 1);
    std::vector<std::size_t> widths;
    for (const TableColumn& column : table.columns) {
        lines[0].push_back(one_line(to_string(column.title, format), widest_cell));
        for (std::size_t row = 0; row < rows; ++row)
            lines[row + 1].push_back(one_line(cell_text(column, row, format), widest_cell));
        std::size_t width = 0;
        for (const auto& line : lines) width = std::max(width, display_width(line.back()));
        widths.push_back(width);
    }
    out += "\n" + to_string(table.title, format) + "\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string line;
        for (std::size_t c = 0; c < widths.size(); ++c)
            line += "  " + padded(lines[i][c], widths[c], table.columns[c].values.type() == ColumnType::number);
        trim_end(line);
        out += line + "\n";
        if (i > 0) continue;
        line.clear();
        for (const std::size_t width : widths) line += "  " + std::string(width, '-');
        out += line + "\n";
    }
    if (table.rows() > rows) {
        const Text more =
            text("{0} more {0|row|rows}; csv, json and xlsx have all of them", count(table.rows() - rows));
        out += "  … " + to_string(more, format) + "\n";
    }
}

void add_metrics(std::string& out, const std::vector<Metric>& metrics, const Format& format) {
    std::size_t label_width = 0, value_width = 0;
    for (const Metric& metric : metrics) {
        label_width = std::max(label_width, display_width(to_string(metric.label, format)));
        value_width = std::max(value_width, display_width(write_value(metric.value, metric.unit, -1, format)));
    }
    if (!metrics.empty()) out += '\n';
    for (const Metric& metric : metrics) {
        const auto written = [&](double value) { return write_value(value, metric.unit, -1, format); };
        out += "  " + padded(to_string(metric.label, format), label_width, false) + "  " +
               padded(written(metric.value), value_width, true);
        if (metric.low && metric.high)
            out +=
                "  " + to_string(text("({0} to {1})", name(written(*metric.low)), name(written(*metric.high))), format);
        if (metric.change) {
            out += *metric.change > 0 ? "  +" : "  ";
            out += write_percent(*metric.change, format);
            if (!metric.change_of.empty()) out += " against " + to_string(metric.change_of, format);
        }
        out += '\n';
    }
}

void add_list(std::string& out, const Text& title, const std::vector<Text>& texts, const Format& format) {
    if (texts.empty()) return;
    out += "\n" + to_string(title, format) + "\n";
    for (const Text& item : texts) out += "  - " + to_string(item, format) + "\n";
}

/// What is told of other findings: the sentence, why, what follows, and where it comes from.
void add_ranked(std::string& out, const std::vector<Highlight>& highlights, const Format& format) {
    std::size_t rank = 0;
    for (const Highlight& told : highlights) {
        if (told.analysis.empty()) continue;
        out += "\n" + std::to_string(++rank) + ". " + to_string(told.sentence, format) + "\n";
        if (!told.why.empty()) out += "   " + to_string(told.why, format) + "\n";
        if (!told.action.empty()) out += "   → " + to_string(told.action, format) + "\n";
        out += "   " + to_string(text("From {0}", name(told.analysis)), format) + "\n";
    }
}

std::string provenance_line(const Provenance& from, const Format& format) {
    std::vector<Text> parts{verbatim(from.analysis),
                            text("data version {0}", count(static_cast<std::int64_t>(from.data_version)))};
    for (const std::string& expression : from.filter) parts.push_back(text("filter {0}", name(expression)));
    if (!from.as_of.empty()) parts.push_back(text("as of {0}", name(from.as_of)));
    parts.push_back(text("Clientele {0}", name(from.program_version)));
    return to_string(text("Source: {0}", parts), format);
}

}  // namespace

std::string to_text(const Finding& finding, const Format& format, std::size_t most_rows) {
    std::string out = to_string(finding.headline, format) + "\n";
    add_metrics(out, finding.metrics, format);
    add_ranked(out, finding.highlights, format);
    for (const FindingTable& table : finding.tables) add_table(out, table, format, most_rows);
    add_list(out, text("Warnings"), finding.warnings, format);
    add_list(out, text("Notes"), finding.notes, format);
    return out + "\n" + provenance_line(finding.provenance, format) + "\n";
}

}  // namespace clientele
