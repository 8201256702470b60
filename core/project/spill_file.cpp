#include "core/project/spill_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <utility>

namespace clientele {

SpillFile::SpillFile(const std::filesystem::path& folder) {
    file_ = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file_ >= 0) return;
    std::string name = (folder / ".columns-XXXXXX").string();  // where the disk has no nameless files
    file_ = mkostemp(name.data(), O_CLOEXEC);
    if (file_ >= 0) unlink(name.c_str());
}

SpillFile::SpillFile(SpillFile&& other) noexcept : file_(std::exchange(other.file_, -1)), size_(other.size_) {}

SpillFile& SpillFile::operator=(SpillFile&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(size_, other.size_);
    return *this;
}

SpillFile::~SpillFile() {
    if (file_ >= 0) close(file_);
}

bool SpillFile::append(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t size = write(file_, bytes.data(), bytes.size());
        if (size <= 0) return false;
        size_ += static_cast<std::uint64_t>(size);
        bytes = bytes.subspan(static_cast<std::size_t>(size));
    }
    return true;
}

SpillFile::View SpillFile::view() const {
    if (size_ == 0) return {};
    void* start = mmap(nullptr, size_, PROT_READ, MAP_SHARED, file_, 0);
    if (start == MAP_FAILED) return {};
    return {{static_cast<const std::byte*>(start), size_},
            std::shared_ptr<const void>(start, [size = size_](void* mapped) { munmap(mapped, size); })};
}

void let_go_of_mapped(std::span<const std::byte> bytes) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* start = const_cast<std::byte*>(bytes.data());  // for the system call, which changes nothing
    std::size_t left = bytes.size();
    // Whole pages only: those at the ends may hold something else as well.
    if (std::align(page, page, start, left)) madvise(start, left / page * page, MADV_DONTNEED);
}

}  // namespace clientele
