#include "core/ingest/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace clientele::ingest {
namespace {

std::unexpected<Error> unreadable(const std::filesystem::path& path, int error) {
    const Name file = name(path.string());
    const Location where = in_file(path.string());
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return fail(ErrorCode::not_found, text("There is no file {0}. Check the name and the folder.", file),
                        where);
        case EACCES:
        case EPERM:
            return fail(
                ErrorCode::not_readable,
                text("{0} cannot be read: you have no permission. Ask its owner, or copy it to a folder of yours.",
                     file),
                where);
        default:
            return fail(ErrorCode::not_readable, text("{0} cannot be read: {1}.", file, name(std::strerror(error))),
                        where);
    }
}

}  // namespace

Result<InputFile> InputFile::open(const std::filesystem::path& path) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) return unreadable(path, errno);
    InputFile file(path, handle, 0);
    struct stat facts {};
    if (::fstat(handle, &facts) != 0) return unreadable(path, errno);
    if (S_ISDIR(facts.st_mode))
        return fail(ErrorCode::not_readable,
                    text("{0} is a folder. Name the files in it instead.", name(path.string())),
                    in_file(path.string()));
    if (!S_ISREG(facts.st_mode))
        return fail(ErrorCode::not_readable,
                    text("{0} is no ordinary file. Save its contents to a file and import that.", name(path.string())),
                    in_file(path.string()));
    file.size_ = static_cast<std::uint64_t>(facts.st_size);
    return file;
}

Result<InputFile> InputFile::unnamed(const std::filesystem::path& source) {
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    int handle = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (handle < 0) {  // a file system that knows no unnamed files
        std::string path = (folder / "clientele-XXXXXX").string();
        handle = ::mkostemp(path.data(), O_CLOEXEC);
        if (handle >= 0) ::unlink(path.c_str());
    }
    if (handle < 0)
        return fail(ErrorCode::not_writable,
                    text("{0} cannot be read: no temporary file can be made in {1} ({2}). Make room there, or name "
                         "another folder in TMPDIR.",
                         name(source.string()), name(folder.string()), name(std::strerror(errno))));
    return InputFile(source, handle, 0);
}

Result<InputFile> InputFile::again() const {
    const int handle = ::fcntl(handle_, F_DUPFD_CLOEXEC, 0);
    if (handle < 0) return unreadable(path_, errno);
    return InputFile(path_, handle, size_);
}

Result<void> InputFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::pwrite(handle_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0)
            return fail(
                ErrorCode::not_writable,
                text("There is no room to read {0}: the folder for temporary files is full. Make room there, or "
                     "name another folder in TMPDIR.",
                     name(path_.string())));
        size_ += static_cast<std::uint64_t>(put);
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

InputFile::InputFile(InputFile&& other) noexcept
    : path_(std::move(other.path_)), handle_(std::exchange(other.handle_, -1)), size_(other.size_) {}

InputFile::~InputFile() {
    if (handle_ >= 0) ::close(handle_);
}

Result<std::size_t> InputFile::read(std::uint64_t offset, std::span<char> to) const {
    std::size_t done = 0;
    while (done < to.size()) {
        const ssize_t got = ::pread(handle_, to.data() + done, to.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path_, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

}  // namespace clientele::ingest
