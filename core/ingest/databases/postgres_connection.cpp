#include "core/ingest/databases/postgres_connection.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "core/base/utf8.h"
#include "core/ingest/databases/sql_database.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {
namespace {

constexpr int turn = 100;  // milliseconds between two questions whether to go on
constexpr std::chrono::seconds patience{30};

/// A session that can only read, and that writes values the same way whatever its server prefers.
constexpr const char* settings_of_session =
    "SET default_transaction_read_only = on; SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; "
    "SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC'; SET extra_float_digits = 3; SET bytea_output = 'hex'; "
    "SET synchronize_seqscans = off; SET lc_monetary = 'C'";

/// Waits a turn for the server. False where the wait itself fails.
bool wait_a_turn(PGconn* handle, bool to_write) {
    pollfd socket{.fd = PQsocket(handle), .events = static_cast<short>(to_write ? POLLOUT : POLLIN), .revents = 0};
    if (socket.fd < 0) return false;
    return ::poll(&socket, 1, turn) >= 0 || errno == EINTR;
}

std::string field(const PGresult* result, int code) {
    const char* said = PQresultErrorField(result, code);
    return said != nullptr ? repaired_utf8(said) : std::string();
}

/// What stands at the place of the error, to find it in the query: `position` counts signs from 1.
std::string words_at(std::string_view statement, std::size_t position) {
    std::size_t at = 0;
    while (at < statement.size() && position > 1) {
        at += std::max<std::size_t>(utf8_sequence(statement.substr(at)), 1);
        --position;
    }
    std::string_view rest = statement.substr(std::min(at, statement.size()));
    return one_line_of(rest.substr(0, std::min<std::size_t>(rest.find_first_of("\r\n"), 24)));
}

}  // namespace

Result<PostgresConnection> PostgresConnection::connect(const std::string& place, const std::string& password,
                                                       const Progress& progress) {
    // An empty password counts as none: libpq looks for one in its own places then.
    const std::array<const char*, 4> names{"dbname", "fallback_application_name",
                                           password.empty() ? nullptr : "password", nullptr};
    const std::array<const char*, 4> values{place.c_str(), "Clientele", password.c_str(), nullptr};
    PostgresConnection made(place, Handle(PQconnectStartParams(names.data(), values.data(), 1), PQfinish));
    PGconn* const handle = made.handle();
    const auto start = std::chrono::steady_clock::now();
    auto wanted =
        handle != nullptr && PQstatus(handle) != CONNECTION_BAD ? PGRES_POLLING_WRITING : PGRES_POLLING_FAILED;
    while (wanted == PGRES_POLLING_READING || wanted == PGRES_POLLING_WRITING) {
        pollfd socket{.fd = PQsocket(handle),
                      .events = static_cast<short>(wanted == PGRES_POLLING_WRITING ? POLLOUT : POLLIN),
                      .revents = 0};
        const int ready = ::poll(&socket, 1, turn);
        if (!progress(0, text("Connecting to {0}", name(place)))) return cancelled();
        if (ready > 0) wanted = PQconnectPoll(handle);
        if (std::chrono::steady_clock::now() - start > patience)
            return fail(ErrorCode::not_found,
                        text("{0} does not answer. Check the host and the port, and that you are in its network.",
                             name(place)));
    }
    return made;
}

Result<PostgresConnection> PostgresConnection::open(const std::string& place, const std::string& password,
                                                    const Progress& progress) {
    auto made = connect(place, password, progress);
    if (!made) return made;
    if (PQstatus(made->handle()) != CONNECTION_OK) return std::unexpected(made->why_not_connected());
    // A server's remarks are no output of this program.
    PQsetNoticeProcessor(
        made->handle(), [](void*, const char*) {}, nullptr);
    for (const char* const statement : {settings_of_session, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}) {
        const auto done = made->run(statement, progress);
        if (!done) return std::unexpected(done.error());
    }
    return made;
}

Result<bool> PostgresConnection::wants_password(const std::string& place, const std::string& password,
                                                const Progress& progress) {
    const auto made = connect(place, password, progress);
    if (!made) return std::unexpected(made.error());
    if (PQstatus(made->handle()) == CONNECTION_OK) return false;
    if (PQconnectionNeedsPassword(made->handle()) != 0) return true;
    return std::unexpected(made->why_not_connected());
}

