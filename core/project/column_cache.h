#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/project/cache_file.h"

namespace clientele {

// Derived data beside a project: the columns of one version in one file that is mapped into memory, so that opening
// costs no reading. A header (JSON with sizes and places, and a checksum of itself) comes first, then the arrays, each
// on a multiple of 64 bytes. It may be deleted at any time; what does not fit exactly is ignored.

/// Fewer rows are read from the tables quickly enough.
inline constexpr std::uint64_t least_rows_to_cache = 200'000;

/// Of all kinds together.
std::uint64_t rows_of(std::span<const Dataset> datasets);

/// The file for the project at `path`.
std::filesystem::path column_cache_file(const std::filesystem::path& path);

/// Writes the columns as those of the state that `stamp` names. The file appears whole or not at all.
Result<void> write_column_cache(const std::filesystem::path& project, std::string_view stamp, const Snapshot& snapshot,
                                const Progress& progress);

/// Hears of each piece of the arrays once it is in the file, so that its memory can be let go.
using PieceWritten = std::function<void(std::span<const std::byte>)>;

/// As write_column_cache, but the file, complete on the disk, waits for its name; until it takes that, an earlier cache
/// stays.
Result<CacheFile> prepare_column_cache(const std::filesystem::path& project, std::string_view stamp,
                                       const Snapshot& snapshot, const Progress& progress,
                                       const PieceWritten& written = {});

/// The columns, where the cache is there, undamaged and of that very state. Every byte is compared with its checksum.
std::optional<std::vector<Dataset>> read_column_cache(const std::filesystem::path& project, std::string_view stamp);

/// Whether it is undamaged. True as well where there is no cache or one of another state.
bool column_cache_sound(const std::filesystem::path& project, std::string_view stamp);

}  // namespace clientele
