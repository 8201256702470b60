#include <oneapi/tbb/parallel_for.h>

#include <atomic>
#include <cmath>
#include <numbers>

#include "core/math/purchase_models.h"
#include "core/math/quadrature.h"
#include "core/math/unseen_leaving.h"

namespace clientele {
namespace {

constexpr int horizon_points = 16;
constexpr std::size_t interpolated_from = 20;  // Chebyshev points of one number of repeats

/// Of BG/NBD; `leaving` are the means over p of a customer with these repeats.
Outlook bg_outlook(const PurchaseParameters& of, double repeats, double age, const Horizon& horizon,
                   const Quadrature& leaving) {
    const double k = of.r + repeats, from = of.alpha + age;
    Outlook found;
    found.none = std::pow(from / (from + horizon.length), k);
    for (std::size_t j = 0; j < horizon.at.size(); ++j) {
        // E over λ and p of λ e^(−λpu), and of (1−p) λ² e^(−λpu).
        double rate = 0, again = 0;
        for (std::size_t i = 0; i < leaving.at.size(); ++i) {
            const double p = leaving.at[i], share = p * horizon.at[j] / from;
            const double each = leaving.weight[i] * std::exp(-(k + 1) * std::log1p(share));
            rate += each;
            again += each * (1 - p) / (1 + share);
        }
        rate *= k / from;
        again *= k * (k + 1) / (from * from);
        found.purchases += horizon.plain[j] * rate;
        found.value += horizon.value[j] * rate;
        found.squares += horizon.squares[j] * rate;
        found.pairs += horizon.pairs[j] * again;
    }
    return found;
}

Outlook pareto_outlook(const PurchaseParameters& of, double repeats, double age, const Horizon& horizon) {
    const double k = of.r + repeats, from = of.alpha + age, s = of.drop1, beta = of.drop2 + age;
    Outlook found;
    found.none = std::exp(k * std::log(from / (from + horizon.length)) + s * std::log(beta / (beta + horizon.length)));
    for (std::size_t j = 0; j < horizon.at.size(); ++j) {
        const double u = horizon.at[j], stays = std::exp(-s * std::log1p(u / beta)), rate = k / from * stays;
        found.purchases += horizon.plain[j] * rate;
        found.value += horizon.value[j] * rate;
        found.squares += horizon.squares[j] * rate;
        found.pairs += horizon.pairs[j] * k * (k + 1) / (from * from) * stays;
        found.none += horizon.plain[j] * s / (beta + u) * stays * std::exp(-k * std::log1p(u / from));
    }
    return found;
}

Quadrature leaving_of(const PurchaseParameters& of, double repeats) {
    return of.model == PurchaseModel::bg_nbd ? beta_means(of.drop1, of.drop2 + repeats) : Quadrature{};
}

Outlook outlook_with(const PurchaseParameters& of, double repeats, double age, const Horizon& horizon,
                     const Quadrature& leaving) {
    return of.model == PurchaseModel::bg_nbd ? bg_outlook(of, repeats, age, horizon, leaving)
                                             : pareto_outlook(of, repeats, age, horizon);
}

std::array<double, 5> logs_of(const Outlook& of) {
    return {std::log(of.purchases), std::log(of.value), std::log(of.squares), std::log(of.pairs), std::log(of.none)};
}

/// Chebyshev points of the second kind over z = ln(scale + age), with the logarithms of the outlooks there; read by the
/// barycentric formula (Berrut and Trefethen 2004, eq. 5.4).
class Interpolated {
 public:
    template <class At>
    Interpolated(double least, double most, At&& at) {
        for (std::size_t i = 0; i < interpolated_from; ++i) {
            const double turn = std::numbers::pi * static_cast<double>(i) / (interpolated_from - 1);
            z_.push_back((least + most) / 2 - (most - least) / 2 * std::cos(turn));
            logs_.push_back(logs_of(at(z_.back())));
        }
    }
    Outlook operator()(double z) const {
        std::array<double, 5> sums{};
        double weights = 0;
        for (std::size_t i = 0; i < z_.size(); ++i) {
            if (z == z_[i]) return of(logs_[i]);
            const double half = i == 0 || i + 1 == z_.size() ? 0.5 : 1;
            const double weight = (i % 2 == 0 ? half : -half) / (z - z_[i]);
            weights += weight;
            for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += weight * logs_[i][k];
        }
        for (double& each : sums) each /= weights;
        return of(sums);
    }

