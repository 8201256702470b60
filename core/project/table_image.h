#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// A SQLite database in memory that holds one table and nothing else, written page by page
/// (sqlite.org/fileformat2.html). SQLite copies the rows of such a table into another that has the same columns as they
/// are, without taking them apart, which is several times as fast as any other way into a table; and the rows can be
/// written on any thread.
class TableImage {
   public:
    static constexpr std::size_t page_size = 65536;
    /// From this size on it is full, so that memory stays bounded.
    static constexpr std::size_t usual_size = std::size_t{4} << 20;

    /// Begins anew, in the same memory. `empty`: two pages, a database with one table without rows.
    void start(std::span<const unsigned char> empty);
    /// Adds a row in the record format, in two parts: the header and the values. Rows come in rising order of numbers.
    void add(std::int64_t row, std::span<const char> header, std::span<const char> values);
    bool full() const { return pages_ * page_size >= usual_size; }
    /// The database, complete. Nothing can be added after that.
    std::span<unsigned char> finish();

   private:
    struct Leaf {
        std::uint32_t page;
        std::int64_t last_row;
    };
    unsigned char* page(std::uint32_t number) { return memory_.data() + (number - 1) * page_size; }
    std::uint32_t new_page();
    void start_leaf();
    void finish_leaf();
    /// Puts bytes on pages of their own; the number of the first.
    std::uint32_t spill(std::span<const char> header, std::span<const char> values, std::size_t from);
    void write_root();

    std::vector<unsigned char> memory_;   // of these pages, and what was there before behind them
    std::uint32_t pages_ = 0;
    std::vector<Leaf> leaves_;
    std::uint32_t leaf_ = 0;       // the page that is being filled
    std::size_t cells_ = 0;        // on it
    std::size_t content_ = 0;      // where its cells begin: they grow downwards
    std::int64_t last_row_ = 0;
};

char* write_long_varint(char* to, std::uint64_t value);

/// Writes SQLite's variable-length integer and gives the place behind it; at most 9 bytes.
inline char* write_varint(char* to, std::uint64_t value) {
    if (value >= 0x80) return write_long_varint(to, value);
    *to = static_cast<char>(value);
    return to + 1;
}

}  // namespace clientele
