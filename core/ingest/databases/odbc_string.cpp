#include "core/ingest/databases/odbc_string.h"

#include <algorithm>

#include "core/base/blanks.h"
#include "core/base/small_letters.h"

namespace clientele::ingest {
namespace {

OdbcMeaning meaning_of(std::string_view key) {
    const std::string plain = keyword_of(key);
    if (plain == "pwd" || plain == "password") return OdbcMeaning::password;
    for (const std::string_view secret : {"pwd", "password", "passphrase", "secret", "token", "apikey", "api_key"})
        if (plain.contains(secret)) return OdbcMeaning::other_secret;
    return OdbcMeaning::plain;
}

/// Takes the value off the start of `rest`; false where its brace is never closed.
bool take_value(std::string_view& rest, std::string& value) {
    if (!without_blanks(rest).starts_with('{')) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        value = without_blanks(rest.substr(0, end));
        rest.remove_prefix(end);
        return true;
    }
    rest.remove_prefix(rest.find('{') + 1);
    while (true) {
        const std::size_t brace = rest.find('}');
        if (brace == rest.npos) return false;
        value += rest.substr(0, brace);
        rest.remove_prefix(brace + 1);
        if (!rest.starts_with('}')) break;
        value += '}';
        rest.remove_prefix(1);
    }
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return rest.empty() || rest.front() == ';';
}

}  // namespace

std::string keyword_of(std::string_view text) { return small_letters(text); }

Result<std::vector<OdbcPart>> odbc_parts(std::string_view text_of_connection) {
    std::vector<OdbcPart> parts;
    std::string_view rest = text_of_connection;
    while (true) {
        while (!rest.empty() && (rest.front() == ';' || rest.front() == ' ')) rest.remove_prefix(1);
        if (rest.empty()) break;
        const std::size_t equals = rest.find('=');
        OdbcPart part;
        if (equals != rest.npos) part.key = without_blanks(rest.substr(0, equals));
        rest.remove_prefix(std::min(equals == rest.npos ? rest.size() : equals + 1, rest.size()));
        if (part.key.empty() || part.key.contains(';') || !take_value(rest, part.value))
            return fail(ErrorCode::bad_value,
                        text("The connection cannot be read. It is written as in odbc:DSN=shop;UID=reader, and values "
                             "with a semicolon stand in braces."));
        part.meaning = meaning_of(part.key);
        parts.push_back(std::move(part));
    }
    if (parts.empty())
        return fail(ErrorCode::bad_value,
                    text("The connection is empty. It is written as in odbc:DSN=shop;UID=reader."));
    return parts;
}

std::string written(const OdbcPart& part) {
    const bool plain =
        part.value.find_first_of(";{}[](),?*=!@") == std::string::npos && without_blanks(part.value) == part.value;
    if (plain) return part.key + "=" + part.value + ";";
    std::string value;
    for (const char sign : part.value) value.append(sign == '}' ? 2 : 1, sign);
    return part.key + "={" + value + "};";
}

}  // namespace clientele::ingest
