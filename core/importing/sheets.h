#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/ingest/source.h"

namespace clientele {

/// The setting "table" that stands for all sheets of a workbook that have the same columns.
inline constexpr std::string_view all_tables = "*";

/// Sheets of a workbook, or tables of a database.
struct TablesAlike {
    std::vector<std::string> tables;    ///< with the columns that most have; none where the file is but one table
    std::vector<std::string> left_out;  ///< with other columns, or without rows
};

/// Reads every table of the file once. Errors: those of inspect() for the file, no table with rows.
Result<TablesAlike> tables_alike(const std::filesystem::path& file, const SourceSettings& settings,
                                 std::optional<DatasetKind> kind, const Progress& progress);

}  // namespace clientele
