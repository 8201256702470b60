#include "core/project/cache_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace clientele {

CacheFile::CacheFile(std::filesystem::path path) : path_(std::move(path)), part_(path_) {
    part_ += ".part";
    file_ = open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

CacheFile::CacheFile(CacheFile&& other) noexcept
    : path_(std::move(other.path_)),
      part_(std::move(other.part_)),
      file_(std::exchange(other.file_, -1)),
      named_(other.named_) {}

CacheFile::~CacheFile() {
    if (file_ < 0) return;
    close(file_);
    if (!named_) unlink(part_.c_str());
}

bool CacheFile::write_at(std::uint64_t place, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t size = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(place));
        if (size <= 0) return false;
        place += static_cast<std::uint64_t>(size);
        bytes = bytes.subspan(static_cast<std::size_t>(size));
    }
    return true;
}

bool CacheFile::complete(std::uint64_t size) {
    return ftruncate(file_, static_cast<off_t>(size)) == 0 && fdatasync(file_) == 0;
}

bool CacheFile::take_name() {
    named_ = rename(part_.c_str(), path_.c_str()) == 0;
    return named_;
}

}  // namespace clientele
