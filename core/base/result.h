#pragma once

#include <cstdint>
#include <expected>
#include <string>

#include "core/base/text.h"

namespace clientele {

/// What went wrong, for code and tests to compare; the words are in Error::message.
enum class ErrorCode {
    cancelled,         ///< the user said stop: an outcome of its own, never shown as a failure
    not_found,         ///< no such file, field, analysis, batch...
    not_readable,      ///< no permission, a directory, a read error
    not_writable,      ///< read-only disk, disk full, no permission
    bad_format,        ///< the file is not what it should be
    bad_value,         ///< an option, filter or argument that cannot be
    ambiguous,         ///< a choice that only the user can make, such as day/month order
    missing_data,      ///< an analysis lacks data that it needs
    too_large,         ///< over a stated limit
    newer_version,     ///< written by a later version of the program
    locked,            ///< another process holds the project
    unsupported,       ///< a verb or option whose engine this version has not
    internal           ///< a library failed in a way that it should not
};

/// "bad_format", for machines.
std::string_view id(ErrorCode code);

/// Where in a file; line and column count from 1, 0 means unknown.
struct Location {
    std::string file;
    std::uint64_t line = 0;
    std::string column;
    bool operator==(const Location&) const = default;
};

/// An expected failure. The message says what happened, where, and what to do about it, in that order.
struct Error {
    ErrorCode code = ErrorCode::internal;
    Text message;
    Location where{};

    bool cancelled() const { return code == ErrorCode::cancelled; }
};

template <class T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, Text message, Location where = {}) {
    return std::unexpected(Error{code, std::move(message), std::move(where)});
}

inline std::unexpected<Error> cancelled() { return fail(ErrorCode::cancelled, text("Stopped.")); }

}  // namespace clientele
