#pragma once

#include <span>
#include <string_view>

#include "core/analysis/surveys/survey_table.h"

namespace clientele {

/// A question of a battery as survey tools write it into a header: "How satisfied are you with… - Price" or
/// "How satisfied are you with… [Price]".
struct StemAndItem {
    std::string_view stem, item;  ///< both empty where the words are not of that form
};
StemAndItem stem_and_item(std::string_view words);

/// Questions that share their stem with another are called by their items alone, unless an item is what another
/// question is called as well. `kept` are the ids of those that the analyst named.
void call_by_items(std::span<AskedQuestion> questions, std::span<const std::string_view> kept);

}  // namespace clientele
