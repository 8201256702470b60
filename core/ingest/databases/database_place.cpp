#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/ingest/database.h"
#include "core/ingest/databases/odbc_string.h"

namespace clientele {
namespace {

constexpr std::string_view odbc_start = "odbc:";

std::string_view uri_start(std::string_view place) {
    for (const std::string_view start : {"postgresql://", "postgres://"})
        if (place.starts_with(start)) return start;
    return {};
}

int digit_of(char sign) {
    if (sign >= '0' && sign <= '9') return sign - '0';
    const int letter = std::tolower(static_cast<unsigned char>(sign));
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// "%40" as "@"; what is no such sign stays.
std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool coded =
            text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0;
        out += coded ? static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2])) : text[i];
        if (coded) i += 2;
    }
    return out;
}

/// The parts of a URI: user and password, hosts, "/database", "?parameters".
struct UriParts {
    std::string_view start, user_info, hosts, database, parameters;
};

UriParts parts_of(std::string_view uri) {
    UriParts parts;
    parts.start = uri_start(uri);
    uri.remove_prefix(parts.start.size());
    const std::string_view before_query = uri.substr(0, uri.find('?'));
    parts.parameters = uri.substr(before_query.size());
    const std::string_view authority = before_query.substr(0, before_query.find('/'));
    parts.database = before_query.substr(authority.size());
    // The last @, so that one in a password does no harm.
    const std::size_t at = authority.rfind('@');
    parts.user_info = at == authority.npos ? std::string_view() : authority.substr(0, at);
    parts.hosts = at == authority.npos ? authority : authority.substr(at + 1);
    return parts;
}

/// A sign such as / in a password ends the host too early: "postgresql://me:pass" "/word@host/db".
bool password_runs_on(const UriParts& parts) {
    if (!parts.user_info.empty()) return false;
    const std::size_t colon = parts.hosts.rfind(':');
    const bool port = colon == parts.hosts.npos || parts.hosts.ends_with(']') ||
                      parts.hosts.find_first_not_of("0123456789", colon + 1) == parts.hosts.npos;
    return !port || parts.database.contains('@');
}

Result<PlaceAndPassword> without_password_in_uri(std::string_view uri) {
    const UriParts parts = parts_of(uri);
    if (password_runs_on(parts))
        return fail(ErrorCode::bad_value,
                    text("The address of the database cannot be read. In a password, write %2F for a slash, %3F for a "
                         "question mark and %40 for an at sign, or leave the password out: it is asked for."));
    PlaceAndPassword found;
    const std::size_t colon = std::min(parts.user_info.find(':'), parts.user_info.size());
    if (colon < parts.user_info.size()) found.password = decoded(parts.user_info.substr(colon + 1));
    found.place = std::string(parts.start) + std::string(parts.user_info.substr(0, colon));
    if (colon > 0) found.place += '@';
    found.place.append(parts.hosts).append(parts.database);
    char before = '?';
    for (std::string_view rest = parts.parameters; rest.size() > 1;) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view parameter = rest.substr(0, end);
        rest.remove_prefix(end);
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        const std::string key = decoded(parameter.substr(0, equals));
        if (key == "sslpassword")
            return fail(ErrorCode::bad_value,
                        text("The address of the database holds a secret ({0}) that would be kept with the project. "
                             "Name it in the settings of the connection on this computer instead.",
                             name(key)));
        if (key == "password") {
            found.password = decoded(parameter.substr(std::min(equals + 1, parameter.size())));
            continue;
        }
        (found.place += std::exchange(before, '&')) += parameter;
    }
    return found;
}

}  // namespace

bool is_database(std::string_view place) { return !uri_start(place).empty() || place.starts_with(odbc_start); }

Result<PlaceAndPassword> without_password(std::string_view place) {
    if (!uri_start(place).empty()) return without_password_in_uri(place);
    if (!place.starts_with(odbc_start)) return PlaceAndPassword{std::string(place), {}};
    PlaceAndPassword found{std::string(odbc_start), {}};
    auto parts = ingest::odbc_parts(place.substr(odbc_start.size()));
    if (!parts) return std::unexpected(parts.error());
    for (const ingest::OdbcPart& part : *parts) {
        if (part.meaning == ingest::OdbcMeaning::other_secret)
            return fail(ErrorCode::bad_value,
                        text("The address of the database holds a secret ({0}) that would be kept with the project. "
                             "Name it in the settings of the connection on this computer instead.",
                             name(part.key)));
        if (part.meaning == ingest::OdbcMeaning::password)
            found.password = part.value;
        else
            found.place += ingest::written(part);
    }
    return found;
}

std::string place_name(const std::filesystem::path& place) {
    const std::string written = place.string();
    if (!is_database(written)) return place.filename().string();
    const auto kept = without_password(written);
    if (!kept) return "database";
    if (written.starts_with(odbc_start)) {
        const auto parts = ingest::odbc_parts(std::string_view(kept->place).substr(odbc_start.size()));
        for (const std::string_view wanted : {"database", "dsn", "server", "driver"})
            for (const ingest::OdbcPart& part : *parts)
                if (ingest::keyword_of(part.key) == wanted)
                    return std::filesystem::path(part.value).filename().string();
        return "database";
    }
    const UriParts parts = parts_of(kept->place);
    if (parts.database.size() > 1) return decoded(parts.database.substr(1));
    const std::size_t named = parts.parameters.find("dbname=");
    if (named != parts.parameters.npos) {
        const std::string_view value = parts.parameters.substr(named + 7);
        return decoded(value.substr(0, value.find('&')));
    }
    if (!parts.user_info.empty()) return decoded(parts.user_info);  // as libpq takes it
    return parts.hosts.empty() ? "database" : std::string(parts.hosts);
}

}  // namespace clientele
