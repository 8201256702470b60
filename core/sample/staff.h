#pragma once

#include "core/sample/random.h"
#include "core/sample/sample.h"
#include "core/sample/texts/language.h"

namespace clientele::sample {

/// How many people work in the call centre: 18 to 30 by the size of the company.
std::uint32_t call_agents(const SampleOptions& options);
/// One of those who speak a language and work on the day; from 1 to call_agents().
std::uint32_t agent_on_duty(const SampleOptions& options, Language language, std::int32_t day, Draws& draws);
/// "CC07"
std::string agent_id(std::uint32_t agent);
/// First and family name.
std::string agent_name(const SampleOptions& options, std::uint32_t agent);

/// "S06-3": one of those who serve in a store.
std::string shop_assistant_id(std::int8_t store, Draws& draws);

}  // namespace clientele::sample
