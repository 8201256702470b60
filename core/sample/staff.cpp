#include "core/sample/staff.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/sample/person.h"

namespace clientele::sample {
namespace {

/// Of five agents three speak German, one French and one English.
constexpr std::array<Language, 5> languages{Language::german, Language::french, Language::german, Language::english,
                                            Language::german};
Language language_of(std::uint32_t agent) { return languages[agent % languages.size()]; }

bool works(std::uint32_t agent, std::int32_t day) { return (static_cast<std::uint32_t>(day) + agent * 5) % 6 != 0; }

}  // namespace

std::uint32_t call_agents(const SampleOptions& options) {
    return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(18 + options.customers / 4000, 18, 30));
}

std::uint32_t agent_on_duty(const SampleOptions& options, Language language, std::int32_t day, Draws& draws) {
    const std::uint32_t count = call_agents(options);
    for (;;) {
        const std::uint32_t agent = 1 + draws.below(count);
        if (language_of(agent) == language && works(agent, day)) return agent;
    }
}

std::string agent_id(std::uint32_t agent) { return fmt::format("CC{:02}", agent); }

std::string agent_name(const SampleOptions& options, std::uint32_t agent) {
    constexpr std::array<Country, language_count> countries{Country::germany, Country::france, Country::united_kingdom};
    Draws draws(options.seed, Stream::contacts, std::uint64_t{1} << 50 | agent);
    const PersonName name = draw_name(names(countries[static_cast<std::size_t>(language_of(agent))]), draws);
    return fmt::format("{} {}", name.first, name.family);
}

std::string shop_assistant_id(std::int8_t store, Draws& draws) {
    const Store& of = stores()[static_cast<std::size_t>(store)];
    return fmt::format("{}-{}", of.id, 1 + draws.below(4 + of.weight / 12u));
}

}  // namespace clientele::sample
