#include "core/analysis/competitors/panel_association.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/random_numbers.h"
#include "core/math/distributions.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr std::size_t most_jackknife_groups = 40;
constexpr int most_sweeps = 60;
constexpr double most_shifted_cells = 3e6;
constexpr std::size_t enough_beyond = 30;

/// Takes the weighted means of groups out of the values; how far the largest was from zero.
double take_out(std::vector<double>& values, const std::vector<PanelCell>& cells, std::uint32_t PanelCell::*group,
                std::size_t groups) {
    std::vector<double> sum(groups), weight(groups);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        sum[cells[i].*group] += cells[i].weight * values[i];
        weight[cells[i].*group] += cells[i].weight;
    }
    double most = 0;
    for (std::size_t g = 0; g < groups; ++g) {
        if (!(weight[g] > 0)) continue;
        sum[g] /= weight[g];
        most = std::max(most, std::abs(sum[g]));
    }
    for (std::size_t i = 0; i < cells.size(); ++i) values[i] -= sum[cells[i].*group];
    return most;
}

/// Both effects at once, one after the other until nothing is left of either.
void take_out_effects(std::vector<double>& values, const std::vector<PanelCell>& cells, bool within_stores,
                      double left_over = 1e-10) {
    std::size_t stores = 0, rounds = 0;
    double scale = 0;
    for (const PanelCell& cell : cells) {
        stores = std::max<std::size_t>(stores, cell.store + 1);
        rounds = std::max<std::size_t>(rounds, cell.round + 1);
    }
    for (const double value : values) scale = std::max(scale, std::abs(value));
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
        double moved = take_out(values, cells, &PanelCell::round, rounds);
        if (within_stores) moved = std::max(moved, take_out(values, cells, &PanelCell::store, stores));
        if (!within_stores || moved <= left_over * scale) return;
    }
}

/// What lies far beyond the usual counts as just that far: one store that fell for another reason would hide all else.
void rein_in(std::vector<double>& values) {
    constexpr double far = 2.5, of_normal = 1.482602218505602;
    std::vector<double> sizes;
    for (const double value : values) sizes.push_back(std::abs(value));
    const double most = far * of_normal * median(std::move(sizes));
    if (most > 0)
        for (double& value : values) value = std::clamp(value, -most, most);
}

struct PanelFit {
    double r = std::numeric_limits<double>::quiet_NaN(), slope = std::numeric_limits<double>::quiet_NaN();
};

/// What is left of y, with what lies far out reined in.
std::vector<double> reined(const std::vector<PanelCell>& cells, const PanelResiduals& left) {
    std::vector<double> y = left.y;
    rein_in(y);
    take_out_effects(y, cells, left.within_stores);
    return y;
}

PanelFit panel_fit(const std::vector<PanelCell>& cells) {
    PanelResiduals left = panel_residuals(cells);
    left.y = reined(cells, left);
    double xx = 0, yy = 0, xy = 0, x0 = 0, y0 = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double w = cells[i].weight;
        xx += w * left.x[i] * left.x[i];
        yy += w * left.y[i] * left.y[i];
        xy += w * left.x[i] * left.y[i];
        x0 += w * cells[i].x * cells[i].x;
        y0 += w * cells[i].y * cells[i].y;
    }
    if (!(xx > 1e-14 * x0) || !(yy > 1e-14 * y0)) return {};
    return {std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0), xy / xx};
}

/// What is left of each store's x, moved on by as many rounds as chance says; what leaves at the end comes in at the
/// beginning. What all stores share in a round has to be out of it: moved with each store by itself it would be noise,
/// and x moved by chance would go with y less than it does.
class ShiftedRounds {
 public:
    ShiftedRounds(const std::vector<PanelCell>& cells, const std::vector<double>& left, std::uint64_t seed)
        : left_(left), random_(mix(seed)) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].store >= of_store_.size()) of_store_.resize(cells[i].store + 1);
            of_store_[cells[i].store].push_back(i);
        }
        for (auto& store : of_store_)
            std::ranges::stable_sort(store, {}, [&](std::size_t i) { return cells[i].round; });
    }
    void draw(std::vector<double>& x) {
        for (const std::vector<std::size_t>& store : of_store_) {
            if (store.empty()) continue;
            const std::size_t by = random_.below(static_cast<std::uint32_t>(store.size()));
            for (std::size_t i = 0; i < store.size(); ++i) x[store[i]] = left_[store[(i + by) % store.size()]];
        }
    }

 private:
    const std::vector<double>& left_;
    RandomNumbers random_;
    std::vector<std::vector<std::size_t>> of_store_{};
};

