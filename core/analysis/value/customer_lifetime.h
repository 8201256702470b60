#pragma once

#include "core/analysis/value/customer_values.h"
#include "core/analysis/value/model_check.h"

namespace clientele {

struct LifetimeOptions {
    std::optional<PurchaseModel> model = PurchaseModel::bg_nbd;  ///< nothing: the one whose check is better
    double unit_days = 7;
    std::optional<Date> calibration_end;  ///< nothing: the last day, and a split of its own for the check
    double horizon_days = 365;
    double discount = 0.15;  ///< a year
    bool subtract_returns = true;
};

/// Everything that value.clv says.
struct CustomerLifetime {
    LifetimeOptions options;
    PurchaseDays bought;
    CustomersAt customers;  ///< at the day from which on is looked ahead: those whom the model learns from
    /// Those of them whom the filter chooses; nothing where it chooses none, and everybody is shown. See LearningRows.
    std::optional<CustomersAt> chosen;
    PurchaseFit fit;
    SpendFit spend;
    CustomerValues values;  ///< of those shown
    double net = 1;    ///< what is left of a purchase after what is given back
    Date first, last;  ///< days of the data

    /// The model's check; nothing where the data is too short or nobody came back.
    std::optional<ModelCheck> check;
    /// What the check is of, where the data was split for it alone.
    std::optional<PurchaseFit> check_fit;
    /// Where both models were tried: the mean squared errors of a customer, of BG/NBD and of Pareto/NBD.
    std::optional<std::array<double, 2>> tried;

    const CustomersAt& shown() const { return chosen ? *chosen : customers; }
    PurchaseModel model() const { return fit.parameters.model; }
};

/// Errors: missing_data where nobody bought, or bought again; bad_value for a calibration end outside the data.
Result<CustomerLifetime> customer_lifetime(const Context& context, const LifetimeOptions& options);

/// "BG/NBD"
std::string_view name_of(PurchaseModel model);

// The parts of the finding, one file.
void add_lifetime_tables(Finding& finding, const Snapshot& snapshot, const CustomerLifetime& found);

}  // namespace clientele
