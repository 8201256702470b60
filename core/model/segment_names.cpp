#include "core/model/segment_names.h"

#include <algorithm>
#include <cctype>

#include "core/base/blanks.h"
#include "core/base/folded.h"
#include "core/model/filter.h"

namespace clientele {
namespace {

constexpr std::size_t longest_name = 60;  // characters

/// Names that cells, options and filters give a meaning of their own.
constexpr std::array<std::string_view, 5> names_of_the_program{rest_key, no_value_key, "none", "No segment",
                                                               "Rule as written"};

/// Signs that are neither letters, digits nor blanks: "Gold+" and "Gold-" are two names.
std::string signs_of(std::string_view name) {
    std::string signs;
    for (const char c : name)
        if (c > ' ' && c < 0x7F && !std::isalnum(static_cast<unsigned char>(c))) signs += c;
    return signs;
}

}  // namespace

Result<std::string> own_segment_name(std::string_view wanted, std::span<const OwnSegment> known) {
    const std::string_view trimmed = without_blanks(wanted);
    if (trimmed.empty()) return fail(ErrorCode::bad_value, text("It needs a name to be kept under."));
    const auto characters = std::ranges::count_if(trimmed, [](char c) { return (c & 0xC0) != 0x80; });
    if (static_cast<std::size_t>(characters) > longest_name)
        return fail(ErrorCode::bad_value,
                    text("The name has {0} characters: {1} are the most.", count(characters), count(longest_name)));
    if (std::ranges::any_of(trimmed, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return fail(ErrorCode::bad_value, text("A name is written in one line, without tabs."));
    const std::u16string plain = folded(trimmed);
    const std::string signs = signs_of(trimmed);
    const auto same = [&](std::string_view each) { return folded(each) == plain && signs_of(each) == signs; };
    if (std::ranges::any_of(rfm_segments, same))
        return fail(
            ErrorCode::bad_value,
            text("“{0}” is the name of an RFM segment, which filters mean by it: choose another.", name(trimmed)));
    if (std::ranges::any_of(names_of_the_program, same))
        return fail(ErrorCode::bad_value,
                    text("“{0}” means something else to the program: choose another name.", name(trimmed)));
    for (const OwnSegment& each : known)
        if (each.name != trimmed && same(each.name))
            return fail(ErrorCode::bad_value, text("There is “{0}” already, which differs in capitals or accents only: "
                                                   "choose another name, or write it the same to "
                                                   "change it.",
                                                   name(each.name)));
    return std::string(trimmed);
}

}  // namespace clientele
