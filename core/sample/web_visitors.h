#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/sample/random.h"
#include "core/sample/sample.h"

/// Who is seen on the website, on which device, and what brought him.
namespace clientele::sample {

enum class Device : std::uint8_t { desktop, mobile, tablet, app, other };
std::string_view name(Device device);

enum class Referrer : std::uint8_t { search, direct, price_comparison, partner, social_media, newsletter };
std::string_view name(Referrer referrer);

/// Whether a person has an account on the website; looking and buying are then known to be his where he is logged in.
bool has_account(const SampleOptions& options, std::uint64_t person);

/// The device that a person takes at an occasion on a day; mostly the same, phones more and more.
Device device_taken(const SampleOptions& options, std::uint64_t person, std::int32_t day, Draws& draws);

/// The cookie of a person on a device: stays the same with an account, else a new one every few months.
std::uint64_t cookie_of(const SampleOptions& options, std::uint64_t person, Device device, std::int32_t day);

/// What brings a person to the website outside of journeys that are planned. Nobody comes both by the first and by the
/// second channel of ChannelOrder: who does is in a planned journey.
Referrer usual_referrer(std::uint64_t person, Draws& draws);
/// None of the channels of ChannelOrder.
Referrer neutral_referrer(Draws& draws);
/// Of somebody who comes once.
Referrer any_referrer(Draws& draws);
/// The channel by the name that ChannelOrder uses; it must exist.
Referrer referrer_named(std::string_view name);

}  // namespace clientele::sample
