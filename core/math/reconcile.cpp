#include "core/math/reconcile.h"

#include <numeric>

namespace clientele {

Reconciled reconcile(double whole, double whole_variance, const std::vector<double>& parts,
                     const std::vector<double>& part_variances, bool at_least_zero) {
    Reconciled out{.parts = parts};
    const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
    const double spread = std::accumulate(part_variances.begin(), part_variances.end(), 0.0);
    const double missing = whole - sum, all = spread + whole_variance;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double share = all > 0 ? part_variances[i] / all : 1 / static_cast<double>(parts.size());
        out.parts[i] += share * missing;
        if (at_least_zero && out.parts[i] < 0) {
            out.parts[i] = 0;
            ++out.raised;
        }
    }
    out.whole = std::accumulate(out.parts.begin(), out.parts.end(), 0.0);
    return out;
}

}  // namespace clientele