Error PostgresConnection::why_not_connected() const {
    const Location where = in_file(place_);
    const std::string said = one_line_of(handle_ ? PQerrorMessage(handle_.get()) : "out of memory");
    if (handle_ && PQconnectionNeedsPassword(handle_.get()) != 0)
        return {ErrorCode::not_readable,
                text("{0} asks for a password. Type it where you are asked, or give it in CLIENTELE_PASSWORD, "
                     "PGPASSWORD or ~/.pgpass.",
                     name(place_)),
                where};
    if (handle_ && PQconnectionUsedPassword(handle_.get()) != 0)
        return {ErrorCode::not_readable,
                text("{0} does not let you in ({1}). Check the user, the password and the database's name.",
                     name(place_), name(said)),
                where};
    return {ErrorCode::not_found,
            text("{0} cannot be reached ({1}). Check the host, the port, the user and the database's name.",
                 name(place_), name(said)),
            where};
}

Result<PostgresResult> PostgresConnection::run(const std::string& statement, const Progress& progress) {
    if (PQsendQuery(handle(), statement.c_str()) == 0) return std::unexpected(explain(nullptr));
    PostgresResult last(nullptr, PQclear);
    while (true) {
        auto result = next(progress);
        if (!result) return result;
        if (!*result) return last;
        const ExecStatusType status = PQresultStatus(result->get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            Error error = explain(result->get());
            abandon();
            return std::unexpected(std::move(error));
        }
        last = std::move(*result);
    }
}

Result<PostgresResult> PostgresConnection::next(const Progress& progress) {
    while (PQisBusy(handle()) != 0) {
        const int unsent = PQflush(handle());
        const bool waited = wait_a_turn(handle(), unsent == 1);
        if (progress.cancelled()) {
            abandon();
            return cancelled();
        }
        if (!waited || PQconsumeInput(handle()) == 0) return std::unexpected(explain(nullptr));
    }
    return PostgresResult(PQgetResult(handle()), PQclear);
}

void PostgresConnection::abandon() {
    if (PQtransactionStatus(handle()) == PQTRANS_ACTIVE) {
        const std::unique_ptr<PGcancel, void (*)(PGcancel*)> request(PQgetCancel(handle()), PQfreeCancel);
        std::array<char, 256> said{};
        if (request) PQcancel(request.get(), said.data(), static_cast<int>(said.size()));
    }
    handle_.reset();  // what is under way on the wire goes with it
}

Error PostgresConnection::explain(const PGresult* result, const std::string& statement) const {
    const std::string state = field(result, PG_DIAG_SQLSTATE);
    const std::string said = field(result, PG_DIAG_MESSAGE_PRIMARY);
    // 08: connection exceptions, 57P: shut down by an administrator
    if (!handle_ || PQstatus(handle()) == CONNECTION_BAD || state.starts_with("08") || state.starts_with("57P"))
        return {ErrorCode::not_readable,
                text("The connection to {0} was lost ({1}). Nothing was imported; try again.", name(place_),
                     name(said.empty() && handle_ ? one_line_of(PQerrorMessage(handle())) : said)),
                in_file(place_)};
    if (state == "25006")
        return {
            ErrorCode::bad_value,
            text("The query cannot be run on {0}: {1}.", name(place_), text("it must be one SELECT that only reads")),
            in_file(place_)};
    const std::string position = field(result, PG_DIAG_STATEMENT_POSITION);
    if (statement.empty())
        return {ErrorCode::not_readable, text("{0} cannot be read ({1}).", name(place_), name(one_line_of(said))),
                in_file(place_)};
    const std::size_t at = position.empty() ? 0 : std::strtoul(position.c_str(), nullptr, 10);
    if (at == 0)
        return {ErrorCode::bad_value, text("The query cannot be run on {0}: {1}.", name(place_), verbatim(said)),
                in_file(place_)};
    return {ErrorCode::bad_value,
            text("The query cannot be run on {0}: {1}, at sign {2} (“{3}”).", name(place_), verbatim(said), count(at),
                 name(words_at(statement, at))),
            in_file(place_)};
}

}  // namespace clientele::ingest
