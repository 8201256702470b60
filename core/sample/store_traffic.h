#pragma once

#include <array>
#include <cstdint>

#include "core/sample/calendar.h"
#include "core/sample/sample.h"

/// Who comes into the stores, buys or leaves without.
namespace clientele::sample {

inline constexpr std::size_t hours_open = shop_hours.size();

/// Share of the visitors of a store (index in stores()) who buy in an hour (0: the one that begins at opening_hour):
/// by its format, the hour and the weekday, with ServiceDecline.
double conversion(const SampleOptions& options, std::int8_t store, std::int32_t day, std::size_t hour);

/// Shares of ExitReasons' reasons among the visits without purchase in an hour. Waiting is named more often in busy
/// hours, such that over all lost visits the shares are those of the truth; ServiceDecline adds to it.
std::array<double, 6> reason_shares(const SampleOptions& options, std::int8_t store, std::int32_t day,
                                    std::size_t hour);
inline constexpr std::size_t waiting_reason = 3;  ///< index in ExitReasons::reasons

}  // namespace clientele::sample
