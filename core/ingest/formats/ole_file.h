#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {

/// One stream of a compound file: the places where its pieces lie.
struct OleStream {
    std::uint64_t size = 0;
    std::size_t piece = 0;               ///< bytes a piece
    std::vector<std::uint64_t> offsets;  ///< of the pieces, in the file
};

/// A compound file ([MS-CFB]), in which older Office programs keep their documents: a file system within a file.
class OleFile {
 public:
    static bool starts_like_one(std::string_view bytes);
    /// `file` must outlive it. Errors: bad_format.
    static Result<OleFile> open(const InputFile& file, const std::string& path);

    /// Of the uppermost folder; nothing where there is no such stream.
    std::optional<OleStream> stream(std::string_view name) const;
    /// A stream or a folder.
    bool has(std::string_view name) const;
    /// Fills `to` from `offset` of the stream on; fewer bytes at its end or where a piece is missing.
    Result<std::size_t> read(const OleStream& stream, std::uint64_t offset, std::span<char> to) const;

 private:
    struct Entry {
        std::string name;
        int kind = 0;  ///< 1 a folder, 2 a stream, 5 the root
        std::uint32_t left = 0;
        std::uint32_t right = 0;
        std::uint32_t child = 0;
        std::uint32_t start = 0;
        std::uint64_t size = 0;
    };

    OleFile(const InputFile& file) : file_(&file) {}
    bool read_header();
    void read_table(std::string_view header);
    void read_entries(std::uint32_t first);
    std::vector<std::uint32_t> chain(std::uint32_t first, const std::vector<std::uint32_t>& table) const;
    OleStream of_sectors(std::uint32_t first, std::uint64_t size) const;
    std::vector<std::uint32_t> numbers_of(std::uint32_t first) const;
    std::uint64_t offset_of(std::uint32_t sector) const { return (std::uint64_t{sector} + 1) * sector_; }

    const InputFile* file_;
    std::size_t sector_ = 512;
    std::uint64_t small_below_ = 4096;  // streams under this size lie in the root's stream, in pieces of 64 bytes
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> small_next_;
    std::vector<Entry> entries_;
    std::vector<std::size_t> top_;
    OleStream small_;
};

}  // namespace clientele::ingest
