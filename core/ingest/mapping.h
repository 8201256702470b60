#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/ingest/source.h"

namespace clientele {

/// What becomes of one column of a file.
struct ColumnMapping {
    std::size_t column = 0;  ///< index in SourceFacts::columns
    std::string target;      ///< field id, or the attribute's name (the header) where `attribute`
    bool attribute = false;
    bool ignored = false;                ///< only where a person said so: by themselves columns are kept
    ColumnType type = ColumnType::text;  ///< as delivered; an attribute is text unless every value fits
    NumberFormat number;
    std::string date_format;
    bool missing_words = false;  ///< NA, NULL and the like stand for missing here
    Text reason;                 ///< "Header “Kundennr.” is a known name of Customer."
};

/// A value that every row gets, as the settings "value:FIELD" and "source" say, since no column of the file holds it.
struct ConstantMapping {
    std::string target;  ///< field id, or the attribute's name where `attribute`
    std::string value;   ///< as given
    ColumnType type = ColumnType::text;
    NumberFormat number;
    std::string date_format;
    bool attribute = false;  ///< a further column that the file has not
};

/// Which column of a file is which field of a dataset kind.
struct Mapping {
    DatasetKind kind{};
    std::vector<ColumnMapping> columns;         ///< one for every column of the file
    std::vector<ConstantMapping> constants;     ///< fields that no column fills, and that are the same in every row
    std::vector<std::string> missing_required;  ///< required fields that no column fills
    std::vector<Error> questions;               ///< choices that only a person can make (ErrorCode::ambiguous)

    bool complete() const { return missing_required.empty() && questions.empty(); }
};

/// Maps by header synonyms first, then by content where a header says nothing. `given` is field id -> header or number
/// from 1 (a header wins over a number), and decides over all else; "field=" (empty) leaves a field unmapped, so that
/// its column is kept as an attribute; "ignore:HEADER" -> "yes" (or "ignore:3", the number) leaves a column out
/// (ColumnMapping::ignored). Unknown fields and columns, and one column given twice, are errors that list what is
/// known. So are a value for all rows (setting "value:FIELD") of a field that is unknown or that a column fills, and a
/// further column for all rows ("value:+NAME", "source") of a name that the file has.
Result<Mapping> map_columns(const SourceFacts& facts, DatasetKind kind,
                            const std::map<std::string, std::string>& given);

/// What cannot be known of order lines mapped like this, though the file may have it: amounts, customers. Nothing of
/// other kinds.
std::vector<Text> lacking_fields(const Mapping& mapping);

/// The kinds that the file may be, best first, with a score from 0 to 1 and the reason.
struct KindGuess {
    DatasetKind kind;
    double score;
    Text reason;
};
std::vector<KindGuess> guess_kinds(const SourceFacts& facts);

/// The typed rows of a file, parsed on other threads in bounded memory. Rows that do not fit become rejects. The
/// mapping must be complete.
Result<std::unique_ptr<RowStream>> open_rows(const SourceFacts& facts, const Mapping& mapping,
                                             const Progress& progress);

}  // namespace clientele
