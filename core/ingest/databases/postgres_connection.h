#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele::ingest {

using PostgresResult = std::unique_ptr<PGresult, void (*)(PGresult*)>;

/// A session of a PostgreSQL server that can only read. It waits on the server in short turns, so that it can be
/// stopped.
class PostgresConnection {
 public:
    /// Errors: see tables_of.
    static Result<PostgresConnection> open(const std::string& place, const std::string& password,
                                           const Progress& progress);
    /// Whether the server asks for a password that was not given.
    static Result<bool> wants_password(const std::string& place, const std::string& password, const Progress& progress);

    /// Runs a statement of ours and waits for its end.
    Result<PostgresResult> run(const std::string& statement, const Progress& progress);

    PGconn* handle() const { return handle_.get(); }
    /// The next result of what was sent; nullptr after the last. Stops the server's work when asked to.
    Result<PostgresResult> next(const Progress& progress);
    /// What a failed result says; `statement`: a person's, to show the place in it.
    Error explain(const PGresult* result, const std::string& statement = {}) const;
    /// Gives up what was sent: the rest of the rows is not waited for.
    void abandon();

 private:
    using Handle = std::unique_ptr<PGconn, void (*)(PGconn*)>;
    PostgresConnection(std::string place, Handle handle) : place_(std::move(place)), handle_(std::move(handle)) {}
    static Result<PostgresConnection> connect(const std::string& place, const std::string& password,
                                              const Progress& progress);
    Error why_not_connected() const;

    std::string place_;
    Handle handle_;
};

}  // namespace clientele::ingest
