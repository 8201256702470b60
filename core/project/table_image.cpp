#include "core/project/table_image.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace clientele {
namespace {

constexpr std::size_t leaf_header = 8;
constexpr std::size_t root_header = 12;
constexpr std::size_t longest_local = TableImage::page_size - 35;

void write_two(unsigned char* to, std::size_t value) {
    to[0] = static_cast<unsigned char>(value >> 8);
    to[1] = static_cast<unsigned char>(value);
}

void write_four(unsigned char* to, std::size_t value) {
    write_two(to, value >> 16);
    write_two(to + 2, value);
}

/// How much of a long row lies on the leaf itself.
std::size_t local_size(std::size_t size) {
    if (size <= longest_local) return size;
    constexpr std::size_t least = (TableImage::page_size - 12) * 32 / 255 - 23;
    const std::size_t local = least + (size - least) % (TableImage::page_size - 4);
    return local <= longest_local ? local : least;
}

/// Bytes [from, from + size) of the two parts behind one another.
void copy_parts(unsigned char* to, std::span<const char> first, std::span<const char> second, std::size_t from,
                std::size_t size) {
    const std::size_t of_first = from < first.size() ? std::min(size, first.size() - from) : 0;
    if (of_first != 0) std::memcpy(to, first.data() + from, of_first);
    if (size != of_first)
        std::memcpy(to + of_first, second.data() + (from + of_first - first.size()), size - of_first);
}

}  // namespace

char* write_long_varint(char* to, std::uint64_t value) {
    if (value >> 56 != 0) {  // the ninth byte holds eight bits
        to[8] = static_cast<char>(value);
        value >>= 8;
        for (int i = 7; i >= 0; --i, value >>= 7) to[i] = static_cast<char>(value | 0x80);
        return to + 9;
    }
    int size = 1;
    while (value >> (7 * size) != 0) ++size;
    for (int i = size - 1; i >= 0; --i, value >>= 7)
        to[i] = static_cast<char>(i == size - 1 ? value & 0x7F : value | 0x80);
    return to + size;
}

void TableImage::start(std::span<const unsigned char> empty) {
    assert(empty.size() == 2 * page_size);
    leaves_.clear();
    memory_.resize(std::max(memory_.size(), usual_size + 2 * page_size));
    std::ranges::copy(empty, memory_.begin());
    pages_ = 2;
    start_leaf();
}

std::uint32_t TableImage::new_page() {
    ++pages_;
    if (memory_.size() < pages_ * page_size) memory_.resize(2 * pages_ * page_size);
    std::memset(page(pages_), 0, root_header);  // the rest of it is written before it is read
    return pages_;
}

void TableImage::start_leaf() {
    leaf_ = new_page();
    cells_ = 0;
    content_ = page_size;
}

void TableImage::finish_leaf() {
    unsigned char* const at = page(leaf_);
    at[0] = 0x0D;
    write_two(at + 3, cells_);
    write_two(at + 5, content_);  // 65536 is written as 0
    leaves_.push_back({leaf_, last_row_});
}

void TableImage::add(std::int64_t row, std::span<const char> header, std::span<const char> values) {
    std::array<char, 18> front;
    const std::size_t size = header.size() + values.size();
    char* const end = write_varint(write_varint(front.data(), size), static_cast<std::uint64_t>(row));
    const auto front_size = static_cast<std::size_t>(end - front.data());
    const std::size_t local = local_size(size);
    const std::size_t needed = front_size + local + (local < size ? 4 : 0);
    if (content_ < leaf_header + 2 * (cells_ + 1) + needed) {
        finish_leaf();
        start_leaf();
    }
    content_ -= needed;
    const std::uint32_t rest = local < size ? spill(header, values, local) : 0;
    unsigned char* const leaf = page(leaf_);
    unsigned char* const cell = leaf + content_;
    std::memcpy(cell, front.data(), front_size);
    copy_parts(cell + front_size, header, values, 0, local);
    if (rest != 0) write_four(cell + front_size + local, rest);
    write_two(leaf + leaf_header + 2 * cells_, content_);
    ++cells_;
    last_row_ = row;
}

std::uint32_t TableImage::spill(std::span<const char> header, std::span<const char> values, std::size_t from) {
    const std::uint32_t first = new_page();
    const std::size_t size = header.size() + values.size();
    for (std::uint32_t at = first;;) {
        const std::size_t piece = std::min(size - from, page_size - 4);
        copy_parts(page(at) + 4, header, values, from, piece);
        from += piece;
        if (from == size) return first;
        const std::uint32_t next = new_page();
        write_four(page(at), next);
        at = next;
    }
}

std::span<unsigned char> TableImage::finish() {
    finish_leaf();
    if (leaves_.size() == 1) std::memcpy(page(2), page(leaf_), page_size);  // the root is the only leaf
    else write_root();
    write_four(page(1) + 28, pages_);
    return {memory_.data(), pages_ * page_size};
}

void TableImage::write_root() {
    unsigned char* const root = page(2);
    std::memset(root, 0, root_header);
    std::size_t content = page_size;
    for (std::size_t i = 0; i + 1 < leaves_.size(); ++i) {
        std::array<char, 9> row;
        const auto size = static_cast<std::size_t>(
            write_varint(row.data(), static_cast<std::uint64_t>(leaves_[i].last_row)) - row.data());
        content -= 4 + size;
        write_four(root + content, leaves_[i].page);
        std::memcpy(root + content + 4, row.data(), size);
        write_two(root + root_header + 2 * i, content);
    }
    root[0] = 0x05;
    write_two(root + 3, leaves_.size() - 1);
    write_two(root + 5, content);
    write_four(root + 8, leaves_.back().page);
}

}  // namespace clientele
