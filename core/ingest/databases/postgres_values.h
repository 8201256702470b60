#pragma once

#include <libpq-fe.h>

#include <string>
#include <string_view>

#include "core/ingest/databases/sql_database.h"

namespace clientele::ingest {

/// What of a type's texts is written otherwise than the server writes it.
enum class PostgresType { as_it_is, boolean, single_precision, double_precision, binary, zoned_time };
PostgresType postgres_type(Oid type);

/// The value as SqlDatabase::read has it; `scratch` holds it where it is another text.
std::string_view cell_of(std::string_view value, PostgresType type, std::string& scratch, RowsRead& read);

}  // namespace clientele::ingest
