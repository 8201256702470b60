#include "core/ingest/formats/biff_records.h"

#include <algorithm>

#include "core/ingest/formats/append_sign.h"
#include "core/ingest/formats/little_endian.h"

namespace clientele::ingest {
namespace {

constexpr std::size_t buffer_room = std::size_t{1} << 18;
constexpr std::size_t head_size = 4;

/// UTF-16 unit by unit; halves without the other become U+FFFD.
class Utf16 {
 public:
    void add(std::uint16_t unit, std::string& out) {
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (high_ != 0 && low) {
            append_sign(out, 0x10000 + ((char32_t{high_} - 0xD800) << 10) + (unit - 0xDC00));
            high_ = 0;
            return;
        }
        finish(out);
        if (unit >= 0xD800 && unit < 0xDC00)
            high_ = unit;
        else
            append_sign(out, low ? 0xFFFD : unit);
    }
    void finish(std::string& out) {
        if (high_ != 0) append_sign(out, 0xFFFD);
        high_ = 0;
    }

 private:
    std::uint16_t high_ = 0;
};

}  // namespace

bool BiffRecords::load(std::uint64_t offset, std::size_t size) {
    if (offset >= buffer_start_ && offset + size <= buffer_start_ + buffer_size_) return true;
    buffer_.resize(buffer_room);
    buffer_start_ = offset;
    const auto got = file_.read(stream_, offset, buffer_);
    buffer_size_ = got ? *got : 0;
    return buffer_size_ >= size;
}

bool BiffRecords::next() {
    if (!load(at_, head_size)) return false;
    const std::string_view head = std::string_view(buffer_).substr(at_ - buffer_start_, head_size);
    const std::uint16_t id = u16(head, 0);
    const std::size_t size = u16(head, 2);
    if (!load(at_, head_size + size)) return false;
    offset_ = at_;
    id_ = id;
    data_ = std::string_view(buffer_).substr(at_ - buffer_start_ + head_size, size);
    at_ += head_size + size;
    return true;
}

bool BiffRecords::next_piece() {
    if (!load(at_, head_size) || u16(buffer_, at_ - buffer_start_) != biff::continued) return false;
    const std::uint16_t id = id_;
    const std::uint64_t offset = offset_;
    const bool got = next();
    id_ = id;
    offset_ = offset;
    return got;
}

bool BiffCursor::at_end() {
    while (rest_.empty()) {
        if (!records_.next_piece()) return true;
        rest_ = records_.data();
    }
    return false;
}

std::uint64_t BiffCursor::number(std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size && !at_end(); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_.front())) << (8 * i);
        rest_.remove_prefix(1);
    }
    return value;
}

void BiffCursor::skip(std::uint64_t bytes) {
    while (bytes > 0 && !at_end()) {
        const std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, rest_.size()));
        rest_.remove_prefix(part);
        bytes -= part;
    }
}

std::string BiffCursor::text(std::size_t signs) {
    auto flags = number(1);
    const std::uint64_t runs = (flags & 8) != 0 ? number(2) : 0;      // formats of parts of the text
    const std::uint64_t spoken = (flags & 4) != 0 ? number(4) : 0;  // how it is spoken
    std::string out;
    Utf16 units;
    while (signs > 0 && !(rest_.empty() && at_end())) {
        const bool wide = (flags & 1) != 0;
        while (signs > 0 && rest_.size() >= (wide ? 2 : 1)) {
            units.add(wide ? u16(rest_, 0) : static_cast<unsigned char>(rest_.front()), out);
            rest_.remove_prefix(wide ? 2 : 1);
            --signs;
        }
        if (signs == 0) break;
        rest_ = {};  // half a sign at the end of a record is damage
        if (at_end()) break;
        flags = number(1);  // each continuation says anew how wide its signs are
    }
    units.finish(out);
    skip(runs * 4 + spoken);
    return out;
}

std::string BiffCursor::bytes(std::size_t size) {
    std::string out;
    while (out.size() < size && !at_end()) {
        const std::string_view part = rest_.substr(0, size - out.size());
        out += part;
        rest_.remove_prefix(part.size());
    }
    return out;
}

std::string encoding_of_code_page(std::uint16_t page) {
    std::string name = "windows-1252";
    if (page == 10000 || page == 32768) name = "macintosh";
    if (page >= 1250 && page <= 1258) name = "windows-" + std::to_string(page);
    if (page >= 437 && page < 900) name = "ibm-" + std::to_string(page);
    if (page == 874) name = "windows-874";
    if (page == 932) name = "Shift_JIS";
    if (page == 936) name = "GBK";
    if (page == 949) name = "windows-949";
    if (page == 950) name = "Big5";
    if (page == 65001) name = "UTF-8";
    return is_known_encoding(name) ? name : "windows-1252";
}

}  // namespace clientele::ingest
