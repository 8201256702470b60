#include "core/analysis/quality/rules/contact_forms.h"

#include <algorithm>
#include <string>

#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool is_local_part(std::string_view local) {
    if (local.empty() || local.size() > 64 || local.front() == '.' || local.back() == '.') return false;
    if (local.contains("..")) return false;
    return std::ranges::all_of(local, [](char c) {
        return is_letter(c) || is_digit(c) || is_high(c) || std::string_view(".!#$%&'*+-/=?^_`{|}~").contains(c);
    });
}

bool is_label(std::string_view label) {
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    return std::ranges::all_of(label, [](char c) { return is_letter(c) || is_digit(c) || is_high(c) || c == '-'; });
}

bool is_domain(std::string_view domain) {
    if (domain.empty() || domain.size() > 253) return false;
    std::size_t labels = 0;
    for (std::string_view rest = domain;; ++labels) {
        const std::size_t point = rest.find('.');
        const std::string_view label = rest.substr(0, point);
        if (!is_label(label)) return false;
        if (point == rest.npos)  // the last is no number
            return labels > 0 && label.size() >= 2 &&
                   (label.starts_with("xn--") || std::ranges::none_of(label, is_digit));
        rest.remove_prefix(point + 1);
    }
}

/// Without "ext. 12", "x12", "Durchwahl 12" behind it.
std::string_view without_extension(std::string_view text) {
    const std::string small = in_small_letters(text);
    for (const std::string_view word : {"extension", "ext", "durchwahl", "poste", "x", "#"}) {
        const std::size_t at = small.rfind(word);
        if (at == small.npos || at == 0) continue;
        const std::string_view behind = std::string_view(small).substr(at + word.size());
        const bool digits = std::ranges::any_of(behind, is_digit) && std::ranges::all_of(behind, [](char c) {
                                return is_digit(c) || c == ' ' || c == '.' || c == ':';
                            });
        if (digits) return text.substr(0, at);
    }
    return text;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    return digits;
}

bool has_length(std::string_view digits, const Country& country) {
    const auto of = [&](std::size_t count) {
        return count >= static_cast<std::size_t>(country.least_digits) &&
               count <= static_cast<std::size_t>(country.most_digits);
    };
    return of(digits.size()) || (digits.starts_with('0') && of(digits.size() - 1)) ||
           (digits.starts_with("06") && country.code == "HU" && of(digits.size() - 2));
}

}  // namespace

bool is_email(std::string_view text) {
    text = without_blanks(text);
    const std::size_t at = text.find('@');
    if (at == text.npos || text.size() > 254) return false;
    return is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

bool is_phone(std::string_view text, const Country* country) {
    text = without_extension(without_blanks(text));
    const bool plus = text.starts_with('+') || text.starts_with("(+");
    const bool signs = std::ranges::all_of(
        text, [](char c) { return is_digit(c) || is_blank(c) || std::string_view("+-/.()").contains(c); });
    if (!signs || std::ranges::count(text, '+') > 1 || (text.contains('+') && !plus)) return false;
    std::string digits = digits_of(text);
    // "+49 (0) 171": the 0 is for calls within the country.
    if (plus || digits.starts_with("00")) {
        std::string_view national = digits;
        if (!plus) national.remove_prefix(2);
        if (const Country* called = country_called(national))
            return has_length(national.substr(called->calling.size()), *called);
        return national.size() >= 6 && national.size() <= 15;
    }
    if (!country) return digits.size() >= 6 && digits.size() <= 15;
    if (has_length(digits, *country)) return true;
    // With the calling code and no sign before it, as programs write it.
    return digits.starts_with(country->calling) &&
           has_length(std::string_view(digits).substr(country->calling.size()), *country);
}

bool is_made_up_phone(std::string_view text) {
    const std::string digits = digits_of(text);
    if (digits.size() < 6) return false;
    const std::string_view all = digits;
    if (all.find_first_not_of(all.front()) == all.npos) return true;
    std::string_view behind = all;
    while (behind.size() > 6 && behind.front() == '0') behind.remove_prefix(1);
    if (behind.find_first_not_of(behind.front()) == behind.npos && behind.size() >= 6) return true;
    const auto runs = [&](int step) {
        for (std::size_t i = 1; i < behind.size(); ++i)
            if ((behind[i] - '0') != (behind[i - 1] - '0' + step + 10) % 10) return false;
        return true;
    };
    return runs(1) || runs(-1);
}

bool is_all_capitals(std::string_view text) {
    text = without_blanks(text);
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto sign = static_cast<unsigned char>(text[i]);
        if (sign >= 'a' && sign <= 'z') return false;
        if (sign >= 'A' && sign <= 'Z') ++letters;
        if (sign == 0xC3 && i + 1 < text.size()) {  // Latin-1: À to Þ, ß to ÿ
            if (static_cast<unsigned char>(text[i + 1]) >= 0x9F) return false;
            ++letters;
        }
    }
    return letters >= 5 || (letters >= 2 && text.contains(' '));
}

}  // namespace clientele::rules
