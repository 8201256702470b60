#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/ingest/source.h"

namespace clientele::ingest {

/// The setting of that name, "" where it was not given.
std::string_view setting(const SourceSettings& settings, std::string_view name);

/// The setting of that name for one column: "dates:InvoiceDate", "dates:5" (number from 1), else "dates".
std::string_view setting_for(const SourceSettings& settings, std::string_view name, const ColumnFacts& column);

/// Settings for columns that the file has not.
Result<void> check_columns(const SourceSettings& settings, const std::vector<ColumnFacts>& columns);

/// Yes, no, or nothing where it was not given.
std::optional<bool> yes_or_no(const SourceSettings& settings, std::string_view name);

}  // namespace clientele::ingest
