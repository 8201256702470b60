#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/source.h"

namespace clientele {

/// A place that rows are read from: a file, or a database, named as
///   postgresql://user@host:port/database   (libpq's connection URI, also postgres://)
///   odbc:DSN=shop                          (an ODBC connection string; also odbc:Driver=...;Server=...)
/// Places stand in paths (SourceFacts::path), so that databases go the way of files. They are the only sources that
/// use the network.
bool is_database(std::string_view place);

/// A place as it may be shown and kept, and the password that stood in it.
struct PlaceAndPassword {
    std::string place;
    std::string password;  ///< "": none
};
/// Takes the password out of a place; a file stays as it is. Errors: bad_value where it cannot be told what belongs to
/// the password, or where the place holds a secret of another kind. The message holds none of it.
Result<PlaceAndPassword> without_password(std::string_view place);

/// What a place is called: the file's name, or the database's. Without a password, whatever the place.
std::string place_name(const std::filesystem::path& place);
/// With the table that is read of a database: "shop: public.orders", "shop: query".
std::string source_name(const SourceFacts& facts);

/// A table or view that can be read.
struct DatabaseTable {
    struct Column {
        std::string name;
        std::string type;  ///< as the database calls it
    };
    std::string schema;  ///< "" where the database has none
    std::string name;
    bool view = false;
    std::optional<std::int64_t> rows;  ///< about, where the database knows without counting
    std::vector<Column> columns;

    /// "public.orders": what the setting "table" takes.
    std::string full_name() const { return schema.empty() ? name : schema + "." + name; }
};

/// Schemas, tables and views that the user may read, in this order. The password may be "": then the environment's
/// (CLIENTELE_PASSWORD; for PostgreSQL also PGPASSWORD and ~/.pgpass) is used. Errors: not_found where no server
/// answers or there is no such database, not_readable for a wrong or missing password, bad_value for a place that
/// cannot be read.
Result<std::vector<DatabaseTable>> tables_of(const std::string& place, const std::string& password,
                                             const Progress& progress);

/// Whether the server asks for a password that is not to be had from place, `password` or environment. Errors as above.
Result<bool> wants_password(const std::string& place, const std::string& password, const Progress& progress);

}  // namespace clientele
