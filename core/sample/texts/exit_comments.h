#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/sample/random.h"
#include "core/sample/texts/language.h"

namespace clientele::sample {

/// Topic of those who bought; those who did not have the index of their reason in ExitReasons::reasons.
inline constexpr std::size_t bought_topic = 6;

/// What a visitor says at the exit of a shop on a day, as whoever asks notes it down. Articles that were not in stock
/// are really out of stock on the day.
std::string exit_comment(std::size_t topic, Language language, std::int32_t day, Draws& draws);

}  // namespace clientele::sample