/// How often x moved on by chance goes with y as much as x does. Draws end with enough that do.
double shifted_p(const std::vector<PanelCell>& cells, double r, std::uint64_t seed) {
    const PanelResiduals left = panel_residuals(cells);
    const std::vector<double> y = reined(cells, left);
    ShiftedRounds shifted(cells, left.x, seed);
    std::vector<double> x(cells.size());
    const auto most =
        static_cast<std::size_t>(std::clamp(most_shifted_cells / static_cast<double>(cells.size()), 999.0, 9999.0));
    std::size_t beyond = 0, draws = 0;
    while (draws < most && beyond < enough_beyond) {
        shifted.draw(x);
        take_out_effects(x, cells, left.within_stores, 1e-4);
        double xx = 0, yy = 0, xy = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            xx += cells[i].weight * x[i] * x[i];
            yy += cells[i].weight * y[i] * y[i];
            xy += cells[i].weight * x[i] * y[i];
        }
        ++draws;
        if (xx * yy > 0 && std::abs(xy) >= (std::abs(r) - 1e-9) * std::sqrt(xx * yy)) ++beyond;
    }
    const auto n = static_cast<double>(draws);
    return beyond == enough_beyond ? static_cast<double>(beyond) / n : static_cast<double>(beyond + 1) / (n + 1);
}

double fisher_z(double r) { return std::atanh(std::clamp(r, -0.999999, 0.999999)); }

}  // namespace

PanelResiduals panel_residuals(const std::vector<PanelCell>& cells) {
    std::set<std::uint32_t> stores, rounds;
    PanelResiduals left;
    for (const PanelCell& cell : cells) {
        stores.insert(cell.store);
        rounds.insert(cell.round);
        left.x.push_back(cell.x);
        left.y.push_back(cell.y);
    }
    left.within_stores = rounds.size() >= 3 && cells.size() >= 2 * stores.size();
    take_out_effects(left.x, cells, left.within_stores);
    take_out_effects(left.y, cells, left.within_stores);
    return left;
}

PanelAssociation panel_association(const std::vector<PanelCell>& cells, double bound, std::uint64_t seed) {
    PanelAssociation found{.cells = cells.size()};
    std::set<std::uint32_t> stores;
    for (const PanelCell& cell : cells) stores.insert(cell.store);
    found.stores = stores.size();
    if (found.stores < least_panel_stores || found.cells < least_panel_cells) return found;
    found.within_stores = panel_residuals(cells).within_stores;
    const PanelFit all = panel_fit(cells);
    if (std::isnan(all.r)) return found;
    const std::size_t groups = std::min(found.stores, most_jackknife_groups);
    std::vector<std::size_t> group(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        group[i] = static_cast<std::size_t>(std::distance(stores.begin(), stores.find(cells[i].store))) % groups;
    std::vector<PanelFit> without;
    for (std::size_t g = 0; g < groups; ++g) {
        std::vector<PanelCell> rest;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (group[i] != g) rest.push_back(cells[i]);
        if (const PanelFit each = panel_fit(rest); !std::isnan(each.r)) without.push_back(each);
    }
    const auto n = static_cast<double>(without.size());
    if (n < static_cast<double>(least_panel_stores)) return found;
    double mean_z = 0, mean_slope = 0, squares_z = 0, squares_slope = 0;
    for (const PanelFit& each : without) {
        mean_z += fisher_z(each.r) / n;
        mean_slope += each.slope / n;
    }
    for (const PanelFit& each : without) {
        squares_z += (fisher_z(each.r) - mean_z) * (fisher_z(each.r) - mean_z);
        squares_slope += (each.slope - mean_slope) * (each.slope - mean_slope);
    }
    const double z = fisher_z(all.r), error = std::sqrt((n - 1) / n * squares_z);
    const double error_slope = std::sqrt((n - 1) / n * squares_slope), half = t_factor(n - 1);
    found.r = all.r;
    found.slope = all.slope;
    if (!(error > 0)) return found;
    found.r_low = std::tanh(z - half * error);
    found.r_high = std::tanh(z + half * error);
    found.slope_low = all.slope - half * error_slope;
    found.slope_high = all.slope + half * error_slope;
    found.p = found.within_stores ? shifted_p(cells, all.r, seed) : t_two_sided(z / error, n - 1);
    found.p_nothing = t_tail((fisher_z(bound) - std::abs(z)) / error, n - 1);
    return found;
}

}  // namespace clientele
