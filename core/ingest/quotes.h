#pragma once

#include "core/ingest/records.h"

namespace clientele::ingest {

/// How a quoted cell ends.
enum class QuoteEnd {
    closed,    ///< at a quote with a delimiter or a line end behind it
    literal,   ///< not within its line: the quote is a sign of an unquoted cell
    unclosed,  ///< nowhere: the line where it opens is broken
    need_more  ///< the text ends before that can be said
};

struct QuotedCell {
    QuoteEnd end = QuoteEnd::closed;
    std::size_t close = 0;  ///< position of the closing quote
};

/// Whether the line ends at this place (at its line feed, or at a carriage return alone where these end lines).
bool ends_line(std::string_view text, std::size_t at, const RecordRules& rules);

/// Whether the quote at `at`, outside of quoted cells, opens a cell: only blanks lie between it and the cell's start.
bool opens_cell(std::string_view text, std::size_t at, const RecordRules& rules);

/// Follows a cell whose quote opens at `open`. Doubled quotes are part of it; so are single ones within a line, which
/// some programs forget to double. `last`: nothing follows `text`.
QuotedCell follow_quoted(std::string_view text, std::size_t open, const RecordRules& rules, bool last);

}  // namespace clientele::ingest
