#include "core/analysis/segments/differences.h"

#include <algorithm>
#include <cmath>

#include "core/math/order_statistics.h"

namespace clientele {
namespace {

double mean_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double each : values) sum += each;
    return values.empty() ? missing_number : sum / static_cast<double>(values.size());
}

/// Whether the mean says little of the usual customer: either group leans far to one side.
bool leans(const std::vector<double>& a, const std::vector<double>& b) {
    constexpr double far = 1;
    return std::abs(skewness(a)) > far || std::abs(skewness(b)) > far;
}

void set_size(Difference& difference) {
    const auto scaled = [&](double effect) {
        return difference.kind == EffectKind::cliff ? as_standard_deviations(effect) : effect;
    };
    difference.size = scaled(difference.found.effect);
    difference.size_low = scaled(difference.found.interval.low);
    difference.size_high = scaled(difference.found.interval.high);
}

}  // namespace

std::string_view Difference::strength() const {
    if (!certain()) return strength_names[4];
    const double far = std::abs(size);
    return strength_names[far >= 0.8 ? 0 : far >= 0.5 ? 1 : far >= 0.2 ? 2 : 3];
}

Difference difference_in(const ComparedNumber& measure, const Sides& sides) {
    Difference difference{
        .field = measure.field, .what = measure.what, .unit = measure.unit, .share = measure.unit == Unit::percent};
    std::vector<double> a, b;
    for (std::size_t c = 0; c < sides.size(); ++c) {
        if (sides[c] == 0) continue;
        const double value = measure.values[c];
        if (std::isnan(value)) (sides[c] == 1 ? difference.missing_a : difference.missing_b) += 1;
        else (sides[c] == 1 ? a : b).push_back(value);
    }
    difference.mean_a = mean_of(a);
    difference.mean_b = mean_of(b);
    difference.median_a = median(a);
    difference.median_b = median(b);
    // A share of purchases is 0 for most who buy little: ranks would tell how much somebody buys, not of what.
    difference.kind = !difference.share && leans(a, b) ? EffectKind::cliff : EffectKind::hedges;
    difference.found = difference.kind == EffectKind::cliff ? difference_of_ranks(a, b) : difference_of_means(a, b);
    set_size(difference);
    return difference;
}

std::vector<Difference> differences_in(const ComparedCategory& category, const Sides& sides) {
    const std::size_t values = category.names.size();
    std::vector<double> a(values), b(values);
    double all_a = 0, all_b = 0, missing_a = 0, missing_b = 0;
    for (std::size_t c = 0; c < sides.size(); ++c) {
        if (sides[c] == 0) continue;
        const Code value = category.values[c];
        if (value == missing_code) {
            (sides[c] == 1 ? missing_a : missing_b) += 1;
            continue;
        }
        (sides[c] == 1 ? a : b)[value] += 1;
        (sides[c] == 1 ? all_a : all_b) += 1;
    }
    std::vector<Difference> found;
    for (std::size_t value = 0; value < values; ++value) {
        if (a[value] + b[value] == 0) continue;
        found.push_back({.field = category.field,
                         .what = category.names[value],
                         .unit = Unit::percent,
                         .share = true,
                         .mean_a = all_a > 0 ? a[value] / all_a : missing_number,
                         .mean_b = all_b > 0 ? b[value] / all_b : missing_number,
                         .missing_a = missing_a,
                         .missing_b = missing_b,
                         .kind = EffectKind::cohen,
                         .found = difference_of_shares(a[value], all_a, b[value], all_b)});
        set_size(found.back());
    }
    if (found.size() == 2) found.erase(found.begin() + (found[0].mean_a >= found[1].mean_a ? 1 : 0));
    return found;
}

void rank(std::vector<Difference>& differences) {
    std::vector<double> p;
    for (const Difference& each : differences) p.push_back(each.found.p);
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i) differences[i].adjusted = adjusted[i];
    std::ranges::stable_sort(differences, {}, [](const Difference& each) {
        const double size = std::isnan(each.size) ? -1 : std::abs(each.size);
        return std::pair(!each.certain(), -size);
    });
}

}  // namespace clientele
