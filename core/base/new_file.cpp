#include "core/base/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace clientele {
namespace fs = std::filesystem;

Error write_error(const fs::path& path, int system_error) {
    const Name file = name(path.string());
    switch (system_error) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return {ErrorCode::not_writable,
                    text("There is not enough room to write “{0}”. Free some space or choose another place.", file)};
        case EACCES:
        case EPERM:
            return {ErrorCode::not_writable,
                    text("“{0}” may not be written. Choose a place where you have the right to write.", file)};
        case EROFS:
            return {ErrorCode::not_writable,
                    text("“{0}” is on a disk that can only be read. Choose another place.", file)};
        case ENOENT:
        case ENOTDIR:
            return {ErrorCode::not_found,
                    text("The folder of “{0}” does not exist. Make it first or choose another place.", file)};
        case EISDIR:
            return {ErrorCode::not_writable, text("“{0}” is a folder. Name a file in it.", file)};
        case ENAMETOOLONG:
            return {ErrorCode::bad_value, text("The name “{0}” is too long for the disk. Choose a shorter one.", file)};
        default:
            return {ErrorCode::not_writable,
                    text("“{0}” could not be written: {1}.", file, name(std::strerror(system_error)))};
    }
}

Result<NewFile> NewFile::create(const fs::path& target) {
    std::error_code unknown;
    NewFile file;
    file.target_ = target;
    const fs::path followed = fs::weakly_canonical(target, unknown);
    file.resolved_ = unknown || followed.empty() ? target : followed;
    struct stat known {};
    const bool exists = ::stat(file.resolved_.c_str(), &known) == 0;
    if (exists && S_ISDIR(known.st_mode)) return std::unexpected(write_error(target, EISDIR));
    if (exists && !S_ISREG(known.st_mode)) {
        file.handle_ = ::open(file.resolved_.c_str(), O_WRONLY | O_CLOEXEC);
        if (file.handle_ < 0) return std::unexpected(write_error(target, errno));
        return file;
    }
    // A file that may not be changed shall not be replaced through its folder either.
    if (exists && ::access(file.resolved_.c_str(), W_OK) != 0) return std::unexpected(write_error(target, errno));
    std::string pattern = (file.resolved_.parent_path() / ".clientele-XXXXXX").string();
    file.handle_ = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (file.handle_ < 0) return std::unexpected(write_error(target, errno));
    file.temporary_ = pattern;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(file.handle_, exists ? known.st_mode & 07777 : 0666 & ~mask) != 0)
        return std::unexpected(write_error(target, errno));
    return file;
}

NewFile::NewFile(NewFile&& other) noexcept
    : target_(std::move(other.target_)),
      resolved_(std::move(other.resolved_)),
      temporary_(std::move(other.temporary_)),
      handle_(std::exchange(other.handle_, -1)) {
    other.temporary_.clear();
}

NewFile::~NewFile() {
    if (handle_ >= 0) ::close(handle_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<void> NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(handle_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return std::unexpected(write_error(target_, errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> NewFile::commit() {
    const bool direct = temporary_.empty();
    // A library that wrote to temporary() has replaced the file behind the handle or shares it: the data of the name
    // counts.
    if (!direct) {
        const int named = ::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC);
        const bool durable = named >= 0 && ::fsync(named) == 0;
        const int reason = errno;
        if (named >= 0) ::close(named);
        if (!durable) return std::unexpected(write_error(target_, reason));
    }
    if (::close(std::exchange(handle_, -1)) != 0) return std::unexpected(write_error(target_, errno));
    if (direct) return {};
    if (::rename(temporary_.c_str(), resolved_.c_str()) != 0) return std::unexpected(write_error(target_, errno));
    temporary_.clear();
    return {};
}

}  // namespace clientele
