#pragma once

#include <string>
#include <vector>

#include "core/ingest/record_text.h"
#include "core/ingest/records.h"
#include "core/ingest/source.h"

namespace clientele::ingest {

/// How a text is laid out, found from its start.
struct Layout {
    Dialect dialect;                   ///< delimiter, quote, header, skip_lines and their reasons
    std::vector<std::string> headers;  ///< as written; empty texts where there are none
};

/// The most columns that a file may have.
inline constexpr std::size_t most_columns = 1900;

/// Whether any kind of dataset has a field that is known by this header.
bool is_known_header(std::string_view header);

/// `head` is the text from the file's start; `whole`: there is no more. What `settings` say is taken as it is.
Layout find_layout(std::string_view head, bool whole, bool lone_returns, const SourceSettings& settings);

/// Of a text whose records are known; `header_known`: its first record names the columns.
Layout find_layout(std::string_view head, bool whole, const RecordText& records, bool header_known,
                   const SourceSettings& settings);

}  // namespace clientele::ingest
