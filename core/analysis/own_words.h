#pragma once

#include <string>

#include "core/analysis/finding.h"
#include "core/base/format.h"

namespace clientele {

/// A text cell as the reader sees it. Cells hold keys, which filters and files name and which stay the same in every
/// language; the words among them that are the program's own and not data are put here as people say them, in their
/// language: segments, problems with data and how grave they are, how records agree, types of columns, "The rest" and
/// "(no value)", and the titles of datasets and fields ("Transactions · Unit price" for transactions.unit_price).
std::string shown_text(const TableColumn& column, std::size_t row, const Format& format);

/// The same for a key of that column, such as one of a chart's warned values.
std::string shown_key(const TableColumn& column, std::string_view key, const Format& format);

}  // namespace clientele
