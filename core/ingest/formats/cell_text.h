#pragma once

#include <string>
#include <string_view>

#include "core/ingest/formats/number_format.h"

namespace clientele::ingest {

/// A number as a file writes it, in the shortest text that reads back as the same (see append_exact). Whole numbers
/// keep all their digits; what is no number stays as it is.
std::string exact_number_text(std::string_view written);

/// From which day a workbook counts.
enum class Epoch { from_1900, from_1904 };

/// A number of a spreadsheet as text by what it stands for: "2011-01-02", "10:20:30", "2011-01-02 10:20:30",
/// "36:00:00"; to the nearest second. A number that stands for no day of the calendar stays a number. Day 60 from 1900
/// is 1900-02-29, as spreadsheets show it, though there was none; days before are those that were.
std::string serial_text(double serial, NumberKind kind, Epoch epoch);

/// "2011-01-02T10:20:30.25Z" as "2011-01-02 10:20:30", to the nearest second; other texts as they are.
std::string iso_cell_text(std::string_view text);
/// "PT36H20M30S" as "36:20:30"; other texts as they are.
std::string iso_duration_text(std::string_view text);

}  // namespace clientele::ingest
