#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// A number known of customers: of what they bought, or a column of the customers.
struct ClusterMeasure {
    std::string id;     ///< "recency", "discount_share"; of columns the field's id or the attribute's header
    Text label;         ///< "Days since last purchase"
    Unit unit = Unit::none;
    bool of_purchases = false;
    bool usual = false;  ///< taken where none are chosen
    /// What a group is called that has much or little of it: "frequent", "rare". Keys, put into words by own_words.h.
    std::string much{}, little{};
};

/// Those that the snapshot has, in a fixed order: of purchases first. Columns: numbers, yes or no, and dates, which
/// count as the days, or years of a birth date, up to the reference day.
std::vector<ClusterMeasure> cluster_measures(const Snapshot& snapshot);

/// Towards what shares of customers with few lines are drawn: (part + weight · mean) / (lines + weight). Weight 0: it
/// is no share.
struct SteadyShare {
    double mean = 0, weight = 0;
    bool operator==(const SteadyShare&) const = default;
};

/// Measures of customers: values()[m][i] is measure m of customer i; missing where it is not known.
struct MeasuredCustomers {
    std::vector<ClusterMeasure> measures;
    std::vector<Code> customer;               ///< in the order of their codes
    std::vector<std::vector<double>> values;  ///< by measure
    std::vector<double> revenue;              ///< by customer; empty where nothing is known of purchases
    std::vector<SteadyShare> steady;          ///< by measure
    Date reference;                           ///< the day after the last that counts
    std::size_t size() const { return customer.size(); }
};

/// The measures that a list names, "recency, income"; the usual ones for "". Names that are not known are an error that
/// says what there is.
Result<std::vector<ClusterMeasure>> chosen_measures(const Snapshot& snapshot, std::string_view names);

/// Measures the customers of the selected purchases, or, where no measure is of purchases, of the selected rows of
/// customers. `last_day` is the last day that counts. `steady`, by measure, stands for what would be worked out from
/// these customers. O(order lines + customers), parallel, deterministic. Errors: nobody is left, the work was stopped.
Result<MeasuredCustomers> measured_customers(const Snapshot& snapshot, const Selections& rows, Date last_day,
                                             std::vector<ClusterMeasure> measures, const Progress& progress,
                                             const std::vector<SteadyShare>* steady = nullptr);

}  // namespace clientele
