#pragma once

#include "core/ingest/formats/xlsx_parts.h"

namespace clientele::ingest {

/// What the cells of a workbook's sheets refer to.
struct CellContext {
    const std::string& path;  ///< of the file, for messages
    const SharedStrings& strings;
    const std::vector<NumberKind>& kinds;  ///< by style
    Epoch epoch;
};

/// The rows of one sheet of an xlsx workbook.
class SheetHandler : public XmlHandler {
 public:
    SheetHandler(const CellContext& context, const RowVisit& visit, SheetNotes& notes)
        : context_(context), visit_(visit), notes_(notes) {}
    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view element) override;
    void characters(std::string_view piece) override;

 private:
    enum class CellType { number, shared, text, boolean, error, inline_text, date };

    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void end_cell();
    void take_shared(std::string_view number);
    void take_number(std::string_view number);
    std::unexpected<Error> damaged(const Text& what) const;
    NumberKind kind() const;

    const CellContext& context_;
    const RowVisit& visit_;
    SheetNotes& notes_;
    SheetRow row_;
    bool in_data_ = false;
    bool in_row_ = false;
    bool in_cell_ = false;
    bool in_text_ = false;  // what is told next belongs to the cell's value
    int phonetic_ = 0;
    bool formula_ = false;
    bool has_value_ = false;
    CellType type_ = CellType::number;
    std::uint64_t line_ = 0;
    std::size_t column_ = 0;       // of the cell
    std::size_t next_column_ = 0;  // of a cell that does not say where it stands
    int style_ = 0;
    std::string value_;
};

}  // namespace clientele::ingest
