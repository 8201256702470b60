#include "core/ingest/survey.h"

#include <oneapi/tbb/parallel_invoke.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/base/hash.h"
#include "core/base/utf8.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t survey_piece_size = std::size_t{2} << 20;
constexpr std::size_t most_kept = std::size_t{1} << 16;

void count_nuls(std::string_view bytes, std::uint64_t offset, Survey& found) {
    for (std::size_t at = bytes.find('\0'); at != std::string_view::npos; at = bytes.find('\0', at + 1))
        ++((offset + at) % 2 == 0 ? found.nul_even : found.nul_odd);
}

void count_returns(std::string_view bytes, bool return_before, Survey& found) {
    if (return_before && bytes.front() == '\n') ++found.pairs;
    for (std::size_t at = bytes.find('\r'); at != std::string_view::npos; at = bytes.find('\r', at + 1)) {
        ++found.returns;
        if (at + 1 < bytes.size() && bytes[at + 1] == '\n') ++found.pairs;
    }
}

/// Checks UTF-8; `carry` holds the start of a sequence that the next piece may complete.
void check_text(std::string_view bytes, bool last, std::string& carry, Survey& found) {
    std::string joined;
    if (!carry.empty()) {
        joined = carry + std::string(bytes.substr(0, std::min<std::size_t>(bytes.size(), 4)));
        const std::size_t length = utf8_sequence(joined);
        const std::size_t used = length == 0 ? carry.size() : length;
        ++(length == 0 ? found.invalid : found.sequences);
        bytes.remove_prefix(std::min(bytes.size(), used - carry.size()));
        carry.clear();
    }
    std::size_t kept = 0;
    for (std::size_t at = first_above_ascii(bytes, 0); at < bytes.size(); at = first_above_ascii(bytes, at)) {
        const std::size_t length = utf8_sequence(bytes.substr(at));
        if (length == 0 && !last && bytes.size() - at < 4) {
            carry = bytes.substr(at);
            return;
        }
        ++(length == 0 ? found.invalid : found.sequences);
        if (at >= kept && found.above_ascii.size() < most_kept) {
            const std::size_t from = std::max(kept, at < 16 ? 0 : at - 16);
            kept = std::min(bytes.size(), at + 32);
            found.above_ascii.append(bytes.substr(from, kept - from)).push_back('\n');
        }
        at += std::max<std::size_t>(length, 1);
    }
}

}  // namespace

Result<Survey> survey(const InputFile& file, const Progress& progress) {
    Survey found;
    ContentHash hash;
    std::vector<char> piece(survey_piece_size);
    std::string carry;
    bool return_before = false;
    while (true) {
        const auto got = file.read(found.bytes, piece);
        if (!got) return std::unexpected(got.error());
        if (*got == 0) break;
        const std::string_view bytes(piece.data(), *got);
        const auto look = [&] {
            count_nuls(bytes, found.bytes, found);
            count_returns(bytes, return_before, found);
            return_before = bytes.back() == '\r';
            found.has_line_feeds = found.has_line_feeds || bytes.find('\n') != std::string_view::npos;
            check_text(bytes, found.bytes + *got >= file.size(), carry, found);
        };
        tbb::parallel_invoke(look, [&] { hash.add(bytes); });
        found.bytes += *got;
        const double fraction =
            static_cast<double>(found.bytes) / static_cast<double>(std::max(file.size(), found.bytes));
        if (!progress(fraction, text("Reading the file"))) return cancelled();
    }
    if (!carry.empty()) ++found.invalid;
    found.hash = hash.hex();
    return found;
}

}  // namespace clientele::ingest
