#pragma once

#include <filesystem>
#include <vector>

#include "core/sample/sample.h"

namespace clientele {

/// Writes the generated retailer as the files that such a company would hand over: products.csv, stores.csv and
/// transactions.csv as UTF-8 with commas and ISO dates; kunden.csv as a German system writes it: semicolons, decimal
/// commas, 31.12.2025, Windows-1252 and German headers. The folder is made where it is missing. Returns the files.
Result<std::vector<std::filesystem::path>> write_sample_files(const std::filesystem::path& folder,
                                                              const SampleOptions& options,
                                                              const Progress& progress = {});

}  // namespace clientele
