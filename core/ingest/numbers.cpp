#include "core/ingest/numbers.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>

#include "core/ingest/number_dress.h"

namespace clientele::ingest {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Runs of digits with the separators between them: "1.234,50" is 1 . 234 , 50.
struct DigitShape {
    std::size_t runs = 0;
    std::size_t first_run = 0;  ///< digits before the first separator
    std::size_t last_run = 0;   ///< digits behind the last
    bool middle_runs_of_three = true;
    std::size_t runs_of_two = 0;  ///< among those in the middle
    std::size_t last_middle = 0;  ///< digits of the last one in the middle
    char first_separator = '\0';
    char last_separator = '\0';
    bool same_but_last = true;  ///< all separators but the last are the first
    bool exponent = false;
    std::size_t digit_count = 0;
    bool good = false;
};

DigitShape shape_of(std::string_view digits) {
    DigitShape shape;
    std::size_t run = 0;
    std::size_t at = 0;
    const auto end_run = [&] {
        if (shape.runs == 0) shape.first_run = run;
        shape.last_run = run;
        ++shape.runs;
        shape.digit_count += run;
        run = 0;
    };
    while (at < digits.size()) {
        if (is_digit(digits[at])) {
            ++run;
            ++at;
            continue;
        }
        if ((digits[at] == 'e' || digits[at] == 'E') && shape.digit_count + run > 0) {
            const std::size_t from =
                at + (at + 1 < digits.size() && (digits[at + 1] == '-' || digits[at + 1] == '+') ? 2 : 1);
            shape.exponent = from < digits.size() && digits.size() - from <= 3 &&
                             digits.find_first_not_of("0123456789", from) == std::string_view::npos;
            if (!shape.exponent) return shape;
            break;
        }
        char which = '\0';
        const std::size_t length = separator(digits.substr(at), which);
        if (length == 0) return shape;
        if (shape.runs > 0) {
            if (run != 3) shape.middle_runs_of_three = false;
            if (run == 2) ++shape.runs_of_two;
            shape.last_middle = run;
            if (shape.last_separator != shape.first_separator) shape.same_but_last = false;
        }
        end_run();
        if (shape.first_separator == '\0') shape.first_separator = which;
        shape.last_separator = which;
        at += length;
    }
    end_run();
    shape.good = shape.digit_count > 0;
    return shape;
}

/// Grouped as in India: two digits a group but the last, 1,23,456 or 12,34,567.89. Nothing else is written so.
bool is_lakh(const DigitShape& shape) {
    if (shape.first_separator != ',' || !shape.same_but_last || shape.exponent || shape.runs < 3) return false;
    const std::size_t middle = shape.runs - 2;
    const bool decimals = shape.last_separator == '.';
    const std::size_t pairs = decimals ? middle - 1 : middle;
    return shape.first_run >= 1 && shape.first_run <= 2 && pairs > 0 && shape.runs_of_two == pairs &&
           (decimals ? shape.last_middle : shape.last_run) == 3 && (decimals || shape.last_separator == ',');
}

enum class DigitReading { none, whole, point, comma, unclear_point, unclear_comma };

struct SortedDigits {
    DigitReading reading = DigitReading::none;
    char group = '\0';
};

/// How a shape can be read: which sign its decimals must have.
SortedDigits sort_digits(const DigitShape& shape, std::string_view digits) {
    if (!shape.good) return {};
    const char last = shape.last_separator;
    const char first = shape.first_separator;
    const auto decimal = [](char sign) { return sign == '.' ? DigitReading::point : DigitReading::comma; };
    if (shape.runs == 1) return {DigitReading::whole};
    const bool groups_fit = shape.first_run >= 1 && shape.first_run <= 3 && shape.middle_runs_of_three;
    const bool point_or_comma = last == '.' || last == ',';
    if (shape.runs == 2 && point_or_comma) {
        const bool could_group = shape.last_run == 3 && groups_fit && digits.front() != '0' && !shape.exponent;
        if (could_group) return {last == '.' ? DigitReading::unclear_point : DigitReading::unclear_comma};
        return {decimal(last)};
    }
    if (is_lakh(shape)) return {DigitReading::point, ','};
    if (!groups_fit || !shape.same_but_last || shape.exponent) return {};
    if (first == last) {
        if (shape.last_run != 3) return {};
        if (first == '.') return {DigitReading::comma, '.'};
        if (first == ',') return {DigitReading::point, ','};
        return {DigitReading::whole, first};
    }
    if (!point_or_comma) return {};
    return {decimal(last), first};
}

/// Whether the digits of the written number are those of its double.
bool keeps_digits(std::string_view plain, double value) {
    std::string wanted;
    for (const char c : plain.substr(0, plain.find('e')))
        if (is_digit(c) && (c != '0' || !wanted.empty())) wanted.push_back(c);
    while (wanted.ends_with('0')) wanted.pop_back();
    if (wanted.size() <= 15) return true;
    if (wanted.size() > 700) return false;
    char found[800];
    std::snprintf(found, sizeof found, "%.*e", static_cast<int>(wanted.size()) - 1, std::fabs(value));
    std::string kept;
    for (const char* c = found; *c != 'e' && *c != '\0'; ++c)
        if (is_digit(*c)) kept.push_back(*c);
    return kept == wanted;
}

}  // namespace

