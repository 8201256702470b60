#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace clientele {

/// The writer's lock of a project: an advisory lock on a small file beside it, held as long as the object lives. The
/// system drops it when the process dies, however it dies. (A lock on the database itself would disturb SQLite's own.)
class WriterLock {
   public:
    WriterLock() = default;
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;
    ~WriterLock();

    bool held() const { return file_ >= 0; }

    /// Takes the lock of the project at `path`. Errors: `locked` (the message names the process that holds it),
    /// `not_writable` where the lock file cannot be made.
    static Result<WriterLock> take(const std::filesystem::path& path);

    /// Whether this very process holds the lock of that project, in another object.
    static bool held_here(const std::filesystem::path& path);

   private:
    int file_ = -1;
    std::filesystem::path lock_path_;
};

}  // namespace clientele
