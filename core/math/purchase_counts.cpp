#include "core/math/purchase_counts.h"

#include <oneapi/tbb/parallel_sort.h>

#include <numeric>

namespace clientele {

PurchaseCounts count_histories(const std::vector<PurchaseHistory>& of_customers, double unit_days,
                               std::vector<std::uint32_t>* place) {
    PurchaseCounts counts;
    counts.unit_days = unit_days;
    std::vector<std::uint32_t> order(of_customers.size());
    std::iota(order.begin(), order.end(), 0U);
    tbb::parallel_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto less = of_customers[a] <=> of_customers[b];
        return less != 0 ? less < 0 : a < b;
    });
    if (place) place->resize(of_customers.size());
    for (const std::uint32_t customer : order) {
        if (counts.histories.empty() || counts.histories.back() != of_customers[customer]) {
            counts.histories.push_back(of_customers[customer]);
            counts.customers.push_back(0);
        }
        counts.customers.back() += 1;
        if (place) (*place)[customer] = static_cast<std::uint32_t>(counts.histories.size() - 1);
    }
    counts.total = static_cast<double>(of_customers.size());
    return counts;
}

PurchaseCounts thinned(const PurchaseCounts& counts, std::size_t most) {
    const std::size_t step = counts.histories.size() / std::max<std::size_t>(most, 1) + 1;
    if (step == 1) return counts;
    PurchaseCounts some;
    some.unit_days = counts.unit_days;
    for (std::size_t i = 0; i < counts.histories.size(); i += step) {
        some.histories.push_back(counts.histories[i]);
        some.customers.push_back(counts.customers[i]);
        some.total += counts.customers[i];
    }
    return some;
}

}  // namespace clientele
