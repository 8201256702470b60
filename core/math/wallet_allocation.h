#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele {

/// The share of a buyer's spending that goes to the brand at that rank (1 is the best) of so many that the buyer uses:
/// (1 - rank / (brands + 1)) · 2 / brands, the Wallet Allocation Rule (Keiningham, Aksoy, Buoye and Cooil 2011, Harvard
/// Business Review 89(10), p. 29-31). All ranks together come to 1.
constexpr double wallet_share(double rank, double brands) { return (1 - rank / (brands + 1)) * 2 / brands; }

/// By brand what one buyer spends there, from scores of which the highest is the best; NaN are brands that the buyer
/// does not use, which get NaN. Brands of equal score share the mean of their ranks.
std::vector<double> wallet_shares(std::span<const double> scores);

/// Scores of brands by respondent.
struct WalletAnswers {
    std::size_t brands = 0;
    std::vector<double> scores{};   ///< respondent × brands; NaN: not used
    std::vector<double> weights{};  ///< by respondent, above 0
};

/// A figure with its 95 % interval.
struct WalletFigure {
    double value = 0, low = 0, high = 0;
};
struct BrandWallet {
    double users = 0;           ///< respondents who use it, not weighted
    WalletFigure used{};        ///< share of the respondents who use it
    WalletFigure share{};       ///< of all respondents' wallets; all brands come to 1
    WalletFigure of_users{};    ///< of the wallets of those who use it
    WalletFigure first_gain{};  ///< of all wallets: how much more it would be if it were first with all its users
    WalletFigure of_own{};      ///< of the wallets of those who use our brand
    double above_own = 0;       ///< the chance that its share of all wallets is larger than our brand's, ties half
};
struct Wallets {
    std::vector<BrandWallet> of{};  ///< by brand; figures without respondents are NaN
    std::size_t respondents = 0;    ///< who use any brand
    std::size_t single = 0;         ///< of them who use one alone, which gets all
    std::size_t resamples = 0;
};

/// Wallets of all respondents, each counted by weight, as if all spent alike. Intervals are percentiles of respondents
/// drawn again with replacement, weight and all (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter
/// 13). `own`: index of our brand, or SIZE_MAX. The same for the same seed on any number of threads. Errors: cancelled.
/// O(resamples × respondents × brands); fewer resamples of very many respondents.
Result<Wallets> wallets(const WalletAnswers& answers, std::size_t own, std::uint64_t seed, const Progress& progress,
                        std::size_t resamples = 2000);

}  // namespace clientele
