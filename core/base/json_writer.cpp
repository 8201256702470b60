#include <fmt/format.h>

#include <cmath>

#include "core/base/format.h"
#include "core/base/json.h"
#include "core/base/utf8.h"

namespace clientele {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        const char sign = text[0];
        const std::size_t length = utf8_sequence(text);
        if (length == 0) {
            out += replacement;
        } else if (length > 1) {
            out += text.substr(0, length);
        } else if (sign == '"' || sign == '\\') {
            out += '\\';
            out += sign;
        } else if (sign == '\n') {
            out += "\\n";
        } else if (sign == '\r') {
            out += "\\r";
        } else if (sign == '\t') {
            out += "\\t";
        } else if (static_cast<unsigned char>(sign) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(sign));
        } else {
            out += sign;
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    out += '"';
}

}  // namespace

void JsonWriter::new_line() {
    if (indent_ == 0) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_ * depth_), ' ');
}

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!first_) out_ += ',';
    first_ = false;
    new_line();
}

JsonWriter& JsonWriter::open(char bracket) {
    before_value();
    out_ += bracket;
    ++depth_;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    --depth_;
    if (!first_) new_line();
    out_ += bracket;
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    before_value();
    append_quoted(out_, name);
    out_ += indent_ == 0 ? ":" : ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    before_value();
    append_quoted(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    before_value();
    out_ += write_exact(number);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    before_value();
    out_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
    before_value();
    out_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    before_value();
    out_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    before_value();
    out_ += "null";
    return *this;
}

std::string write_json(const std::map<std::string, std::string>& members) {
    JsonWriter writer;
    writer.begin_object();
    for (const auto& [name, value] : members) writer.member(name, value);
    return writer.end_object().take();
}

std::string write_json(const std::map<std::string, std::uint64_t>& members) {
    JsonWriter writer;
    writer.begin_object();
    for (const auto& [name, value] : members) writer.member(name, value);
    return writer.end_object().take();
}

}  // namespace clientele
