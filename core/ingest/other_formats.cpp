#include "core/ingest/other_formats.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

std::string_view without_leading_blanks(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return start == text.npos ? std::string_view() : text.substr(start);
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && std::ranges::equal(text.substr(0, start.size()), start, [](char a, char b) {
               return std::tolower(static_cast<unsigned char>(a)) == b;
           });
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) { return starts_with_ignoring_case(text, start); });
}

/// "|---|:--:|": the line below the header of a table in Markdown.
bool is_table_rule(std::string_view line) {
    return line.contains("--") && line.contains('|') && line.find_first_not_of("|:- \t\r") == line.npos;
}

/// A table in Markdown, or a heading with an empty line below it.
bool is_markdown(std::string_view text) {
    constexpr int lines_looked_at = 50;
    bool heading = false;
    for (int line = 0; line < lines_looked_at && !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view words = text.substr(0, end);
        while (words.ends_with('\r') || words.ends_with(' ')) words.remove_suffix(1);
        if (line > 0 && is_table_rule(words)) return true;
        if (line == 1 && heading && words.empty()) return true;
        const std::size_t signs = std::min(words.find_first_not_of('#'), words.size());
        heading = line == 0 && signs >= 1 && signs <= 6 && words.substr(signs).starts_with(' ') &&
                  words.find_first_of(",;\t|") == words.npos;
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return false;
}

Pattern name_of(OtherFormat format) {
    switch (format) {
        case OtherFormat::web_page: return Pattern("a web page (HTML)");
        case OtherFormat::xml: return Pattern("an XML file");
        case OtherFormat::markdown: return Pattern("a Markdown text");
        case OtherFormat::pdf: return Pattern("a PDF file");
        case OtherFormat::archive: return Pattern("a compressed archive");
    }
    return Pattern("no table");
}

}  // namespace

std::optional<OtherFormat> binary_format(std::string_view bytes) {
    struct Mark {
        std::string_view bytes;
        OtherFormat format;
    };
    static constexpr std::array marks{
        Mark{"PK\x03\x04"sv, OtherFormat::archive}, Mark{"\x1F\x8B"sv, OtherFormat::archive},
        Mark{"7z\xBC\xAF\x27\x1C"sv, OtherFormat::archive}, Mark{"%PDF-"sv, OtherFormat::pdf}};
    const auto found = std::ranges::find_if(marks, [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
    return found == marks.end() ? std::nullopt : std::optional(found->format);
}

std::optional<OtherFormat> text_format(std::string_view head) {
    static constexpr std::array page{"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<table"sv, "<div"sv};
    static constexpr std::array xml{"<?xml"sv, "<!doctype"sv, "<!--"sv};
    const std::string_view text = without_leading_blanks(head);
    if (starts_with_any(text, page)) return OtherFormat::web_page;
    if (starts_with_any(text, xml))
        return head.substr(0, 4096).contains("<html") ? OtherFormat::web_page : OtherFormat::xml;
    if (is_markdown(text)) return OtherFormat::markdown;
    return std::nullopt;
}

bool looks_like_json(std::string_view head, bool named) {
    const std::string_view text = without_leading_blanks(head);
    if (!text.starts_with('{') && !text.starts_with('[')) return false;
    if (named) return true;
    const std::string_view inner = without_leading_blanks(text.substr(1));
    if (inner.empty()) return false;
    return text.front() == '{' ? inner.front() == '"' || inner.front() == '}' : "{[\"]"sv.contains(inner.front());
}

Text no_table(const std::string& file, OtherFormat format) {
    const Text what(name_of(format), {});
    switch (format) {
        case OtherFormat::web_page:
        case OtherFormat::markdown:
        case OtherFormat::pdf:
            return text("{0} is {1}, not a table. Copy its table into a spreadsheet program and save that as CSV.",
                        name(file), what);
        case OtherFormat::archive:
            return text("{0} is {1}. Unpack it and choose the files in it.", name(file), what);
        default:
            return text("{0} is {1}, not a table. Export the rows as CSV from the program that made it.", name(file),
                        what);
    }
}

}  // namespace clientele::ingest
