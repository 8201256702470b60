#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/ingest/source.h"

namespace clientele::ingest {

enum class NumberFit {
    good,
    rounded,  ///< more digits than a double keeps
    bad
};

/// Reads a number as people write it: sign before or behind or brackets, a currency, groups of three digits or as in
/// India (12,34,567), decimals, an exponent. A percent sign makes it no number: 12.5 % may mean 12.5 or 0.125. Only the
/// format's signs are taken; with no group sign the other of point and comma may group.
NumberFit parse_number(std::string_view cell, NumberFormat format, double& value);

/// The plain case, digits with at most one decimal sign; false where parse_number must decide.
inline bool parse_plain_number(std::string_view cell, char decimal, double& value) {
    static constexpr double powers[] = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const char* at = cell.data();
    const char* const end = at + cell.size();
    const bool negative = at != end && *at == '-';
    if (negative) ++at;
    if (end - at > 16 || at == end) return false;  // up to 15 digits a double holds exactly
    std::uint64_t digits = 0;
    const char* point = nullptr;
    for (; at != end; ++at) {
        const auto digit = static_cast<unsigned>(static_cast<unsigned char>(*at) - '0');
        if (digit <= 9) {
            digits = digits * 10 + digit;
        } else if (*at == decimal && point == nullptr) {
            point = at;
        } else {
            return false;
        }
    }
    if (point == nullptr && cell.size() - (negative ? 1U : 0U) > 15) return false;
    if (point != nullptr && (point + 1 == end || point == cell.data() + (negative ? 1 : 0))) return false;
    // Both are exact and a division rounds once: the nearest double, as std::from_chars finds it.
    value = static_cast<double>(digits) / powers[point == nullptr ? 0 : end - point - 1];
    if (negative) value = -value;
    return true;
}

/// What the numbers of a column say about how they are written.
class NumberEvidence {
 public:
    void add(std::string_view cell);

    std::uint64_t numbers() const { return numbers_; }  ///< values that can be read as a number somehow
    std::uint64_t leading_zeros() const { return leading_zeros_; }
    std::uint64_t long_integers() const { return long_integers_; }  ///< whole numbers of more than 15 digits
    /// All numbers are grouped alike, if at all, and none has more digits than a double keeps.
    bool consistent(char decimal) const;
    bool whole_only() const { return point_ + comma_ + unclear_point_ + unclear_comma_ == 0; }
    bool decimal_known() const { return point_ != comma_; }
    /// 1,234 or 1.234 and nothing that decides.
    bool unclear() const { return point_ == comma_ && (unclear_point_ + unclear_comma_ > 0 || point_ > 0); }
    /// No value has a comma.
    bool no_commas() const { return comma_ + unclear_comma_ == 0; }
    /// Unclear, but not contradictory: no value proves a sign.
    bool unclear_only() const { return point_ == 0 && comma_ == 0; }
    /// '.' or ','; `otherwise` where the values leave it open.
    char decimal(char otherwise) const { return decimal_known() ? (point_ > comma_ ? '.' : ',') : otherwise; }
    NumberFormat format(char decimal) const;
    /// Codes of those that numbers were written with, in no order that means anything.
    std::vector<std::string_view> currencies() const;
    /// Values that can be read with this decimal sign.
    std::uint64_t fitting(char decimal) const { return numbers_ - (decimal == '.' ? comma_ : point_); }

 private:
    std::uint64_t numbers_ = 0;
    std::uint64_t point_ = 0;  ///< values whose decimal sign must be a point
    std::uint64_t comma_ = 0;
    std::uint64_t unclear_point_ = 0;  ///< 1.234
    std::uint64_t unclear_comma_ = 0;  ///< 1,234
    std::uint64_t grouped_other_ = 0;  ///< grouped with the sign that is not the decimal sign
    std::uint64_t grouped_blank_ = 0;
    std::uint64_t grouped_apostrophe_ = 0;
    std::uint64_t leading_zeros_ = 0;
    std::uint64_t long_integers_ = 0;
    std::uint64_t long_decimals_ = 0;
    std::uint64_t currencies_ = 0;  ///< one bit each
};

}  // namespace clientele::ingest
