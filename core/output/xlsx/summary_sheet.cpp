#include "core/output/xlsx/summary_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"

namespace clientele {
namespace {

/// Writes downwards: label in the first column, what it says in the second and further.
class Summary {
 public:
    Summary(Workbook& book, lxw_worksheet* sheet) : book_(book), sheet_(sheet) {
        worksheet_set_column(sheet, 0, 0, 34, nullptr);
        worksheet_set_column(sheet, 1, 1, 18, nullptr);
        worksheet_set_column(sheet, 2, 4, 14, nullptr);
        worksheet_set_column(sheet, 5, 5, 48, nullptr);
        Workbook::print_across(sheet, 0, 0);
    }

    void add(const SummaryPart& part) {
        const Finding& finding = *part.finding;
        line(part.title, book_.title_format());
        passage(words(finding.headline), true);
        ++row_;
        add_metrics(finding.metrics);
        add_tables(part);
        add_texts(text("Warnings"), finding.warnings);
        add_texts(text("Notes"), finding.notes);
        add_provenance(finding.provenance);
        row_ += 2;
    }

    void add_cut_texts(std::uint64_t cut) {
        if (cut == 0) return;
        line(words(
            text("{0} {0|text was|texts were} longer than the 32,767 signs that a cell holds and {0|is|are} cut here.",
                 count(static_cast<std::int64_t>(cut)))));
    }

 private:
    std::string words(const Text& text) const { return to_string(text, book_.format()); }
    void line(std::string_view text, lxw_format* format = nullptr) {
        book_.write_text(sheet_, row_++, 0, text, format);
    }
    /// Sentences across all columns, in as many lines as they need.
    void passage(const std::string& said, bool bold) {
        constexpr double signs_a_line = 160, line_height = 15;
        const double lines = std::ceil(static_cast<double>(display_width(said)) * (bold ? 1.1 : 1) / signs_a_line);
        if (lines > 1) worksheet_set_row(sheet_, row_, std::min(lines, 25.0) * line_height, nullptr);
        book_.write_merged(sheet_, row_++, 0, 5, said, book_.styled({.bold = bold, .wrapped = true, .top = true}));
    }
    void number(lxw_col_t column, double value, Unit unit) {
        if (!std::isfinite(value)) return;
        const double size = std::abs(value);
        const bool plain = unit == Unit::none && value != std::floor(value);
        const int decimals = !plain ? -1 : size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
        worksheet_write_number(sheet_, row_, column, value, book_.number_format(book_.pattern(unit, decimals)));
    }

    void add_metrics(const std::vector<Metric>& metrics) {
        if (metrics.empty()) return;
        const Text titles[] = {text("Figure"), text("Value"),  text("Low"),
                               text("High"),   text("Change"), text("against")};
        for (lxw_col_t c = 0; c < 6; ++c)
            book_.write_text(sheet_, row_, c, words(titles[c]), book_.header_format(c > 0 && c < 5));
        ++row_;
        for (const Metric& metric : metrics) {
            book_.write_text(sheet_, row_, 0, words(metric.label));
            number(1, metric.value, metric.unit);
            if (metric.low) number(2, *metric.low, metric.unit);
            if (metric.high) number(3, *metric.high, metric.unit);
            if (metric.change) {
                worksheet_write_number(sheet_, row_, 4, *metric.change, book_.number_format("+0.0%;-0.0%;0.0%"));
                book_.write_text(sheet_, row_, 5, words(metric.change_of));
            }
            ++row_;
        }
        ++row_;
    }

    void add_tables(const SummaryPart& part) {
        if (part.tables.empty()) return;
        line(words(text("Tables")), book_.bold_format());
        for (const PlacedTable& placed : part.tables) {
            for (const Workbook::Sheet& sheet : placed.sheets) {
                std::string target = "internal:'";
                for (const char sign : sheet.name) target += sign == '\'' ? std::string("''") : std::string(1, sign);
                target += "'!A1";
                worksheet_write_url_opt(sheet_, row_, 0, target.c_str(), nullptr, sheet.name.c_str(), nullptr);
                book_.write_text(sheet_, row_++, 1, words(placed.table->title));
            }
            if (placed.sheets.size() > 1)
                line(words(text("The {0} rows stand on {1} sheets: one holds {2} rows.", count(placed.table->rows()),
                                count(placed.sheets.size()), count(rows_a_sheet))));
            if (placed.columns < placed.table->columns.size())
                line(words(text("{0} columns are left out: a sheet holds {1}.",
                                count(placed.table->columns.size() - placed.columns), count(columns_a_sheet))));
        }
        ++row_;
    }

    void add_texts(const Text& title, const std::vector<Text>& texts) {
        if (texts.empty()) return;
        line(words(title), book_.bold_format());
        for (const Text& item : texts) passage(words(item), false);
        ++row_;
    }

    void pair(const Text& label, std::string_view value) {
        book_.write_text(sheet_, row_, 0, words(label));
        book_.write_text(sheet_, row_++, 1, value);
    }

    void add_provenance(const Provenance& from) {
        line(words(text("Where this came from")), book_.bold_format());
        pair(text("Analysis"), from.analysis);
        pair(text("Data version"), std::to_string(from.data_version));
        for (const std::string& expression : from.filter) pair(text("Filter"), expression);
        if (!from.as_of.empty()) pair(text("As of"), from.as_of);
        for (const auto& [option, value] : from.options) pair(text("Option {0}", name(option)), value);
        pair(text("Random seed"), std::to_string(from.seed));
        pair(text("Program"), "Clientele " + from.program_version);
    }

    Workbook& book_;
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
};

}  // namespace

void write_summary(Workbook& book, const Workbook::Sheet& sheet, const std::vector<SummaryPart>& parts) {
    Summary summary(book, sheet.sheet);
    for (const SummaryPart& part : parts) summary.add(part);
    summary.add_cut_texts(book.cut_texts());
}

}  // namespace clientele
