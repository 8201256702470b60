#pragma once

#include <string>
#include <string_view>

namespace clientele::ingest {

/// Whether a text is one statement that asks for rows (SELECT, WITH, VALUES, TABLE, SHOW), as far as its words tell:
/// for databases that cannot be told to refuse all else.
bool is_one_query(std::string_view statement);

/// Without its semicolon and what follows that: as it can stand in brackets, before the end of a line.
std::string without_end(std::string_view statement);

}  // namespace clientele::ingest
