#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/dataset_kind.h"
#include "core/project/database.h"

namespace clientele {

// The tables of the dataset kinds. Kind `k` has a table `k_rows` with every row ever imported and not purged, and a
// view `k` with the rows in force, dates and times as ISO text. Both follow the registry: a field that it gains becomes
// a column.
//
//   row      rowid, rising; the rows of a batch are contiguous
//   batch    of table `batches`
//   line     in the source
//   replaced_by   (kinds with a key) the batch that brought a newer row of the same key
//   then the fields: TEXT, REAL, or INTEGER (days or seconds from 1970-01-01, 0 or 1); then attributes as x_<name>
//
// An attribute holds values as each batch brought them; `batch_columns` says of which type. So a file in which "Size"
// is text does not change what an earlier one with numbers said, and undo needs to change no value.

/// A kept column that is no field.
struct Attribute {
    std::int64_t id = 0;
    std::string name;    ///< header as written
    std::string column;  ///< in the table
};

/// "transactions_rows".
std::string rows_table(const DatasetSpec& spec);
/// Free text of a kind that happens in time, which has a full-text table; empty where there is none.
std::vector<const Field*> searchable_fields(const DatasetSpec& spec);
/// "contacts_search".
std::string search_table(const DatasetSpec& spec);

/// True when every field of every kind has its column.
bool tables_complete(Database& database);
/// True when every attribute has its column in the table of its kind, and batches bring attributes of their own kind
/// alone.
bool attributes_complete(Database& database);
/// Makes tables, columns, full-text tables and views that the registry has and the file has not.
void complete_tables(Database& database);
/// Makes the view of a kind anew, after attributes or their types changed.
void make_view(Database& database, const DatasetSpec& spec);

std::vector<Attribute> attributes_of(Database& database, const DatasetSpec& spec);
/// The attribute of that name; made when there is none. Names that differ only in the case of letters are the same,
/// unless `taken` holds that attribute already (a file with "Size" and "size" has two).
Result<Attribute> attribute_for(Database& database, const DatasetSpec& spec, std::string_view name,
                                const std::vector<std::int64_t>& taken);

/// "TEXT", "REAL", "INTEGER".
std::string_view sql_type(ColumnType type);

}  // namespace clientele
