#include "core/analysis/quality/rules/outlying.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <utility>

#include "core/table/parallel.h"

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

/// Logarithms of the values, product by product, without threads in each other's way: every stretch of rows counts
/// first what it has of each product.
class ByProduct {
 public:
    ByProduct(std::span<const Code> products, std::size_t product_count, std::span<const double> values)
        : products_(products), values_(values), product_count_(product_count) {
        constexpr std::size_t most_counters = std::size_t{1} << 25U;
        const std::size_t stretches = std::clamp<std::size_t>(most_counters / (product_count + 1), 1, 64);
        length_ = std::max(rows_a_block / 8, (values.size() + stretches - 1) / stretches);
        places_.resize((values.size() + length_ - 1) / length_);
        each_stretch([&](std::size_t stretch) {
            places_[stretch].resize(product_count_);
            each_row(stretch, [&](std::size_t row) { ++places_[stretch][products_[row]]; });
        });
        std::uint32_t end = 0;
        for (std::size_t product = 0; product < product_count; ++product) {
            starts_.push_back(end);
            for (std::vector<std::uint32_t>& stretch : places_) end += std::exchange(stretch[product], end);
        }
        starts_.push_back(end);
        logarithms_.resize(end);
        each_stretch([&](std::size_t stretch) {
            each_row(stretch, [&](std::size_t row) {
                logarithms_[places_[stretch][products_[row]]++] = logarithm_of(values_[row]);
            });
        });
    }
    std::span<float> of(std::size_t product) {
        return std::span(logarithms_).subspan(starts_[product], starts_[product + 1] - starts_[product]);
    }

 private:
    template <class Visit>
    void each_stretch(Visit&& visit) {
        tbb::parallel_for(std::size_t{0}, places_.size(), visit);
    }
    template <class Visit>
    void each_row(std::size_t stretch, Visit&& visit) {
        const std::size_t end = std::min(values_.size(), (stretch + 1) * length_);
        for (std::size_t row = stretch * length_; row < end; ++row)
            if (products_[row] != missing_code && counts(values_[row])) visit(row);
    }

    std::span<const Code> products_;
    std::span<const double> values_;
    std::size_t product_count_, length_ = 0;
    std::vector<std::vector<std::uint32_t>> places_;  // by stretch, then by product: where its next goes
    std::vector<std::uint32_t> starts_;
    std::vector<float> logarithms_;
};

}  // namespace

std::vector<UsualValues> usual_values(std::span<const Code> products, std::size_t product_count,
                                      std::span<const double> values, const OutlierLimits& limits,
                                      const std::function<bool()>& go_on) {
    ByProduct by_product(products, product_count, values);
    std::vector<UsualValues> usual(product_count);
    tbb::parallel_for(std::size_t{0}, product_count, [&](std::size_t product) {
        if (!go_on || go_on()) usual[product] = usual_of(by_product.of(product), limits);
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
