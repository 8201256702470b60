#include "core/ingest/formats/xlsx_parts.h"

#include <algorithm>
#include <charconv>

#include "core/ingest/formats/append_sign.h"
#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t most_listed = 10'000;
constexpr std::size_t most_styles = 1'000'000;

int whole(std::string_view text) {
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The code of "_xHHHH_" at the start; 0 where there is none.
std::uint32_t escape_at(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return 0;
    std::uint32_t code = 0;
    const auto [stop, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    return error == std::errc{} && stop == text.data() + 6 ? code : 0;
}

}  // namespace

std::string without_escapes(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find("_x", at), text.size());
        plain += text.substr(at, next - at);
        at = next;
        if (at == text.size()) break;
        std::uint32_t code = escape_at(text.substr(at));
        if (code == 0) {
            plain += text[at++];
            continue;
        }
        at += 7;
        if (code >= 0xD800 && code < 0xDC00) {  // the first half of a sign of two
            const std::uint32_t second = escape_at(text.substr(at));
            if (second >= 0xDC00 && second < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
                at += 7;
            }
        }
        append_sign(plain, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
    return plain;
}

void RelationsHandler::start(std::string_view element, const XmlAttributes& attributes) {
    if (element != "Relationship" || relations.size() >= 4 * most_listed) return;
    const std::string_view type = attributes.get("Type");
    relations.push_back({std::string(attributes.get("Id")), std::string(type.substr(type.rfind('/') + 1)),
                         std::string(attributes.get("Target"))});
}

void BookHandler::start(std::string_view element, const XmlAttributes& attributes) {
    if (element == "workbookPr") {
        const auto given = attributes.find("date1904");
        if (given && (*given == "1" || *given == "true" || *given == "on")) epoch = Epoch::from_1904;
    } else if (element == "sheet" && sheets.size() < most_listed) {
        const std::string_view state = attributes.get("state");
        sheets.push_back({{std::string(attributes.get("name")), state == "hidden" || state == "veryHidden"},
                          std::string(attributes.get("id"))});
    }
}

void StylesHandler::start(std::string_view element, const XmlAttributes& attributes) {
    if (element == "numFmt" && own_.size() < most_styles) {
        own_.emplace_back(whole(attributes.get("numFmtId")), kind_of_format(attributes.get("formatCode")));
    } else if (element == "cellXfs") {
        in_cells_ = true;
        std::ranges::stable_sort(own_, {}, &std::pair<int, NumberKind>::first);
    } else if (element == "xf" && in_cells_ && kinds.size() < most_styles) {
        const int format = whole(attributes.get("numFmtId"));
        const auto found = std::ranges::lower_bound(own_, format, {}, &std::pair<int, NumberKind>::first);
        kinds.push_back(found != own_.end() && found->first == format ? found->second : kind_of_built_in(format));
    }
}

void StylesHandler::end(std::string_view element) {
    if (element == "cellXfs") in_cells_ = false;
}

void StringsHandler::start(std::string_view element, const XmlAttributes&) {
    if (element == "si") {
        in_item_ = true;
        text_.clear();
    } else if (element == "rPh") {
        ++phonetic_;
    } else if (element == "t") {
        in_text_ = in_item_ && phonetic_ == 0;
    }
}

void StringsHandler::characters(std::string_view piece) {
    if (in_text_ && text_.size() <= longest_record) text_ += piece;
}

void StringsHandler::end(std::string_view element) {
    if (element == "t") {
        in_text_ = false;
    } else if (element == "rPh") {
        --phonetic_;
    } else if (element == "si") {
        in_item_ = false;
        if (strings_.add(text_.contains("_x") ? without_escapes(text_) : text_)) return;
        full = true;
        stop();
    }
}

}  // namespace clientele::ingest
