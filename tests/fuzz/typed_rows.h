#pragma once

#include "tables.h"

namespace clientele::fuzz {

/// Reads the typed rows of a file, as the kind that it seems to be, and as a dry run. `rows`: how many the file has.
void read_typed(const std::filesystem::path& file, const HowToRead& how, const SourceFacts& facts, std::uint64_t rows,
                std::uint64_t choice);

}  // namespace clientele::fuzz
