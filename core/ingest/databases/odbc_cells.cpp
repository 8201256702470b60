#include "core/ingest/databases/odbc_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/ingest/formats/exact_text.h"
#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 14;

OdbcFetch fetch_of(SQLSMALLINT type) {
    switch (type) {
        case SQL_DECIMAL:
        case SQL_NUMERIC:
        case SQL_INTEGER:
        case SQL_SMALLINT:
        case SQL_TINYINT:
        case SQL_BIGINT:
            return OdbcFetch::exact_number;
        case SQL_REAL:
            return OdbcFetch::single;
        case SQL_FLOAT:
        case SQL_DOUBLE:
            return OdbcFetch::floating;
        case SQL_TYPE_DATE:
        case SQL_DATE:
            return OdbcFetch::date;
        case SQL_TYPE_TIMESTAMP:
        case SQL_TIMESTAMP:
            return OdbcFetch::time;
        case SQL_TYPE_TIME:
        case SQL_TIME:
            return OdbcFetch::clock;
        case SQL_BIT:
            return OdbcFetch::boolean;
        case SQL_BINARY:
        case SQL_VARBINARY:
        case SQL_LONGVARBINARY:
            return OdbcFetch::binary;
        default:  // also SQL Server's times with an offset: the offset is in the text
            return OdbcFetch::text;
    }
}

/// UTF-16 as UTF-8; halves of a pair that stand alone become U+FFFD.
void append_utf8(std::u16string_view wide, std::string& out) {
    for (std::size_t i = 0; i < wide.size(); ++i) {
        char32_t sign = wide[i];
        const bool high = sign >= 0xD800 && sign < 0xDC00;
        if (high && i + 1 < wide.size() && wide[i + 1] >= 0xDC00 && wide[i + 1] < 0xE000)
            sign = 0x10000 + ((sign - 0xD800) << 10) + (wide[++i] - 0xDC00U);
        else if (sign >= 0xD800 && sign < 0xE000)
            sign = 0xFFFD;
        const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
        if (sign < 0x80) {
            put(sign);
        } else if (sign < 0x800) {
            put(0xC0 | (sign >> 6));
            put(0x80 | (sign & 63));
        } else if (sign < 0x10000) {
            put(0xE0 | (sign >> 12));
            put(0x80 | ((sign >> 6) & 63));
            put(0x80 | (sign & 63));
        } else {
            put(0xF0 | (sign >> 18));
            put(0x80 | ((sign >> 12) & 63));
            put(0x80 | ((sign >> 6) & 63));
            put(0x80 | (sign & 63));
        }
    }
}

void append_fraction(std::uint32_t nanoseconds, std::string& out) {
    if (nanoseconds == 0) return;
    std::string digits = fmt::format("{:09}", nanoseconds);
    digits.erase(digits.find_last_not_of('0') + 1);
    out += "." + digits;
}

/// A value of fixed size; `missing` where it is NULL. False where the driver fails.
template <class Value>
bool fetch_value(const OdbcHandle& statement, SQLUSMALLINT column, SQLSMALLINT type, Value& value, bool& missing) {
    SQLLEN length = 0;
    const bool got = succeeded(SQLGetData(statement.get(), column, type, &value, sizeof(value), &length));
    missing = length == SQL_NULL_DATA;
    return got;
}

}  // namespace

bool describe_columns(const OdbcHandle& statement, std::vector<OdbcColumn>& columns) {
    SQLSMALLINT count = 0;
    if (!succeeded(SQLNumResultCols(statement.get(), &count))) return false;
    for (SQLSMALLINT i = 1; i <= count; ++i) {
        std::array<SQLWCHAR, 1024> label{};
        SQLSMALLINT length = 0;
        SQLSMALLINT type = 0;
        SQLSMALLINT digits = 0;
        SQLSMALLINT nullable = 0;
        SQLULEN size = 0;
        if (!succeeded(SQLDescribeColW(statement.get(), static_cast<SQLUSMALLINT>(i), label.data(),
                                       static_cast<SQLSMALLINT>(label.size()), &length, &type, &size, &digits,
                                       &nullable)))
            return false;
        OdbcColumn& column = columns.emplace_back();
        column.fetch = fetch_of(type);
        const std::u16string wide(label.begin(), std::find(label.begin(), label.end(), SQLWCHAR{0}));
        append_utf8(wide, column.name);
    }
    return true;
}

