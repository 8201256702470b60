#include "core/base/new_file.h"
#include "core/output/output.h"

namespace clientele {

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
    auto file = NewFile::create(path);
    if (!file) return std::unexpected(std::move(file.error()));
    if (auto written = file->write(bytes); !written) return written;
    return file->commit();
}

}  // namespace clientele
