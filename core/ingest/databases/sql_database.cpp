#include "core/ingest/databases/sql_database.h"

#include <cstdlib>

#include "core/base/utf8.h"
#include "core/ingest/databases/read_database.h"
#include "core/ingest/records.h"

namespace clientele {
namespace ingest {

namespace {

std::string password_or_that_of_environment(const std::string& password) {
    const char* const of_environment = std::getenv("CLIENTELE_PASSWORD");
    return password.empty() && of_environment != nullptr ? of_environment : password;
}

}  // namespace

Result<std::unique_ptr<SqlDatabase>> open_database(const std::string& place, const std::string& password,
                                                   const Progress& progress) {
    const std::string secret = password_or_that_of_environment(password);
    return database_format(place) == "odbc" ? open_odbc(place, secret, progress)
                                            : open_postgres(place, secret, progress);
}

std::string quoted_identifier(std::string_view name, char quote) {
    std::string quoted(1, quote);
    for (const char sign : name) quoted.append(sign == quote ? 2 : 1, sign);
    return quoted + quote;
}

void append_hexadecimal(std::string_view bytes, std::string& out) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    out += "X'";
    for (const char byte : bytes.substr(0, longest_record)) {
        out += digits[static_cast<unsigned char>(byte) >> 4];
        out += digits[static_cast<unsigned char>(byte) & 15];
    }
    out += '\'';
}

std::string one_line_of(std::string_view said) {
    std::string line;
    for (const char sign : repaired_utf8(said)) {
        const bool blank = sign == '\n' || sign == '\r' || sign == '\t' || sign == ' ';
        if (!blank)
            line += sign;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (line.ends_with(' ') || line.ends_with('.')) line.pop_back();
    return line;
}

}  // namespace ingest

std::string source_name(const SourceFacts& facts) {
    const std::string name = place_name(facts.path);
    if (!is_database(facts.path.string())) return name;
    return name + ": " + (facts.table.empty() ? "query" : facts.table);
}

Result<std::vector<DatabaseTable>> tables_of(const std::string& place, const std::string& password,
                                             const Progress& progress) {
    auto parted = without_password(place);
    if (!parted) return std::unexpected(parted.error());
    if (parted->password.empty()) parted->password = password;
    auto database = ingest::open_database(parted->place, parted->password, progress);
    if (!database) return std::unexpected(database.error());
    return (*database)->tables(progress);
}

Result<bool> wants_password(const std::string& place, const std::string& password, const Progress& progress) {
    auto parted = without_password(place);
    if (!parted) return std::unexpected(parted.error());
    if (parted->password.empty()) parted->password = password;
    const std::string secret = ingest::password_or_that_of_environment(parted->password);
    return ingest::database_format(parted->place) == "odbc"
               ? ingest::odbc_wants_password(parted->place, secret, progress)
               : ingest::postgres_wants_password(parted->place, secret, progress);
}

}  // namespace clientele
