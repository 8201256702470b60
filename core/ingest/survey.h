#pragma once

#include <cstdint>
#include <string>

#include "core/base/progress.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {

/// What one pass over all bytes of a file tells.
struct Survey {
    std::string hash;  ///< ContentHash of the file
    std::uint64_t bytes = 0;
    std::uint64_t nul_even = 0;  ///< NUL bytes at even and odd places: UTF-16 shows itself by them
    std::uint64_t nul_odd = 0;
    std::uint64_t sequences = 0;  ///< valid UTF-8 sequences above ASCII
    std::uint64_t invalid = 0;    ///< bytes that are not valid UTF-8
    bool has_line_feeds = false;
    std::uint64_t returns = 0;  ///< carriage returns
    std::uint64_t pairs = 0;    ///< carriage returns with a line feed behind
    std::string above_ascii;    ///< pieces of text round bytes above ASCII, at most 64 KiB

    bool has_nul() const { return nul_even + nul_odd > 0; }
    bool has_lone_returns() const { return returns > pairs; }
};

/// Reads the whole file once; about a gigabyte a second.
Result<Survey> survey(const InputFile& file, const Progress& progress);

}  // namespace clientele::ingest
