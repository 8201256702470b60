#include "core/math/wallet_allocation.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

#include "core/base/random_numbers.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

constexpr double unknown_share = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t resamples_a_look = 20;
constexpr double most_sums = 4e8;

/// What is added up of each respondent: used, share, gain, and share where our brand is used; by brand.
constexpr std::size_t figures_a_brand = 4;

/// Respondents who use any brand, as what each adds.
struct WalletRows {
    std::size_t brands = 0;
    std::vector<double> weights{}, own{};  ///< by respondent: the weight; the same of those who use our brand, else 0
    std::vector<double> parts{};           ///< respondent × brands × figures, weighted
    std::size_t size() const { return weights.size(); }
};

WalletRows rows_of(const WalletAnswers& answers, std::size_t own) {
    WalletRows rows{.brands = answers.brands};
    for (std::size_t r = 0; r < answers.weights.size(); ++r) {
        const auto scores = std::span(answers.scores).subspan(r * answers.brands, answers.brands);
        const auto used =
            static_cast<double>(std::ranges::count_if(scores, [](double score) { return !std::isnan(score); }));
        const double weight = answers.weights[r];
        if (!(used > 0) || !(weight > 0)) continue;
        const bool ours = own < answers.brands && !std::isnan(scores[own]);
        rows.weights.push_back(weight);
        rows.own.push_back(ours ? weight : 0);
        for (const double share : wallet_shares(scores)) {
            const bool uses = !std::isnan(share);
            rows.parts.push_back(uses ? weight : 0);
            rows.parts.push_back(uses ? weight * share : 0);
            rows.parts.push_back(uses ? weight * (wallet_share(1, used) - share) : 0);
            rows.parts.push_back(uses && ours ? weight * share : 0);
        }
    }
    return rows;
}

/// The five figures of every brand from sums.
constexpr std::size_t told = 5;
void figures_from(std::span<const double> sums, double all, double own, std::span<double> figures) {
    for (std::size_t b = 0; b * figures_a_brand < sums.size(); ++b) {
        const auto part = sums.subspan(b * figures_a_brand, figures_a_brand);
        figures[b * told] = all > 0 ? part[0] / all : unknown_share;
        figures[b * told + 1] = all > 0 ? part[1] / all : unknown_share;
        figures[b * told + 2] = part[0] > 0 ? part[1] / part[0] : unknown_share;
        figures[b * told + 3] = all > 0 ? part[2] / all : unknown_share;
        figures[b * told + 4] = own > 0 ? part[3] / own : unknown_share;
    }
}

/// Sums over respondents that `at(i)` names.
template <class At>
void add_up(const WalletRows& rows, std::size_t count, At&& at, std::span<double> figures) {
    const std::size_t width = rows.brands * figures_a_brand;
    std::vector<double> sums(width);
    double all = 0, own = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t r = at(i);
        all += rows.weights[r];
        own += rows.own[r];
        const double* part = rows.parts.data() + r * width;
        for (std::size_t k = 0; k < width; ++k) sums[k] += part[k];
    }
    figures_from(sums, all, own, figures);
}

WalletFigure with_interval(double value, std::vector<double> drawn) {
    std::erase_if(drawn, [](double each) { return std::isnan(each); });
    if (std::isnan(value) || drawn.empty()) return {value, unknown_share, unknown_share};
    static constexpr std::array<double, 2> ends{0.025, 0.975};
    const std::vector<double> interval = quantiles(drawn, ends);
    return {value, std::min(value, interval[0]), std::max(value, interval[1])};
}

double chance_above(const std::vector<double>& drawn, std::size_t resamples, std::size_t brands, std::size_t brand,
                    std::size_t own) {
    if (own >= brands || brand == own) return unknown_share;
    double above = 0;
    for (std::size_t k = 0; k < resamples; ++k) {
        const double* figures = drawn.data() + k * brands * told;
        const double theirs = figures[brand * told + 1], ours = figures[own * told + 1];
        above += theirs == ours ? 0.5 : theirs > ours ? 1 : 0;
    }
    return resamples > 0 ? above / static_cast<double>(resamples) : unknown_share;
}

}  // namespace

std::vector<double> wallet_shares(std::span<const double> scores) {
    std::vector<double> shares(scores.size(), unknown_share);
    const auto used =
        static_cast<double>(std::ranges::count_if(scores, [](double score) { return !std::isnan(score); }));
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (std::isnan(scores[i])) continue;
        double better = 0, equal = 0;
        for (const double other : scores) {
            better += other > scores[i] ? 1 : 0;
            equal += other == scores[i] ? 1 : 0;
        }
        shares[i] = wallet_share(better + (equal + 1) / 2, used);
    }
    return shares;
}

Result<Wallets> wallets(const WalletAnswers& answers, std::size_t own, std::uint64_t seed, const Progress& progress,
                        std::size_t resamples) {
    const WalletRows rows = rows_of(answers, own);
    const std::size_t n = rows.size(), brands = rows.brands, width = brands * told;
    const double work = std::max(1.0, static_cast<double>(n) * static_cast<double>(brands * figures_a_brand));
    resamples =
        std::clamp(static_cast<std::size_t>(most_sums / work), std::min<std::size_t>(resamples, 200), resamples);
    Wallets out{.of = std::vector<BrandWallet>(brands), .respondents = n, .resamples = n > 1 ? resamples : 0};
    std::vector<double> figures(width), drawn(out.resamples * width);
    add_up(
        rows, n, [](std::size_t i) { return i; }, figures);
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, (out.resamples + resamples_a_look - 1) / resamples_a_look,
                      [&](std::size_t block) {
                          for (std::size_t k = block * resamples_a_look;
                               k < std::min(out.resamples, (block + 1) * resamples_a_look); ++k) {
                              if (stopped || progress.cancelled()) {
                                  stopped = true;
                                  return;
                              }
                              RandomNumbers random(mix(seed ^ mix(k + golden_step)));
                              add_up(
                                  rows, n, [&](std::size_t) { return random.below(static_cast<std::uint32_t>(n)); },
                                  std::span(drawn).subspan(k * width, width));
                          }
                      });
    if (stopped) return cancelled();
    for (std::size_t b = 0; b < brands; ++b) {
        BrandWallet& brand = out.of[b];
        const auto figure = [&](std::size_t which) {
            std::vector<double> each(out.resamples);
            for (std::size_t k = 0; k < each.size(); ++k) each[k] = drawn[k * width + b * told + which];
            return with_interval(figures[b * told + which], std::move(each));
        };
        brand = {.users = 0,
                 .used = figure(0),
                 .share = figure(1),
                 .of_users = figure(2),
                 .first_gain = figure(3),
                 .of_own = figure(4),
                 .above_own = chance_above(drawn, out.resamples, brands, b, own)};
        for (std::size_t r = 0; r < n; ++r)
            brand.users += rows.parts[r * brands * figures_a_brand + b * figures_a_brand] > 0 ? 1 : 0;
    }
    for (std::size_t r = 0; r < n; ++r) {
        std::size_t used = 0;
        for (std::size_t b = 0; b < brands; ++b) used += rows.parts[(r * brands + b) * figures_a_brand] > 0 ? 1 : 0;
        out.single += used == 1 ? 1 : 0;
    }
    return out;
}

}  // namespace clientele
