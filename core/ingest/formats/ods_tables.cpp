#include "core/ingest/formats/ods_tables.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/ingest/formats/cell_text.h"
#include "core/ingest/formats/workbook_errors.h"
#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

/// No spreadsheet program has more rows.
constexpr std::uint64_t most_rows = std::uint64_t{1} << 24;
/// What repeated rows may come to: a file of a few lines can stand for more than any disk holds.
constexpr std::uint64_t most_repeated = std::uint64_t{256} << 20;

std::uint64_t times(const XmlAttributes& attributes, std::string_view name) {
    const std::string_view given = attributes.get(name);
    std::uint64_t value = 1;
    std::from_chars(given.data(), given.data() + given.size(), value);
    return std::max<std::uint64_t>(value, 1);
}

/// Parts of a cell's text that stand beside it: notes, how a word is spoken, drawings.
bool is_aside(std::string_view element) {
    static constexpr std::array asides{"annotation"sv, "ruby-text"sv,    "note"sv,
                                       "frame"sv,      "custom-shape"sv, "text-box"sv};
    return std::ranges::find(asides, element) != asides.end();
}

}  // namespace

void OdsTables::start(std::string_view element, const XmlAttributes& attributes) {
    ++depth_;
    if (skipped_ > 0) return;
    if (cell_depth_ > 0) {
        start_within_cell(element, attributes);
    } else if (row_depth_ > 0) {
        if (element == "table-cell" || element == "covered-table-cell") start_cell(attributes);
    } else if (table_ > 0) {
        if (element == "table-row")
            start_row(attributes);
        else if (element == "shapes" || element == "table")
            skipped_ = depth_;
    } else if (spreadsheet_ > 0) {
        if (element == "table")
            start_table(attributes);
        else
            skipped_ = depth_;
    } else if (element == "spreadsheet") {
        spreadsheet_ = depth_;
    } else {
        start_style(element, attributes);
    }
}

void OdsTables::start_style(std::string_view element, const XmlAttributes& attributes) {
    if (element == "style")
        style_ = attributes.get("name");
    else if (element == "table-properties" && attributes.get("display") == "false")
        hidden_styles_.insert(style_);
}

void OdsTables::start_table(const XmlAttributes& attributes) {
    table_ = depth_;
    line_ = 0;
    notes_ = {};
    visitor_.table({std::string(attributes.get("name")), hidden_styles_.contains(attributes.get("style-name"))});
}

void OdsTables::start_row(const XmlAttributes& attributes) {
    row_depth_ = depth_;
    row_repeats_ = std::min(times(attributes, "number-rows-repeated"), std::uint64_t{1} << 40);
    row_.begin(line_ + 1);
    column_ = 0;
}

void OdsTables::start_cell(const XmlAttributes& attributes) {
    cell_depth_ = depth_;
    cell_ = {};
    cell_.repeats = times(attributes, "number-columns-repeated");
    // Some programs write the type a second time in a name space of their own; there it tells errors.
    const std::string_view type = attributes.exactly("office:value-type");
    cell_.type = type.empty() ? attributes.get("value-type") : type;
    if (attributes.exactly("calcext:value-type") == "error") cell_.type = "error";
    cell_.formula = attributes.find("formula").has_value();
    for (const std::string_view kind :
         {"value"sv, "date-value"sv, "time-value"sv, "boolean-value"sv, "string-value"sv}) {
        const auto value = attributes.find(kind);
        if (!value) continue;
        cell_.value = *value;
        cell_.has_value = true;
    }
    if (times(attributes, "number-columns-spanned") > 1 || times(attributes, "number-rows-spanned") > 1)
        ++notes_.merged;
}

void OdsTables::start_within_cell(std::string_view element, const XmlAttributes& attributes) {
    if (paragraph_ == 0) {
        if (element != "p") {
            skipped_ = depth_;
            return;
        }
        paragraph_ = depth_;
        after_blank_ = true;
        if (cell_.paragraphs++ > 0) append("\n");
    } else if (element == "s") {
        append(std::string(std::min<std::uint64_t>(times(attributes, "c"), longest_record), ' '));
    } else if (element == "tab") {
        append("\t");
    } else if (element == "line-break") {
        append("\n");
    } else if (is_aside(element)) {
        skipped_ = depth_;
    }
}

void OdsTables::append(std::string_view text) {
    after_blank_ = false;
    if (cell_.text.size() <= longest_record) cell_.text += text;
}

/// Blanks in a row are one, and none at the start: those that count are elements (OpenDocument 1.2, 6.1.2).
void OdsTables::characters(std::string_view piece) {
    if (paragraph_ == 0 || skipped_ > 0) return;
    while (!piece.empty()) {
        const std::size_t blank = std::min(piece.find_first_of(" \t\r\n"), piece.size());
        if (blank > 0) append(piece.substr(0, blank));
        if (blank > 0) after_blank_ = false;
        if (blank == piece.size()) return;
        if (!after_blank_) append(" ");
        after_blank_ = true;
        piece.remove_prefix(blank + 1);
    }
}

void OdsTables::end(std::string_view) {
    const int depth = depth_--;
    if (skipped_ > 0) {
        if (depth == skipped_) skipped_ = 0;
    } else if (depth == paragraph_) {
        paragraph_ = 0;
    } else if (depth == cell_depth_) {
        cell_depth_ = 0;
        end_cell();
    } else if (depth == row_depth_) {
        row_depth_ = 0;
        end_row();
    } else if (depth == table_) {
        table_ = 0;
        visitor_.table_ended();
    } else if (depth == spreadsheet_) {
        spreadsheet_ = 0;
    }
}

std::string OdsTables::text_of_cell() {
    if (cell_.type == "error" || cell_.type == "string" || !cell_.has_value)
        return cell_.paragraphs == 0 && cell_.type == "string" ? std::move(cell_.value) : std::move(cell_.text);
    if (cell_.type == "date") return iso_cell_text(cell_.value);
    if (cell_.type == "time") return iso_duration_text(cell_.value);
    if (cell_.type == "boolean") return std::move(cell_.value);
    return exact_number_text(cell_.value);
}

void OdsTables::end_cell() {
    if (cell_.formula && !cell_.has_value && cell_.paragraphs == 0 && cell_.type != "string")
        ++notes_.formulas_without_value;
    const std::string text = text_of_cell();
    const std::size_t first = column_;
    column_ += std::min<std::uint64_t>(cell_.repeats, SheetRow::most_columns * 2);
    if (text.empty() || stopped()) return;
    if (column_ > SheetRow::most_columns) {
        stop(damaged_workbook(path_, clientele::text("row {0} has more columns than any sheet",
                                                     count(static_cast<std::int64_t>(row_.line()))))
                 .error());
        return;
    }
    for (std::size_t column = first; column < column_; ++column) row_.add(column, text);
}

void OdsTables::end_row() {
    const std::uint64_t first = line_;
    line_ += row_repeats_;
    if (row_.empty() || stopped()) return;
    repeated_ += (row_repeats_ - 1) * (row_.bytes() + row_.width());
    if (first + row_repeats_ > most_rows || repeated_ > most_repeated) {
        stop(
            damaged_workbook(path_, text("row {0} is repeated {1} times", count(static_cast<std::int64_t>(row_.line())),
                                         count(static_cast<std::int64_t>(row_repeats_))))
                .error());
        return;
    }
    if (!visitor_.row(row_, row_repeats_)) stop();
}

}  // namespace clientele::ingest
