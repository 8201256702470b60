#include "core/sample/person.h"

namespace clientele::sample {

std::string_view pick(std::span<const std::string_view> words, Draws& draws) {
    return words[draws.below(static_cast<std::uint32_t>(words.size()))];
}

PersonName draw_name(const Names& known, Draws& draws) {
    PersonName name;
    name.woman = draws.chance(0.58);
    name.first = pick(name.woman ? known.women : known.men, draws);
    name.family = pick(known.families, draws);
    return name;
}

PersonName person_name(const SampleOptions& options, std::uint64_t customer, const CustomerProfile& profile) {
    Draws draws(options.seed, Stream::customers, customer, 1);
    return draw_name(names(cities()[profile.city].country), draws);
}

}  // namespace clientele::sample
