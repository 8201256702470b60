#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace clientele {

/// The lowest `count` bits, 1 to 64.
inline std::uint64_t low_bits(std::size_t count) { return ~std::uint64_t{0} >> (64 - count); }

/// Which rows of a dataset take part: one bit a row, or all of them. Immutable once made.
class Selection {
   public:
    /// Every one of `rows` rows.
    static Selection all(std::size_t rows);
    static Selection none(std::size_t rows);
    /// From words of 64 rows each, lowest bit first; bits past `rows` are ignored.
    Selection(std::vector<std::uint64_t> words, std::size_t rows);

    std::size_t rows() const { return rows_; }    ///< of the dataset
    std::size_t count() const { return count_; }  ///< selected
    bool is_all() const { return count_ == rows_; }
    bool contains(std::size_t row) const {
        return words_.empty() ? count_ != 0 : (words_[row / 64] >> (row % 64) & 1) != 0;
    }
    /// The rows from `first` on as bits, lowest first; `count` of them, 1 to 64, all within the dataset.
    std::uint64_t bits(std::size_t first, std::size_t count) const {
        if (words_.empty()) return count_ != 0 ? low_bits(count) : 0;
        const std::size_t shift = first % 64;
        std::uint64_t bits = words_[first / 64] >> shift;
        if (shift + count > 64) bits |= words_[first / 64 + 1] << (64 - shift);
        return bits & low_bits(count);
    }
    /// That the row will be asked for soon.
    void prefetch(std::size_t row) const {
        if (!words_.empty()) __builtin_prefetch(&words_[row / 64]);
    }
    Selection operator&(const Selection& other) const;

    /// Bounds of at most `most_parts` stretches of rows, one after another from 0 to rows(), with about as many
    /// selected rows each, but no fewer than `least` where there are several. They depend on the selection alone: work
    /// that is added up stretch by stretch comes to the same bits on any number of threads. O(rows / 64).
    std::vector<std::size_t> even_stretches(std::size_t least, std::size_t most_parts = 64) const;

    /// Calls visit(row) for the selected rows from `first` up to but not including `last`, in order.
    template <class Visit>
    void for_each(std::size_t first, std::size_t last, Visit&& visit) const {
        if (words_.empty()) {
            if (count_ == 0) return;
            for (std::size_t row = first; row < last; ++row) visit(row);
            return;
        }
        for (std::size_t row = first; row < last;) {
            std::uint64_t word = words_[row / 64] >> (row % 64);
            const std::size_t end = std::min(last, (row / 64 + 1) * 64);
            for (; word != 0; word &= word - 1) {
                const std::size_t hit = row + static_cast<std::size_t>(std::countr_zero(word));
                if (hit >= end) break;
                visit(hit);
            }
            row = end;
        }
    }
    template <class Visit>
    void for_each(Visit&& visit) const {
        for_each(0, rows_, visit);
    }

   private:
    Selection() = default;
    std::vector<std::uint64_t> words_;  // empty: all or none
    std::size_t rows_ = 0;
    std::size_t count_ = 0;
};

}  // namespace clientele
