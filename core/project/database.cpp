#include "core/project/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace clientele {

Error database_error(int code, std::string_view detail, const std::filesystem::path& path) {
    const Name file = name(path.string());
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return {ErrorCode::not_writable,
                    text("The disk is full: {0} could not be written and is as it was before. Make room and try again.",
                         file)};
        case SQLITE_IOERR:
            return {ErrorCode::not_writable, text("{0} could not be written or read ({1}) and is as it was before. "
                                                  "Check the disk and the room on it, "
                                                  "then try again.",
                                                  file, name(detail))};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {ErrorCode::not_writable,
                    text("{0} cannot be written. Copy it to a folder where you may write.", file)};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::locked,
                    text("{0} is being written by another program right now. Try again when it has finished.", file)};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_ERROR:  // tables that are not as ours are: the statements are always the same
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
            return {ErrorCode::bad_format,
                    text("{0} is damaged ({1}). It was not changed; go back to a copy of it.", file, name(detail))};
        case SQLITE_CANTOPEN:
            return {ErrorCode::not_readable, text("{0} cannot be opened.", file)};
        case SQLITE_NOMEM:
            return {ErrorCode::too_large, text("There is not enough memory for {0}.", file)};
        case SQLITE_TOOBIG:
            return {ErrorCode::too_large, text("A value is too long for {0}.", file)};
        case SQLITE_INTERRUPT:
            return cancelled().error();
        default:
            return {ErrorCode::internal, text("{0} could not be used: {1}.", file, name(detail))};
    }
}

Connection::~Connection() { sqlite3_close_v2(handle); }

void Connection::note_failure() {
    if (failure) return;
    failure = database_error(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), path);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Connection& connection, std::string_view sql) : connection_(&connection) {
    if (connection.failure) return;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        connection.note_failure();
    handle_.reset(statement);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
    if (handle_) note(sqlite3_bind_int64(handle_.get(), parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, double value) {
    if (handle_) note(sqlite3_bind_double(handle_.get(), parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    if (handle_) {
        const char* bytes = text.data() ? text.data() : "";
        note(sqlite3_bind_text64(handle_.get(), parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    return *this;
}

Statement& Statement::bind_null(int parameter) {
    if (handle_) note(sqlite3_bind_null(handle_.get(), parameter));
    return *this;
}

/// A value that was not bound would be stored as missing.
void Statement::note(int code) {
    if (code != SQLITE_OK) connection_->note_failure();
}

bool Statement::step() {
    if (connection_->failure || !handle_) return false;
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) connection_->note_failure();
    sqlite3_reset(handle_.get());
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    if (handle_) sqlite3_reset(handle_.get());
}

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
double Statement::number(int column) const { return sqlite3_column_double(handle_.get(), column); }
std::string_view Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(static_cast<const void*>(sqlite3_column_text(handle_.get(), column)));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)))
                 : std::string_view();
}

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    std::string target = path.string();
    if (mode == Mode::unchanging) {
        std::string escaped;
        for (const char sign : std::filesystem::absolute(path).string())
            escaped += sign == '%' || sign == '?' || sign == '#'
                           ? fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(sign)))
                           : std::string(1, sign);
        target = "file:" + escaped + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    const bool write = mode == Mode::create || mode == Mode::write;
    flags |= write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (mode == Mode::create) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(target.c_str(), &connection->handle, flags, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(
            database_error(code, connection->handle ? sqlite3_errmsg(connection->handle) : sqlite3_errstr(code), path));
    // Texts are data: a project file from elsewhere shall not be able to run functions of its own choosing.
    sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // A column that there is not shall be an error, not a text of that name.
    sqlite3_db_config(connection->handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_busy_timeout(connection->handle, 2000);
    return Database(std::move(connection));
}

void Database::execute(const std::string& sql) {
    if (failed()) return;
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) connection_->note_failure();
}

std::int64_t Database::integer(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

Result<void> Database::status() {
    if (!connection_->failure) return {};
    Error error = std::move(*connection_->failure);
    connection_->failure.reset();
    return std::unexpected(std::move(error));
}

Transaction::Transaction(Database& database, std::string_view kind) : database_(database) {
    database.execute(fmt::format("BEGIN {}", kind));
    open_ = !database.failed();
}

Transaction::~Transaction() {
    // After a full disk SQLite may have rolled back by itself.
    if (open_ && !sqlite3_get_autocommit(database_.handle()))
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit() {
    database_.execute("COMMIT");
    if (!database_.failed()) open_ = false;
    return database_.status();
}

std::string sql_name(std::string_view identifier) {
    std::string out = "\"";
    for (const char sign : identifier) {
        if (sign == '"') out += '"';
        if (sign != '\0') out += sign;
    }
    return out + '"';
}

}  // namespace clientele
