#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace clientele::ingest {

/// What a file is that is no delimited text, told from its first bytes.
enum class OtherFormat { web_page, xml, markdown, pdf, archive };

/// Of a file that holds no text; nothing where the bytes are of no known format.
std::optional<OtherFormat> binary_format(std::string_view bytes);

/// Of a text that a table would be searched for in vain: each of its lines could be read as a row.
std::optional<OtherFormat> text_format(std::string_view head);

/// An object, or an array of objects, arrays or texts, starts here. "[2011-01-02]" may be the first cell of a table, so
/// that arrays of plain numbers count only where the file is `named` as JSON.
bool looks_like_json(std::string_view head, bool named);

/// Says what the file is and what to do.
Text no_table(const std::string& file, OtherFormat format);

}  // namespace clientele::ingest
