#include <algorithm>
#include <array>

#include "core/ingest/formats/log_lines.h"
#include "core/ingest/formats/web_log.h"

namespace clientele::ingest {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Up to the next blank, which is taken as well.
std::string_view take_word(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

/// "17/May/2015:10:05:03 +0000" -> "2015-05-17T10:05:03+00:00"; "" for anything else.
std::string time_of(std::string_view written) {
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::string_view pattern = "00/AAA/0000:00:00:00 +0000";
    if (written.size() != pattern.size()) return {};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool digit = written[i] >= '0' && written[i] <= '9';
        const bool sign = written[i] == '+' || written[i] == '-';
        if (pattern[i] == '0' ? !digit : pattern[i] == '+' ? !sign : pattern[i] != 'A' && written[i] != pattern[i])
            return {};
    }
    const auto month = std::ranges::find(months, written.substr(3, 3)) - months.begin();
    if (month == 12) return {};
    const auto part = [&](std::size_t at, std::size_t size) { return std::string(written.substr(at, size)); };
    return part(7, 4) + (month < 9 ? "-0" : "-") + std::to_string(month + 1) + "-" + part(0, 2) + "T" + part(12, 8) +
           part(21, 3) + ":" + part(24, 2);
}

/// A text in quotes: it ends with a quote that has no backslash before it and a blank or nothing behind it.
std::optional<std::string> take_quoted(std::string_view& rest) {
    if (!rest.starts_with('"')) return std::nullopt;
    std::string value;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        const char sign = rest[i];
        const char next = i + 1 < rest.size() ? rest[i + 1] : ' ';
        if (sign == '\\' && (next == '"' || next == '\\') && i + 1 < rest.size()) {
            value += next;
            ++i;
        } else if (sign == '"' && next == ' ') {
            rest.remove_prefix(std::min(i + 2, rest.size()));
            return value;
        } else {
            value += sign;
        }
    }
    return std::nullopt;
}

/// "visitor ident user", with the server before them where there is one; users may have blanks in their names.
bool read_names(std::string_view names, LogLine& line) {
    const std::string_view first = take_word(names);
    const std::string_view second = take_word(names);
    if (first.empty() || second.empty() || names.empty()) return false;
    const std::size_t blank = names.find(' ');
    const bool with_server = second != "-" && blank != names.npos;
    line.server = with_server ? log_value(first) : std::string_view();
    line.visitor = log_value(with_server ? second : first);
    line.ident = log_value(with_server ? take_word(names) : second);
    line.user = log_value(names);
    return !names.empty();
}

void read_request(std::string_view request, LogLine& line) {
    if (request == "-") return;
    const std::size_t first = request.find(' ');
    const std::size_t last = request.rfind(' ');
    if (first == request.npos) {
        line.page = request;
        return;
    }
    const bool with_protocol = last > first && request.substr(last + 1).starts_with("HTTP/");
    line.method = request.substr(0, first);
    line.page = request.substr(first + 1, with_protocol ? last - first - 1 : request.npos);
    if (with_protocol) line.protocol = request.substr(last + 1);
}

}  // namespace

std::optional<LogLine> parse_log_line(std::string_view text) {
    LogLine line;
    const std::size_t bracket = text.find(" [");
    const std::size_t closing = text.find("] \"", std::min(bracket, text.size()));
    if (bracket == text.npos || closing == text.npos) return std::nullopt;
    line.time = time_of(text.substr(bracket + 2, closing - bracket - 2));
    if (line.time.empty() || !read_names(text.substr(0, bracket), line)) return std::nullopt;
    std::string_view rest = text.substr(closing + 2);
    const auto request = take_quoted(rest);
    if (!request) return std::nullopt;
    read_request(*request, line);
    line.status = log_value(take_word(rest));
    if (!line.status.empty() && (line.status.size() != 3 || !all_digits(line.status))) return std::nullopt;
    const std::string_view bytes = take_word(rest);
    line.bytes = log_value(bytes);
    if (bytes != "-" && !all_digits(bytes)) return std::nullopt;
    if (rest.empty()) return line;
    const auto referrer = take_quoted(rest);
    const auto agent = referrer ? take_quoted(rest) : std::nullopt;
    if (!agent) return std::nullopt;  // cut off, or of another format
    line.referrer = log_value(*referrer);
    line.agent = log_value(*agent);
    line.more = rest;
    return line;
}

}  // namespace clientele::ingest
