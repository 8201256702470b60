#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/result.h"
#include "core/ingest/input_file.h"

struct zip;
struct zip_file;

namespace clientele::ingest {

/// A file within an archive, unpacked while it is read.
class ZipEntry {
 public:
    /// Fills `to`; 0 at the end. Errors: bad_format for damaged contents, and for those that unpack to far more than
    /// any table would.
    Result<std::size_t> read(std::span<char> to);
    /// How much of it was read.
    double fraction() const;

 private:
    friend class ZipArchive;
    struct Close {
        void operator()(zip_file* file) const;
    };
    std::unique_ptr<zip_file, Close> file_;
    std::string path_;
    std::string name_;
    std::uint64_t packed_ = 0;
    std::uint64_t size_ = 0;  // as the archive claims; for the fraction alone
    std::uint64_t done_ = 0;
};

/// A ZIP archive, read where it stands. Names of entries are compared without regard to case and kind of slash.
class ZipArchive {
 public:
    static bool starts_like_one(std::string_view bytes);
    /// `file` must outlive the archive; `path` is for messages. Errors: bad_format.
    static Result<ZipArchive> open(const InputFile& file, const std::string& path);

    bool has(std::string_view name) const;
    /// Any entry below the folder, such as "word/".
    bool has_folder(std::string_view folder) const;
    /// Errors: bad_format where there is no such entry, or it is protected.
    Result<ZipEntry> entry(std::string_view name) const;
    /// The start of an entry, at most `most` bytes; "" where there is none.
    std::string start_of(std::string_view name, std::size_t most) const;

 private:
    struct Close {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Close> archive_;
    std::string path_;
    std::unordered_map<std::string, std::uint64_t> entries_;  // by the name that is compared
};

}  // namespace clientele::ingest
