#include "core/ingest/databases/odbc_connection.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/ingest/databases/odbc_string.h"
#include "core/ingest/databases/sql_database.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {
namespace {

constexpr std::uintptr_t patience = 30;  // seconds

SQLPOINTER sql_number(std::uintptr_t value) { return reinterpret_cast<SQLPOINTER>(value); }  // NOLINT: likewise

/// "[unixODBC][Driver Manager]Data source name not found" without who says it.
std::string without_speakers(std::string_view said) {
    while (said.starts_with('[') && said.contains(']')) said.remove_prefix(said.find(']') + 1);
    return one_line_of(said);
}

/// Makes a session one that can only read, where the database knows such.
const char* read_only_statement(std::string_view kind) {
    if (kind.starts_with("PostgreSQL")) return "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY";
    if (kind.starts_with("MySQL") || kind.starts_with("MariaDB")) return "SET SESSION TRANSACTION READ ONLY";
    if (kind.starts_with("SQLite")) return "PRAGMA query_only = ON";
    if (kind.starts_with("Oracle")) return "SET TRANSACTION READ ONLY";
    return nullptr;
}

/// What makes a driver fetch rows in pieces that would else keep all of them in memory.
std::string piecewise_fetching(std::string_view driver, std::string_view asked) {
    if (!driver.starts_with("psqlodbc") || keyword_of(asked).contains("usedeclarefetch")) return {};
    return ";UseDeclareFetch=1;Fetch=1000;";
}

/// 28: invalid authorization. Not every driver says so by the state.
bool is_about_password(const OdbcTrouble& trouble) {
    return trouble.state.starts_with("28") || keyword_of(trouble.said).contains("password");
}

/// The connection string with the password in it, which goes to the driver alone.
std::string with_password(const std::string& place, const std::string& password) {
    std::string text = place.substr(std::string_view("odbc:").size());
    if (!password.empty()) text += written({.key = "PWD", .value = password});
    return text;
}

}  // namespace

SQLCHAR* sql_text(const std::string& text) {
    return reinterpret_cast<SQLCHAR*>(const_cast<char*>(text.c_str()));  // NOLINT: ODBC's interface
}

OdbcHandle::OdbcHandle(SQLSMALLINT kind, SQLHANDLE above) : kind_(kind) {
    if (!succeeded(SQLAllocHandle(kind, above, &handle_))) handle_ = nullptr;
}
OdbcHandle::OdbcHandle(OdbcHandle&& other) noexcept
    : kind_(other.kind_), handle_(std::exchange(other.handle_, nullptr)) {}
OdbcHandle& OdbcHandle::operator=(OdbcHandle&& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(handle_, other.handle_);
    return *this;
}
OdbcHandle::~OdbcHandle() {
    if (handle_ != nullptr) SQLFreeHandle(kind_, handle_);
}

OdbcTrouble trouble_of(const OdbcHandle& handle) {
    OdbcTrouble trouble;
    std::array<SQLCHAR, 6> state{};
    std::array<SQLCHAR, 2048> said{};
    SQLINTEGER native = 0;
    SQLSMALLINT length = 0;
    if (succeeded(SQLGetDiagRec(handle.kind(), handle.get(), 1, state.data(), &native, said.data(),
                                static_cast<SQLSMALLINT>(said.size()), &length))) {
        trouble.state = reinterpret_cast<const char*>(state.data());                  // NOLINT: ODBC's interface
        trouble.said = without_speakers(reinterpret_cast<const char*>(said.data()));  // NOLINT: likewise
    }
    return trouble;
}

