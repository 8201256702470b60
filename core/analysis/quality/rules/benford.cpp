#include "core/analysis/quality/rules/benford.h"

#include <algorithm>
#include <cmath>

#include "core/table/value_counts.h"

namespace clientele::rules {
namespace {

std::size_t first_digit(double value) {
    const double power = std::floor(std::log10(value));
    const double lead = value / std::pow(10, power) * (1 + 1e-12);  // 0.3 is 2.9999… by division
    return static_cast<std::size_t>(std::clamp(lead, 1.0, 9.0));
}

}  // namespace

double benford_share(int digit) { return std::log10(1 + 1.0 / digit); }

double FirstDigits::deviation() const {
    double sum = 0;
    for (int digit = 1; digit <= 9; ++digit)
        sum += std::abs(static_cast<double>(rows[static_cast<std::size_t>(digit - 1)]) / static_cast<double>(all) -
                        benford_share(digit));
    return sum / 9;
}

FirstDigits first_digits(std::span<const double> values) {
    FirstDigits found;
    auto counts = value_counts(values, Selection::all(values.size()));
    for (auto& each : counts) each.value = std::abs(each.value);
    std::erase_if(counts, [](const auto& each) { return each.value == 0; });
    std::ranges::sort(counts, {}, &ValueCount<double>::value);
    std::int64_t most = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        found.all += counts[i].rows;
        found.rows[first_digit(counts[i].value) - 1] += counts[i].rows;
        most = std::max(most, counts[i].rows);
    }
    if (found.all == 0) return found;
    found.frequent = static_cast<double>(most) / static_cast<double>(found.all);
    const auto at = [&](std::int64_t place) {
        for (const auto& each : counts)
            if ((place -= each.rows) < 0) return each.value;
        return counts.back().value;
    };
    found.magnitudes = std::log10(at(found.all - 1 - found.all / 100) / at(found.all / 100));
    return found;
}

}  // namespace clientele::rules
