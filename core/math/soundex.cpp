#include "core/math/soundex.h"

#include <cstddef>

namespace clientele {

std::array<char16_t, 4> soundex(std::u16string_view name) {
    // Of a to z; 0: not written, and h and w do not even part two letters of a group.
    static constexpr std::u16string_view groups = u"01230120022455012623010202";
    std::array<char16_t, 4> code{};
    std::size_t length = 0;
    char16_t last = u'0';
    for (char16_t sign : name) {
        if (sign >= u'A' && sign <= u'Z') sign = static_cast<char16_t>(sign + (u'a' - u'A'));
        if (sign < u'a' || sign > u'z') continue;
        const char16_t group = groups[sign - u'a'];
        if (length == 0) {
            code.fill(u'0');
            code[length++] = static_cast<char16_t>(sign - (u'a' - u'A'));
            last = group;
            continue;
        }
        if (sign == u'h' || sign == u'w') continue;
        if (group != u'0' && group != last) code[length++] = group;
        if (length == code.size()) break;
        last = group;
    }
    return code;
}

}  // namespace clientele
