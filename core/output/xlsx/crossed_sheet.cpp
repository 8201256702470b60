#include "core/output/xlsx/crossed_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/figure_signs.h"
#include "core/base/utf8.h"
#include "core/output/cell_text.h"
#include "core/output/output.h"

namespace clientele {
namespace {

constexpr int head_fill = 0xECEEF2, above_ink = 0x1F56AE, above_fill = 0xDDE8F9, below_ink = 0x9C2F2A,
              below_fill = 0xF9E1DF, quiet_ink = 0x5B6470;

/// A figure that is shown, and where its signs are.
struct Figures {
    const TableColumn* values = nullptr;
    const TableColumn* marks = nullptr;
    std::vector<std::string> heads{};  ///< as many as the deepest has
    std::string title{};
};

class CrossedSheet {
 public:
    CrossedSheet(Workbook& book, const FindingTable& table, lxw_worksheet* sheet)
        : book_(book), table_(table), sheet_(sheet), group_(table.find(table.group_column)) {
        for (const TableColumn& column : table.columns) {
            if (is_mark(column)) continue;
            if (column.values.type() == ColumnType::number)
                figures_.push_back(figures_of(column));
            else
                names_.push_back(&column);
        }
        for (const Figures& each : figures_) depth_ = std::max(depth_, each.heads.size());
        for (Figures& each : figures_) each.heads.resize(depth_);
    }

    Result<void> write(const Finding& finding, const Progress& progress) {
        set_widths();
        write_title(finding);
        write_heads();
        const lxw_row_t first = row_;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            if (row % 1024 == 0 && !progress(static_cast<double>(row) / static_cast<double>(table_.rows()),
                                             text("Writing the spreadsheet")))
                return cancelled();
            if (begins_group(row)) write_bases(row);
            write_row(row);
        }
        write_notes(finding);
        set_up_page(first);
        return {};
    }

 private:
    std::string words(const Text& text) const { return to_string(text, book_.format()); }
    bool is_mark(const TableColumn& column) const {
        return std::ranges::any_of(
            table_.columns, [&](const TableColumn& each) { return !column.id.empty() && each.marks == column.id; });
    }
    Figures figures_of(const TableColumn& column) const {
        Figures figures{.values = &column, .marks = column.marks.empty() ? nullptr : table_.find(column.marks)};
        for (const Text& head : column.heads) figures.heads.push_back(words(head));
        figures.title = words(column.title);
        // What the head above says already is not said again.
        if (!figures.heads.empty() && !figures.heads.back().empty())
            if (const std::string said = figures.heads.back() + " · "; figures.title.starts_with(said))
                figures.title.erase(0, said.size());
        return figures;
    }
    lxw_col_t at(std::size_t figure) const { return static_cast<lxw_col_t>(names_.size() + figure); }
    lxw_col_t last_column() const { return at(figures_.size() - (figures_.empty() ? 0 : 1)); }

    void set_widths() {
        for (std::size_t c = 0; c < names_.size(); ++c)
            worksheet_set_column(sheet_, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c), c == 0 ? 30 : 34,
                                 nullptr);
        for (std::size_t f = 0; f < figures_.size(); ++f) {
            const auto title = static_cast<double>(display_width(figures_[f].title));
            worksheet_set_column(sheet_, at(f), at(f), std::clamp(title * 0.7 + 2, 11.0, 20.0), nullptr);
        }
    }

    void write_title(const Finding& finding) {
        const Provenance& from = finding.provenance;
        book_.write_text(sheet_, row_++, 0, words(table_.title), book_.title_format());
        lxw_format* quiet = book_.styled({.ink = quiet_ink});
        std::string filter;
        for (const std::string& each : from.filter) filter += (filter.empty() ? "" : "; ") + each;
        book_.write_text(sheet_, row_++, 0,
                         words(filter.empty() ? text("Filter: none") : text("Filter: {0}", name(filter))), quiet);
        if (!from.as_of.empty()) book_.write_text(sheet_, row_++, 0, words(text("As of {0}", name(from.as_of))), quiet);
        ++row_;
    }

    /// One row a level, equal neighbours below equal heads in one cell; then the titles.
    void write_heads() {
        const CellStyle head{.fill = head_fill, .bold = true, .centred = true, .wrapped = true, .line_below = true};
        CellStyle side = head;
        side.centred = false;
        heads_from_ = row_;
        for (std::size_t level = 0; level < depth_; ++level) {
            for (std::size_t c = 0; c < names_.size(); ++c)
                book_.write_text(sheet_, row_, static_cast<lxw_col_t>(c), "", book_.styled(side));
            for (std::size_t first = 0; first < figures_.size();) {
                std::size_t last = first + 1;
                while (last < figures_.size() && same_heads(first, last, level)) ++last;
                const std::string& said = figures_[first].heads[level];
                book_.write_merged(sheet_, row_, at(first), at(last - 1), said, book_.styled(head));
                first = last;
            }
            ++row_;
        }
        for (std::size_t c = 0; c < names_.size(); ++c)
            book_.write_text(sheet_, row_, static_cast<lxw_col_t>(c), words(names_[c]->title), book_.styled(side));
        for (std::size_t f = 0; f < figures_.size(); ++f)
            book_.write_text(sheet_, row_, at(f), figures_[f].title, book_.styled(head));
        ++row_;
    }
    bool same_heads(std::size_t a, std::size_t b, std::size_t level) const {
        return !figures_[a].heads[level].empty() &&
               std::equal(figures_[a].heads.begin(), figures_[a].heads.begin() + static_cast<std::ptrdiff_t>(level) + 1,
                          figures_[b].heads.begin());
    }

