#include "core/ingest/number_dress.h"

#include <algorithm>
#include <array>

#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::array currencies{"$"sv,   "€"sv,   "£"sv,   "¥"sv,   "EUR"sv, "USD"sv, "GBP"sv, "CHF"sv, "JPY"sv,
                                "SEK"sv, "NOK"sv, "DKK"sv, "PLN"sv, "CZK"sv, "HUF"sv, "CAD"sv, "AUD"sv, "NZD"sv,
                                "MXN"sv, "BRL"sv, "ARS"sv, "COP"sv, "CLP"sv, "INR"sv, "CNY"sv, "TRY"sv, "ZAR"sv,
                                "Fr."sv, "kr."sv, "kr"sv,  "zł"sv,  "Kč"sv,  "R$"sv,  "₹"sv,   "₺"sv,   "Euro"sv};
constexpr std::array wide_blanks{"\xC2\xA0"sv, "\xE2\x80\xAF"sv, "\xE2\x80\x89"sv};

std::string_view without_blanks(std::string_view text) {
    while (true) {
        const std::size_t before = text.size();
        text = trimmed(text);
        const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (text.empty() || (ascii(text.front()) && ascii(text.back()))) return text;  // no wide blank
        for (const std::string_view blank : wide_blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
        }
        if (text.size() == before) return text;
    }
}

bool take_sign(std::string_view& text, bool& negative) {
    constexpr std::string_view minus = "\xE2\x88\x92";
    if (text.starts_with('-') || text.starts_with('+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    } else if (text.starts_with(minus)) {
        negative = true;
        text.remove_prefix(minus.size());
    } else if (text.ends_with('-')) {
        negative = true;
        text.remove_suffix(1);
    } else if (text.size() > 2 && text.starts_with('(') && text.ends_with(')')) {
        negative = true;
        text = text.substr(1, text.size() - 2);
    } else {
        return false;
    }
    return true;
}

bool take_currency(std::string_view& text) {
    for (const std::string_view sign : currencies) {
        if (text.size() <= sign.size()) continue;
        // One byte tells nearly always, without a call.
        if (text.front() == sign.front() && text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            return true;
        }
        if (text.back() == sign.back() && text.ends_with(sign)) {
            text.remove_suffix(sign.size());
            return true;
        }
    }
    return false;
}

}  // namespace

BareNumber undress(std::string_view cell) {
    BareNumber bare;
    bare.digits = without_blanks(cell);
    bool sign = false;
    bool currency = false;
    for (int turn = 0; turn < 3 && !bare.digits.empty(); ++turn) {  // -€5, €-5, (€5)
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        if (is_digit(bare.digits.front()) && is_digit(bare.digits.back())) break;
        if (!sign) sign = take_sign(bare.digits, bare.negative);
        bare.digits = without_blanks(bare.digits);
        if (!currency) currency = take_currency(bare.digits);
        bare.digits = without_blanks(bare.digits);
    }
    return bare;
}

std::size_t separator(std::string_view text, char& which) {
    which = '\0';
    if (text.empty()) return 0;
    if (text.front() == '.' || text.front() == ',' || text.front() == ' ' || text.front() == '\'') {
        which = text.front();
        return 1;
    }
    for (const std::string_view blank : wide_blanks) {
        if (!text.starts_with(blank)) continue;
        which = ' ';
        return blank.size();
    }
    if (text.starts_with("\xE2\x80\x99"sv)) {
        which = '\'';
        return 3;
    }
    return 0;
}

}  // namespace clientele::ingest
