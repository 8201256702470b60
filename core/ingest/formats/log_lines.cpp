#include "core/ingest/formats/log_lines.h"

#include "core/ingest/text_pieces.h"

namespace clientele::ingest {

Result<void> each_log_line(const FormatInput& input, const Progress& progress, const LogVisit& visit) {
    TextLines lines(input.file, input.encoding);
    std::string line;
    while (true) {
        const auto more = lines.next(line);
        if (!more) return std::unexpected(more.error());
        if (!*more) return {};
        if (lines.number() % 256 == 0 && !progress(lines.fraction(), text("Reading the log"))) return cancelled();
        if (trimmed(line).empty()) continue;
        if (auto done = visit(line, lines.number()); !done) return done;
    }
}

Result<void> add_unread(RecordWriter& rows, std::string_view line, std::uint64_t number) {
    return rows.add({&line, 1}, number);
}

}  // namespace clientele::ingest
