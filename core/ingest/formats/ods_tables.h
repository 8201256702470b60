#pragma once

#include <set>

#include "core/ingest/formats/workbook.h"
#include "core/ingest/formats/xml_events.h"

namespace clientele::ingest {

/// The tables of an OpenDocument spreadsheet, one row after another.
class OdsTables : public XmlHandler {
 public:
    struct Visitor {
        std::function<void(Sheet sheet)> table;
        /// Rows that hold something, each as often as it is repeated; answers whether to go on.
        std::function<bool(SheetRow& row, std::uint64_t repeats)> row;
        std::function<void()> table_ended;
    };
    OdsTables(const std::string& path, Visitor visitor) : path_(path), visitor_(std::move(visitor)) {}

    /// Of the table that is being read.
    const SheetNotes& notes() const { return notes_; }
    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view element) override;
    void characters(std::string_view piece) override;

 private:
    struct Cell {
        std::string type;
        std::string value;  ///< of the type, as an attribute
        bool formula = false;
        bool has_value = false;
        std::size_t repeats = 1;
        std::string text;  ///< its paragraphs
        std::size_t paragraphs = 0;
    };

    void start_style(std::string_view element, const XmlAttributes& attributes);
    void start_table(const XmlAttributes& attributes);
    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void start_within_cell(std::string_view element, const XmlAttributes& attributes);
    void end_cell();
    void end_row();
    void append(std::string_view text);
    std::string text_of_cell();

    const std::string& path_;
    Visitor visitor_;
    std::set<std::string, std::less<>> hidden_styles_;
    std::string style_;
    int depth_ = 0;
    // Depths of the elements that are open; 0: none.
    int skipped_ = 0;
    int spreadsheet_ = 0;
    int table_ = 0;
    int row_depth_ = 0;
    int cell_depth_ = 0;
    int paragraph_ = 0;
    bool after_blank_ = false;  // in a paragraph
    SheetNotes notes_;
    SheetRow row_;
    Cell cell_;
    std::uint64_t line_ = 0;         // of the row
    std::uint64_t row_repeats_ = 1;
    std::size_t column_ = 0;         // of the cell
    std::uint64_t repeated_ = 0;     // bytes that repeated rows have come to
};

}  // namespace clientele::ingest
