#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/ingest/source.h"

namespace clientele::ingest {

/// The first records of a survey file that name its columns.
struct SurveyHeader {
    std::size_t records = 1;  ///< how many; 0 where the file has no header
    struct Column {
        std::string header;      ///< of the first record; "" where it is blank or "Unnamed: 4"
        std::string text;        ///< of the question, where the file has it beside the header; else ""
        std::string option;      ///< of a second record that names options; else ""
        bool continued = false;  ///< of the same question as the column before
    };
    std::vector<Column> columns;
    std::vector<Text> reasons;
};

/// Whether a second record names the options of the questions above it, as SurveyMonkey writes them: "Response",
/// "Open-Ended Response", and in the columns that have no header of their own the option.
bool names_options(std::span<const std::string_view> first, std::span<const std::string_view> second);

/// Up to this many records are needed to tell.
inline constexpr std::size_t most_header_records = 3;

/// `first_records`: of the file, from the header on, cells as written. Two records more belong to the header where a
/// survey tool wrote it: question texts and JSON (Qualtrics), or options (SurveyMonkey).
SurveyHeader read_survey_header(const SourceFacts& facts, const std::vector<std::vector<std::string>>& first_records);

}  // namespace clientele::ingest
