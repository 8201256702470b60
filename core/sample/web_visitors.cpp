#include "core/sample/web_visitors.h"

#include <algorithm>
#include <cassert>

#include "core/sample/calendar.h"
#include "core/sample/customer_profile.h"

namespace clientele::sample {
namespace {

constexpr std::array<std::string_view, 6> referrer_names{"Search",       "Direct",       "Price comparison",
                                                         "Partner site", "Social media", "Newsletter"};

}  // namespace

std::string_view name(Device device) {
    constexpr std::array<std::string_view, 5> names{"desktop", "mobile", "tablet", "app", "other"};
    return names[static_cast<std::size_t>(device)];
}

std::string_view name(Referrer referrer) { return referrer_names[static_cast<std::size_t>(referrer)]; }

Referrer referrer_named(std::string_view name) {
    const auto found = std::ranges::find(referrer_names, name);
    assert(found != referrer_names.end());
    return static_cast<Referrer>(found - referrer_names.begin());
}

bool has_account(const SampleOptions& options, std::uint64_t person) {
    return Draws(options.seed, Stream::web_events, person, 1).chance(0.55);
}

Device device_taken(const SampleOptions& options, std::uint64_t person, std::int32_t day, Draws& draws) {
    const double passed = static_cast<double>(day - first_day) / day_count;
    const double own = Draws(options.seed, Stream::web_events, person, 2).unit();
    const double u = draws.chance(0.8) ? own : draws.unit();
    return u < 0.40 + 0.16 * passed ? Device::mobile : u < 0.93 ? Device::desktop : Device::tablet;
}

std::uint64_t cookie_of(const SampleOptions& options, std::uint64_t person, Device device, std::int32_t day) {
    const std::uint64_t months = has_account(options, person) ? 0 : static_cast<std::uint64_t>(day / 120);
    return Draws(options.seed, Stream::web_events, person, 8 + months * 8 + static_cast<std::uint64_t>(device)).next();
}

Referrer usual_referrer(std::uint64_t person, Draws& draws) {
    static constexpr std::array<std::uint16_t, 5> weights{34, 32, 12, 7, 15};
    const std::size_t drawn = draws.weighted(weights);
    if (drawn < 4) return static_cast<Referrer>(drawn);
    return mix(person + 77) % 2 == 0 ? Referrer::newsletter : Referrer::social_media;
}

Referrer neutral_referrer(Draws& draws) {
    static constexpr std::array<std::uint16_t, 4> weights{40, 38, 14, 8};
    return static_cast<Referrer>(draws.weighted(weights));
}

Referrer any_referrer(Draws& draws) {
    static constexpr std::array<std::uint16_t, 6> weights{44, 14, 16, 8, 14, 4};
    return static_cast<Referrer>(draws.weighted(weights));
}

}  // namespace clientele::sample
