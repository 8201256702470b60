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

std::vector<std::size_t> Selection::even_stretches(std::size_t least, std::size_t most_parts) const {
    constexpr std::size_t round = 4;  // a number of parts that a few threads can share evenly
    std::size_t parts = std::min(count_ / std::max<std::size_t>(least, 1), most_parts);
    parts = parts <= 1 ? 1 : std::min((parts + round - 1) / round * round, most_parts);
    std::vector<std::size_t> bounds{0};
    std::size_t seen = 0;
    for (std::size_t word = 0; bounds.size() < parts && word * 64 < rows_; ++word) {
        if (seen * parts >= bounds.size() * count_ && word > 0) bounds.push_back(word * 64);
        seen += words_.empty() ? 64 : static_cast<std::size_t>(std::popcount(words_[word]));
    }
    bounds.push_back(rows_);
    return bounds;
}

}  // namespace clientele
