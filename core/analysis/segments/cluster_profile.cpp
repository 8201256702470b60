#include "core/analysis/segments/cluster_profile.h"

#include <cmath>

#include "core/analysis/segments/cluster_names.h"
#include "core/analysis/table_building.h"
#include "core/base/format.h"
#include "core/math/median_interval.h"
#include "core/math/normal.h"
#include "core/math/order_statistics.h"

namespace clientele {
namespace {

bool yes_or_no(const ClusterMeasure& measure) { return measure.unit == Unit::percent && !measure.of_purchases; }

/// Figures with their intervals as three columns of a table.
struct EstimateColumns {
    std::vector<double> value, low, high;

    void add(const Estimate& estimate) {
        value.push_back(estimate.value);
        low.push_back(estimate.low);
        high.push_back(estimate.high);
    }
    void put(FindingTable& table, const std::string& id, Text title, Unit unit, int decimals = -1) && {
        const auto add = [&](std::string column, Text of, std::vector<double>& values) {
            table.columns.push_back(number_column(std::move(column), std::move(of), unit, std::move(values), decimals));
        };
        add(id, std::move(title), value);
        add(id + "_low", text("from"), low);
        add(id + "_high", text("to"), high);
    }
};

}  // namespace

Estimate typical_value(const ClusteredCustomers& customers, std::size_t column, std::size_t cluster) {
    std::vector<double> values;
    double sum = 0;
    const std::vector<double>& measured = customers.measured.values[customers.points.measure[column]];
    for (std::size_t i = 0; i < customers.of.size(); ++i) {
        const double value = measured[customers.points.row[i]];
        if (customers.of[i] != cluster || !std::isfinite(value)) continue;
        values.push_back(value);
        sum += value;
    }
    if (values.empty()) return {};
    const auto all = static_cast<double>(values.size());
    const bool share = yes_or_no(customers.measure(column));
    const Interval interval = share ? share_interval(sum, all) : median_interval(values);
    return {share ? sum / all : quantiles(values, std::array{0.5}).front(), interval.low, interval.high};
}

FindingTable cluster_profile(const ClusteredCustomers& customers, const std::vector<std::vector<double>>& differences,
                             const std::vector<std::string>& names) {
    const auto errors = cluster_difference_errors(customers.points.points, customers.of, customers.clusters);
    constexpr double z = normal_z95;
    std::vector<std::string> clusters, measures;
    EstimateColumns difference, median, share;
    for (std::size_t c = 0; c < names.size(); ++c)
        for (std::size_t column = 0; column < customers.points.measure.size(); ++column) {
            const double by = differences[c][column], error = z * errors[c][column];
            const Estimate typical = typical_value(customers, column, c);
            const bool percent = customers.measure(column).unit == Unit::percent;
            clusters.push_back(names[c]);
            measures.push_back(to_string(customers.measure(column).label));
            difference.add({by, by - error, by + error});
            median.add(percent ? Estimate{} : typical);
            share.add(percent ? typical : Estimate{});
        }
    FindingTable table = table_of(
        "profile", text("What sets the clusters apart"),
        {text_column("cluster", text("Cluster"), clusters), text_column("compared", text("Measure"), measures)});
    std::move(difference).put(table, "difference", text("Standard deviations from the mean"), Unit::none, 2);
    std::move(median).put(table, "median", text("Median"), Unit::none);
    std::move(share).put(table, "share", text("Share"), Unit::percent);
    return table;
}

}  // namespace clientele
