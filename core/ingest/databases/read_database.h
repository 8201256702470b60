#pragma once

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

/// The rows of a table, a view or a query of a database, written down once: those of the settings "table" or "query",
/// or of the only table that there is. The names are line 1, row i is line i + 1. Errors: those of tables_of and
/// SqlDatabase::read; ambiguous where there are several tables and none is named.
Result<Reading> read_database(const std::string& place, const std::string& password, const SourceSettings& settings,
                              RecordWriter& rows, const Progress& progress);

/// "postgresql", "odbc": as SourceFacts::format has it.
std::string_view database_format(std::string_view place);

}  // namespace clientele::ingest
