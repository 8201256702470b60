#include "core/project/opening.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/project/last_committed.h"
#include "core/project/migrations.h"
#include "core/project/tables.h"

namespace clientele {
namespace {

constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};

// Big pages suit a file that is written once in order and read from end to end.
constexpr int page_size = 8192;

std::uint32_t big_endian(const char* bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

bool has_content(const std::filesystem::path& path) {
    std::error_code ignored;
    const auto size = std::filesystem::file_size(path, ignored);
    return !ignored && size > 0;
}

std::filesystem::path beside(const std::filesystem::path& path, std::string_view ending) {
    std::filesystem::path other = path;
    other += ending;
    return other;
}

/// Why the file itself cannot be written, if so. A file without any right to write is respected for every user.
std::optional<Text> write_protection(const std::filesystem::path& path) {
    struct stat facts {};
    const bool any_right = stat(path.c_str(), &facts) == 0 && (facts.st_mode & 0222) != 0;
    if (any_right && access(path.c_str(), W_OK) == 0) return std::nullopt;
    return text(
        "{0} is write-protected, so it is open for reading only. Remove the protection or make a copy to change it.",
        name(path.string()));
}

void tune(Database& database) {
    // Temporary things in memory; deleted pages need not be overwritten with zeros.
    database.execute("PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST");
    database.keep_pages(Database::usual_pages);
}

/// FULL: with NORMAL a power cut could take back the last change that was acknowledged. It costs one fsync an import.
/// The log's file is cut back after a large change.
void prepare_writing(Database& database) {
    tune(database);
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
}

Result<void> load_state(Project::State& state) {
    Database& database = *state.database;
    state.uuid = database.text("SELECT value FROM project WHERE name = 'uuid'");
    state.name = database.text("SELECT value FROM project WHERE name = 'name'");
    state.version = read_version(database);
    state.ledger = read_ledger(database);
    if (auto status = database.status(); !status) return status;
    if (state.uuid.empty() || state.version.stamp.empty())
        return fail(ErrorCode::bad_format, text("{0} is not a complete Clientele project. Go back to a copy of it.",
                                                name(state.path.string())));
    return {};
}

/// A connection beside a writer, or, where nothing can be made in the folder and nothing is left to be taken in, to the
/// file as it lies there.
Result<void> connect_reading(Project::State& state) {
    const auto log = beside(state.path, "-wal");
    const bool folder_writable = access(log.parent_path().empty() ? "." : log.parent_path().c_str(), W_OK) == 0;
    struct stat facts {};
    const auto folder = state.path.parent_path().empty() ? std::filesystem::path(".") : state.path.parent_path();
    const bool folder_protected = stat(folder.c_str(), &facts) == 0 && (facts.st_mode & 0222) == 0;
    const bool alone = !has_content(log) && !has_content(beside(state.path, "-journal"));
    const bool unchanging = alone && (!folder_writable || folder_protected) && !std::filesystem::exists(log);
    auto database = Database::open(state.path, unchanging ? Database::Mode::unchanging : Database::Mode::read);
    if (!database) return std::unexpected(database.error());
    state.database = std::move(*database);
    state.database->integer("PRAGMA user_version");
    if (auto status = state.database->status(); !status) {
        if (!alone && !folder_writable)
            return fail(
                ErrorCode::not_readable,
                text("{0} was not closed properly and its folder cannot be written, so that it cannot be put in "
                     "order. Copy it, with the files beside it, to a folder where you may write.",
                     name(state.path.string())));
        return status;
    }
    return {};
}

/// A connection to what was there before another process began the large import that it is at; false where there is
/// none.
bool connect_before_import(Project::State& state) {
    if (WriterLock::held_here(state.path) || !has_content(beside(state.path, "-journal"))) return false;
    state.database.reset();  // none may be open on the file itself
    auto database = open_last_committed(state.path);
    if (!database) return false;
    state.database = std::move(*database);
    return true;
}

Result<void> open_reading(Project::State& state) {
    state.before_import = connect_before_import(state);
    if (!state.before_import) {
        auto connected = connect_reading(state);
        state.before_import = !connected && connected.error().code == ErrorCode::locked && connect_before_import(state);
        if (!connected && !state.before_import) return connected;
    }
    tune(*state.database);
    const std::int64_t version = state.database->integer("PRAGMA user_version");
    if (auto status = state.database->status(); !status) return status;
    const auto newest = static_cast<std::int64_t>(project_migrations().size());
    if (version < newest)
        return fail(ErrorCode::not_writable,
                    text("{0} was written by an older version and must be brought up to date, but: {1}",
                         name(state.path.string()), state.read_only.value_or(Text())));
    return verify_migrations(*state.database, state.path, project_migrations());
}

/// A reader of a write-protected project leaves side files that are protected as the project was. With its protection
/// gone theirs goes as well, or the project could not be written until somebody deletes them.
void unprotect_side_files(const std::filesystem::path& path) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) return;
    for (const std::string_view ending : {"-shm", "-wal"}) {
        const auto side = beside(path, ending);
        struct stat of_side {};
        if (stat(side.c_str(), &of_side) == 0 && (of_side.st_mode & 0222) == 0)
            chmod(side.c_str(), facts.st_mode & 0777);
    }
}

