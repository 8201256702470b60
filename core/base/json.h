#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace clientele {

/// Writes JSON (RFC 8259) piece by piece, compact or with a line a member. Commas, quotes and escapes are its business;
/// that objects alternate keys and values is the caller's. Bytes that are no UTF-8 are written as U+FFFD.
class JsonWriter {
   public:
    /// `indent`: blanks a level; 0 writes everything in one line.
    explicit JsonWriter(int indent = 0) : indent_(indent) {}

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    /// The shortest digits that read back as the same number; missing (NaN) and infinite are null.
    JsonWriter& value(double number);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::uint64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(bool truth);
    JsonWriter& null();

    /// key(name) and value(v) in one.
    template <class T>
    JsonWriter& member(std::string_view name, const T& v) {
        return key(name).value(v);
    }

    const std::string& text() const { return out_; }
    std::string take() { return std::move(out_); }

   private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void before_value();
    void new_line();

    std::string out_;
    int indent_;
    int depth_ = 0;
    bool first_ = true;      // in the present object or array
    bool after_key_ = false;
};

/// A JSON value that was read. Objects keep the order of their members.
struct Json {
    using Array = std::vector<Json>;
    struct Member;
    using Object = std::vector<Member>;
    std::variant<std::monostate, bool, double, std::string, Array, Object> value;

    bool is_null() const { return std::holds_alternative<std::monostate>(value); }
    const bool* boolean() const { return std::get_if<bool>(&value); }
    const double* number() const { return std::get_if<double>(&value); }
    const std::string* string() const { return std::get_if<std::string>(&value); }
    const Array* array() const { return std::get_if<Array>(&value); }
    const Object* object() const { return std::get_if<Object>(&value); }
    /// The member of an object, or nullptr where there is none or this is no object.
    const Json* find(std::string_view name) const;
};

struct Json::Member {
    std::string name;
    Json value;
};

/// Reads one JSON value and nothing after it. Errors (`bad_format`) name line and column. At most 200 levels deep.
Result<Json> parse_json(std::string_view text);

/// {"a":"x","b":"y"}
std::string write_json(const std::map<std::string, std::string>& members);
/// {"a":1,"b":2}
std::string write_json(const std::map<std::string, std::uint64_t>& members);

}  // namespace clientele
