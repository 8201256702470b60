#pragma once

#include <string>
#include <vector>

#include "core/ingest/databases/odbc_connection.h"
#include "core/ingest/databases/sql_database.h"

namespace clientele::ingest {

/// How a column's values are fetched, so that no digit is lost and no text depends on the user's language.
enum class OdbcFetch { text, exact_number, floating, single, date, time, clock, boolean, binary };

struct OdbcColumn {
    std::string name;
    OdbcFetch fetch = OdbcFetch::text;
};

/// The columns of what a statement gives. Errors: false where the driver fails; see trouble_of.
bool describe_columns(const OdbcHandle& statement, std::vector<OdbcColumn>& columns);

/// Fetches cells of the current row into texts, in pieces: no length that a driver claims is trusted.
class OdbcCells {
 public:
    explicit OdbcCells(const OdbcHandle& statement) : statement_(statement) {}
    /// `column` from 1, in rising order. False where the driver fails.
    bool fetch(SQLUSMALLINT column, OdbcFetch how, std::string& cell, RowsRead& read);

 private:
    bool fetch_text(SQLUSMALLINT column, std::string& cell);
    bool fetch_bytes(SQLUSMALLINT column, SQLSMALLINT type, std::string& cell, bool& missing);

    const OdbcHandle& statement_;
    std::u16string wide_;
};

/// The text of a column of a catalogue's row.
std::string fetched_text(const OdbcHandle& statement, SQLUSMALLINT column);

}  // namespace clientele::ingest
