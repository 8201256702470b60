#include "core/base/folded.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace clientele {
namespace {

void add_blank(std::u16string& out) {
    if (!out.empty() && out.back() != u' ') out.push_back(u' ');
}

std::u16string without_last_blank(std::u16string out) {
    if (!out.empty() && out.back() == u' ') out.pop_back();
    return out;
}

std::u16string folded_ascii(std::string_view text) {
    std::u16string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            out.push_back(static_cast<char16_t>(c - 'A' + 'a'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out.push_back(static_cast<char16_t>(c));
        else if (c != '\'')
            add_blank(out);
    }
    return without_last_blank(std::move(out));
}

/// How a letter is spelled out that is more than a letter with an accent; empty for all others.
std::u16string_view spelled(char16_t letter) {
    switch (letter) {
        case u'ä': case u'æ': return u"ae";
        case u'ö': case u'ø': case u'œ': return u"oe";
        case u'ü': return u"ue";
        case u'ß': return u"ss";
        case u'ł': return u"l";
        case u'đ': case u'ð': return u"d";
        case u'þ': return u"th";
        case u'ı': return u"i";
        default: return {};
    }
}

icu::UnicodeString spelled_out(const icu::UnicodeString& letters) {
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < letters.length(); ++i) {
        const std::u16string_view whole = spelled(letters[i]);
        if (whole.empty())
            out.append(letters[i]);
        else
            out.append(whole.data(), static_cast<std::int32_t>(whole.size()));
    }
    return out;
}

}  // namespace

std::u16string folded(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return folded_ascii(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* small = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    if (U_SUCCESS(status)) letters = small->normalize(letters, status);
    letters = spelled_out(letters);
    if (U_SUCCESS(status)) letters = apart->normalize(letters, status);
    std::u16string out;
    for (std::int32_t i = 0; i < letters.length(); ++i) {
        const char16_t sign = letters[i];
        if (u_charType(sign) == U_NON_SPACING_MARK || sign == u'\'' || sign == u'\u2019') continue;
        if (U16_IS_SURROGATE(sign)) continue;
        if (u_isalnum(sign))
            out.push_back(sign);
        else
            add_blank(out);
    }
    return without_last_blank(std::move(out));
}

}  // namespace clientele
