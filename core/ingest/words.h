#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/dataset_kind.h"

namespace clientele::ingest {

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Yes or no in four languages, also 1 and 0: 1, 0, or -1 for anything else.
std::int8_t parse_boolean(std::string_view cell);

/// Whether the field is a number that people also write as yes or no, 1 and 0: the score of a criterion.
bool takes_yes_or_no(const Field& field);
/// Whether it is one of those words beyond doubt: no digit, and no letter alone that may as well be a mark ("x").
bool is_yes_or_no(std::string_view cell);

/// Words that stand for a missing value where a column otherwise holds numbers, dates or the like.
class MissingWords {
 public:
    /// The usual ones: NA, N/A, NULL, nan, None, -, and the like.
    MissingWords();
    /// Those that a person gave, separated by '|'. They count in columns of any type.
    explicit MissingWords(std::string_view given);

    bool given() const { return given_; }
    bool contains(std::string_view cell) const;

 private:
    std::vector<std::string> words_;
    std::size_t longest_ = 0;
    bool given_ = false;
};

/// The parts of a cell between separators, without outer blanks and empty ones.
std::vector<std::string_view> parts_of(std::string_view cell, char separator);

/// A header for comparing: small letters and digits of ASCII alone, accents taken off, what stands in brackets left
/// out. "Kunden-Nr." and "KUNDEN NR" are "kundennr", "Prix unitaire (€)" is "prixunitaire".
std::string header_key(std::string_view header);

}  // namespace clientele::ingest
