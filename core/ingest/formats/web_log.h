#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clientele::ingest {

/// A line of a web server's log in the common log format
///     visitor ident user [17/May/2015:10:05:03 +0000] "GET /page HTTP/1.1" 200 1234
/// or the combined one, which adds "referrer" "user agent"; either may have the server before them and more behind.
/// What is missing ("-") is "".
struct LogLine {
    std::string_view server;
    std::string_view visitor;
    std::string_view ident;
    std::string_view user;
    std::string time;  ///< 2015-05-17T10:05:03+00:00
    std::string method;
    std::string page;  ///< with its query; the whole request where it is no request of HTTP
    std::string protocol;
    std::string_view status;
    std::string_view bytes;
    std::string referrer;
    std::string agent;
    std::string_view more;  ///< what stands behind the user agent
};

/// Nothing where the line is not written so. \" and \\ within quotes become " and \; other escapes stay as they are.
std::optional<LogLine> parse_log_line(std::string_view line);

}  // namespace clientele::ingest
