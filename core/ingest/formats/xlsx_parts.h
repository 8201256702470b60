#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/formats/cell_text.h"
#include "core/ingest/formats/shared_strings.h"
#include "core/ingest/formats/workbook.h"
#include "core/ingest/formats/xml_events.h"

namespace clientele::ingest {

/// "_x000D_" in the texts of a workbook stands for the sign with that code, "_x005F_" for the line below itself.
std::string without_escapes(std::string_view text);

/// One entry of a file of relations ("_rels/.rels").
struct Relation {
    std::string id;
    std::string type;  ///< the last word of its address: "worksheet"
    std::string target;
};

class RelationsHandler : public XmlHandler {
 public:
    std::vector<Relation> relations;
    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}
};

/// The list of sheets.
class BookHandler : public XmlHandler {
 public:
    struct Entry {
        Sheet sheet;
        std::string relation;
    };
    std::vector<Entry> sheets;
    Epoch epoch = Epoch::from_1900;
    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}
};

/// What the number in a cell of each style stands for.
class StylesHandler : public XmlHandler {
 public:
    std::vector<NumberKind> kinds;
    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view element) override;

 private:
    std::vector<std::pair<int, NumberKind>> own_;
    bool in_cells_ = false;
};

/// The texts that cells refer to by number.
class StringsHandler : public XmlHandler {
 public:
    explicit StringsHandler(SharedStrings& strings) : strings_(strings) {}
    bool full = false;
    void start(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view element) override;
    void characters(std::string_view piece) override;

 private:
    SharedStrings& strings_;
    std::string text_;
    bool in_item_ = false;
    bool in_text_ = false;
    int phonetic_ = 0;  // how a word is spoken: not what is written in the cell
};

}  // namespace clientele::ingest
