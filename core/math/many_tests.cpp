#include "core/math/many_tests.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace clientele {

std::vector<double> bonferroni_adjusted(std::span<const double> p) {
    const auto tests = static_cast<double>(std::ranges::count_if(p, [](double each) { return !std::isnan(each); }));
    std::vector<double> adjusted(p.begin(), p.end());
    for (double& each : adjusted)
        if (!std::isnan(each)) each = std::min(1.0, each * tests);
    return adjusted;
}

std::vector<double> holm_adjusted(std::span<const double> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> adjusted(p.begin(), p.end());
    double most = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        most = std::max(most, std::min(1.0, p[order[rank]] * static_cast<double>(order.size() - rank)));
        adjusted[order[rank]] = most;
    }
    return adjusted;
}

}  // namespace clientele
