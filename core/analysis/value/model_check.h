#pragma once

#include "core/analysis/value/purchase_fit.h"

namespace clientele {

/// What a model, fitted to the purchases up to a day, says of the days after it, beside what really happened. Only of
/// the customers who had bought by that day.
struct ModelCheck {
    Date split, last;

    /// Repeat purchases of these customers since the first day of the data, at the end of each week.
    struct Week {
        Date end;
        double actual = 0, expected = 0;        ///< so far
        double actual_in = 0, expected_in = 0;  ///< in this week
    };
    std::vector<Week> weeks;

    /// Customers by their repeat purchases up to the split: 0, 1, … 6, and 7 or more.
    struct Bin {
        double customers = 0, actual = 0, expected = 0;  ///< purchases after the split, of one customer
        double error = 0;                                ///< standard error of `actual` if the model is right
    };
    std::array<Bin, 8> bins;
    double actual = 0, expected = 0, error = 0;  ///< purchases after the split, of all
    double squared = 0, absolute = 0;            ///< mean errors of a customer
    double correlation = missing_number;
};

/// `first` and `last`: the days of the data. Nothing when stopped.
std::optional<ModelCheck> check_model(const PurchaseDays& bought, const CustomersAt& customers, const PurchaseFit& fit,
                                      Date first, Date last, const StopAsked& stop);

}  // namespace clientele
