#include "core/math/open_steps.h"

#include <algorithm>
#include <numeric>

namespace clientele {
namespace {

constexpr std::size_t most_rounds = 26, fewest_rounds = 4, longest_open_season = 24;

}  // namespace

std::size_t OpenSteps::within(std::size_t from, std::size_t until) const {
    std::size_t count = 0;
    for (std::size_t step = from; step < until; ++step) count += is_open(step) ? 1 : 0;
    return count;
}

std::vector<double> OpenSteps::values(std::span<const double> all) const {
    std::vector<double> kept;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_open(i)) kept.push_back(all[i]);
    return kept;
}

Series OpenSteps::series(std::span<const double> open_values, const Series& all) const {
    Series open{.values = open_values, .seasons = all.seasons, .year = all.year};
    const std::size_t left = within(0, open_.size());
    open.year *= static_cast<double>(left) / static_cast<double>(open_.size());
    open.seasons.front() = static_cast<int>(left);
    if (left == 1) open.seasons.erase(open.seasons.begin());
    return open;
}

std::size_t OpenSteps::step_of(std::size_t open_step) const {
    const std::size_t round = open_step / within(0, open_.size());
    std::size_t left = open_step % within(0, open_.size()), step = round * open_.size();
    while (!is_open(step) || left-- > 0) ++step;
    return step;
}

Forecast OpenSteps::with_closed(const Forecast& open, std::size_t size, std::size_t horizon) const {
    Forecast all = open;
    const auto spread = [&](std::vector<double>& values, std::size_t from, std::size_t count) {
        if (values.empty()) return;
        std::vector<double> out(count);
        for (std::size_t i = 0, next = 0; i < count; ++i)
            if (is_open(from + i) && next < values.size()) out[i] = values[next++];
        values = std::move(out);
    };
    for (std::vector<double>* each :
         {&all.mean, &all.band80.low, &all.band80.high, &all.band95.low, &all.band95.high, &all.scale})
        spread(*each, size, horizon);
    spread(all.fitted, 0, size);
    spread(all.residuals, 0, size);
    return all;
}

std::optional<OpenSteps> open_steps(const Series& series) {
    const auto season = static_cast<std::size_t>(series.season());
    const std::size_t rounds = std::min(most_rounds, series.size() / season);
    if (season < 2 || season > longest_open_season || rounds < fewest_rounds) return std::nullopt;
    if (std::ranges::any_of(series.values, [](double each) { return each < 0; })) return std::nullopt;
    const std::size_t first = series.size() - rounds * season;
    const auto recent = series.values.subspan(first);
    const double all = std::accumulate(recent.begin(), recent.end(), 0.0);
    std::vector<bool> open(season, true);
    double closed_hold = 0;
    for (std::size_t position = 0; position < season; ++position) {
        std::size_t zeros = 0, zeros_lately = 0;
        double sum = 0;
        for (std::size_t round = 0; round < rounds; ++round) {
            const double value = recent[round * season + position];
            zeros += value == 0 ? 1 : 0;
            zeros_lately += value == 0 && round + fewest_rounds >= rounds ? 1 : 0;
            sum += value;
        }
        if (zeros * 100 < rounds * 95 || zeros_lately < fewest_rounds) continue;
        open[(first + position) % season] = false;
        closed_hold += sum;
    }
    const auto left = std::ranges::count(open, true);
    if (left == 0 || left == static_cast<std::ptrdiff_t>(season) || closed_hold * 100 > all) return std::nullopt;
    return OpenSteps(std::move(open));
}

}  // namespace clientele
