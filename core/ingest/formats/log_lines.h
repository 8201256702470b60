#pragma once

#include <functional>

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

/// Hands every line of a log that is not blank to `visit`. Errors: those of visit and of reading; cancelled.
using LogVisit = std::function<Result<void>(const std::string& line, std::uint64_t number)>;
Result<void> each_log_line(const FormatInput& input, const Progress& progress, const LogVisit& visit);

/// A line that is no row of the log: rejected where the rows are checked, see FileFormat::unread.
Result<void> add_unread(RecordWriter& rows, std::string_view line, std::uint64_t number);

/// "-" stands for nothing in logs.
inline std::string_view log_value(std::string_view cell) { return cell == "-" ? std::string_view() : cell; }

}  // namespace clientele::ingest
