#pragma once

#include <cstdint>
#include <span>

#include "core/sample/sample.h"

namespace clientele::sample {

/// The articles that competitors sell as well, the best known of each category: indices in articles(), rising.
std::span<const std::uint32_t> matched_articles();

/// What a competitor (index in competitors()) asks for an article on a day, in cents: its own level, changes every few
/// months, offers of two weeks, Undercutting from its day on and the changes of Nulls' steady company, which come back.
std::int32_t competitor_price(const SampleOptions& options, std::size_t company, std::uint32_t article,
                              std::int32_t day);

}  // namespace clientele::sample
