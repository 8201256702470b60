#pragma once

#include <filesystem>
#include <string_view>

namespace clientele::fuzz {

/// Damages a project file as the bytes say: values of its tables, bytes and pages of the file, its length. A project is
/// far larger than an input should be, so inputs hold what is changed.
void damage(const std::filesystem::path& file, std::string_view orders);

}  // namespace clientele::fuzz
