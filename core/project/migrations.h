#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "core/project/database.h"

namespace clientele {

/// "Clnt": says to SQLite and to file(1) that a database is a Clientele project.
inline constexpr std::int64_t project_application_id = 0x436C6E74;

/// One step of the schema. Its text is never changed once released: `migrations` in the file keeps a checksum of it.
struct Migration {
    std::string_view name;
    std::string_view sql;
};

/// All of them; number i brings a file to version i + 1. (The tables of the dataset kinds follow the registry instead.)
std::span<const Migration> project_migrations();

/// Brings an open project to the newest version in one transaction, after a copy of the file was written beside it.
/// The copy's path is the result; nothing where no step was due. Errors: `newer_version`, `bad_format` where a step of
/// the file is not the one that this program knows, or what writing may fail with; the file is then as before.
Result<std::optional<std::filesystem::path>> migrate(Database& database, const std::filesystem::path& path,
                                                     std::span<const Migration> migrations);

/// Verifies the checksums of the steps that were taken; the message names the one that differs.
Result<void> verify_migrations(Database& database, const std::filesystem::path& path,
                               std::span<const Migration> migrations);

}  // namespace clientele