Result<OdbcConnection> OdbcConnection::open(const std::string& place, const std::string& password,
                                            const Progress& progress) {
    if (!progress(0, text("Connecting to {0}", name(place)))) return cancelled();
    OdbcHandle environment(SQL_HANDLE_ENV, nullptr);
    SQLSetEnvAttr(environment.get(), SQL_ATTR_ODBC_VERSION, sql_number(std::uintptr_t{3}), 0);
    OdbcHandle connection(SQL_HANDLE_DBC, environment.get());
    OdbcConnection made(place, std::move(environment), std::move(connection));
    SQLHDBC handle = made.connection_.get();
    SQLSetConnectAttr(handle, SQL_ATTR_LOGIN_TIMEOUT, sql_number(patience), 0);
    SQLSetConnectAttr(handle, SQL_ATTR_ACCESS_MODE, sql_number(SQL_MODE_READ_ONLY), 0);
    const std::string asked = with_password(place, password);
    const auto reach = [&](const std::string& with) {
        return SQLDriverConnect(handle, nullptr, sql_text(with), SQL_NTS, nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
    };
    SQLRETURN outcome = reach(asked);
    const std::string fetching =
        succeeded(outcome) ? piecewise_fetching(made.info(SQL_DRIVER_NAME), asked) : std::string();
    if (!fetching.empty()) {
        SQLDisconnect(handle);
        outcome = reach(asked + fetching);
    }
    if (!succeeded(outcome)) {
        OdbcTrouble trouble = trouble_of(made.connection_);
        // Some drivers repeat what they were given.
        if (!password.empty() && trouble.said.contains(password)) trouble.said = trouble.state;
        if (is_about_password(trouble))
            return fail(ErrorCode::not_readable,
                        text("{0} does not let you in ({1}). Check the user, the password and the database's name.",
                             name(place), name(trouble.said)),
                        in_file(place));
        return fail(ErrorCode::not_found,
                    text("{0} cannot be reached ({1}). Check the name of the data source or driver, and what it needs: "
                         "host, database, user and password.",
                         name(place), name(trouble.said)),
                    in_file(place));
    }
    made.connected_ = true;
    made.set_read_only();
    return made;
}

void OdbcConnection::set_read_only() {
    // Nothing is ever committed: what a query might change is taken back when the connection ends.
    SQLSetConnectAttr(connection_.get(), SQL_ATTR_AUTOCOMMIT, sql_number(SQL_AUTOCOMMIT_OFF), SQL_IS_UINTEGER);
    const char* statement = read_only_statement(database_kind());
    if (statement == nullptr) return;
    const OdbcHandle handle = this->statement();
    SQLExecDirect(handle.get(), sql_text(statement), SQL_NTS);
    // Takes effect for the transactions after this one.
    if (database_kind() != "Oracle") SQLEndTran(SQL_HANDLE_DBC, connection_.get(), SQL_COMMIT);
}

Result<bool> OdbcConnection::wants_password(const std::string& place, const std::string& password,
                                            const Progress& progress) {
    const auto made = open(place, password, progress);
    if (made) return false;
    if (password.empty() && made.error().code == ErrorCode::not_readable) return true;
    return std::unexpected(made.error());
}

OdbcConnection::~OdbcConnection() {
    if (!connected_ || connection_.get() == nullptr) return;
    SQLEndTran(SQL_HANDLE_DBC, connection_.get(), SQL_ROLLBACK);
    SQLDisconnect(connection_.get());
}

Error OdbcConnection::explain(const OdbcHandle& handle, bool of_person) const {
    const OdbcTrouble trouble = trouble_of(handle);
    if (trouble.state.starts_with("08"))
        return {ErrorCode::not_readable,
                text("The connection to {0} was lost ({1}). Nothing was imported; try again.", name(place_),
                     name(trouble.said)),
                in_file(place_)};
    if (of_person)
        return {ErrorCode::bad_value,
                text("The query cannot be run on {0}: {1}.", name(place_), verbatim(trouble.said)), in_file(place_)};
    return {ErrorCode::not_readable, text("{0} cannot be read ({1}).", name(place_), name(trouble.said)),
            in_file(place_)};
}

std::string OdbcConnection::info(SQLUSMALLINT what) const {
    std::array<SQLCHAR, 256> answer{};
    SQLSMALLINT length = 0;
    if (!succeeded(
            SQLGetInfo(connection_.get(), what, answer.data(), static_cast<SQLSMALLINT>(answer.size()), &length)))
        return {};
    return reinterpret_cast<const char*>(answer.data());  // NOLINT: ODBC's interface
}

std::string OdbcConnection::quote() const {
    const std::string sign = info(SQL_IDENTIFIER_QUOTE_CHAR);
    return sign == " " ? std::string() : sign;
}

}  // namespace clientele::ingest