NumberFit parse_number(std::string_view cell, NumberFormat format, double& value) {
    const BareNumber bare = undress(cell);
    const DigitShape shape = shape_of(bare.digits);
    const SortedDigits sorted = sort_digits(shape, bare.digits);
    const char other = format.decimal == '.' ? ',' : '.';
    bool decimals = false;
    switch (sorted.reading) {
        case DigitReading::none:
            return NumberFit::bad;
        case DigitReading::whole:
            break;
        case DigitReading::point:
        case DigitReading::comma: {
            const char needed = sorted.reading == DigitReading::point ? '.' : ',';
            if (needed != format.decimal) return NumberFit::bad;
            decimals = shape.last_separator == format.decimal;
            break;
        }
        case DigitReading::unclear_point:
            decimals = format.decimal == '.';
            break;
        case DigitReading::unclear_comma:
            decimals = format.decimal == ',';
            break;
    }
    const bool unclear = sorted.reading == DigitReading::unclear_point || sorted.reading == DigitReading::unclear_comma;
    const char group = unclear && !decimals ? other : sorted.group;
    if (group != '\0' && format.group != '\0' && group != format.group) return NumberFit::bad;

    std::string plain;
    plain.reserve(bare.digits.size());
    for (std::size_t at = 0; at < bare.digits.size();) {
        char which = '\0';
        const std::size_t length = separator(bare.digits.substr(at), which);
        if (length == 0) {
            plain.push_back(bare.digits[at] == 'E' ? 'e' : bare.digits[at]);
            ++at;
            continue;
        }
        if (which == format.decimal && decimals) plain.push_back('.');
        at += length;
    }
    if (const std::size_t plus = plain.find("e+"); plus != std::string::npos) plain.erase(plus + 1, 1);
    const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc{} || stop != plain.data() + plain.size()) return NumberFit::bad;
    if (bare.negative) value = -value;
    return keeps_digits(plain, value) ? NumberFit::good : NumberFit::rounded;
}

void NumberEvidence::add(std::string_view cell) {
    const BareNumber bare = undress(cell);
    const DigitShape shape = shape_of(bare.digits);
    const SortedDigits sorted = sort_digits(shape, bare.digits);
    if (sorted.reading == DigitReading::none) return;
    ++numbers_;
    if (bare.currency != 0) currencies_ |= std::uint64_t{1} << bare.currency;
    switch (sorted.reading) {
        case DigitReading::point:
            ++point_;
            break;
        case DigitReading::comma:
            ++comma_;
            break;
        case DigitReading::unclear_point:
            ++unclear_point_;
            break;
        case DigitReading::unclear_comma:
            ++unclear_comma_;
            break;
        default:
            break;
    }
    if (sorted.group == ' ') ++grouped_blank_;
    if (sorted.group == '\'') ++grouped_apostrophe_;
    if (sorted.group == '.' || sorted.group == ',') ++grouped_other_;
    if (shape.runs == 1 && shape.digit_count > 1 && bare.digits.front() == '0') ++leading_zeros_;
    if (shape.runs == 1 && shape.digit_count > 15) ++long_integers_;
    if (shape.runs > 1 && shape.digit_count > 19) ++long_decimals_;
}

std::vector<std::string_view> NumberEvidence::currencies() const {
    std::vector<std::string_view> codes;
    for (std::uint8_t each = 1; each < 64; ++each)
        if ((currencies_ >> each & 1) != 0) codes.push_back(currency_code(each));
    return codes;
}

bool NumberEvidence::consistent(char decimal) const {
    const std::uint64_t by_other = grouped_other_ + (decimal == '.' ? unclear_comma_ : unclear_point_);
    const int ways = (by_other > 0 ? 1 : 0) + (grouped_blank_ > 0 ? 1 : 0) + (grouped_apostrophe_ > 0 ? 1 : 0);
    return ways <= 1 && long_integers_ == 0 && long_decimals_ == 0;
}

NumberFormat NumberEvidence::format(char decimal) const {
    const char other = decimal == '.' ? ',' : '.';
    const std::uint64_t unclear_other = decimal == '.' ? unclear_comma_ : unclear_point_;
    if (grouped_blank_ > 0 && grouped_blank_ >= grouped_apostrophe_) return {decimal, ' '};
    if (grouped_apostrophe_ > 0) return {decimal, '\''};
    if (grouped_other_ > 0 || unclear_other > 0) return {decimal, other};
    return {decimal, '\0'};
}

}  // namespace clientele::ingest
