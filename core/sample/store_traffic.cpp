#include "core/sample/store_traffic.h"

#include <algorithm>

#include "core/sample/company.h"
#include "core/sample/places.h"

namespace clientele::sample {
namespace {

//                                               9     10    11    12    13    14    15    16    17    18    19
constexpr std::array<double, hours_open> buying{0.84, 0.95, 1.05, 1.10, 0.94, 0.90, 1.00, 1.06, 1.12, 1.06, 0.88};
constexpr std::array<double, hours_open> queues{0.3, 0.4, 0.6, 0.8, 0.9, 0.8, 0.8, 1.1, 1.8, 1.8, 0.9};
constexpr double usual_conversion = 0.26;

double by_format(std::string_view format) {
    return format == "Flagship" ? 0.21 : format == "Outlet" ? 0.31 : format == "Retail park" ? 0.34 : 0.27;
}

bool declined(const SampleOptions& options, std::int8_t store, std::int32_t day) {
    return day >= options.truths.decline.from && store == store_named(options.truths.decline.store);
}

/// How much more often waiting is named in each hour than on the average of all lost visits.
const std::array<double, hours_open>& waiting_by_hour() {
    static const std::array<double, hours_open> shares = [] {
        double lost = 0, waiting = 0;
        for (std::size_t h = 0; h < hours_open; ++h) {
            const double bought = usual_conversion * buying[h];
            lost += shop_hours[h] * (1 - bought) / bought;
            waiting += shop_hours[h] * (1 - bought) / bought * queues[h];
        }
        std::array<double, hours_open> scaled{};
        for (std::size_t h = 0; h < hours_open; ++h) scaled[h] = queues[h] * lost / waiting;
        return scaled;
    }();
    return shares;
}

}  // namespace

double conversion(const SampleOptions& options, std::int8_t store, std::int32_t day, std::size_t hour) {
    const double weekday = iso_weekday(Date{day}) == 6 ? 0.88 : 1.03;
    double share = by_format(stores()[static_cast<std::size_t>(store)].format) * buying[hour] * weekday;
    if (declined(options, store, day)) share *= 1 + options.truths.decline.strength * options.truths.decline.conversion;
    return share;
}

std::array<double, 6> reason_shares(const SampleOptions& options, std::int8_t store, std::int32_t day,
                                    std::size_t hour) {
    const ExitReasons& truth = options.truths.exits;
    std::array<double, 6> shares{};
    constexpr double even = 1.0 / static_cast<double>(shares.size());
    for (std::size_t r = 0; r < shares.size(); ++r) shares[r] = even + truth.strength * (truth.shares[r] - even);
    const double usual = shares[waiting_reason];
    double waiting = usual * waiting_by_hour()[hour];
    if (declined(options, store, day)) waiting += options.truths.decline.strength * options.truths.decline.waiting;
    waiting = std::min(waiting, 0.9);
    for (double& share : shares) share *= (1 - waiting) / (1 - usual);
    shares[waiting_reason] = waiting;
    return shares;
}

}  // namespace clientele::sample
