#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/sample/sample.h"

namespace clientele {

/// A file of the sample as the README beside it lists it.
struct SampleFile {
    std::filesystem::path path;
    DatasetKind kind{};
    std::uint64_t rows = 0;      ///< rows of the kind that an import takes over from it
    std::uint64_t rejected = 0;  ///< rows of the file that an import must refuse, planted there
    bool delimited = true;       ///< delimited text with a row a line, which imports as it is
    bool again = false;          ///< what is in it stands in another file as well
    std::string form;            ///< "Windows-1252, semicolons, decimal commas": for people
    std::string tricky;          ///< what is not usual in it; "" where nothing is
};

/// Writes the generated retailer as the files that such a company would hand over: each kind of data in the form of the
/// system that it comes from, in several encodings and languages, with a README.txt that lists them. What the forms are
/// is said in files/forms.cpp; a kind without one is written as CSV. The folder is made where it is missing; files of
/// the same names are replaced. Where that fails or is stopped, none of the files stays. Returns the files without the
/// README.
Result<std::vector<SampleFile>> write_sample_files(const std::filesystem::path& folder, const SampleOptions& options,
                                                   const Progress& progress = {});

}  // namespace clientele
