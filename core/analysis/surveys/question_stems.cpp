#include "core/analysis/surveys/question_stems.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/base/blanks.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr std::array<std::string_view, 4> breaks = {" - ", " – ", " — ", " | "};
constexpr std::size_t least_stem = 12;   // signs; shorter ones are names of their own ("Q1 - Price")

}  // namespace

StemAndItem stem_and_item(std::string_view words) {
    StemAndItem parts;
    if (words.ends_with(']')) {
        if (const auto at = words.rfind('['); at != words.npos)
            parts = {words.substr(0, at), words.substr(at + 1, words.size() - at - 2)};
    } else {
        // The first break: items may hold dashes of their own, as names of films do.
        std::size_t at = words.npos, length = 0;
        for (const std::string_view each : breaks)
            if (const auto found = words.find(each); found < at) at = found, length = each.size();
        if (at != words.npos) parts = {words.substr(0, at), words.substr(at + length)};
    }
    parts = {without_blanks(parts.stem), without_blanks(parts.item)};
    return parts.stem.size() < least_stem || parts.item.empty() ? StemAndItem{} : parts;
}

void call_by_items(std::span<AskedQuestion> questions, std::span<const std::string_view> kept) {
    std::map<std::u16string, std::size_t> of_stem, called;
    const auto may = [&](const AskedQuestion& question) { return std::ranges::find(kept, question.id) == kept.end(); };
    for (const AskedQuestion& question : questions) {
        const StemAndItem parts = stem_and_item(question.text);
        ++called[folded(question.text)];
        if (parts.item.empty() || !may(question)) continue;
        ++of_stem[folded(parts.stem)];
        ++called[folded(parts.item)];
    }
    for (AskedQuestion& question : questions) {
        const StemAndItem parts = stem_and_item(question.text);
        if (parts.item.empty() || !may(question) || of_stem[folded(parts.stem)] < 2) continue;
        if (called[folded(parts.item)] == 1) question.text = std::string(parts.item);
    }
}

}  // namespace clientele
