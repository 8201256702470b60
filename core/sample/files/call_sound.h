#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clientele::sample {

/// What one of the two says without being interrupted.
struct Turn {
    std::string speaker;
    std::string text;
    double from = 0, to = 0;  ///< seconds from the start of the recording
};

/// The turns of a transcript with a line a turn, "Speaker: words", each as long as its words take to say.
std::vector<Turn> turns_of(std::string_view transcript);

/// What sounds like a call from far away: a ring tone, then noise like speech in turns, with no words in it. A WAV file
/// with one channel of 8 kHz, 16 bits; the same bytes on any machine.
std::string call_wav(const std::vector<Turn>& turns, std::uint64_t seed);

/// The transcript as WebVTT.
std::string call_vtt(const std::vector<Turn>& turns);

}  // namespace clientele::sample
