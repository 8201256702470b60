#include "core/ingest/formats/xlsx_sheet.h"

#include <charconv>

#include "core/ingest/formats/workbook_errors.h"
#include "core/ingest/records.h"
#include "core/ingest/words.h"

namespace clientele::ingest {
namespace {

/// "BC12": 54; most_columns and above for what is no column.
std::size_t column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char sign : reference) {
        const char letter = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
        if (letter < 'A' || letter > 'Z' || column > SheetRow::most_columns) break;
        column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    return column == 0 ? SheetRow::most_columns : column - 1;
}

template <class Number>
bool read_whole(std::string_view text, Number& value) {
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && stop == text.data() + text.size();
}

}  // namespace

void SheetHandler::start(std::string_view element, const XmlAttributes& attributes) {
    if (in_cell_) {
        if (element == "v") {
            in_text_ = has_value_ = true;
            value_.clear();
        } else if (element == "t") {
            in_text_ = phonetic_ == 0;
            has_value_ = true;
        } else if (element == "f") {
            formula_ = true;
        } else if (element == "rPh") {
            ++phonetic_;
        }
    } else if (element == "c" && in_row_) {
        start_cell(attributes);
    } else if (element == "row" && in_data_) {
        start_row(attributes);
    } else if (element == "sheetData") {
        in_data_ = true;
    } else if (element == "mergeCell") {
        ++notes_.merged;
    }
}

void SheetHandler::characters(std::string_view piece) {
    if (in_text_ && value_.size() <= longest_record) value_ += piece;
}

void SheetHandler::end(std::string_view element) {
    if (in_cell_) {
        if (element == "v" || element == "t")
            in_text_ = false;
        else if (element == "rPh")
            --phonetic_;
        else if (element == "c")
            end_cell();
    } else if (element == "row" && in_row_) {
        in_row_ = false;
        if (!row_.empty() && !visit_(row_)) stop();
    } else if (element == "sheetData") {
        in_data_ = false;
    }
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
    std::uint64_t given = 0;
    constexpr std::uint64_t last_row = std::uint64_t{1} << 40;
    const bool says = read_whole(attributes.get("r"), given) && given > line_ && given < last_row;
    line_ = says ? given : line_ + 1;
    row_.begin(line_);
    in_row_ = true;
    next_column_ = 0;
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
    const std::string_view place = attributes.get("r");
    column_ = place.empty() ? next_column_ : column_of(place);
    if (column_ >= SheetRow::most_columns) {
        stop(damaged(text("a cell is said to stand at {0}, which no sheet has", name(place))).error());
        return;
    }
    next_column_ = column_ + 1;
    style_ = 0;
    read_whole(attributes.get("s"), style_);
    const std::string_view type = attributes.get("t");
    type_ = type.empty() || type == "n" ? CellType::number
            : type == "s"               ? CellType::shared
            : type == "b"               ? CellType::boolean
            : type == "e"               ? CellType::error
            : type == "inlineStr"       ? CellType::inline_text
            : type == "d"               ? CellType::date
                                        : CellType::text;
    in_cell_ = true;
    in_text_ = formula_ = has_value_ = false;
    phonetic_ = 0;
    value_.clear();
}

void SheetHandler::end_cell() {
    in_cell_ = false;
    const bool text_type = type_ == CellType::text || type_ == CellType::inline_text;
    if (formula_ && (!has_value_ || (!text_type && trimmed(value_).empty()))) ++notes_.formulas_without_value;
    switch (type_) {
        case CellType::shared: return take_shared(trimmed(value_));
        case CellType::number: return take_number(trimmed(value_));
        case CellType::text:
        case CellType::inline_text:
            return row_.add(column_, value_.contains("_x") ? without_escapes(value_) : value_);
        case CellType::boolean: {
            const std::string_view value = trimmed(value_);
            return row_.add(column_, value == "1" ? "true" : value == "0" ? "false" : value);
        }
        case CellType::error: return row_.add(column_, trimmed(value_));
        case CellType::date: {
            const std::string written = iso_cell_text(trimmed(value_));
            const bool day_alone = kind() == NumberKind::date && written.ends_with(" 00:00:00");
            return row_.add(column_, day_alone ? std::string_view(written).substr(0, 10) : written);
        }
    }
}

void SheetHandler::take_shared(std::string_view number) {
    if (number.empty()) return;
    std::uint64_t index = 0;
    const auto found = read_whole(number, index) ? context_.strings.at(index) : std::nullopt;
    if (found) return row_.add(column_, *found);
    stop(damaged(text("the cell in row {0}, column {1} refers to text {2} of {3}",
                      count(static_cast<std::int64_t>(line_)), count(column_ + 1), name(number),
                      count(static_cast<std::int64_t>(context_.strings.size()))))
             .error());
}

void SheetHandler::take_number(std::string_view number) {
    const NumberKind stands_for = kind();
    if (stands_for == NumberKind::number) return row_.add(column_, exact_number_text(number));
    double value = 0;
    if (!read_whole(number, value)) return row_.add(column_, number);
    row_.add(column_, serial_text(value, stands_for, context_.epoch));
}

NumberKind SheetHandler::kind() const {
    const auto style = static_cast<std::size_t>(style_);
    return style_ >= 0 && style < context_.kinds.size() ? context_.kinds[style] : NumberKind::number;
}

std::unexpected<Error> SheetHandler::damaged(const Text& what) const { return damaged_workbook(context_.path, what); }

}  // namespace clientele::ingest
