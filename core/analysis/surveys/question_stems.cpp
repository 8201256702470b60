#include "core/analysis/surveys/question_stems.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/base/folded.h"

namespace clientele {

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
