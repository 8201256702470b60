#pragma once

#include <span>
#include <string_view>

#include "core/analysis/surveys/survey_table.h"
#include "core/base/stem_and_item.h"

namespace clientele {

/// Questions that share their stem with another are called by their items alone, unless an item is what another
/// question is called as well. `kept` are the ids of those that the analyst named.
void call_by_items(std::span<AskedQuestion> questions, std::span<const std::string_view> kept);

}  // namespace clientele
