#include "core/ingest/number_dress.h"

#include <algorithm>
#include <array>

#include "core/ingest/records.h"

namespace clientele::ingest {
namespace {

using namespace std::string_view_literals;

struct CurrencySign {
    std::string_view sign, code;
};
constexpr std::array currencies{
    CurrencySign{"$", "USD"},   CurrencySign{"€", "EUR"},   CurrencySign{"£", "GBP"},   CurrencySign{"¥", "¥"},
    CurrencySign{"EUR", "EUR"}, CurrencySign{"USD", "USD"}, CurrencySign{"GBP", "GBP"}, CurrencySign{"CHF", "CHF"},
    CurrencySign{"JPY", "JPY"}, CurrencySign{"SEK", "SEK"}, CurrencySign{"NOK", "NOK"}, CurrencySign{"DKK", "DKK"},
    CurrencySign{"PLN", "PLN"}, CurrencySign{"CZK", "CZK"}, CurrencySign{"HUF", "HUF"}, CurrencySign{"CAD", "CAD"},
    CurrencySign{"AUD", "AUD"}, CurrencySign{"NZD", "NZD"}, CurrencySign{"MXN", "MXN"}, CurrencySign{"BRL", "BRL"},
    CurrencySign{"ARS", "ARS"}, CurrencySign{"COP", "COP"}, CurrencySign{"CLP", "CLP"}, CurrencySign{"INR", "INR"},
    CurrencySign{"CNY", "CNY"}, CurrencySign{"TRY", "TRY"}, CurrencySign{"ZAR", "ZAR"}, CurrencySign{"Fr.", "CHF"},
    CurrencySign{"kr.", "kr"},  CurrencySign{"kr", "kr"},   CurrencySign{"zł", "PLN"},  CurrencySign{"Kč", "CZK"},
    CurrencySign{"R$", "BRL"},  CurrencySign{"₹", "INR"},   CurrencySign{"₺", "TRY"},   CurrencySign{"Euro", "EUR"}};
constexpr std::array wide_blanks{"\xC2\xA0"sv, "\xE2\x80\xAF"sv, "\xE2\x80\x89"sv};

/// Neither those of ASCII nor no-break and thin ones at its ends.
std::string_view without_wide_blanks(std::string_view text) {
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

/// The first with that code, counted from 1.
std::uint8_t number_of_code(std::string_view code) {
    return static_cast<std::uint8_t>(std::ranges::find(currencies, code, &CurrencySign::code) - currencies.begin() + 1);
}

/// 0 where there is none.
std::uint8_t take_currency(std::string_view& text) {
    for (const auto& [sign, code] : currencies) {
        if (text.size() <= sign.size()) continue;
        // One byte tells nearly always, without a call.
        if (text.front() == sign.front() && text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            return number_of_code(code);
        }
        if (text.back() == sign.back() && text.ends_with(sign)) {
            text.remove_suffix(sign.size());
            return number_of_code(code);
        }
    }
    return 0;
}

}  // namespace

std::string_view currency_code(std::uint8_t currency) { return currencies.at(currency - 1U).code; }

BareNumber undress(std::string_view cell) {
    BareNumber bare;
    bare.digits = without_wide_blanks(cell);
    bool sign = false;
    for (int turn = 0; turn < 3 && !bare.digits.empty(); ++turn) {  // -€5, €-5, (€5)
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        if (is_digit(bare.digits.front()) && is_digit(bare.digits.back())) break;
        if (!sign) sign = take_sign(bare.digits, bare.negative);
        bare.digits = without_wide_blanks(bare.digits);
        if (bare.currency == 0) bare.currency = take_currency(bare.digits);
        bare.digits = without_wide_blanks(bare.digits);
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
