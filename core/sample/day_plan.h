#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <utility>
#include <vector>

namespace clientele::sample {

/// What follows from purchases some days later, kept until its day comes. At most `days_ahead` days ahead.
template <typename Event>
class DayPlan {
 public:
    static constexpr std::int32_t days_ahead = 60;

    void add(std::int32_t day, Event event) { of(day).push_back(std::move(event)); }
    /// The events of a day, which must not lie before a day taken already; none of them stays.
    std::vector<Event> take(std::int32_t day) { return std::exchange(of(day), {}); }

 private:
    std::vector<Event>& of(std::int32_t day) { return days_[static_cast<std::size_t>(day) % days_.size()]; }
    std::array<std::vector<Event>, days_ahead + 4> days_;
};

}  // namespace clientele::sample
