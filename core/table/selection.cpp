#include "core/table/selection.h"

#include <algorithm>

namespace clientele {

Selection Selection::all(std::size_t rows) {
    Selection selection;
    selection.rows_ = selection.count_ = rows;
    return selection;
}

Selection Selection::none(std::size_t rows) {
    Selection selection;
    selection.rows_ = rows;
    return selection;
}

Selection::Selection(std::vector<std::uint64_t> words, std::size_t rows) : words_(std::move(words)), rows_(rows) {
    words_.resize((rows + 63) / 64);
    if (rows % 64 != 0) words_.back() &= (std::uint64_t{1} << (rows % 64)) - 1;
    for (const std::uint64_t word : words_) count_ += static_cast<std::size_t>(std::popcount(word));
    if (count_ == rows_ || count_ == 0) words_.clear();
}

Selection Selection::operator&(const Selection& other) const {
    if (is_all()) return other;
    if (other.is_all()) return *this;
    if (count_ == 0 || other.count_ == 0) return none(rows_);
    std::vector<std::uint64_t> words(words_.size());
    std::transform(words_.begin(), words_.end(), other.words_.begin(), words.begin(),
                   [](std::uint64_t a, std::uint64_t b) { return a & b; });
    return {std::move(words), rows_};
}

}  // namespace clientele
