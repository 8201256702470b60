#include "core/project/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace clientele {
namespace {

std::string holder(int file) {
    std::array<char, 32> bytes{};
    const ssize_t size = pread(file, bytes.data(), bytes.size(), 0);
    std::string text(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text.empty() ? "?" : text;
}

/// Beside the file itself, whatever link leads to it: one project has one lock.
std::filesystem::path lock_file_of(const std::filesystem::path& project) {
    std::error_code unknown;
    std::filesystem::path path = std::filesystem::weakly_canonical(project, unknown);
    if (unknown || path.empty()) path = project;
    path += "-lock";
    return path;
}

/// False when the file was removed or exchanged between opening and locking it.
bool still_there(int file, const std::filesystem::path& path) {
    struct stat mine {};
    struct stat there {};
    return fstat(file, &mine) == 0 && stat(path.c_str(), &there) == 0 && mine.st_ino == there.st_ino &&
           mine.st_dev == there.st_dev;
}

}  // namespace

WriterLock::WriterLock(WriterLock&& other) noexcept
    : file_(std::exchange(other.file_, -1)), lock_path_(std::move(other.lock_path_)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(lock_path_, other.lock_path_);
    return *this;
}

bool WriterLock::held_here(const std::filesystem::path& path) {
    const int file = open(lock_file_of(path).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const bool held = flock(file, LOCK_SH | LOCK_NB) != 0;
    const bool here = held && holder(file) == std::to_string(getpid());
    close(file);
    return here;
}

WriterLock::~WriterLock() {
    if (file_ < 0) return;
    unlink(lock_path_.c_str());  // while the lock is held: nobody else can think that this file is theirs
    close(file_);
}

Result<WriterLock> WriterLock::take(const std::filesystem::path& path) {
    WriterLock lock;
    lock.lock_path_ = lock_file_of(path);
    while (true) {
        const int file = open(lock.lock_path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (file < 0)
            return fail(ErrorCode::not_writable,
                        text("The folder of {0} cannot be written ({1}), so the project is open for "
                             "reading only. Copy it to a folder where you may write.",
                             name(path.string()), name(std::strerror(errno))));
        if (flock(file, LOCK_EX | LOCK_NB) != 0) {
            const std::string process = holder(file);
            close(file);
            return fail(
                ErrorCode::locked,
                text("{0} is open in another window or program (process {1}), so here it is open for reading only. "
                     "Close it there and open it here again.",
                     name(path.string()), name(process)));
        }
        if (!still_there(file, lock.lock_path_)) {
            close(file);
            continue;
        }
        const std::string process = std::to_string(getpid()) + "\n";
        if (ftruncate(file, 0) == 0 && pwrite(file, process.data(), process.size(), 0) < 0)
            errno = 0;  // the pid only informs
        lock.file_ = file;
        return lock;
    }
}

}  // namespace clientele
