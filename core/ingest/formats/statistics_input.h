#pragma once

#include <readstat.h>

#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {

/// ReadStat's view of a file: read in large pieces, with a look at the clock of the one who waits.
class StatisticsInput {
 public:
    StatisticsInput(const InputFile& file, const Progress& progress) : file_(file), progress_(progress) {}

    /// Makes the parser read from here.
    void serve(readstat_parser_t& parser);
    /// Reports progress now and then; false when the work shall stop.
    bool go_on();
    bool was_stopped() const { return stopped_; }
    /// Why bytes could not be read, where that is why.
    const std::optional<Error>& error() const { return error_; }

 private:
    readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence);
    ssize_t read(std::span<char> to);
    bool fill();

    const InputFile& file_;
    const Progress& progress_;
    std::string window_;
    std::uint64_t window_start_ = 0;
    std::uint64_t position_ = 0;
    std::uint64_t asked_ = 0;
    bool stopped_ = false;
    std::optional<Error> error_;
};

}  // namespace clientele::ingest