 private:
    static Outlook of(const std::array<double, 5>& logs) {
        return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3]), std::exp(logs[4])};
    }
    std::vector<double> z_;
    std::vector<std::array<double, 5>> logs_;
};

/// Histories [first, last) have the same repeats.
void outlooks_of_repeats(const PurchaseParameters& of, const PurchaseCounts& counts, const Horizon& horizon,
                         std::size_t first, std::size_t last, std::vector<Outlook>& found) {
    const double repeats = counts.histories[first].repeats;
    const Quadrature leaving = leaving_of(of, repeats);
    const auto exact = [&](double age) { return outlook_with(of, repeats, age, horizon, leaving); };
    std::int32_t least = counts.histories[first].age, most = least;
    for (std::size_t i = first; i < last; ++i) {
        least = std::min(least, counts.histories[i].age);
        most = std::max(most, counts.histories[i].age);
    }
    std::vector<std::optional<Outlook>> by_age(static_cast<std::size_t>(most - least + 1));
    const auto spread = [&](auto&& outlook_at) {
        for (std::size_t i = first; i < last; ++i) {
            std::optional<Outlook>& each = by_age[static_cast<std::size_t>(counts.histories[i].age - least)];
            if (!each) each = outlook_at(counts.histories[i].age / counts.unit_days);
            found[i] = *each;
        }
    };
    if (std::min(by_age.size(), last - first) <= interpolated_from) return spread(exact);
    const double scale = of.alpha;
    const auto z = [&](double age) { return std::log(scale + age); };
    const Interpolated interpolated(z(least / counts.unit_days), z(most / counts.unit_days),
                                    [&](double at) { return exact(std::exp(at) - scale); });
    spread([&](double age) { return interpolated(z(age)); });
}

}  // namespace

Horizon Horizon::of(double length, double discount, double scale) {
    Horizon horizon;
    horizon.length = length;
    const Quadrature rule = gauss_legendre(horizon_points);
    const double range = std::log1p(length / scale);
    for (std::size_t i = 0; i < rule.at.size(); ++i) {
        const double u = scale * std::expm1(range * rule.at[i]);
        const double weight = rule.weight[i] * range * (scale + u);
        const double factor = std::exp(-discount * u);
        horizon.at.push_back(u);
        horizon.plain.push_back(weight);
        horizon.value.push_back(weight * factor);
        horizon.squares.push_back(weight * factor * factor);
        const double before = discount > 0 ? -std::expm1(-discount * u) / discount : u;
        horizon.pairs.push_back(2 * weight * factor * before);
    }
    return horizon;
}

double alive(const PurchaseParameters& of, double repeats, double recency, double age) {
    if (of.model == PurchaseModel::pareto_nbd) return 1 - UnseenLeaving(of).left(repeats, recency, age);
    if (repeats == 0) return 1;
    const double odds = std::log(of.drop1 / (of.drop2 + repeats - 1)) +
                        (of.r + repeats) * std::log((of.alpha + age) / (of.alpha + recency));
    return 1 / (1 + std::exp(odds));
}

double expected_repeats(const PurchaseParameters& of, double t) {
    return t <= 0 ? 0 : outlook(of, 0, 0, Horizon::of(t, 0, of.alpha)).purchases;
}

Outlook outlook(const PurchaseParameters& of, double repeats, double age, const Horizon& horizon) {
    return outlook_with(of, repeats, age, horizon, leaving_of(of, repeats));
}

std::optional<std::vector<Outlook>> outlooks(const PurchaseParameters& of, const PurchaseCounts& counts,
                                             const Horizon& horizon, const StopAsked& stop) {
    std::vector<std::size_t> bounds{0};
    for (std::size_t i = 1; i <= counts.histories.size(); ++i)
        if (i == counts.histories.size() || counts.histories[i].repeats != counts.histories[i - 1].repeats)
            bounds.push_back(i);
    std::vector<Outlook> found(counts.histories.size());
    if (counts.histories.empty()) return found;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, bounds.size() - 1, [&](std::size_t i) {
        if (stopped || (stop && stop())) return void(stopped = true);
        outlooks_of_repeats(of, counts, horizon, bounds[i], bounds[i + 1], found);
    });
    if (stopped) return std::nullopt;
    return found;
}

}  // namespace clientele
