#pragma once

#include <cstdint>

#include "core/sample/random.h"

namespace clientele::sample {

/// How many of many rare things happen where `mean` are expected (Poisson; from 40 on by the normal distribution).
std::uint32_t happening(double mean, Draws& draws);
/// How many attempts fail before the first that succeeds, where one succeeds with the probability `success` > 0.
std::uint32_t failures(double success, Draws& draws);

}  // namespace clientele::sample
