#include "core/ingest/formats/sqlite_source.h"

#include <array>
#include <fstream>

#include "core/ingest/input_file.h"

namespace clientele::ingest {
namespace {

constexpr int most_value_bytes = 1 << 28;
constexpr int steps_between_questions = 20'000;
constexpr int sqlite_patience = 2'000;  // milliseconds until a locked database is given up

/// A path as SQLite's URI.
std::string uri_of(const std::filesystem::path& path) {
    static constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-";
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char sign : std::filesystem::absolute(path).string()) {
        if (plain.contains(sign)) {
            uri += sign;
        } else {
            const auto byte = static_cast<unsigned char>(sign);
            uri += '%';
            uri += digits[byte >> 4];
            uri += digits[byte & 15];
        }
    }
    return uri;
}

/// In WAL mode, but with no log beside it: no program has it open and nothing is missing in it. Read as it stands then:
/// SQLite would else make a log, and could not in a folder that is not to be written to.
bool stands_still(const std::filesystem::path& path) {
    std::array<char, 20> header{};
    std::ifstream(path, std::ios::binary).read(header.data(), header.size());
    if (header[18] != 2 && header[19] != 2) return false;
    std::filesystem::path log = path;
    log += "-wal";
    std::error_code missing;
    const std::uintmax_t bytes = std::filesystem::file_size(log, missing);
    return missing || bytes == 0;
}

/// What a query of a person may do.
int allow_reading(void*, int action, const char*, const char*, const char*, const char*) {
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE
               ? SQLITE_OK
               : SQLITE_DENY;
}

}  // namespace

Result<SqliteSource> SqliteSource::open(const std::filesystem::path& path, const Progress& progress) {
    sqlite3* raw = nullptr;
    const std::string uri = uri_of(path) + (stands_still(path) ? "?immutable=1" : "?mode=ro");
    const int outcome = sqlite3_open_v2(uri.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    SqliteSource source(path, Handle(raw, sqlite3_close_v2));
    if (outcome != SQLITE_OK) return std::unexpected(source.explain(outcome));
    sqlite3_busy_timeout(raw, sqlite_patience);
    // What the file itself says is not to be trusted: its views must not call functions with effects.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, most_value_bytes);
    sqlite3_progress_handler(
        raw, steps_between_questions,
        [](void* asked) { return static_cast<const Progress*>(asked)->cancelled() ? 1 : 0; },
        const_cast<Progress*>(&progress));  // NOLINT: handed back as it was
    return source;
}

Result<SqliteSource::Statement> SqliteSource::prepare(const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    const int outcome = sqlite3_prepare_v2(database_.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, nullptr);
    Statement statement(raw, sqlite3_finalize);
    if (outcome != SQLITE_OK) return std::unexpected(explain(outcome));
    return statement;
}

Result<SqliteSource::Statement> SqliteSource::prepare_query(const std::string& sql) {
    const auto refused = [&](const Text& why) {
        return fail(ErrorCode::bad_value, text("The query cannot be run on {0}: {1}.", name(path_.string()), why),
                    in_file(path_.string()));
    };
    sqlite3_set_authorizer(database_.get(), allow_reading, nullptr);
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int outcome = sqlite3_prepare_v2(database_.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, &rest);
    Statement statement(raw, sqlite3_finalize);
    if (outcome == SQLITE_AUTH) return refused(text("it must be one SELECT that only reads"));
    if (outcome == SQLITE_ERROR) return refused(verbatim(sqlite3_errmsg(database_.get())));
    if (outcome != SQLITE_OK) return std::unexpected(explain(outcome));
    const bool one = rest == nullptr || std::string_view(rest).find_first_not_of(" \t\r\n;") == std::string_view::npos;
    if (!statement || !one || sqlite3_stmt_readonly(raw) == 0 || sqlite3_column_count(raw) == 0)
        return refused(text("it must be one SELECT that only reads"));
    return statement;
}

Result<bool> SqliteSource::step(sqlite3_stmt* statement) {
    const int outcome = sqlite3_step(statement);
    if (outcome == SQLITE_ROW) return true;
    if (outcome == SQLITE_DONE) return false;
    return std::unexpected(explain(outcome));
}

Error SqliteSource::explain(int outcome) const {
    const Name file = name(path_.string());
    const Location where = in_file(path_.string());
    const Name said = name(database_ ? sqlite3_errmsg(database_.get()) : sqlite3_errstr(outcome));
    switch (outcome & 0xFF) {
        case SQLITE_INTERRUPT:
            return cancelled().error();
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::locked, text("{0} is in use by another program. Close it there and try again.", file),
                    where};
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
            return {ErrorCode::not_readable,
                    text("{0} cannot be opened for reading ({1}). If another program did not close it properly, open "
                         "it there "
                         "once, or copy it with the files beside it to a folder of yours.",
                         file, said),
                    where};
        case SQLITE_TOOBIG:
        case SQLITE_NOMEM:
            return {ErrorCode::too_large, text("{0} holds a value that is too large to be read ({1}).", file, said),
                    where};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_IOERR:
            return {ErrorCode::bad_format,
                    text("{0} is a damaged database ({1}). Take a backup of it, or export its rows in the program that "
                         "made it.",
                         file, said),
                    where};
        default:
            return {ErrorCode::bad_format, text("{0} cannot be read: {1}.", file, said), where};
    }
}

std::string quoted_name(std::string_view name) {
    std::string quoted = "\"";
    for (const char sign : name) quoted += sign == '"' ? std::string("\"\"") : std::string(1, sign);
    return quoted + "\"";
}

}  // namespace clientele::ingest
