#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace clientele::ingest {

inline Location in_file(std::string file, std::uint64_t line = 0) {
    Location where;
    where.file = std::move(file);
    where.line = line;
    return where;
}

/// A regular file, opened for reading in pieces.
class InputFile {
 public:
    /// Errors: not_found; not_readable for directories, devices and files without permission.
    static Result<InputFile> open(const std::filesystem::path& path);
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&&) = delete;
    ~InputFile();

    std::uint64_t size() const { return size_; }
    /// A file without a name in the folder for temporary files, for what is read from `source`; gone when it is closed.
    static Result<InputFile> unnamed(const std::filesystem::path& source);
    /// The same file once more.
    Result<InputFile> again() const;
    /// Writes at the end of an unnamed file. Errors: not_writable where the disk is full.
    Result<void> append(std::string_view bytes);

    /// Fills `to` from `offset` on; fewer bytes only at the end of the file.
    Result<std::size_t> read(std::uint64_t offset, std::span<char> to) const;

 private:
    InputFile(std::filesystem::path path, int handle, std::uint64_t size)
        : path_(std::move(path)), handle_(handle), size_(size) {}

    std::filesystem::path path_;
    int handle_;
    std::uint64_t size_;
};

}  // namespace clientele::ingest
