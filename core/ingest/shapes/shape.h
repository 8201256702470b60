#pragma once

#include <span>

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

/// A way to write rows that is not a row each: a column a question, a line a basket. Unfolding makes rows of them.
struct Shape {
    std::string_view id;
    Pattern label;     ///< "a column a question"
    DatasetKind kind;  ///< what it unfolds into
    /// Whether a table is of this shape beyond doubt, so that it is unfolded without being asked for.
    bool (*is_evident)(const SourceFacts& facts);
    /// Whether a table that is to be of `kind` is of this shape: it lacks what rows of the kind have.
    bool (*is_meant)(const SourceFacts& facts);
    /// The header as the first record in line 1; each row with the line that it comes from.
    Result<Reading> (*unfold)(const SourceFacts& facts, RecordWriter& rows, const Progress& progress);
    /// Why a record that was written with one cell alone is no row.
    Pattern unread;
};

std::span<const Shape> shapes();

/// The shape to unfold: what the setting "shape" says; else the one that is evident, or meant by `kind`. nullptr: none.
const Shape* shape_of(const SourceFacts& facts, std::optional<DatasetKind> kind);

}  // namespace clientele::ingest
