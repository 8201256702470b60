#include "core/ingest/formats/transcript.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/small_letters.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t largest_transcript = std::size_t{12} << 20;
constexpr std::string_view sounds[] = {".wav",  ".mp3", ".m4a", ".ogg",  ".opus",
                                       ".flac", ".aac", ".wma", ".webm", ".mp4"};

/// A whole number of at most `most` digits at the start of the text, which loses it.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t most) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < most && text[digits] >= '0' && text[digits] <= '9') ++digits;
    std::int64_t value = 0;
    if (digits == 0) return std::nullopt;
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits);
    return value;
}

std::string_view entity(std::string_view name) {
    static constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"amp", "&"}, {"lt", "<"},   {"gt", ">"}, {"quot", "\""}, {"apos", "'"},
        {"#39", "'"}, {"nbsp", " "}, {"lrm", ""}, {"rlm", ""}};
    const auto* const found = std::ranges::find(known, name, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(known) ? std::string_view("&") : found->second;
}

bool is_entity(std::string_view name) { return entity(name) != "&" || name == "amp"; }

std::string seconds(std::int64_t milliseconds) {
    return fmt::format("{}.{:03}", milliseconds / 1000, milliseconds % 1000);
}

}  // namespace

std::optional<std::int64_t> clock_time(std::string_view text) {
    text = trimmed(text);
    std::vector<std::int64_t> parts;
    while (parts.size() < 3) {
        const auto part = take_digits(text, parts.empty() ? 6 : 2);
        if (!part) return std::nullopt;
        parts.push_back(*part);
        if (!text.starts_with(':')) break;
        text.remove_prefix(1);
    }
    if (parts.size() < 2 || std::ranges::any_of(parts.begin() + 1, parts.end(), [](auto part) { return part > 59; }))
        return std::nullopt;
    if (parts.size() == 2 && parts.front() > 59) return std::nullopt;
    std::int64_t thousandths = 0;
    if (text.starts_with('.') || text.starts_with(',')) {
        text.remove_prefix(1);
        const std::size_t before = text.size();
        const auto part = take_digits(text, 3);
        if (!part) return std::nullopt;
        thousandths = *part;
        for (std::size_t digits = before - text.size(); digits < 3; ++digits) thousandths *= 10;
    }
    if (!text.empty()) return std::nullopt;
    std::int64_t whole = 0;
    for (const std::int64_t part : parts) whole = whole * 60 + part;
    return whole * 1000 + thousandths;
}

bool times_fit(const Utterance& utterance) { return utterance.from >= 0 && utterance.to >= utterance.from; }

bool is_recording(const std::filesystem::path& file) {
    return std::ranges::find(sounds, small_letters(file.extension().string())) != std::end(sounds);
}

std::string spoken_words(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t close = text.front() == '<' ? text.find('>') : std::string_view::npos;
        const std::size_t end = text.front() == '&' ? text.substr(0, 8).find(';') : std::string_view::npos;
        if (close != std::string_view::npos) {
            text.remove_prefix(close + 1);
        } else if (end != std::string_view::npos && is_entity(text.substr(1, end - 1))) {
            plain += entity(text.substr(1, end - 1));
            text.remove_prefix(end + 1);
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    std::string words;
    for (const char sign : plain) {
        const bool blank = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
        if (blank && (words.empty() || words.back() == ' ')) continue;
        words += blank ? ' ' : sign;
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

Result<void> CallRow::take_room(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ <= largest_transcript) return {};
    return fail(ErrorCode::too_large,
                text("{0} holds more words than a recorded call. Choose a file with the transcript of one call.",
                     name(input_.path.string())),
                in_file(input_.path.string()));
}

Result<void> CallRow::add(Utterance utterance) {
    if (utterance.text.empty()) return {};
    if (auto counted = take_room(utterance.text.size() + utterance.speaker.size() + 64); !counted) return counted;
    utterances_.push_back(std::move(utterance));
    return {};
}

Result<void> CallRow::add_unread(std::string text, std::uint64_t line) {
    if (auto counted = take_room(text.size() + 64); !counted) return counted;
    unread_.push_back({std::move(text), line});
    return {};
}

/// The recording's, where it lies beside the transcript.
std::string CallRow::file_name() const {
    for (const std::string_view sound : sounds) {
        std::filesystem::path beside = input_.path;
        beside.replace_extension(sound);
        std::error_code problem;
        if (std::filesystem::is_regular_file(beside, problem)) return beside.filename().string();
    }
    return input_.path.filename().string();
}

Result<Reading> CallRow::write(RecordWriter& rows) const {
    if (utterances_.empty())
        return fail(
            ErrorCode::bad_format,
            text("{0} is a transcript in which nothing is said. Choose another file.", name(input_.path.string())),
            in_file(input_.path.string()));
    std::string words, times, speakers;
    std::vector<std::string> named;
    std::int64_t end = 0;
    for (const Utterance& each : utterances_) {
        words += (words.empty() ? "" : "\n") + (each.speaker.empty() ? "" : each.speaker + ": ") + each.text;
        times += fmt::format("{}{} --> {}", times.empty() ? "" : "\n", seconds(each.from), seconds(each.to));
        end = std::max(end, each.to);
        if (each.speaker.empty() || std::ranges::find(named, each.speaker) != named.end()) continue;
        named.push_back(each.speaker);
        speakers += (speakers.empty() ? "" : ", ") + each.speaker;
    }
    const std::string file = file_name(), duration = seconds(end), utterances = std::to_string(utterances_.size());
    const std::array<std::string_view, 6> header{"file", "transcript", "duration", "utterances", "speakers", "times"};
    const std::array<std::string_view, 6> row{file, words, duration, utterances, speakers, times};
    if (auto added = rows.add(header, 1); !added) return std::unexpected(added.error());
    if (auto added = rows.add(row, 1); !added) return std::unexpected(added.error());
    for (const Unread& each : unread_) {
        const std::string_view cell = each.text;
        if (auto added = rows.add({&cell, 1}, each.line); !added) return std::unexpected(added.error());
    }
    Reading reading;
    reading.header_known = true;
    reading.columns.resize(header.size());
    for (ColumnNotes& notes : reading.columns) notes.exact = true;
    reading.reasons.push_back(text("The transcript of a recorded call: {0} {0|utterance|utterances}.",
                                   count(static_cast<std::int64_t>(utterances_.size()))));
    return reading;
}

}  // namespace clientele::ingest
