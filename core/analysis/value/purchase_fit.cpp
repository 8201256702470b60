#include "core/analysis/value/purchase_fit.h"

#include <oneapi/tbb/parallel_for.h>

#include <atomic>
#include <cmath>

namespace clientele {
namespace {

constexpr std::array penalties{0.03, 0.3, 3.0};
constexpr std::size_t fewest_spends = 10;
constexpr double least_q = 1.02;  // below it the mean spend of a new customer has no bound

using Outcome = LikelihoodFit::Outcome;

/// The penalty under which what half of the customers teach explains the other half best; nothing when stopped.
std::optional<double> chosen_penalty(PurchaseModel model, const CustomersAt& customers, double unit_days,
                                     const StopAsked& stop) {
    std::array<std::vector<PurchaseHistory>, 2> halves;
    for (std::size_t i = 0; i < customers.size(); ++i) halves[i % 2].push_back(customers.histories[i]);
    double best = penalties.back(), best_score = -INFINITY;
    if (halves[1].empty()) return best;
    const std::array counts{count_histories(halves[0], unit_days), count_histories(halves[1], unit_days)};
    for (const double penalty : penalties) {
        double score = 0;
        for (std::size_t half = 0; half < 2; ++half) {
            const auto fit = fit_purchases(model, counts[half], stop, penalty);
            if (!fit) return std::nullopt;
            Eigen::VectorXd gradient(4);
            const auto held = purchase_likelihood(model, counts[1 - half], stop)(fit->logs, gradient);
            if (!held) return std::nullopt;
            score += fit->outcome == Outcome::found ? *held : -INFINITY;
        }
        if (score > best_score) {
            best_score = score;
            best = penalty;
        }
    }
    return best;
}

double correlation(const std::vector<MeanSpend>& spends) {
    const auto n = static_cast<double>(spends.size());
    double x = 0, m = 0, xx = 0, mm = 0, xm = 0;
    for (const MeanSpend& each : spends) x += each.purchases / n, m += each.mean / n;
    for (const MeanSpend& each : spends) {
        xx += (each.purchases - x) * (each.purchases - x);
        mm += (each.mean - m) * (each.mean - m);
        xm += (each.purchases - x) * (each.mean - m);
    }
    return xx > 0 && mm > 0 ? xm / std::sqrt(xx * mm) : missing_number;
}

/// What the parameters make of the histories.
struct Ahead {
    std::vector<double> alive;
    std::vector<Outlook> ahead;
};

std::optional<Ahead> look_ahead(const PurchaseParameters& of, const PurchaseCounts& counts, const Horizon& horizon,
                                const StopAsked& stop) {
    auto ahead = outlooks(of, counts, horizon, stop);
    if (!ahead) return std::nullopt;
    Ahead found{std::vector<double>(counts.histories.size()), std::move(*ahead)};
    constexpr std::size_t block = 4096;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, (counts.histories.size() + block - 1) / block, [&](std::size_t b) {
        if (stopped || stop()) return void(stopped = true);
        for (std::size_t i = b * block; i < std::min(counts.histories.size(), (b + 1) * block); ++i) {
            const PurchaseHistory& each = counts.histories[i];
            found.alive[i] = alive(of, each.repeats, each.recency / counts.unit_days, each.age / counts.unit_days);
        }
    });
    if (stopped) return std::nullopt;
    return found;
}

}  // namespace

std::optional<PurchaseFit> fit_purchases(PurchaseModel model, const CustomersAt& customers, double unit_days,
                                         const StopAsked& stop) {
    PurchaseFit found;
    found.counts = count_histories(customers.histories, unit_days, &found.place);
    auto fit = fit_purchases(model, found.counts, stop);
    if (fit && fit->outcome != Outcome::found) {
        const auto penalty = chosen_penalty(model, customers, unit_days, stop);
        if (!penalty) return std::nullopt;
        fit = fit_purchases(model, found.counts, stop, *penalty);
        found.penalised = true;
    }
    if (!fit) return std::nullopt;
    found.fit = std::move(*fit);
    found.parameters = PurchaseParameters::of_logs(model, found.fit.logs);
    return found;
}

PurchaseFit asked_about(const PurchaseFit& fit, const CustomersAt& customers) {
    PurchaseFit asked{
        .counts = {}, .place = {}, .fit = fit.fit, .parameters = fit.parameters, .penalised = fit.penalised};
    asked.counts = count_histories(customers.histories, fit.counts.unit_days, &asked.place);
    return asked;
}

std::optional<SpendFit> fit_spends(const CustomersAt& customers, const StopAsked& stop) {
    SpendFit found;
    std::vector<MeanSpend> spends;
    for (const MeanSpend& each : customers.spends)
        if (each.purchases > 0) spends.push_back(each);
    found.customers = spends.size();
    found.correlation = correlation(spends);
    found.mean = customers.mean_spend;
    double deviation = 0;
    for (const MeanSpend& each : spends) deviation += (each.mean - found.mean) * (each.mean - found.mean);
    found.square = found.mean * found.mean + deviation / std::max<double>(1, static_cast<double>(spends.size()));
    if (spends.size() < fewest_spends) return found;
    auto fit = fit_spend(spends, stop);
    const auto good = [](const LikelihoodFit& each) {
        return each.outcome == Outcome::found && each.parameter(1) > least_q;
    };
    if (fit && !good(*fit)) {
        found.penalised = true;
        for (const double penalty : penalties) {
            fit = fit_spend(spends, stop, penalty);
            if (!fit || good(*fit)) break;
        }
    }
    if (!fit) return std::nullopt;
    found.modelled = good(*fit);
    found.fit = std::move(*fit);
    found.parameters = {found.fit.parameter(0), found.fit.parameter(1), found.fit.parameter(2)};
    return found;
}

SpendOutlook SpendFit::outlook(const MeanSpend& known) const {
    if (modelled) return spend_outlook(parameters, known.purchases, known.mean);
    return {.mean = mean, .square = square, .product = mean * mean, .by = Eigen::Vector3d::Zero()};
}

std::optional<Prospects> prospects(const PurchaseFit& fit, double length, double discount, bool derivatives,
                                   const StopAsked& stop) {
    Prospects found;
    found.horizon = Horizon::of(length, discount, fit.parameters.alpha);
    auto ahead = look_ahead(fit.parameters, fit.counts, found.horizon, stop);
    if (!ahead) return std::nullopt;
    found.alive = std::move(ahead->alive);
    found.ahead = std::move(ahead->ahead);
    if (!derivatives || !fit.certain()) return found;
    found.by.resize(found.alive.size());
    for (std::size_t k = 0; k < 4; ++k) {
        constexpr double h = 1e-4;
        Eigen::VectorXd moved = fit.fit.logs;
        moved[static_cast<Eigen::Index>(k)] += h;
        const auto there =
            look_ahead(PurchaseParameters::of_logs(fit.parameters.model, moved), fit.counts, found.horizon, stop);
        if (!there) return std::nullopt;
        for (std::size_t i = 0; i < found.by.size(); ++i) {
            found.by[i][k] =
                std::log(there->alive[i] * there->ahead[i].value / (found.alive[i] * found.ahead[i].value)) / h;
            found.buyers_by[k] +=
                fit.counts.customers[i] * (there->alive[i] * (1 - there->ahead[i].none) - found.buyers(i)) / h;
        }
    }
    return found;
}

}  // namespace clientele
