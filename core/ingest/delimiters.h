#pragma once

#include "core/ingest/records.h"

namespace clientele::ingest {

/// Records of a file's start, cell by cell.
using Rows = std::vector<std::vector<std::string_view>>;

/// Whether a cell is a number or a date.
bool is_typed(std::string_view cell);

/// The width that most rows have, the wider of equals; 0 where there are none.
std::size_t usual_width(const std::vector<std::size_t>& widths);

/// How well a delimiter explains the text, from 0 to 1: rows of one width, many cells, cells of clean types.
double delimiter_score(const Cells& cells, bool spaces);

/// The rules that explain `head` best. `rules` holds what is known already.
RecordRules best_delimiter(std::string_view head, RecordRules rules);

/// '"', or '\'' where most rows have cells in such quotes and none in '"'.
char likely_quote(std::string_view head, RecordRules rules);

}  // namespace clientele::ingest
