#include "core/math/run_lengths.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace clientele {
namespace {

/// A possible length of the present run, with what its values say of level and noise.
struct Run {
    std::size_t length = 0;
    double chance = 1;
    double mean = 0, weight = 1, shape = 1, scale = 1;

    double density(double value) const {
        const double squared = scale * (weight + 1) / (shape * weight), freedom = 2 * shape;
        const double away = (value - mean) * (value - mean) / squared;
        return std::exp(std::lgamma(shape + 0.5) - std::lgamma(shape) -
                        0.5 * std::log(std::numbers::pi * freedom * squared) -
                        (shape + 0.5) * std::log1p(away / freedom));
    }
    void learn(double value) {
        scale += weight * (value - mean) * (value - mean) / (2 * (weight + 1));
        mean = (weight * mean + value) / (weight + 1);
        weight += 1;
        shape += 0.5;
        ++length;
    }
};

}  // namespace

RunLengths run_lengths(std::span<const double> values, const RunPrior& prior) {
    constexpr double negligible = 1e-12;
    const double hazard = 1 / prior.expected_run;
    const Run fresh{.length = 0,
                    .chance = 1,
                    .mean = prior.mean,
                    .weight = prior.weight,
                    .shape = prior.shape,
                    .scale = prior.scale};
    RunLengths found;
    std::vector<Run> runs{fresh};
    for (const double value : values) {
        double ended = 0, all = 0;
        for (Run& run : runs) {
            const double seen = run.chance * run.density(value);
            ended += seen * hazard;
            all += seen;
            run.chance = seen * (1 - hazard);
            run.learn(value);
        }
        if (!(all > 0)) {  // beyond anything: begin anew
            runs.assign(1, fresh);
            ended = all = 1;
        } else {
            found.log_evidence += std::log(all);
            runs.insert(runs.begin(), fresh);
        }
        runs.front().chance = ended;
        for (Run& run : runs) run.chance /= all;
        std::erase_if(runs, [](const Run& run) { return run.length > 0 && run.chance < negligible; });
        const Run& best = *std::ranges::max_element(runs, {}, &Run::chance);
        found.likeliest.push_back(best.length);
        found.chance.push_back(best.chance);
        found.changed.push_back(runs.front().chance);
    }
    return found;
}

}  // namespace clientele
