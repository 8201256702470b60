#pragma once

#include <readstat.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {

struct FilePart {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

/// ReadStat's view of a file: read in large pieces, with a look at whether to go on.
class StatisticsInput {
 public:
    /// `parts`: what is to be seen of the file, one after another; none: all of it.
    StatisticsInput(const InputFile& file, std::vector<FilePart> parts, const Progress& progress);

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
    std::vector<FilePart> parts_;
    std::uint64_t size_ = 0;
    std::string window_;
    std::uint64_t window_start_ = 0;
    std::uint64_t position_ = 0;
    std::uint64_t asked_ = 0;
    bool stopped_ = false;
    std::optional<Error> error_;
};

}  // namespace clientele::ingest
