#include "core/sample/service.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/sample/calendar.h"
#include "core/sample/company.h"
#include "core/sample/random.h"

namespace clientele::sample {
namespace {

constexpr std::array<Criterion, 13> all_criteria{{
    {"Outside", "Shop window clean and up to date", 5, 1.0, 0.78, 0.035, 0.09},
    {"Outside", "Entrance free and inviting", 3, 0.5, 0.84, 0.030, 0.09},
    {"Outside", "Opening hours easy to see", 1, 0.5, 0.82, 0.040, 0.08},
    {"Service", "Greeting on entering", 5, 1.0, 0.66, 0.045, 0.13},
    {"Service", "Staff offers help within two minutes", 5, 1.5, 0.58, 0.12, 0.20},
    {"Service", "Staff friendly and attentive", 10, 1.5, 0.70, 0.040, 0.13},
    {"Service", "Staff easy to recognise", 3, 0.5, 0.76, 0.045, 0.12},
    {"Advice", "Asks what the article is for", 5, 1.0, 0.55, 0.045, 0.11},
    {"Advice", "Knows the range and its prices", 10, 1.5, 0.68, 0.040, 0.10},
    {"Advice", "Offers an alternative or an accessory", 5, 1.0, 0.48, 0.050, 0.12},
    {"Checkout", "Waiting time at the checkout", 5, 1.0, 0.67, 0.045, 0.12},
    {"Checkout", "Loyalty card asked for", 1, 0.5, 0.57, 0.050, 0.10},
    {"Checkout", "Thanks and goodbye", 5, 0.5, 0.74, 0.035, 0.11},
}};

constexpr std::string_view declining_section = "Service";

std::int32_t first_day_of(std::int32_t quarter) { return add_months(Date{first_day}, quarter * 3).days; }

/// Without ServiceDecline.
double usual_level(const SampleOptions& options, std::int8_t store, std::size_t criterion, std::int32_t quarter) {
    const Criterion& of = all_criteria[criterion];
    const std::uint64_t place = static_cast<std::uint64_t>(store) << 8 | criterion;
    Draws lasting(options.seed, Stream::mystery_visits, place);
    Draws passing(options.seed, Stream::mystery_visits, place, static_cast<std::uint64_t>(quarter) + 1);
    const double level = of.usual + of.among_stores * lasting.bell() + of.among_quarters * passing.bell();
    return std::clamp(level, 0.04, 0.99);
}

double lowered(const SampleOptions& options, std::int8_t store, std::size_t criterion, double level, double share) {
    const ServiceDecline& truth = options.truths.decline;
    if (share <= 0 || all_criteria[criterion].section != declining_section || store != store_named(truth.store))
        return level;
    return std::max(0.0, level + truth.mystery * truth.strength * share);
}

std::size_t driver(const SampleOptions& options) {
    const auto found = std::ranges::find(all_criteria, options.truths.mystery.criterion, &Criterion::name);
    assert(found != all_criteria.end());
    return static_cast<std::size_t>(found - all_criteria.begin());
}

}  // namespace

std::span<const Criterion> criteria() { return all_criteria; }

std::int32_t quarter_of(std::int32_t day) {
    const YearMonthDay date = civil(Date{day});
    return ((date.year - 2023) * 12 + date.month - 7) / 3;
}

double service_on(const SampleOptions& options, std::int8_t store, std::size_t criterion, std::int32_t day) {
    const double level = usual_level(options, store, criterion, quarter_of(day));
    return lowered(options, store, criterion, level, day >= options.truths.decline.from ? 1 : 0);
}

double service_level(const SampleOptions& options, std::int8_t store, std::size_t criterion, std::int32_t quarter) {
    const std::int32_t from = first_day_of(quarter), to = first_day_of(quarter + 1);
    const double share = static_cast<double>(to - options.truths.decline.from) / (to - from);
    const double level = usual_level(options, store, criterion, quarter);
    return lowered(options, store, criterion, level, std::min(share, 1.0));
}

double satisfaction_shift(const SampleOptions& options, std::int8_t store, std::int32_t day) {
    const Truths& truths = options.truths;
    // The decline states all the points that it costs, so the criterion counts without it.
    const std::size_t criterion = driver(options);
    const double above = usual_level(options, store, criterion, quarter_of(day)) - all_criteria[criterion].usual;
    double shift = truths.mystery.strength * truths.mystery.satisfaction * above;
    if (day >= truths.decline.from && store == store_named(truths.decline.store))
        shift += truths.decline.strength * truths.decline.satisfaction;
    return shift;
}

}  // namespace clientele::sample
