#include "core/ingest/formats/web_log.h"

#include <algorithm>
#include <array>

#include "core/ingest/formats/log_lines.h"
#include "core/ingest/formats/readers.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t lines_looked_at = 20;
constexpr std::size_t columns = 13;

using LogCells = std::array<std::string_view, columns>;

/// The names are those of the fields of web events, where there is one.
constexpr LogCells line_names{"server",   "visitor", "ident", "customer_id", "time",   "method", "page",
                              "protocol", "status",  "bytes", "referrer",    "device", "more"};
/// Columns that every log has, also where they are empty throughout.
constexpr std::array<bool, columns> always{false, true, false, true,  true,  true, true,
                                           true,  true, true,  false, false, false};

LogCells cells_of(const LogLine& line) {
    return {line.server,   line.visitor, line.ident, line.user,     line.time,  line.method, line.page,
            line.protocol, line.status,  line.bytes, line.referrer, line.agent, line.more};
}

bool is_web_log(const FileStart& start) {
    std::string_view rest = start.text;
    std::size_t looked_at = 0;
    std::size_t fitting = 0;
    while (looked_at < lines_looked_at && !rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (trimmed(line).empty()) continue;
        ++looked_at;
        fitting += parse_log_line(line) ? 1 : 0;
    }
    return 2 * fitting > looked_at;
}

/// Twice over the lines: which columns are used anywhere comes first, so that none has to be left out or stays empty.
Result<Reading> read_web_log(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    std::array<bool, columns> used = always;
    auto looked =
        each_log_line(input, progress.part(0, 0.4), [&](const std::string& text, std::uint64_t) -> Result<void> {
            const auto line = parse_log_line(text);
            if (!line) return {};
            const LogCells cells = cells_of(*line);
            for (std::size_t i = 0; i < columns; ++i) used[i] = used[i] || !cells[i].empty();
            return {};
        });
    if (!looked) return std::unexpected(looked.error());
    std::vector<std::string_view> row;
    const auto add = [&](const LogCells& cells, std::uint64_t number) {
        row.clear();
        for (std::size_t i = 0; i < columns; ++i)
            if (used[i]) row.push_back(cells[i]);
        return rows.add(row, number);
    };
    if (auto done = add(line_names, 1); !done) return std::unexpected(done.error());
    auto written = each_log_line(input, progress.part(0.4, 1), [&](const std::string& text, std::uint64_t number) {
        const auto line = parse_log_line(text);
        return line ? add(cells_of(*line), number) : add_unread(rows, text, number);
    });
    if (!written) return std::unexpected(written.error());
    Reading reading;
    reading.header_known = true;
    reading.reasons.push_back(text("Each line is a request in a web server’s log."));
    return reading;
}

}  // namespace

FileFormat web_log_format() {
    return {.id = "web_log",
            .label = Pattern("a web server’s log"), .extensions = {"log"},
            .is_text = true,
            .recognises = is_web_log,
            .read = read_web_log,
            .unread = Pattern("The line is cut off, or not written as the other lines of this log.")};
}

}  // namespace clientele::ingest
