#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace clientele::fuzz {

/// Aborts where it does not hold, and says what does not.
void require(bool holds, std::string_view what);
/// Aborts where two texts differ, and shows both.
void require_same(const std::string& one, const std::string& other, std::string_view what);

/// A refusal that a person can do something with: words, and a code that is none of a fault of our own.
void require_fair(const Error& error);

/// A folder for the files of one run, empty at its start and gone at its end.
class ScratchFolder {
 public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    /// Writes a file into it.
    std::filesystem::path file(std::string_view name, std::string_view bytes) const;
    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

}  // namespace clientele::fuzz
