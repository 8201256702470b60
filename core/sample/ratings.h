#pragma once

#include <cstdint>

#include "core/sample/random.h"
#include "core/sample/sample.h"

namespace clientele::sample {

/// Stars from 1 to 5 that are `mean` on average: mostly four and five, the rest mostly one.
std::int32_t stars(double mean, Draws& draws);
/// What buyers of an article give on average where nothing is wrong with it; does not depend on the seed.
double usual_stars(std::uint32_t article);
/// The stars that a buyer gives to an article bought on a day; `disappointed` is set where ProductDefect is why.
std::int32_t article_stars(const Truths& truths, std::uint32_t article, std::int32_t bought, Draws& draws,
                           bool& disappointed);
/// Share of the lines of an article bought online on a day that are reviewed.
double reviewed_share(const SampleOptions& options, std::uint32_t article, std::int32_t bought);

}  // namespace clientele::sample
