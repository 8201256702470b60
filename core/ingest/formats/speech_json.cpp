#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "core/base/json.h"
#include "core/ingest/formats/json_records.h"
#include "core/ingest/formats/readers.h"
#include "core/ingest/formats/transcript.h"
#include "core/ingest/text_pieces.h"

// What speech recognisers write: Whisper and what is built on it ("segments" with "start", "end", "text" and perhaps
// "speaker"), whisper.cpp ("transcription" with "offsets"), and Amazon Transcribe ("results.items", a word each).

namespace clientele::ingest {
namespace {

constexpr double longest_call = 1e7;  // seconds

bool has_all(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::all_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_speech(const FileStart& start) {
    if (!trimmed(start.text).starts_with('{')) return false;
    return has_all(start.text, {"\"segments\"", "\"start\"", "\"end\"", "\"text\""}) ||
           has_all(start.text, {"\"transcription\"", "\"offsets\"", "\"text\""}) ||
           has_all(start.text, {"\"results\"", "\"transcripts\"", "\"transcript\""});
}

std::string text_of(const Json& json, std::string_view member) {
    const Json* found = json.find(member);
    return found != nullptr && found->string() != nullptr ? *found->string() : std::string();
}

/// A number, or a text that is one; in milliseconds.
std::optional<std::int64_t> time_of(const Json* json, double unit) {
    if (json == nullptr) return std::nullopt;
    double value = -1;
    if (json->number() != nullptr) value = *json->number();
    if (const std::string* written = json->string()) {
        const auto [stop, error] = std::from_chars(written->data(), written->data() + written->size(), value);
        if (error != std::errc{} || stop != written->data() + written->size()) return std::nullopt;
    }
    if (!(value >= 0 && value * unit <= longest_call * 1000)) return std::nullopt;
    return std::llround(value * unit);
}

class SpeechReader {
 public:
    explicit SpeechReader(const FormatInput& input) : input_(input), call_(input) {}

    Result<Reading> run(RecordWriter& rows, const Progress& progress) {
        if (auto read = read_records(progress); !read) return std::unexpected(read.error());
        if (auto joined = join_words(); !joined) return std::unexpected(joined.error());
        return call_.write(rows);
    }

 private:
    Result<void> read_records(const Progress& progress) {
        Result<void> taken;
        JsonRecords records([&](const JsonRecords::Record& record) {
            taken = take(record);
            return taken.has_value();
        });
        TextPieces pieces(input_.file, input_.encoding);
        std::string piece;
        while (true) {
            const auto more = pieces.next(piece);
            if (!more) return std::unexpected(more.error());
            auto fed = *more ? records.feed(piece) : records.end();
            if (!taken) return taken;
            if (!fed) return in_this_file(std::move(fed.error()));
            if (!*more) return {};
            if (!progress(pieces.fraction(), text("Reading the transcript"))) return cancelled();
        }
    }

    std::unexpected<Error> in_this_file(Error error) const {
        error.where.file = input_.path.string();
        return std::unexpected(std::move(error));
    }

    Result<void> take(const JsonRecords::Record& record) {
        const bool segment = record.path == "segments" || record.path == "transcription";
        const bool word = record.path == "results.items";
        const bool speaker = record.path == "results.speaker_labels.segments";
        if (record.at_top || !(segment || word || speaker)) return {};
        const auto json = record.too_long ? Result<Json>(cancelled()) : parse_json(record.text);
        if (!json || json->object() == nullptr) return call_.add_unread(std::string(record.text), record.line);
        if (speaker) return take_speakers(*json);
        return word ? take_word(*json, record) : take_segment(*json, record);
    }

    Result<void> take_segment(const Json& json, const JsonRecords::Record& record) {
        const Json* offsets = json.find("offsets");
        const auto from = offsets ? time_of(offsets->find("from"), 1) : time_of(json.find("start"), 1000);
        const auto to = offsets ? time_of(offsets->find("to"), 1) : time_of(json.find("end"), 1000);
        const Utterance said{.speaker = text_of(json, "speaker"),
                             .text = spoken_words(text_of(json, "text")),
                             .from = from.value_or(-1),
                             .to = to.value_or(-1)};
        return times_fit(said) ? call_.add(said) : call_.add_unread(std::string(record.text), record.line);
    }

    /// Words as Amazon Transcribe has them. Commas and the like have no times: they end the word before.
    Result<void> take_word(const Json& json, const JsonRecords::Record& record) {
        const Json* ways = json.find("alternatives");
        std::string word =
            ways && ways->array() && !ways->array()->empty() ? text_of(ways->array()->front(), "content") : "";
        if (text_of(json, "type") == "punctuation") {
            if (!words_.empty()) words_.back().text += word;
            return {};
        }
        const auto from = time_of(json.find("start_time"), 1000);
        const auto to = time_of(json.find("end_time"), 1000);
        Utterance said{.speaker = text_of(json, "speaker_label"),
                       .text = std::move(word),
                       .from = from.value_or(-1),
                       .to = to.value_or(-1)};
        if (!times_fit(said)) return call_.add_unread(std::string(record.text), record.line);
        if (auto room = call_.take_room(said.text.size() + sizeof(said)); !room) return room;
        words_.push_back(std::move(said));
        return {};
    }

    Result<void> take_speakers(const Json& json) {
        const Json* items = json.find("items");
        if (items == nullptr || items->array() == nullptr) return {};
        for (const Json& item : *items->array())
            if (const auto from = time_of(item.find("start_time"), 1000)) {
                if (auto room = call_.take_room(sizeof(Utterance)); !room) return room;
                speakers_[*from] = text_of(item, "speaker_label");
            }
        return {};
    }

    /// Words of one speaker until another speaks; where nobody is told from others, sentences.
    Result<void> join_words() {
        Utterance said;
        for (Utterance& word : words_) {
            if (const auto known = speakers_.find(word.from); word.speaker.empty() && known != speakers_.end())
                word.speaker = known->second;
            const bool sentence = said.text.ends_with('.') || said.text.ends_with('?') || said.text.ends_with('!');
            if (!said.text.empty() && (word.speaker != said.speaker || (word.speaker.empty() && sentence))) {
                if (auto added = call_.add(std::exchange(said, {})); !added) return added;
            }
            if (said.text.empty())
                said = word;
            else
                said.text += " " + word.text;
            said.to = std::max(said.to, word.to);
        }
        return call_.add(std::move(said));
    }

    const FormatInput& input_;
    CallRow call_;
    std::vector<Utterance> words_;
    std::map<std::int64_t, std::string> speakers_;  // of the word that starts then
};

Result<Reading> read_speech(const FormatInput& input, RecordWriter& rows, const Progress& progress) {
    return SpeechReader(input).run(rows, progress);
}

}  // namespace

FileFormat speech_json_format() {
    return {.id = "speech_json",
            .label = Pattern("the transcript of a call, as a speech recogniser writes it"),
            .extensions = {"json"},
            .is_text = true,
            .recognises = is_speech,
            .read = read_speech,
            .unread = Pattern("The times of these words cannot be read, so they are left out of the transcript.")};
}

}  // namespace clientele::ingest
