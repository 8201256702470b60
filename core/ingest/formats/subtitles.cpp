#include <algorithm>

#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/transcript.h"
#include "core/ingest/text_pieces.h"

namespace clientele::ingest {
namespace {

constexpr std::string_view arrow = "-->";
constexpr std::size_t cue_lines_looked_at = 12;
constexpr std::size_t longest_cue = std::size_t{1} << 16;

struct Times {
    std::int64_t from, to;
};

/// "00:01.000 --> 00:04.000 align:start"
std::optional<Times> times_of(std::string_view line) {
    const std::size_t at = line.find(arrow);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view behind = trimmed(line.substr(at + arrow.size()));
    behind = behind.substr(0, behind.find_first_of(" \t"));
    const auto from = clock_time(line.substr(0, at));
    const auto to = clock_time(behind);
    if (!from || !to) return std::nullopt;
    return Times{*from, *to};
}

bool is_number(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A line that was meant to hold times.
bool means_times(std::string_view line) {
    return line.find("->") != std::string_view::npos || clock_time(line.substr(0, line.find(' '))).has_value();
}

bool is_subtitles(const FileStart& start) {
    if (start.text.starts_with("WEBVTT")) return true;
    std::string_view rest = start.text;
    for (std::size_t i = 0; i < cue_lines_looked_at && !rest.empty(); ++i) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (times_of(rest.substr(0, end))) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// Lines between blank ones.
struct Block {
    std::vector<std::string> lines;
    std::uint64_t line = 0;  ///< of the first
    std::size_t bytes = 0;
    std::string text_from(std::size_t first) const {
        std::string text;
        for (std::size_t i = first; i < lines.size(); ++i) text += (i == first ? "" : "\n") + lines[i];
        return text;
    }
};

class SubtitleReader {
 public:
    explicit SubtitleReader(const FormatInput& input) : input_(input), call_(input) {}

    Result<Reading> run(RecordWriter& rows, const Progress& progress) {
        TextLines lines(input_.file, input_.encoding);
        std::string line;
        Block block;
        while (true) {
            const auto more = lines.next(line);
            if (!more) return std::unexpected(more.error());
            if (lines.number() % 256 == 0 && !progress(lines.fraction(), text("Reading the transcript")))
                return cancelled();
            const bool blank = !*more || trimmed(line).empty();
            if (blank || block.bytes > longest_cue) {
                if (auto taken = take(block); !taken) return std::unexpected(taken.error());
                block = {};
            }
            if (!*more) break;
            if (blank) continue;
            if (block.lines.empty()) block.line = lines.number();
            block.bytes += line.size();
            block.lines.push_back(line);
        }
        if (auto added = end_cue(); !added) return std::unexpected(added.error());
        return call_.write(rows);
    }

 private:
    Result<void> take(const Block& block) {
        if (block.lines.empty()) return {};
        for (std::size_t i = 0; i < std::min<std::size_t>(block.lines.size(), 2); ++i)
            if (const auto times = times_of(block.lines[i])) return begin_cue(block, i, *times);
        const std::string_view first = block.lines.front();
        const bool meant = means_times(first) || (block.lines.size() > 1 && means_times(block.lines[1]));
        if (!meant && is_remark(first)) return {};
        // Words with a blank line before them belong to the cue before.
        if (!meant && !is_number(first) && !cue_.text.empty()) {
            cue_.text += "\n" + block.text_from(0);
            return {};
        }
        return call_.add_unread(block.text_from(0), block.line);
    }

    static bool is_remark(std::string_view line) {
        return line.starts_with("WEBVTT") || line.starts_with("NOTE") || line.starts_with("STYLE") ||
               line.starts_with("REGION") || line.starts_with("X-TIMESTAMP-MAP");
    }

    Result<void> begin_cue(const Block& block, std::size_t timing, const Times& times) {
        Utterance next{.speaker = {}, .text = block.text_from(timing + 1), .from = times.from, .to = times.to};
        if (!times_fit(next)) return call_.add_unread(block.text_from(0), block.line);
        if (auto added = end_cue(); !added) return added;
        cue_ = std::move(next);
        return {};
    }

    /// A cue is an utterance for each voice in it.
    Result<void> end_cue() {
        std::string_view rest = cue_.text;
        std::string speaker;
        while (true) {
            const std::size_t next = next_voice(rest);
            const Utterance said{
                .speaker = speaker, .text = spoken_words(rest.substr(0, next)), .from = cue_.from, .to = cue_.to};
            if (auto added = call_.add(said); !added) return added;
            if (next == rest.size()) break;
            const std::size_t close = std::min(rest.find('>', next), rest.size());
            const std::string_view tag = rest.substr(next, close - next);
            const std::size_t blank = tag.find_first_of(" \t");
            speaker = blank == std::string_view::npos ? std::string() : spoken_words(tag.substr(blank));
            rest.remove_prefix(std::min(close + 1, rest.size()));
        }
        cue_ = {};
        return {};
    }

    /// Where "<v Name>" starts.
    static std::size_t next_voice(std::string_view text) {
        for (std::size_t at = text.find("<v"); at != std::string_view::npos; at = text.find("<v", at + 1)) {
            const char behind = at + 2 < text.size() ? text[at + 2] : '\0';
            if (behind == ' ' || behind == '.' || behind == '\t') return at;
        }
        return text.size();
    }

    const FormatInput& input_;
    CallRow call_;
    Utterance cue_;
};

Result<Reading> read_subtitles(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    return SubtitleReader(input).run(rows, progress);
}

}  // namespace

FileFormat subtitles_format() {
    return {.id = "subtitles",
            .label = Pattern("the transcript of a call"),
            .extensions = {"vtt", "srt"},
            .is_text = true,
            .recognises = is_subtitles,
            .read = read_subtitles,
            .unread = Pattern("The times of these words cannot be read, so they are left out of the transcript.")};
}

}  // namespace clientele::ingest
