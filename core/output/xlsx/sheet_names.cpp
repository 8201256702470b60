#include "core/output/xlsx/sheet_names.h"

#include <unicode/unistr.h>

namespace clientele {
namespace {

constexpr std::int32_t longest = 31;

icu::UnicodeString legal(std::string_view wish) {
    icu::UnicodeString name;
    const auto given =
        icu::UnicodeString::fromUTF8(icu::StringPiece(wish.data(), static_cast<std::int32_t>(wish.size())));
    for (std::int32_t i = 0; i < given.length(); ++i) {
        const char16_t unit = given[i];
        const bool illegal = unit < 0x20 || std::u16string_view(u"[]:*?/\\").find(unit) != std::u16string_view::npos;
        name.append(illegal ? u' ' : unit);
    }
    name.trim();
    while (name.startsWith(u"'")) name.remove(0, 1);
    return name;
}

/// Cuts to a length without splitting a pair of surrogates, and drops what must not stand at the end.
icu::UnicodeString cut(icu::UnicodeString name, std::int32_t length) {
    if (name.length() > length) name.truncate(U16_IS_LEAD(name[length - 1]) ? length - 1 : length);
    while (name.endsWith(u"'") || name.endsWith(u" ")) name.truncate(name.length() - 1);
    return name;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

}  // namespace

std::string SheetNames::take(std::string_view wish) {
    const icu::UnicodeString stem = legal(wish);
    for (int number = 1;; ++number) {
        const std::string ending = number == 1 ? std::string() : " (" + std::to_string(number) + ")";
        icu::UnicodeString name = cut(stem, longest - static_cast<std::int32_t>(ending.size()));
        if (name.isEmpty()) name = u"Sheet";
        name.append(icu::UnicodeString::fromUTF8(ending));
        icu::UnicodeString folded(name);
        folded.foldCase();
        if (folded == u"history" || !taken_.insert(utf8(folded)).second) continue;
        return utf8(name);
    }
}

}  // namespace clientele
