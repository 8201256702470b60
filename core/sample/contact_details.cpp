#include "core/sample/contact_details.h"

#include <algorithm>
#include <array>

#include "core/sample/calendar.h"

namespace clientele::sample {
namespace {

/// A waiting or working time: often short, seldom very long.
std::int32_t exponential(double mean, Draws& draws) {
    return static_cast<std::int32_t>(-portable_log(1 - draws.unit()) * mean);
}

}  // namespace

ContactChannel contact_channel(Reason reason, bool phones_answered, Draws& draws) {
    //                                                      phone e-mail chat letter
    static constexpr std::array<std::uint16_t, 4> usual{48, 30, 18, 4}, upset{44, 37, 7, 12}, closed{0, 70, 30, 0};
    const auto& weights = !phones_answered ? closed : reason == Reason::complaint ? upset : usual;
    return static_cast<ContactChannel>(draws.weighted(weights));
}

std::int32_t contact_second(ContactChannel channel, Draws& draws) {
    static constexpr std::array<std::array<std::uint16_t, 24>, 4> hours{{
        {0, 0, 0, 0, 0, 0, 0, 0, 8, 13, 15, 13, 10, 9, 10, 11, 12, 12, 9, 5, 0, 0, 0, 0},  // phone, 8 to 20 o'clock
        {1, 1, 0, 0, 0, 1, 2, 4, 6, 8, 8, 7, 7, 6, 6, 6, 6, 6, 7, 8, 9, 9, 6, 3},          // e-mail
        {0, 0, 0, 0, 0, 0, 0, 0, 5, 7, 8, 8, 9, 8, 8, 8, 8, 9, 10, 12, 13, 9, 0, 0},       // chat, 8 to 22 o'clock
        {0, 0, 0, 0, 0, 0, 0, 0, 1, 6, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},  // letters: the morning's post
    }};
    const std::size_t hour = draws.weighted(hours[static_cast<std::size_t>(channel)]);
    return static_cast<std::int32_t>(hour * 3600 + draws.below(3600));
}

std::int32_t contact_waited(const Contact& contact, Draws& draws) {
    const std::int32_t hour = contact.second / 3600;
    const bool busy = (hour >= 9 && hour <= 11) || (hour >= 16 && hour <= 17);
    const double load = std::min(2.5, demand(contact.day)) * (busy ? 1.5 : 0.8);
    switch (contact.channel) {
        case ContactChannel::phone:
            return 4 + exponential(contact.outbound ? 6 : 75 * load, draws);
        case ContactChannel::chat:
            return 5 + exponential(40 * load, draws);
        case ContactChannel::email:
            return 1800 + exponential(50'000, draws);
        case ContactChannel::letter:
            return 86'400 + exponential(170'000, draws);
    }
    return 0;
}

std::int32_t contact_duration(const Contact& contact, Draws& draws) {
    const bool trouble = contact.reason == Reason::complaint || contact.reason == Reason::defect;
    const double more = trouble ? 1.5 : 1;
    switch (contact.channel) {
        case ContactChannel::phone:
            return 55 + exponential(210 * more, draws);
        case ContactChannel::chat:
            return 180 + exponential(280 * more, draws);
        case ContactChannel::email:
            return 150 + exponential(220 * more, draws);
        case ContactChannel::letter:
            return 300 + exponential(350 * more, draws);
    }
    return 0;
}

std::int32_t contact_satisfaction(const Contact& contact, Draws& draws) {
    if (!draws.chance(contact.channel == ContactChannel::letter ? 0.1 : 0.38)) return 0;
    double level = contact.resolved ? 4.35 : 2.3;
    if (contact.reason == Reason::complaint) level -= 0.7;
    if (contact.channel == ContactChannel::phone) level -= std::min(1.5, contact.waited / 400.0);
    return std::clamp(static_cast<std::int32_t>(level + 0.8 * draws.bell() + 0.5), 1, 5);
}

double resolved_share(const Contact& contact) {
    switch (contact.reason) {
        case Reason::delivery:
            return 0.76;
        case Reason::defect:
        case Reason::sent_back:
            return 0.86;
        default:
            return 0.94;
    }
}

}  // namespace clientele::sample
