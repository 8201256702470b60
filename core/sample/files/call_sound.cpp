#include "core/sample/files/call_sound.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/sample/random.h"

namespace clientele::sample {
namespace {

constexpr int rate = 8000;
constexpr double ringing = 4.0;  // seconds before somebody answers
constexpr double words_a_second = 2.6, pause = 0.45;

/// Sine of a phase in turns by its Taylor series: libraries differ in the last bit.
double sine(double phase) {
    phase -= static_cast<double>(static_cast<std::int64_t>(phase));
    if (phase > 0.5) return -sine(phase - 0.5);
    if (phase > 0.25) phase = 0.5 - phase;
    const double x = phase * 6.283185307179586, square = x * x;
    return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}

/// Two poles at a frequency: what a mouth does to the sound of the vocal cords.
class Resonator {
 public:
    void tune(double hertz, double width) {
        const double radius = 1 - 3.141592653589793 * width / rate;
        first_ = 2 * radius * sine(hertz / rate + 0.25);
        second_ = -radius * radius;
    }
    double next(double in) {
        const double out = in + first_ * a_ + second_ * b_;
        b_ = a_;
        a_ = out;
        return out;
    }

 private:
    double first_ = 0, second_ = 0, a_ = 0, b_ = 0;
};

void append_sample(std::string& out, double value) {
    const auto level = static_cast<std::int32_t>(std::clamp(value, -1.0, 1.0) * 30'000);
    out += static_cast<char>(level & 0xFF);
    out += static_cast<char>(level >> 8 & 0xFF);
}

void append_number(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// Some four syllables a second, each with a vowel of its own and a short stop before it.
void append_speech(std::string& out, double seconds, double pitch, Draws& draws) {
    static constexpr std::array<std::array<double, 2>, 5> vowels{
        {{{700, 1200}}, {{400, 2000}}, {{300, 2300}}, {{450, 900}}, {{320, 800}}}};
    std::array<Resonator, 2> mouth;
    const auto samples = static_cast<int>(seconds * rate);
    double phase = 0, tone = pitch;
    int syllable = 0, left = 0;
    for (int i = 0; i < samples; ++i) {
        if (left-- <= 0) {
            syllable = left = rate / 5 + static_cast<int>(draws.below(rate / 8));
            const auto& vowel = vowels[draws.below(5)];
            mouth[0].tune(vowel[0], 90);
            mouth[1].tune(vowel[1], 140);
            tone = pitch * (0.85 + 0.3 * draws.unit());
        }
        phase += tone / rate;
        if (phase >= 1) phase -= 1;
        const double place = 1 - static_cast<double>(left) / syllable;
        const double loudness = place < 0.12 ? 0.02 : sine((place - 0.12) / 1.76);
        const double cords = (0.5 - phase) + 0.25 * (draws.unit() - 0.5);
        append_sample(
            out, 0.030 * loudness * (mouth[0].next(cords) + 0.5 * mouth[1].next(cords)) + 0.003 * (draws.unit() - 0.5));
    }
}

void append_silence(std::string& out, double seconds, Draws& draws) {
    for (int i = 0; i < static_cast<int>(seconds * rate); ++i) append_sample(out, 0.003 * (draws.unit() - 0.5));
}

void append_ring(std::string& out, Draws& draws) {
    for (int ring = 0; ring < 2; ++ring) {
        for (int i = 0; i < rate; ++i) append_sample(out, 0.25 * sine(425.0 * i / rate));
        append_silence(out, ringing / 2 - 1, draws);
    }
}

std::string clock(double seconds) {
    const auto milliseconds = static_cast<std::int64_t>(seconds * 1000 + 0.5);
    return fmt::format("{:02}:{:02}:{:02}.{:03}", milliseconds / 3'600'000, milliseconds / 60'000 % 60,
                       milliseconds / 1000 % 60, milliseconds % 1000);
}

}  // namespace

std::vector<Turn> turns_of(std::string_view transcript) {
    std::vector<Turn> turns;
    double at = ringing;
    while (!transcript.empty()) {
        std::string_view line = transcript.substr(0, transcript.find('\n'));
        transcript.remove_prefix(std::min(transcript.size(), line.size() + 1));
        if (line.empty()) continue;
        Turn turn;
        const std::size_t colon = line.find(": ");
        if (colon < 30) {
            turn.speaker = line.substr(0, colon);
            line.remove_prefix(colon + 2);
        }
        turn.text = line;
        const auto words = static_cast<double>(std::ranges::count(line, ' ') + 1);
        turn.from = at;
        turn.to = at + words / words_a_second;
        at = turn.to + pause;
        turns.push_back(std::move(turn));
    }
    return turns;
}

std::string call_wav(const std::vector<Turn>& turns, std::uint64_t seed) {
    std::string sound;
    Draws draws(seed, Stream::recordings, 0, 9);
    append_ring(sound, draws);
    for (const Turn& turn : turns) {
        append_speech(sound, turn.to - turn.from, turn.speaker == turns.front().speaker ? 125 : 205, draws);
        append_silence(sound, pause, draws);
    }
    std::string out = "RIFF";
    append_number(out, static_cast<std::uint32_t>(36 + sound.size()), 4);
    out += "WAVEfmt ";
    append_number(out, 16, 4);
    append_number(out, 1, 2);  // PCM
    append_number(out, 1, 2);  // one channel
    append_number(out, rate, 4);
    append_number(out, 2 * rate, 4);
    append_number(out, 2, 2);
    append_number(out, 16, 2);
    out += "data";
    append_number(out, static_cast<std::uint32_t>(sound.size()), 4);
    return out + sound;
}

std::string call_vtt(const std::vector<Turn>& turns) {
    std::string out = "WEBVTT\n";
    for (const Turn& turn : turns)
        out += fmt::format("\n{} --> {}\n<v {}>{}\n", clock(turn.from), clock(turn.to),
                           turn.speaker.empty() ? "Call" : turn.speaker, turn.text);
    return out;
}

}  // namespace clientele::sample
