#pragma once

#include <optional>

#include "core/math/maximum_likelihood.h"
#include "core/math/purchase_counts.h"

/// Models of customers who buy at their own rate until, unseen, they stop for good ("buy till you die").
///
/// BG/NBD (Fader, Hardie and Lee 2005, "Counting your customers" the easy way, Marketing Science 24): purchases come at
/// rate λ ~ Gamma(r, α); after each the customer leaves with probability p ~ Beta(a, b).
/// Pareto/NBD (Schmittlein, Morrison and Colombo 1987): the same purchases; the time until leaving is exponential with
/// rate μ ~ Gamma(s, β).
/// Times are in units of their own; α, β and r, s mean nothing without the unit.
namespace clientele {

enum class PurchaseModel { bg_nbd, pareto_nbd };

/// r, α and then a, b (BG/NBD) or s, β (Pareto/NBD).
struct PurchaseParameters {
    PurchaseModel model = PurchaseModel::bg_nbd;
    double r = 1, alpha = 1;
    double drop1 = 1;  ///< a or s
    double drop2 = 1;  ///< b or β

    static PurchaseParameters of_logs(PurchaseModel model, const Eigen::VectorXd& logs);
};

/// Log-likelihood of the histories, with its gradient by the logarithms of the four parameters. BG/NBD in the form that
/// neither over- nor underflows (Fader and Hardie 2013, note 027); of Pareto/NBD the integral over the unseen time of
/// leaving (ibid. 2005, note 009, eq. 8 before it becomes a hypergeometric function) by Gauss-Legendre. O(histories),
/// parallel. Keeps a reference to the counts.
LogLikelihood purchase_likelihood(PurchaseModel model, const PurchaseCounts& counts, StopAsked stop);

/// Where to start and what to pull to; the likelihood is of `counts`, which must outlive it.
LikelihoodProblem purchase_problem(PurchaseModel model, const PurchaseCounts& counts, StopAsked stop);

/// Maximum likelihood from several starts; where there are very many histories the starts are tried on some of them.
/// Nothing when stopped.
std::optional<LikelihoodFit> fit_purchases(PurchaseModel model, const PurchaseCounts& counts, const StopAsked& stop,
                                           double penalty = 0);

/// Probability that the customer has not left yet. BG/NBD: 1 without a repeat purchase, for only purchases are moments
/// to leave at: that is no evidence of anything.
double alive(const PurchaseParameters& of, double repeats, double recency, double age);

/// E[X(t)]: repeat purchases that a customer is expected to make within t of the first.
double expected_repeats(const PurchaseParameters& of, double t);

/// The time ahead that is looked at: nodes and weights for sums of what happens at each time from now on.
struct Horizon {
    double length = 0;            ///< in units
    std::vector<double> at;       ///< in units
    std::vector<double> plain;    ///< weights: purchases as such
    std::vector<double> value;    ///< discounted at the rate a unit (continuously)
    std::vector<double> squares;  ///< discounted twice
    std::vector<double> pairs;    ///< of two purchases, both discounted, by the time of the later one; both orders

    /// `scale`: the time over which expectations change, α say.
    static Horizon of(double length, double discount_a_unit, double scale);
};

/// What a customer who is still one will do in the horizon.
struct Outlook {
    double purchases = 0;  ///< E[Y]
    double value = 0;      ///< discounted
    double squares = 0;    ///< discounted twice
    double pairs = 0;      ///< E over ordered pairs of different purchases, discounted: E[Y(Y−1)] without discount
    double none = 1;       ///< probability of no purchase
};

/// Outlook of a customer with these repeats and age, given not having left. The expectations are integrals over time of
/// the rate of purchases, so nothing special happens at a = 1 or s = 1, where the closed forms divide by zero.
Outlook outlook(const PurchaseParameters& of, double repeats, double age, const Horizon& horizon);

/// Outlooks of all histories, in their order. Of many ages of one number of repeats most are interpolated (Chebyshev,
/// on ln(α + age); relative error under 1e-7). Nothing when stopped.
std::optional<std::vector<Outlook>> outlooks(const PurchaseParameters& of, const PurchaseCounts& counts,
                                             const Horizon& horizon, const StopAsked& stop);

}  // namespace clientele
