#include "core/ingest/formats/json_records.h"

#include <algorithm>

#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

/// Deeper nesting is no data.
constexpr std::size_t deepest = 200;

bool ends_word(char sign) {
    return sign == ',' || sign == ']' || sign == '}' || sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' ||
           sign == '{' || sign == '[' || sign == '"';
}

}  // namespace

void JsonRecords::Recorder::start(std::size_t around, std::uint64_t at) {
    on = true;
    too_long = false;
    depth = around;
    line = at;
    text.clear();
}

void JsonRecords::Recorder::add(std::string_view part) {
    if (!on || too_long) return;
    if (text.size() + part.size() > longest_record)
        too_long = true;
    else
        text += part;
}

void JsonRecords::record(std::string_view part) {
    top_.add(part);
    element_.add(part);
}

Result<bool> JsonRecords::feed(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
        if (in_text_ && !escaped_) {  // up to what matters in a text
            const std::size_t stop = std::min(piece.find_first_of("\"\\\n", at), piece.size());
            const std::string_view part = piece.substr(at, stop - at);
            record(part);
            if (is_key_ && open_.back().in_objects) open_.back().key += part;
            at = stop;
            if (at == piece.size()) break;
        }
        const auto more = take(piece[at++]);
        if (!more || !*more) return more;
    }
    return true;
}

void JsonRecords::begin(char sign) {
    const bool in_element_array = !open_.empty() && !open_.back().object && open_.back().in_objects;
    if (open_.empty() && sign != '[') top_.start(0, line_);
    if (in_element_array) element_.start(open_.size(), line_);
}

Result<bool> JsonRecords::take(char sign) {
    if (sign == '\n') ++line_;
    if (in_text_) {
        record({&sign, 1});
        if (escaped_)
            escaped_ = false;
        else if (sign == '\\')
            escaped_ = true;
        else if (sign == '"') {
            in_text_ = false;
            if (!is_key_) return value_ended();
        }
        return true;
    }
    if (in_word_) {
        if (!ends_word(sign)) {
            record({&sign, 1});
            return true;
        }
        in_word_ = false;
        if (!value_ended()) return false;
    }
    switch (sign) {
        case ' ':
        case '\t':
        case '\r':
        case '\n':
            record({&sign, 1});
            return true;
        case ',':
            if (open_.empty()) return unexpected_sign(sign);
            record({&sign, 1});
            open_.back().at_key = open_.back().object;
            return true;
        case ':':
            if (open_.empty() || !open_.back().object) return unexpected_sign(sign);
            record({&sign, 1});
            return true;
        case '"':
            is_key_ = !open_.empty() && open_.back().object && open_.back().at_key;
            if (is_key_) {
                open_.back().at_key = false;
                open_.back().key.clear();
            } else {
                begin(sign);
            }
            in_text_ = true;
            record({&sign, 1});
            return true;
        case '{':
        case '[': {
            begin(sign);
            record({&sign, 1});
            if (open_.size() == deepest) return unexpected_sign(sign);
            const bool in_objects = open_.empty() || (open_.back().object && open_.back().in_objects);
            open_.push_back({.object = sign == '{', .in_objects = in_objects, .at_key = sign == '{', .key = {}});
            return true;
        }
        case '}':
        case ']':
            if (open_.empty() || open_.back().object != (sign == '}')) return unexpected_sign(sign);
            record({&sign, 1});
            open_.pop_back();
            return value_ended();
        default:
            begin(sign);
            in_word_ = true;
            record({&sign, 1});
            return true;
    }
}

bool JsonRecords::value_ended() {
    if (element_.on && element_.depth == open_.size() && !give(element_, false)) return false;
    return !(top_.on && open_.empty()) || give(top_, true);
}

bool JsonRecords::give(Recorder& recorder, bool at_top) {
    recorder.on = false;
    const std::string where = at_top ? std::string() : path();
    return visit_({where, at_top, recorder.too_long, recorder.text, recorder.line});
}

std::string JsonRecords::path() const {
    std::string found;
    for (const Container& container : open_) {
        if (!container.object) continue;
        if (!found.empty()) found += '.';
        found += container.key;
    }
    return found;
}

Result<bool> JsonRecords::end() {
    if (in_word_) {
        in_word_ = false;
        if (!value_ended()) return false;
    }
    if (!open_.empty() || in_text_)
        return fail(ErrorCode::bad_format, text("the text ends before the value that it holds"),
                    {.file = {}, .line = line_, .column = {}});
    return true;
}

std::unexpected<Error> JsonRecords::unexpected_sign(char sign) const {
    return fail(ErrorCode::bad_format,
                text("line {0} has a {1} where none can be", count(line_), name(std::string(1, sign))),
                {.file = {}, .line = line_, .column = {}});
}

}  // namespace clientele::ingest
