#pragma once

#include "core/project/project.h"
#include "core/sample/truths.h"

namespace clientele {

/// What the generated retailer is made from. The same values give the same rows on any machine and number of threads.
struct SampleOptions {
    std::uint64_t customers = 20'000;  ///< rows of customers, 500 to 500,000; about 20 order lines each
    std::uint64_t seed = 1;
    std::uint64_t lines = 0;     ///< order lines to make at least; 0: as the customers buy. For benchmarks.
    sample::Truths truths = {};  ///< what is planted, and how strongly
};

/// Fills an empty project with the generated retailer, each dataset kind a batch, and keeps what is planted in the
/// setting "sample.truths".
Result<void> make_sample(Project& project, const SampleOptions& options, const Progress& progress = {});

/// Makes a new project file and fills it with the sample. Where that fails or is stopped no file stays: half a sample
/// is of no use to anyone.
Result<Project> create_sample_project(const std::filesystem::path& path, std::string_view name,
                                      const SampleOptions& options, const Progress& progress = {});

}  // namespace clientele
