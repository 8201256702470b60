#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace clientele {

/// A file in the making: bytes go to a temporary beside the target, and commit() puts it in the target's place, whole.
/// Without commit() the temporary is removed and what was there before stays. A target that is no regular file (a pipe,
/// a terminal) is written directly. Links are followed; an existing file keeps its permissions.
class NewFile {
 public:
    /// Errors: the folder does not exist or cannot be written, the target is a folder.
    static Result<NewFile> create(const std::filesystem::path& target);

    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Appends. A full disk is an error that says so.
    Result<void> write(std::string_view bytes);
    /// Where another library shall write the bytes instead of write().
    const std::filesystem::path& temporary() const { return temporary_; }
    /// Makes the bytes durable and gives them the target's name.
    Result<void> commit();

 private:
    NewFile() = default;

    std::filesystem::path target_;     // as the person named it, for messages
    std::filesystem::path resolved_;   // with links followed
    std::filesystem::path temporary_;  // empty: written directly, or committed
    int handle_ = -1;
};

/// Why a file could not be written, in a sentence, from an errno value.
Error write_error(const std::filesystem::path& path, int system_error);

}  // namespace clientele
