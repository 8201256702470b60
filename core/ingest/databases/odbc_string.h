#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace clientele::ingest {

enum class OdbcMeaning { plain, password, other_secret };

/// key=value of a connection string.
struct OdbcPart {
    std::string key;
    std::string value;  ///< without braces
    OdbcMeaning meaning = OdbcMeaning::plain;
};

/// "DSN=shop;UID=me;PWD={a;b}". Errors: bad_value where braces or names are missing; the message holds no value.
Result<std::vector<OdbcPart>> odbc_parts(std::string_view text);
/// "key=value;", in braces where the value needs them.
std::string written(const OdbcPart& part);
/// In small letters: keys and SQL's words mean the same in capitals.
std::string keyword_of(std::string_view text);

}  // namespace clientele::ingest
