#include "core/sample/customer_profile.h"

#include <algorithm>
#include <vector>

#include "core/sample/calendar.h"

namespace clientele::sample {
namespace {

constexpr std::array<std::uint16_t, customer_types.size()> type_weights = [] {
    std::array<std::uint16_t, customer_types.size()> weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = customer_types[i].share;
    return weights;
}();

/// Weights of the cities as one table for a single draw.
const std::vector<std::uint16_t>& city_weights() {
    static const std::vector<std::uint16_t> weights = [] {
        std::vector<std::uint16_t> all;
        for (const City& city : cities()) all.push_back(city.weight);
        return all;
    }();
    return weights;
}

constexpr std::size_t usual_type = 2;
constexpr std::int32_t last_weeks = 20;  // days

/// Whether and when the customer complains, and what that does to how long he stays.
void draw_complaint(const SampleOptions& options, std::uint64_t customer, CustomerProfile& profile) {
    const ChurnDriver& truth = options.truths.churn;
    Draws draws(options.seed, Stream::complaints, customer);
    const std::int32_t from = std::max(profile.signup, first_day) + 30;
    const std::int32_t to = std::min(profile.last - 15, last_day + 1);
    if (!draws.chance(truth.complaining) || to <= from) return;
    profile.complaint = from + static_cast<std::int32_t>(draws.below(static_cast<std::uint32_t>(to - from)));
    profile.complaint_resolved = !draws.chance(truth.unresolved);
    const bool leaves = draws.chance(truth.leaving * truth.strength);
    const auto later = static_cast<std::int32_t>(draws.below(static_cast<std::uint32_t>(truth.within + 1)));
    if (profile.complaint_resolved || !leaves || profile.complaint + later >= profile.last) return;
    profile.last = profile.complaint + later;
    profile.left_over_complaint = true;
}

}  // namespace

CustomerProfile customer_profile(const SampleOptions& options, std::uint64_t customer) {
    Draws draws(options.seed, Stream::customers, customer);
    CustomerProfile profile{};
    profile.type = draws.weighted(type_weights);
    if (!Draws(options.seed, Stream::customers, customer, 2).chance(options.truths.types.strength))
        profile.type = usual_type;
    profile.city = draws.weighted(city_weights());
    profile.home_store = cities()[profile.city].store;
    // Four years of growth before the window and three in it: 55 of 100 were customers when it begins.
    const bool before = draws.chance(0.55);
    const double u = draws.unit();
    profile.signup = before ? first_day - 1 - static_cast<std::int32_t>(u * u * 1800)
                            : first_day + static_cast<std::int32_t>(u * (day_count - last_weeks));
    // As many a day begin in the last weeks as before.
    Draws late(options.seed, Stream::customers, customer, 3);
    if (!before && late.chance(static_cast<double>(last_weeks) / day_count))
        profile.signup = last_day - static_cast<std::int32_t>(late.below(last_weeks));
    const CustomerType& type = customer_types[profile.type];
    const double stay = -portable_log(1 - draws.unit()) / type.leaving_a_year * 365;
    profile.last = std::max(profile.signup, first_day) + static_cast<std::int32_t>(std::min(stay, 20'000.0));
    // Within a type a few buy much more than most: the square of a bell around one, never below a fifth.
    const double bell = std::max(0.2, 1 + 0.35 * draws.bell());
    profile.level = bell * bell;
    draw_complaint(options, customer, profile);
    return profile;
}

void append_customer_id(std::string& out, std::uint64_t customer) {
    char digits[] = "C000000";
    for (int i = 6; i > 0; --i, customer /= 10) digits[i] = static_cast<char>('0' + customer % 10);
    out.append(digits, 7);
}

}  // namespace clientele::sample
