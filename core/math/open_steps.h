#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

/// Which steps of the shortest season anything comes at: the weekdays on which a business is open.
class OpenSteps {
 public:
    explicit OpenSteps(std::vector<bool> open) : open_(std::move(open)) {}

    bool is_open(std::size_t step) const { return open_[step % open_.size()]; }
    /// Open steps from `from` up to, not including, `until`.
    std::size_t within(std::size_t from, std::size_t until) const;
    /// The values at open steps, one after another.
    std::vector<double> values(std::span<const double> all) const;
    /// Seasons and year of such a series.
    Series series(std::span<const double> open_values, const Series& all) const;
    /// The step of the whole series that an open one is.
    std::size_t step_of(std::size_t open_step) const;
    /// A forecast of open steps, put back among the closed ones, of which 0 is expected.
    Forecast with_closed(const Forecast& open, std::size_t size, std::size_t horizon) const;

 private:
    std::vector<bool> open_;
};

/// The open steps, where the others are closed: of their last rounds (up to 26, at least 4) 95 of 100 hold 0, the last
/// four all do, and together they hold less than a hundredth of what those rounds do. Nothing where no step is closed,
/// a value is below 0, or the season is longer than 24 steps.
std::optional<OpenSteps> open_steps(const Series& series);

}  // namespace clientele
