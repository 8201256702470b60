#pragma once

#include "core/analysis/value/estimate.h"
#include "core/analysis/value/purchase_fit.h"

namespace clientele {

/// What each customer is worth in the horizon, in the order of CustomersAt.
struct CustomerValues {
    std::vector<double> alive, purchases, spend, buys;  ///< `buys`: probability of buying again in the horizon
    std::vector<double> value, low, high;               ///< discounted; what the customer will really bring, 95 %
    Estimate total, buyers, mean;
    double expected_purchases = 0;
};

/// `net`: what is left of a purchase when what is given back is taken off. The interval of a customer is that of a
/// distribution with the model's probability of bringing nothing and, beyond it, a log-normal with the model's mean and
/// variance: of the customer's own unknown rate, time of leaving and spend, of chance, and of the parameters (delta
/// method). That of the total has the parameters' uncertainty and the chance of all customers.
CustomerValues customer_values(const CustomersAt& customers, const PurchaseFit& fit, const SpendFit& spend,
                               const Prospects& ahead, double net);

}  // namespace clientele
