#include "core/ingest/formats/ole_file.h"

#include <algorithm>

#include "core/ingest/formats/little_endian.h"
#include "core/ingest/formats/workbook_errors.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t header_size = 512;
constexpr std::size_t entry_size = 128;
constexpr std::size_t small_piece = 64;
constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // what is above means that there is no such sector
constexpr std::size_t most_entries = 100'000;

/// Names of the streams that matter are ASCII; other signs become question marks.
std::string name_of(std::string_view entry) {
    std::string name;
    const std::size_t bytes = std::min<std::size_t>(u16(entry, 64), 64);
    for (std::size_t at = 0; at + 2 < bytes; at += 2) {
        const std::uint16_t sign = u16(entry, at);
        name += sign > 0 && sign < 128 ? static_cast<char>(sign) : '?';
    }
    return name;
}

}  // namespace

bool OleFile::starts_like_one(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv);
}

Result<OleFile> OleFile::open(const InputFile& file, const std::string& path) {
    OleFile ole(file);
    if (!ole.read_header()) return damaged_workbook(path, text("its start is cut off or wrong"));
    if (ole.top_.empty())
        return damaged_workbook(path, text("its list of contents is missing or wrong; it may have been cut off"));
    return ole;
}

bool OleFile::read_header() {
    std::string header(header_size, '\0');
    const auto got = file_->read(0, header);
    if (!got || *got < header_size) return false;
    const std::uint16_t shift = u16(header, 0x1E);
    if (shift != 9 && shift != 12) return false;
    sector_ = std::size_t{1} << shift;
    small_below_ = u32(header, 0x38);
    read_table(header);
    small_next_ = numbers_of(u32(header, 0x3C));
    read_entries(u32(header, 0x30));
    return true;
}

/// The table that says which sector follows each; where the table itself lies stands in the header and in a chain of
/// further sectors.
void OleFile::read_table(std::string_view header) {
    const std::uint64_t sectors = file_->size() / sector_;
    const std::size_t numbers = sector_ / 4;
    std::string bytes(sector_, '\0');
    const auto add = [&](std::uint32_t sector) {
        if (sector >= last_sector || sector >= sectors || next_.size() >= sectors + numbers) return;
        const auto got = file_->read(offset_of(sector), bytes);
        if (!got) return;
        const std::string_view read(bytes.data(), *got);
        for (std::size_t i = 0; i < numbers; ++i)
            next_.push_back(i * 4 + 4 <= read.size() ? u32(read, i * 4) : last_sector);
    };
    for (std::size_t i = 0; i < 109; ++i) add(u32(header, 0x4C + 4 * i));
    std::uint32_t more = u32(header, 0x44);
    std::string list(sector_, '\0');
    for (std::uint64_t seen = 0; more < last_sector && more < sectors && seen < sectors; ++seen) {
        const auto got = file_->read(offset_of(more), list);
        if (!got || *got < sector_) return;
        for (std::size_t i = 0; i + 1 < numbers; ++i) add(u32(list, i * 4));
        more = u32(list, sector_ - 4);
    }
}

std::vector<std::uint32_t> OleFile::chain(std::uint32_t first, const std::vector<std::uint32_t>& table) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = first; at < last_sector && at < table.size() && found.size() < table.size(); at = table[at])
        found.push_back(at);
    return found;
}

OleStream OleFile::of_sectors(std::uint32_t first, std::uint64_t size) const {
    OleStream stream{.size = size, .piece = sector_, .offsets = {}};
    for (const std::uint32_t sector : chain(first, next_)) stream.offsets.push_back(offset_of(sector));
    stream.size = std::min<std::uint64_t>(size, stream.offsets.size() * sector_);
    return stream;
}

std::vector<std::uint32_t> OleFile::numbers_of(std::uint32_t first) const {
    const OleStream stream = of_sectors(first, file_->size());
    std::string bytes(stream.size, '\0');
    const auto got = read(stream, 0, bytes);
    std::vector<std::uint32_t> numbers;
    for (std::size_t at = 0; got && at + 4 <= *got; at += 4) numbers.push_back(u32(bytes, at));
    return numbers;
}

void OleFile::read_entries(std::uint32_t first) {
    const OleStream stream = of_sectors(first, most_entries * entry_size);
    std::string bytes(entry_size, '\0');
    for (std::uint64_t at = 0; at + entry_size <= stream.size; at += entry_size) {
        const auto got = read(stream, at, bytes);
        if (!got || *got < entry_size) break;
        Entry& entry = entries_.emplace_back();
        entry.name = name_of(bytes);
        entry.kind = static_cast<unsigned char>(bytes[66]);
        entry.left = u32(bytes, 68);
        entry.right = u32(bytes, 72);
        entry.child = u32(bytes, 76);
        entry.start = u32(bytes, 116);
        entry.size = sector_ == 512 ? u32(bytes, 120) : little_endian(bytes, 120, 8);
    }
    if (entries_.empty() || entries_.front().kind != 5) return;
    small_ = of_sectors(entries_.front().start, entries_.front().size);
    std::vector<std::uint32_t> open{entries_.front().child};
    std::vector<bool> seen(entries_.size(), false);
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (at >= entries_.size() || seen[at]) continue;
        seen[at] = true;
        top_.push_back(at);
        open.push_back(entries_[at].left);
        open.push_back(entries_[at].right);
    }
}

bool OleFile::has(std::string_view name) const {
    return std::ranges::any_of(top_, [&](std::size_t at) { return entries_[at].name == name; });
}

std::optional<OleStream> OleFile::stream(std::string_view name) const {
    const auto found =
        std::ranges::find_if(top_, [&](std::size_t at) { return entries_[at].name == name && entries_[at].kind == 2; });
    if (found == top_.end()) return std::nullopt;
    const Entry& entry = entries_[*found];
    if (entry.size >= small_below_) return of_sectors(entry.start, entry.size);
    OleStream stream{.size = entry.size, .piece = small_piece, .offsets = {}};
    for (const std::uint32_t piece : chain(entry.start, small_next_)) {
        const std::uint64_t at = std::uint64_t{piece} * small_piece;
        if (at >= small_.size) break;
        stream.offsets.push_back(small_.offsets[at / sector_] + at % sector_);
    }
    stream.size = std::min<std::uint64_t>(stream.size, stream.offsets.size() * small_piece);
    return stream;
}

Result<std::size_t> OleFile::read(const OleStream& stream, std::uint64_t offset, std::span<char> to) const {
    std::size_t done = 0;
    while (done < to.size() && offset < stream.size) {
        const std::uint64_t within = offset % stream.piece;
        const std::size_t first = offset / stream.piece;
        // Pieces that lie behind one another are read at once.
        std::size_t last = first;
        const std::uint64_t wanted = std::min<std::uint64_t>(to.size() - done, stream.size - offset);
        while (last + 1 < stream.offsets.size() && (last + 1 - first) * stream.piece < within + wanted &&
               stream.offsets[last + 1] == stream.offsets[last] + stream.piece)
            ++last;
        const std::uint64_t size = std::min<std::uint64_t>(wanted, (last + 1 - first) * stream.piece - within);
        const auto got = file_->read(stream.offsets[first] + within, to.subspan(done, size));
        if (!got) return std::unexpected(got.error());
        done += *got;
        offset += *got;
        if (*got < size) break;
    }
    return done;
}

}  // namespace clientele::ingest