Result<void> open_writing(Project::State& state) {
    unprotect_side_files(state.path);
    auto database = Database::open(state.path, Database::Mode::write);
    if (!database) return std::unexpected(database.error());
    state.database = std::move(*database);
    // First of all this reads the schema, so that damage shows before anything is written.
    state.database->integer("SELECT count(*) FROM sqlite_schema");
    if (auto status = state.database->status(); !status) return status;
    prepare_writing(*state.database);
    if (auto status = state.database->status(); !status) return status;
    auto migrated = migrate(*state.database, state.path, project_migrations());
    if (!migrated) return std::unexpected(migrated.error());
    return {};
}

}  // namespace

bool read_again(Project::State& state) {
    if (has_content(beside(state.path, "-journal"))) return false;
    Project::State now;
    now.path = state.path;
    if (!connect_reading(now)) return false;
    tune(*now.database);
    state.database = std::move(now.database);
    state.before_import = false;
    return true;
}

Result<void> examine_file(const std::filesystem::path& path) {
    const Name file = name(path.string());
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return fail(
                ErrorCode::not_found,
                text("{0} cannot be opened: there is no such file. Check the name and the folder, or make a new "
                     "project.",
                     file));
        return fail(ErrorCode::not_readable, text("{0} cannot be opened: {1}.", file, name(std::strerror(errno))));
    }
    if (S_ISDIR(facts.st_mode))
        return fail(ErrorCode::not_readable, text("{0} is a folder, not a project file.", file));
    std::array<char, 100> header{};
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::not_readable, text("{0} cannot be read: {1}.", file, name(std::strerror(errno))));
    in.read(header.data(), header.size());
    if (in.gcount() == 0)
        return fail(ErrorCode::bad_format,
                    text("{0} is empty, so it is no Clientele project. Make a new one instead.", file));
    if (std::string_view(header.data(), 16) != sqlite_magic.substr(0, 16))
        return fail(ErrorCode::bad_format,
                    text("{0} is no Clientele project. To bring data in, open a project and import "
                         "the file.",
                         file));
    if (static_cast<std::size_t>(in.gcount()) < header.size())
        return fail(ErrorCode::bad_format,
                    text("{0} is cut off: only its first {1} bytes are there. Go back to a copy of it.", file,
                         count(static_cast<std::int64_t>(in.gcount()))));
    // What a log or journal beside the file still has to bring counts as well; then SQLite has the word.
    if (has_content(beside(path, "-wal")) || has_content(beside(path, "-journal"))) return {};
    if (big_endian(&header[68]) != project_application_id)
        return fail(ErrorCode::bad_format,
                    text("{0} is an SQLite database of another program, not a Clientele project.", file));
    if (const auto version = big_endian(&header[60]); version > project_migrations().size())
        return fail(
            ErrorCode::newer_version,
            text("{0} was written by a newer version of Clientele (its tables are version {1}, this program knows "
                 "{2}). Install the newer version to open it.",
                 file, count(static_cast<std::int64_t>(version)), count(project_migrations().size())));
    const auto pages = static_cast<std::uint64_t>(big_endian(&header[28]));
    const std::uint64_t one = static_cast<unsigned char>(header[16]) * 256U + static_cast<unsigned char>(header[17]);
    const std::uint64_t expected = pages * (one == 1 ? 65536 : one);
    if (static_cast<std::uint64_t>(facts.st_size) < expected)
        return fail(
            ErrorCode::bad_format,
            text("{0} is cut off: {1} of its {2} bytes are there. It was not changed; go back to a copy of it.", file,
                 count(static_cast<std::int64_t>(facts.st_size)), count(static_cast<std::int64_t>(expected))));
    return {};
}

