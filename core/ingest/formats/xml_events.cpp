#include "core/ingest/formats/xml_events.h"

#include <expat.h>

#include <memory>

#include "core/ingest/formats/workbook_errors.h"

namespace clientele::ingest {
namespace {

constexpr int xml_piece_size = 1 << 16;
constexpr int deepest_element = 256;
/// A tag longer than this is none: the parser would keep all of it.
constexpr long long longest_tag = 4 << 20;

struct Parse {
    XML_Parser parser;
    XmlHandler& handler;
    int depth = 0;
    bool too_deep = false;
    bool entities = false;

    void stop() { XML_StopParser(parser, XML_FALSE); }
};

std::string_view without_prefix(const char* name) {
    const std::string_view written(name);
    return written.substr(written.find(':') + 1);
}

void started(void* state, const char* element, const char** attributes) {
    Parse& parse = *static_cast<Parse*>(state);
    if (++parse.depth > deepest_element) {
        parse.too_deep = true;
        parse.stop();
    }
    if (parse.handler.stopped()) return;
    parse.handler.start(without_prefix(element), XmlAttributes(attributes));
    if (parse.handler.stopped()) parse.stop();
}

void ended(void* state, const char* element) {
    Parse& parse = *static_cast<Parse*>(state);
    --parse.depth;
    if (parse.handler.stopped()) return;
    parse.handler.end(without_prefix(element));
    if (parse.handler.stopped()) parse.stop();
}

void said(void* state, const char* text, int size) {
    Parse& parse = *static_cast<Parse*>(state);
    if (!parse.handler.stopped()) parse.handler.characters({text, static_cast<std::size_t>(size)});
}

void entity_declared(void* state, const char*, int, const char*, int, const char*, const char*, const char*,
                     const char*) {
    Parse& parse = *static_cast<Parse*>(state);
    parse.entities = true;
    parse.stop();
}

std::unexpected<Error> damaged(const XmlSource& source, const Parse& parse) {
    const Name part = name(source.part);
    if (parse.entities)
        return damaged_workbook(source.path, text("its part {0} defines entities, which no workbook does", part));
    if (parse.too_deep) return damaged_workbook(source.path, text("its part {0} is nested too deeply", part));
    return damaged_workbook(source.path, text("its part {0} is no valid XML in line {1} ({2})", part,
                                              count(static_cast<std::int64_t>(XML_GetCurrentLineNumber(parse.parser))),
                                              name(XML_ErrorString(XML_GetErrorCode(parse.parser)))));
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view local_name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (without_prefix(*pair) == local_name) return std::string_view(pair[1]);
    return std::nullopt;
}

std::string_view XmlAttributes::exactly(std::string_view written_name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (written_name == *pair) return pair[1];
    return {};
}

Result<void> read_xml(const XmlSource& source, XmlHandler& handler, const std::function<bool()>& go_on) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              XML_ParserFree);
    if (!parser) return damaged_workbook(source.path, text("its part {0} cannot be read", name(source.part)));
    Parse parse{parser.get(), handler};
    XML_SetUserData(parser.get(), &parse);
    XML_SetElementHandler(parser.get(), started, ended);
    XML_SetCharacterDataHandler(parser.get(), said);
    XML_SetEntityDeclHandler(parser.get(), entity_declared);
    long long fed = 0;
    while (true) {
        if (!go_on()) return cancelled();
        void* piece = XML_GetBuffer(parser.get(), xml_piece_size);
        if (piece == nullptr) return damaged(source, parse);
        const auto got = source.bytes({static_cast<char*>(piece), xml_piece_size});
        if (!got) return std::unexpected(got.error());
        fed += static_cast<long long>(*got);
        const XML_Status status = XML_ParseBuffer(parser.get(), static_cast<int>(*got), *got == 0);
        if (handler.error()) return std::unexpected(*handler.error());
        if (handler.stopped() && !parse.too_deep && !parse.entities) return {};
        if (status == XML_STATUS_ERROR) return damaged(source, parse);
        if (*got == 0) return {};
        if (fed - XML_GetCurrentByteIndex(parser.get()) > longest_tag)
            return damaged_workbook(source.path, text("its part {0} holds a tag without end", name(source.part)));
    }
}

}  // namespace clientele::ingest
