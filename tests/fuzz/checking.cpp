#include "checking.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "core/base/format.h"

namespace clientele::fuzz {
namespace {

void show(std::string_view what, std::string_view text) {
    std::fprintf(stderr, "%.*s%.*s\n", static_cast<int>(what.size()), what.data(), static_cast<int>(text.size()),
                 text.data());
}

}  // namespace

void require(bool holds, std::string_view what) {
    if (holds) return;
    show("Does not hold: ", what);
    std::abort();
}

void require_same(const std::string& one, const std::string& other, std::string_view what) {
    if (one == other) return;
    show("--- one\n", one);
    show("--- other\n", other);
    show("Differs: ", what);
    std::abort();
}

void require_fair(const Error& error) {
    const std::string words = to_string(error.message);
    if (words.empty() || error.cancelled() || error.code == ErrorCode::internal) {
        show("Refused: ", words);
        show("by the code ", id(error.code));
        std::abort();
    }
}

ScratchFolder::ScratchFolder() {
    static const std::filesystem::path top = std::filesystem::temp_directory_path();
    static std::uint64_t made = 0;
    path_ = top / ("clientele-fuzz-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
    std::filesystem::create_directories(path_);
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path ScratchFolder::file(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path file = path_ / name;
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file;
}

}  // namespace clientele::fuzz