bool OdbcCells::fetch(SQLUSMALLINT column, OdbcFetch how, std::string& cell, RowsRead& read) {
    cell.clear();
    bool missing = false;
    switch (how) {
        case OdbcFetch::text:
            return fetch_text(column, cell);
        case OdbcFetch::exact_number:
            return fetch_bytes(column, SQL_C_CHAR, cell, missing);
        case OdbcFetch::floating:
        case OdbcFetch::single: {
            double value = 0;
            if (!fetch_value(statement_, column, SQL_C_DOUBLE, value, missing)) return false;
            if (!missing && how == OdbcFetch::single) append_exact(static_cast<float>(value), cell);
            if (!missing && how == OdbcFetch::floating) append_exact(value, cell);
            return true;
        }
        case OdbcFetch::date: {
            SQL_DATE_STRUCT day{};
            if (!fetch_value(statement_, column, SQL_C_TYPE_DATE, day, missing)) return false;
            if (!missing) cell = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
            return true;
        }
        case OdbcFetch::time: {
            SQL_TIMESTAMP_STRUCT time{};
            if (!fetch_value(statement_, column, SQL_C_TYPE_TIMESTAMP, time, missing)) return false;
            if (missing) return true;
            cell = fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", time.year, time.month, time.day, time.hour,
                               time.minute, time.second);
            append_fraction(time.fraction, cell);
            return true;
        }
        case OdbcFetch::clock: {
            SQL_TIME_STRUCT time{};
            if (!fetch_value(statement_, column, SQL_C_TYPE_TIME, time, missing)) return false;
            if (!missing) cell = fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
            return true;
        }
        case OdbcFetch::boolean: {
            unsigned char value = 0;
            if (!fetch_value(statement_, column, SQL_C_BIT, value, missing)) return false;
            if (!missing) cell = value != 0 ? "true" : "false";
            return true;
        }
        case OdbcFetch::binary: {
            std::string bytes;
            if (!fetch_bytes(column, SQL_C_BINARY, bytes, missing)) return false;
            if (missing) return true;
            ++read.binary;
            append_hexadecimal(bytes, cell);
            return true;
        }
    }
    return false;
}

bool OdbcCells::fetch_text(SQLUSMALLINT column, std::string& cell) {
    std::array<SQLWCHAR, piece_size> piece;  // NOLINT: filled by the driver
    wide_.clear();
    while (true) {
        SQLLEN length = 0;
        piece[0] = 0;
        const SQLRETURN outcome = SQLGetData(statement_.get(), column, SQL_C_WCHAR, piece.data(),
                                             static_cast<SQLLEN>(sizeof(piece)), &length);
        if (outcome == SQL_NO_DATA || length == SQL_NULL_DATA) break;
        if (!succeeded(outcome)) return false;
        const bool more = outcome == SQL_SUCCESS_WITH_INFO &&
                          (length == SQL_NO_TOTAL || static_cast<std::size_t>(length) >= sizeof(piece));
        const std::size_t got = more ? piece_size - 1 : static_cast<std::size_t>(length) / sizeof(SQLWCHAR);
        if (wide_.size() <= longest_record) wide_.append(piece.data(), piece.data() + std::min(got, piece_size - 1));
        if (!more) break;
    }
    append_utf8(wide_, cell);
    return true;
}

bool OdbcCells::fetch_bytes(SQLUSMALLINT column, SQLSMALLINT type, std::string& cell, bool& missing) {
    std::array<char, piece_size> piece;  // NOLINT: filled by the driver
    const std::size_t room = piece_size - (type == SQL_C_CHAR ? 1 : 0);
    while (true) {
        SQLLEN length = 0;
        const SQLRETURN outcome =
            SQLGetData(statement_.get(), column, type, piece.data(), static_cast<SQLLEN>(piece.size()), &length);
        missing = length == SQL_NULL_DATA;
        if (outcome == SQL_NO_DATA || missing) return true;
        if (!succeeded(outcome)) return false;
        const bool more =
            outcome == SQL_SUCCESS_WITH_INFO && (length == SQL_NO_TOTAL || static_cast<std::size_t>(length) > room);
        if (cell.size() <= longest_record)
            cell.append(piece.data(), more ? room : std::min(room, static_cast<std::size_t>(length)));
        if (!more) return true;
    }
}

std::string fetched_text(const OdbcHandle& statement, SQLUSMALLINT column) {
    std::string cell;
    RowsRead none;
    OdbcCells(statement).fetch(column, OdbcFetch::text, cell, none);
    return cell;
}

}  // namespace clientele::ingest
