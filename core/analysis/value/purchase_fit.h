#pragma once

#include "core/analysis/value/purchase_days.h"
#include "core/math/purchase_models.h"

namespace clientele {

/// How the customers of a day buy and leave, fitted.
struct PurchaseFit {
    PurchaseCounts counts;
    std::vector<std::uint32_t> place;  ///< of each customer's history in `counts`
    LikelihoodFit fit;
    PurchaseParameters parameters;
    /// Without a penalty the fit ran away or was flat; the penalty, chosen on customers left out, holds it.
    bool penalised = false;
    bool certain() const { return fit.outcome == LikelihoodFit::Outcome::found; }  ///< there is a covariance
};

/// Nothing when stopped.
std::optional<PurchaseFit> fit_purchases(PurchaseModel model, const CustomersAt& customers, double unit_days,
                                         const StopAsked& stop);

/// The same model, asked about other customers than those that it was learnt from.
PurchaseFit asked_about(const PurchaseFit& fit, const CustomersAt& customers);

/// What a purchase of each customer is worth.
struct SpendFit {
    bool modelled = false;  ///< Gamma-Gamma; else the mean of all stands for each
    bool penalised = false;
    LikelihoodFit fit;
    GammaGamma parameters;
    double mean = 0, square = 0;          ///< of all purchase days, where it is not modelled
    std::size_t customers = 0;            ///< with repeat purchases of known worth
    double correlation = missing_number;  ///< of their purchases and mean spend

    SpendOutlook outlook(const MeanSpend& known) const;
};
std::optional<SpendFit> fit_spends(const CustomersAt& customers, const StopAsked& stop);

/// What customers with the same history will do, and how that depends on the logarithms of the parameters.
struct Prospects {
    Horizon horizon;
    std::vector<double> alive;              ///< by history
    std::vector<Outlook> ahead;             ///< by history, given alive
    std::vector<std::array<double, 4>> by;  ///< derivatives of ln(alive · value); empty without a covariance
    std::array<double, 4> buyers_by{};      ///< derivatives of the expected number of buyers
    double buyers(std::size_t history) const { return alive[history] * (1 - ahead[history].none); }
};
/// `discount` continuous, a unit.
std::optional<Prospects> prospects(const PurchaseFit& fit, double length, double discount, bool derivatives,
                                   const StopAsked& stop);

}  // namespace clientele
