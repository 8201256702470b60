#include "core/ingest/databases/postgres_values.h"

#include <charconv>

#include "core/ingest/formats/exact_text.h"

namespace clientele::ingest {
namespace {

// From PostgreSQL's catalogue pg_type; these never change.
constexpr Oid bool_type = 16, bytea_type = 17, float4_type = 700, float8_type = 701, timestamptz_type = 1184;

/// Without the exponent that the server writes for large and small numbers; NaN and Infinity stay.
template <class Number>
std::string_view number_of(std::string_view value, std::string& scratch) {
    if (!value.contains('e')) return value;
    Number number{};
    const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || stop != value.data() + value.size()) return value;
    scratch.clear();
    append_exact(number, scratch);
    return scratch;
}

int digit(char sign) { return sign <= '9' ? sign - '0' : (sign | 32) - 'a' + 10; }

/// "\x01ff" as the server writes it.
std::string_view binary_of(std::string_view value, std::string& scratch) {
    std::string bytes;
    for (std::size_t i = 2; i + 1 < value.size(); i += 2)
        bytes += static_cast<char>(digit(value[i]) * 16 + digit(value[i + 1]));
    scratch.clear();
    append_hexadecimal(bytes, scratch);
    return scratch;
}

}  // namespace

PostgresType postgres_type(Oid type) {
    switch (type) {
        case bool_type:
            return PostgresType::boolean;
        case bytea_type:
            return PostgresType::binary;
        case float4_type:
            return PostgresType::single_precision;
        case float8_type:
            return PostgresType::double_precision;
        case timestamptz_type:
            return PostgresType::zoned_time;
        default:
            return PostgresType::as_it_is;
    }
}

std::string_view cell_of(std::string_view value, PostgresType type, std::string& scratch, RowsRead& read) {
    switch (type) {
        case PostgresType::boolean:
            return value == "t" ? "true" : "false";
        case PostgresType::single_precision:
            return number_of<float>(value, scratch);
        case PostgresType::double_precision:
            return number_of<double>(value, scratch);
        case PostgresType::binary:
            ++read.binary;
            return binary_of(value, scratch);
        case PostgresType::zoned_time:  // the session is in UTC
            return value.ends_with("+00") ? value.substr(0, value.size() - 3) : value;
        case PostgresType::as_it_is:
            return value;
    }
    return value;
}

}  // namespace clientele::ingest
