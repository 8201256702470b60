#include "core/analysis/quality/rules/outlying.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <atomic>

namespace clientele::rules {
namespace {

constexpr double robust_deviations = 3.5;
constexpr double deviation_of_median = 1.4826;  // of a normal distribution, from the median of absolute deviations
constexpr double outer_fence = 3;

float nth(std::span<float> values, std::size_t place) {
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
    return values[place];
}

UsualValues usual_of(std::span<float> logarithms, const OutlierLimits& limits) {
    if (logarithms.size() < limits.least_rows) return {};
    const std::size_t count = logarithms.size();
    const float low = nth(logarithms, count / 4), high = nth(logarithms, count - 1 - count / 4);
    const float middle = nth(logarithms, count / 2);
    for (float& each : logarithms) each = std::abs(each - middle);
    const double spread = robust_deviations * deviation_of_median * nth(logarithms, count / 2);
    const double fence = outer_fence * (high - low);
    UsualValues usual{.middle = middle, .known = true};
    usual.low = static_cast<float>(std::min({middle - spread, low - fence, middle - std::log(limits.times_below)}));
    usual.high = static_cast<float>(std::max({middle + spread, high + fence, middle + std::log(limits.times_above)}));
    return usual;
}

float logarithm_of(double value) { return static_cast<float>(std::log(std::abs(value))); }
bool counts(double value) { return value != 0 && !std::isnan(value); }

}  // namespace

std::vector<UsualValues> usual_values(std::span<const Code> products, std::size_t product_count,
                                      std::span<const double> values, const OutlierLimits& limits) {
    const auto each_row = [&](auto&& visit) {
        tbb::parallel_for(tbb::blocked_range<std::size_t>(0, values.size(), 16'384), [&](const auto& range) {
            for (std::size_t row = range.begin(); row != range.end(); ++row)
                if (products[row] != missing_code && counts(values[row])) visit(row);
        });
    };
    std::vector<std::uint32_t> ends(product_count + 1);
    each_row([&](std::size_t row) {
        std::atomic_ref<std::uint32_t>(ends[products[row] + 1]).fetch_add(1, std::memory_order_relaxed);
    });
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
    // Within a product in any order: only order statistics are taken.
    std::vector<float> logarithms(ends.back());
    std::vector<std::uint32_t> next(ends.begin(), ends.end() - 1);
    each_row([&](std::size_t row) {
        const std::atomic_ref<std::uint32_t> place(next[products[row]]);
        logarithms[place.fetch_add(1, std::memory_order_relaxed)] = logarithm_of(values[row]);
    });
    std::vector<UsualValues> usual(product_count);
    tbb::parallel_for(std::size_t{0}, product_count, [&](std::size_t product) {
        usual[product] =
            usual_of(std::span(logarithms).subspan(ends[product], ends[product + 1] - ends[product]), limits);
    });
    return usual;
}

UsualValues usual_values(std::span<const double> values, const OutlierLimits& limits) {
    std::vector<float> logarithms;
    logarithms.reserve(values.size());
    for (const double value : values)
        if (counts(value)) logarithms.push_back(logarithm_of(value));
    return usual_of(logarithms, limits);
}

}  // namespace clientele::rules
