#include "core/base/json.h"

#include <charconv>

#include "core/base/utf8.h"

namespace clientele {
namespace {

constexpr int deepest = 200;

/// A recursive descent over the text; functions answer false at the first thing that is no JSON.
class Parser {
   public:
    explicit Parser(std::string_view text) : text_(text) {}

    Result<Json> parse() {
        Json json;
        if (!read(json, 0)) return error();
        skip_blanks();
        if (at_ != text_.size()) return error();
        return json;
    }

   private:
    std::unexpected<Error> error() const {
        std::uint64_t line = 1;
        std::uint64_t column = 1;
        for (const char sign : text_.substr(0, at_)) {
            ++column;
            if (sign == '\n') {
                ++line;
                column = 1;
            }
        }
        return fail(ErrorCode::bad_format,
                    text("This is not JSON: line {0}, column {1}.", count(static_cast<std::int64_t>(line)),
                         count(static_cast<std::int64_t>(column))),
                    {.file = {}, .line = line, .column = std::to_string(column)});
    }

    void skip_blanks() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").contains(text_[at_])) ++at_;
    }
    bool take(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool read(Json& json, int depth) {
        skip_blanks();
        if (depth > deepest || at_ == text_.size()) return false;
        switch (text_[at_]) {
            case '{': return read_object(json.value.emplace<Json::Object>(), depth);
            case '[': return read_array(json.value.emplace<Json::Array>(), depth);
            case '"': return read_string(json.value.emplace<std::string>());
            case 't': json.value = true; return take("true");
            case 'f': json.value = false; return take("false");
            case 'n': return take("null");
            default: return read_number(json.value.emplace<double>());
        }
    }

    bool read_object(Json::Object& members, int depth) {
        ++at_;
        skip_blanks();
        if (take("}")) return true;
        do {
            skip_blanks();
            auto& [name, member] = members.emplace_back();
            if (at_ == text_.size() || text_[at_] != '"' || !read_string(name)) return false;
            skip_blanks();
            if (!take(":") || !read(member, depth + 1)) return false;
            skip_blanks();
        } while (take(","));
        return take("}");
    }

    bool read_array(Json::Array& items, int depth) {
        ++at_;
        skip_blanks();
        if (take("]")) return true;
        do {
            if (!read(items.emplace_back(), depth + 1)) return false;
            skip_blanks();
        } while (take(","));
        return take("]");
    }

    bool read_number(double& number) {
        const char* first = text_.data() + at_;
        const char* last = text_.data() + text_.size();
        const char* digit = *first == '-' ? first + 1 : first;  // not -inf and -nan
        if (digit == last || *digit < '0' || *digit > '9') return false;
        const auto [end, problem] = std::from_chars(first, last, number);
        if (problem != std::errc()) return false;
        at_ += static_cast<std::size_t>(end - first);
        return true;
    }

    bool read_hex(std::uint32_t& unit) {
        if (text_.size() - at_ < 4) return false;
        const char* first = text_.data() + at_;
        const auto [end, problem] = std::from_chars(first, first + 4, unit, 16);
        if (problem != std::errc() || end != first + 4) return false;
        at_ += 4;
        return true;
    }

    bool read_escape(std::string& out) {
        if (at_ == text_.size()) return false;
        static constexpr std::string_view signs = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const char sign = text_[at_++];
        if (const std::size_t i = signs.find(sign); i != std::string_view::npos) {
            out += meanings[i];
            return true;
        }
        std::uint32_t unit = 0;
        if (sign != 'u' || !read_hex(unit)) return false;
        if (unit >= 0xD800 && unit < 0xDC00) {
            std::uint32_t low = 0;
            if (!take("\\u") || !read_hex(low) || low < 0xDC00 || low > 0xDFFF) return false;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            return false;
        }
        append_utf8(out, unit);
        return true;
    }

    static void append_utf8(std::string& out, std::uint32_t point) {
        const auto add = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
        if (point < 0x80) {
            add(point);
        } else if (point < 0x800) {
            add(0xC0 | point >> 6);
            add(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            add(0xE0 | point >> 12);
            add(0x80 | (point >> 6 & 0x3F));
            add(0x80 | (point & 0x3F));
        } else {
            add(0xF0 | point >> 18);
            add(0x80 | (point >> 12 & 0x3F));
            add(0x80 | (point >> 6 & 0x3F));
            add(0x80 | (point & 0x3F));
        }
    }

    bool read_string(std::string& out) {
        ++at_;
        while (at_ < text_.size()) {
            const char sign = text_[at_];
            if (static_cast<unsigned char>(sign) < 0x20) return false;
            const std::size_t bytes = utf8_sequence(text_.substr(at_));
            if (bytes == 0) return false;
            if (sign != '"' && sign != '\\') out += text_.substr(at_, bytes);
            at_ += bytes;
            if (sign == '"') return true;
            if (sign == '\\' && !read_escape(out)) return false;
        }
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

const Json* Json::find(std::string_view name) const {
    if (const Object* members = object())
        for (const auto& [id, member] : *members)
            if (id == name) return &member;
    return nullptr;
}

Result<Json> parse_json(std::string_view text) { return Parser(text).parse(); }

}  // namespace clientele
