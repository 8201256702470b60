#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/formats/file_format.h"

namespace clientele::ingest {

/// What one person says in a recorded call without being interrupted. Times in milliseconds from the call's start.
struct Utterance {
    std::string speaker;  ///< "" where the file names nobody
    std::string text;
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// "01:02:03.500", "02:03,500"; nothing for what is no time.
std::optional<std::int64_t> clock_time(std::string_view text);

/// Times that an utterance can have: not before the call, not ending before they start.
bool times_fit(const Utterance& utterance);

/// Whether a file is a recording by its name. It is no file to import: its transcript is.
bool is_recording(const std::filesystem::path& file);

/// The words of a cue: without tags, with what entities stand for, blanks and line ends as one blank each.
std::string spoken_words(std::string_view text);

/// A transcript on its way to the row of its call: the name of the recording, what was said with a line an utterance
/// and the speaker before it, and beside each line its times. What cannot be read becomes a rejected row.
class CallRow {
 public:
    explicit CallRow(const FormatInput& input) : input_(input) {}

    /// Counts what is kept of the file. Errors: too_large for what is no transcript of a call any more.
    Result<void> take_room(std::size_t bytes);
    /// Errors: those of take_room.
    Result<void> add(Utterance utterance);
    Result<void> add_unread(std::string text, std::uint64_t line);
    /// Errors: bad_format where nothing was said; those of writing.
    Result<Reading> write(RecordWriter& rows) const;

 private:
    struct Unread {
        std::string text;
        std::uint64_t line;
    };
    std::string file_name() const;

    const FormatInput& input_;
    std::vector<Utterance> utterances_;
    std::vector<Unread> unread_;
    std::size_t bytes_ = 0;
};

}  // namespace clientele::ingest
