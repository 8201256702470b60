#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <bit>

#include "core/ingest/records.h"

// Text without quotes: all delimiters and line feeds are found with vector instructions, 64 bytes at a time.
namespace clientele::ingest {

void split_plain(std::string_view block, char delimiter, Cells& cells);

namespace {

/// Bit i: byte i of the 64 at `bytes` is the wanted one.
[[maybe_unused]] std::uint64_t matches(const char* bytes, char wanted) {
    std::uint64_t found = 0;
#if defined(__SSE2__)
    const __m128i sign = _mm_set1_epi8(wanted);
    for (int part = 0; part < 4; ++part) {
        const __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + part * 16));
        const auto mask = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(piece, sign)));
        found |= static_cast<std::uint64_t>(mask) << (part * 16);
    }
#else
    for (int i = 0; i < 64; ++i) found |= static_cast<std::uint64_t>(bytes[i] == wanted) << i;
#endif
    return found;
}

std::uint32_t* note(std::uint64_t mask, std::uint32_t base, std::uint32_t* out) {
    for (; mask != 0; mask &= mask - 1) *out++ = base + static_cast<std::uint32_t>(std::countr_zero(mask));
    return out;
}

/// Positions of all delimiters and line feeds in `ends` (behind its start mark), of the line feeds in `lines`.
void find_signs(std::string_view block, char delimiter, std::vector<std::uint32_t>& ends,
                std::vector<std::uint32_t>& lines) {
    std::size_t cell_count = 1;
    std::size_t line_count = 0;
    const auto size = static_cast<std::uint32_t>(block.size());
    const auto make_room = [&] {
        if (ends.size() < cell_count + 64) ends.resize(cell_count * 2 + 4096);
        if (lines.size() < line_count + 64) lines.resize(line_count * 2 + 4096);
    };
    std::uint32_t at = 0;
    for (; at + 64 <= size; at += 64) {
        make_room();
        const std::uint64_t feeds = matches(block.data() + at, '\n');
        cell_count = static_cast<std::size_t>(
            note(feeds | matches(block.data() + at, delimiter), at, ends.data() + cell_count) - ends.data());
        line_count = static_cast<std::size_t>(note(feeds, at, lines.data() + line_count) - lines.data());
    }
    make_room();
    for (; at < size; ++at) {
        if (block[at] == '\n') lines[line_count++] = at;
        if (block[at] == '\n' || block[at] == delimiter) ends[cell_count++] = at;
    }
    if (!block.empty() && block.back() != '\n') {  // the last line of a file without its line end
        make_room();
        ends[cell_count++] = size;
        lines[line_count++] = size;
    }
    ends.resize(cell_count);
    lines.resize(line_count);
}

}  // namespace

void split_plain(std::string_view block, char delimiter, Cells& cells) {
    cells.text = block;
    std::vector<std::uint32_t> lines;
    lines.reserve(block.size() / 16 + 128);
    find_signs(block, delimiter, cells.ends, lines);
    cells.records.reserve(lines.size() + 1);
    const std::uint32_t* const ends = cells.ends.data();
    std::uint32_t cell = 0;   // of the line's start
    std::uint32_t width = 1;  // of the line before: nearly always that of the next as well
    std::uint32_t begin = 0;
    const auto cell_count = static_cast<std::uint32_t>(cells.ends.size() - 1);
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
        if (cell + width > cell_count || ends[cell + width] != lines[line]) {
            width = 1;
            while (ends[cell + width] != lines[line]) ++width;
        }
        const bool blank = width == 1 && trimmed(cells.at(cell)).empty();
        if (blank)
            ++cells.blank_lines;
        else
            cells.records.push_back({.first_cell = cell, .cells = width, .begin = begin, .line = line});
        cell += width;
        begin = lines[line] + 1;
    }
    cells.records.push_back({.first_cell = cell,
                             .begin = static_cast<std::uint32_t>(block.size()),
                             .line = static_cast<std::uint32_t>(lines.size())});
    cells.lines = lines.size();
}

}  // namespace clientele::ingest