Result<void> create_project_file(Project::State& state, const std::filesystem::path& path,
                                 std::string_view name_given) {
    state.path = path;
    const auto folder = path.parent_path();
    if (std::error_code ignored; std::filesystem::exists(path, ignored))
        return fail(ErrorCode::not_writable,
                    text("{0} is there already. Open it, or choose another name.", name(path.string())));
    if (!folder.empty() && !std::filesystem::is_directory(folder))
        return fail(ErrorCode::not_found, text("There is no folder {0}.", name(folder.string())));
    auto lock = WriterLock::take(path);
    if (!lock)
        return fail(lock.error().code,
                    lock.error().code == ErrorCode::locked
                        ? lock.error().message
                        : text("{0} cannot be made: its folder cannot be written.", name(path.string())));
    state.lock = std::move(*lock);
    auto database = Database::open(path, Database::Mode::create);
    if (!database) return std::unexpected(database.error());
    state.database = std::move(*database);
    const auto build = [&]() -> Result<void> {
        state.database->execute(fmt::format("PRAGMA page_size = {}; PRAGMA application_id = {}", page_size,
                                            project_application_id));
        prepare_writing(*state.database);
        if (auto migrated = migrate(*state.database, path, project_migrations()); !migrated)
            return std::unexpected(migrated.error());
        Transaction transaction(*state.database, "IMMEDIATE");
        state.database->execute("INSERT INTO project VALUES ('uuid', lower(hex(randomblob(16)))), ('version', '1'),"
                                " ('stamp', lower(hex(randomblob(16))))");
        state.database->prepare("INSERT INTO project VALUES ('name', ?1)")
            .bind(1, name_given.empty() ? path.stem().string() : std::string(name_given))
            .run();
        if (auto done = transaction.commit(); !done) return done;
        return load_state(state);
    };
    auto built = build();
    if (!built) {  // nothing half-made stays
        state.database.reset();
        std::error_code ignored;
        for (const std::string_view ending : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(beside(path, ending), ignored);
    }
    return built;
}

Result<void> open_project_file(Project::State& state, const std::filesystem::path& path, const Progress& progress) {
    state.path = path;
    if (!progress(0, text("Opening {0}", name(path.filename().string())))) return cancelled();
    // A file that this process has open must not be opened and closed beside SQLite: that would drop SQLite's own
    // locks.
    if (!WriterLock::held_here(path))
        if (auto examined = examine_file(path); !examined) return examined;
    state.read_only = write_protection(path);
    if (!state.read_only) {
        auto lock = WriterLock::take(path);
        if (lock) state.lock = std::move(*lock);
        else state.read_only = lock.error().message;
    }
    auto opened = state.read_only ? open_reading(state) : open_writing(state);
    if (!opened) return opened;
    if (state.database->integer("PRAGMA application_id") != project_application_id && !state.database->failed())
        return fail(
            ErrorCode::bad_format,
            text("{0} is an SQLite database of another program, not a Clientele project.", name(path.string())));
    return load_state(state);
}

}  // namespace clientele
