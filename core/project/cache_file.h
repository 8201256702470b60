#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace clientele {

/// A file of derived data: written piece by piece under a passing name, it takes its own when it is told to, or
/// disappears.
class CacheFile {
   public:
    explicit CacheFile(std::filesystem::path path);
    CacheFile(CacheFile&& other) noexcept;
    CacheFile& operator=(CacheFile&&) = delete;
    ~CacheFile();

    bool opened() const { return file_ >= 0; }
    bool write_at(std::uint64_t place, std::span<const std::byte> bytes);
    /// Sets the size and waits until all of it is on the disk.
    bool complete(std::uint64_t size);
    /// Puts it in the place of a file of that name. Only after `complete`.
    bool take_name();

   private:
    std::filesystem::path path_;
    std::filesystem::path part_;
    int file_ = -1;
    bool named_ = false;
};

}  // namespace clientele
