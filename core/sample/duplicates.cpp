#include "core/sample/duplicates.h"

#include "core/sample/random.h"

namespace clientele::sample {
namespace {

std::uint64_t doubles(const SampleOptions& options) {
    const DuplicateCustomers& truth = options.truths.duplicates;
    const double share = truth.share * truth.strength;
    return static_cast<std::uint64_t>(static_cast<double>(options.customers) * share / (1 + share) + 0.5);
}

/// The people are cut into as many equal stretches as there are doubles; in each one person stands twice.
std::uint64_t original_in(const SampleOptions& options, std::uint64_t stretch, std::uint64_t count) {
    const std::uint64_t all = people(options), from = stretch * all / count, to = (stretch + 1) * all / count;
    return from + Draws(options.seed, Stream::duplicates, stretch).below(static_cast<std::uint32_t>(to - from));
}

}  // namespace

std::uint64_t people(const SampleOptions& options) { return options.customers - doubles(options); }

std::uint64_t original_of(const SampleOptions& options, std::uint64_t double_row) {
    return original_in(options, double_row - people(options), doubles(options));
}

std::optional<std::uint64_t> double_of(const SampleOptions& options, std::uint64_t person) {
    const std::uint64_t count = doubles(options), all = people(options);
    if (count == 0) return std::nullopt;
    std::uint64_t stretch = person * count / all;
    if ((stretch + 1) * all / count <= person) ++stretch;  // the ends of stretches are rounded down
    return original_in(options, stretch, count) == person ? std::optional(all + stretch) : std::nullopt;
}

std::uint64_t row_used(const SampleOptions& options, std::uint64_t person, std::uint64_t occasion) {
    const std::optional<std::uint64_t> other = double_of(options, person);
    return other && Draws(options.seed, Stream::duplicates, person, occasion + 1).chance(0.4) ? *other : person;
}

}  // namespace clientele::sample