    bool begins_group(std::size_t row) const {
        return group_ && (row == 0 || group_->values.at(row) != group_->values.at(row - 1));
    }

    /// The group's name and how many its figures are of.
    void write_bases(std::size_t row) {
        const bool told =
            std::ranges::any_of(figures_, [](const Figures& each) { return !each.values->bases.empty(); });
        const CellStyle bold{.bold = true, .line_above = true};
        const CellStyle quiet{.pattern = "#,##0", .ink = quiet_ink, .italic = true, .line_above = true};
        for (std::size_t c = 0; c < names_.size(); ++c) {
            const bool is_group = names_[c] == group_;
            const std::string said = is_group                         ? cell_text(*group_, row, book_.format())
                                     : told && c + 1 == names_.size() ? words(text("Respondents"))
                                                                      : std::string();
            book_.write_text(sheet_, row_, static_cast<lxw_col_t>(c), said, book_.styled(is_group ? bold : quiet));
        }
        for (std::size_t f = 0; f < figures_.size(); ++f) {
            const std::vector<double>& bases = figures_[f].values->bases;
            if (row < bases.size() && std::isfinite(bases[row]))
                worksheet_write_number(sheet_, row_, at(f), bases[row], book_.styled(quiet));
            else
                book_.write_text(sheet_, row_, at(f), "", book_.styled(quiet));
        }
        ++row_;
    }

    void write_row(std::size_t row) {
        for (std::size_t c = 0; c < names_.size(); ++c)
            if (names_[c] != group_ && !names_[c]->values.missing(row))
                book_.write_text(sheet_, row_, static_cast<lxw_col_t>(c), cell_text(*names_[c], row, book_.format()));
        for (std::size_t f = 0; f < figures_.size(); ++f) {
            const Figures& each = figures_[f];
            const double value = each.values->values.missing(row) ? missing_number : each.values->values.numbers()[row];
            if (!std::isfinite(value)) continue;
            const std::string mark =
                each.marks && !each.marks->values.missing(row) ? std::string(each.marks->values.text(row)) : "";
            worksheet_write_number(sheet_, row_, at(f), value, book_.styled(style_of(*each.values, mark)));
        }
        ++row_;
    }

    /// The sign is part of the number's format: cells remain numbers.
    CellStyle style_of(const TableColumn& column, const std::string& mark) const {
        std::string pattern = book_.pattern(column);
        if (pattern.empty()) pattern = "0.00";
        if (column.marks.empty()) return {.pattern = std::move(pattern)};
        if (mark.empty()) return {.pattern = pattern + "\" \"_M"};
        const bool below = mark == below_the_others;
        return {.pattern = pattern + "\" " + mark + "\"",
                .ink = below ? below_ink : above_ink,
                .fill = below ? below_fill : above_fill,
                .bold = true};
    }

    void write_notes(const Finding& finding) {
        ++row_;
        lxw_format* quiet = book_.styled({.ink = quiet_ink});
        for (const std::vector<Text>* texts : {&finding.warnings, &finding.notes})
            for (const Text& each : *texts) book_.write_text(sheet_, row_++, 0, words(each), quiet);
    }

    void set_up_page(lxw_row_t first) {
        worksheet_freeze_panes(sheet_, first, static_cast<lxw_col_t>(names_.size()));
        Workbook::print_across(sheet_, heads_from_, first - heads_from_);
        if (!names_.empty()) worksheet_repeat_columns(sheet_, 0, static_cast<lxw_col_t>(names_.size() - 1));
        worksheet_print_area(sheet_, 0, 0, row_, last_column());
        worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    }

    Workbook& book_;
    const FindingTable& table_;
    lxw_worksheet* sheet_;
    const TableColumn* group_;
    std::vector<const TableColumn*> names_;
    std::vector<Figures> figures_;
    std::size_t depth_ = 0;
    lxw_row_t row_ = 0, heads_from_ = 0;
};

}  // namespace

bool is_crossed(const FindingTable& table) {
    return std::ranges::any_of(table.columns, [](const TableColumn& column) { return !column.heads.empty(); });
}

Result<PlacedTable> write_crossed_sheet(Workbook& book, const FindingTable& table, const Finding& finding,
                                        std::string_view sheet_name, const Progress& progress) {
    PlacedTable placed{&table, {book.add_sheet(sheet_name)}, 0};
    if (auto written = CrossedSheet(book, table, placed.sheets.front().sheet).write(finding, progress); !written)
        return std::unexpected(written.error());
    return placed;
}

}  // namespace clientele
