#include <cmath>

#include "core/analysis/table_building.h"
#include "core/analysis/value/customer_lifetime.h"
#include "core/math/normal.h"
#include "core/table/largest_first.h"

namespace clientele {
namespace {

/// The most valuable customer first.
FindingTable customers_table(const Snapshot& snapshot, const CustomerLifetime& found,
                             const std::vector<std::uint32_t>& order) {
    const CustomersAt& customers = found.shown();
    const auto numbers = [&](auto&& of) {
        std::vector<double> taken(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) taken[i] = of(order[i]);
        return taken;
    };
    const auto of = [&](const std::vector<double>& values) {
        return numbers([&](std::size_t i) { return values[i]; });
    };
    std::vector<Code> codes(order.size());
    std::vector<std::int32_t> last(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t who = customers.who[order[i]];
        codes[i] = found.bought.customer[who];
        last[i] = found.bought.first_day(who) + customers.histories[order[i]].recency;
    }
    const bool no_evidence = found.model() == PurchaseModel::bg_nbd;
    FindingTable table{.id = "customers",
                       .title = text("Customers"),
                       .columns = {},
                       .key_column = "customer",
                       .key_dimension = "customers.customer_id"};
    table.columns = {
        column_of("customer", text("Customer"), Column::of_codes(std::move(codes), snapshot.dictionary("customer"))),
        number_column("clv", text("Expected value"), Unit::amount, of(found.values.value)),
        number_column("low", text("Value at least"), Unit::amount, of(found.values.low)),
        number_column("high", text("Value at most"), Unit::amount, of(found.values.high)),
        number_column(
            "p_alive", text("Probability of still being a customer"), Unit::percent, numbers([&](std::size_t i) {
                return no_evidence && customers.histories[i].repeats == 0 ? missing_number : found.values.alive[i];
            })),
        number_column("buys_again", text("Probability of buying again"), Unit::percent, of(found.values.buys)),
        number_column("expected_purchases", text("Expected purchases"), Unit::none, of(found.values.purchases), 2),
        number_column("expected_spend", text("Expected spend a purchase"), Unit::amount, of(found.values.spend)),
        number_column("frequency", text("Repeat purchases"), Unit::count,
                      numbers([&](std::size_t i) { return static_cast<double>(customers.histories[i].repeats); })),
        number_column("recency", text("Days from first to last purchase"), Unit::days,
                      numbers([&](std::size_t i) { return static_cast<double>(customers.histories[i].recency); }), 0),
        number_column("age", text("Days since first purchase"), Unit::days,
                      numbers([&](std::size_t i) { return static_cast<double>(customers.histories[i].age); }), 0),
        column_of("last_purchase", text("Last purchase"), Column::of_dates(std::move(last))),
    };
    return table;
}

/// Tenths of the customers by value, the best first; equal in size but for one customer.
FindingTable tenths_table(const CustomerLifetime& found, const std::vector<std::uint32_t>& order) {
    std::vector<std::string> names;
    std::vector<double> customers, value, share, so_far, purchases;
    double sum = 0;
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
        const std::size_t first = order.size() * tenth / 10, last = order.size() * (tenth + 1) / 10;
        if (first == last) continue;
        double worth = 0, bought = 0;
        for (std::size_t i = first; i < last; ++i) {
            worth += found.values.value[order[i]];
            bought += found.values.purchases[order[i]];
        }
        sum += worth;
        names.push_back(std::to_string(tenth + 1));
        customers.push_back(static_cast<double>(last - first));
        value.push_back(worth);
        share.push_back(quotient(worth, found.values.total.value));
        so_far.push_back(quotient(sum, found.values.total.value));
        purchases.push_back(bought);
    }
    return table_of(
        "tenths", text("Tenths of the customers by value"),
        {text_column("tenth", text("Tenth of the customers"), names),
         number_column("customers", text("Customers"), Unit::count, std::move(customers)),
         number_column("clv", text("Expected value"), Unit::amount, std::move(value)),
         number_column("share", text("Share of value"), Unit::percent, std::move(share)),
         number_column("so_far", text("Share of value so far"), Unit::percent, std::move(so_far)),
         number_column("expected_purchases", text("Expected purchases"), Unit::none, std::move(purchases), 0)});
}

FindingTable tracking_table(const ModelCheck& check) {
    std::vector<std::int32_t> ends;
    std::vector<double> actual, expected, actual_in, expected_in;
    for (const ModelCheck::Week& week : check.weeks) {
        ends.push_back(week.end.days);
        actual.push_back(week.actual);
        expected.push_back(week.expected);
        actual_in.push_back(week.actual_in);
        expected_in.push_back(week.expected_in);
    }
    return table_of(
        "tracking", text("Repeat purchases by week"),
        {column_of("week", text("Week to"), Column::of_dates(std::move(ends))),
         number_column("actual", text("Actual so far"), Unit::count, std::move(actual)),
         number_column("expected", text("Expected so far"), Unit::none, std::move(expected), 1),
         number_column("actual_in_week", text("Actual in the week"), Unit::count, std::move(actual_in)),
         number_column("expected_in_week", text("Expected in the week"), Unit::none, std::move(expected_in), 1)});
}

FindingTable calibration_table(const ModelCheck& check) {
    std::vector<std::string> names;
    std::vector<double> customers, actual, expected, low, high;
    for (std::size_t x = 0; x < check.bins.size(); ++x) {
        const ModelCheck::Bin& bin = check.bins[x];
        if (bin.customers == 0) continue;
        names.push_back(std::to_string(x) + (x + 1 == check.bins.size() ? "+" : ""));
        customers.push_back(bin.customers);
        actual.push_back(bin.actual);
        expected.push_back(bin.expected);
        low.push_back(std::max(0.0, bin.expected - normal_z95 * bin.error));
        high.push_back(bin.expected + normal_z95 * bin.error);
    }
    return table_of(
        "calibration", text("Purchases in the check by purchases before"),
        {text_column("repeats", text("Repeat purchases before"), names),
         number_column("customers", text("Customers"), Unit::count, std::move(customers)),
         number_column("actual", text("Actual purchases a customer"), Unit::none, std::move(actual), 4),
         number_column("expected", text("Expected purchases a customer"), Unit::none, std::move(expected), 4),
         number_column("low", text("Expected at least"), Unit::none, std::move(low), 4),
         number_column("high", text("Expected at most"), Unit::none, std::move(high), 4)});
}

/// The rows of the table of parameters, as they grow.
struct ParameterRows {
    std::vector<std::string> models, names;
    std::vector<double> values, errors, low, high;
    std::vector<std::int32_t> until;

    void add(std::string_view model, std::string_view name, Date end, double value, double error = missing_number) {
        models.emplace_back(model);
        names.emplace_back(name);
        until.push_back(end.days);
        values.push_back(value);
        errors.push_back(error);
        low.push_back(value * std::exp(-normal_z95 * error / value));
        high.push_back(value * std::exp(normal_z95 * error / value));
    }
    void add_fit(std::string_view model, std::span<const std::string_view> parameters, Date end,
                 const LikelihoodFit& fit) {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const auto place = static_cast<Eigen::Index>(i);
            add(model, parameters[i], end, fit.parameter(place), fit.standard_error(place));
        }
        add(model, "log_likelihood", end, fit.log_likelihood);
        if (fit.penalty > 0) add(model, "penalty", end, fit.penalty);
    }
};

FindingTable model_table(const CustomerLifetime& found) {
    static constexpr std::string_view bg[] = {"r", "alpha", "a", "b"}, pareto[] = {"r", "alpha", "s", "beta"},
                                      spend[] = {"p", "q", "gamma"};
    ParameterRows rows;
    const auto parameters = found.model() == PurchaseModel::bg_nbd ? std::span<const std::string_view>(bg)
                                                                   : std::span<const std::string_view>(pareto);
    const std::string_view model = name_of(found.model());
    rows.add_fit(model, parameters, found.customers.end, found.fit.fit);
    if (found.spend.modelled) rows.add_fit("Gamma-Gamma", spend, found.customers.end, found.spend.fit);
    if (found.check_fit) rows.add_fit(model, parameters, found.check->split, found.check_fit->fit);
    return table_of(
        "model", text("Parameters of the models"),
        {text_column("model", text("Model"), rows.models), text_column("parameter", text("Parameter"), rows.names),
         number_column("value", text("Value"), Unit::none, std::move(rows.values), 4),
         number_column("standard_error", text("Standard error"), Unit::none, std::move(rows.errors), 4),
         number_column("low", text("At least (95 %)"), Unit::none, std::move(rows.low), 4),
         number_column("high", text("At most (95 %)"), Unit::none, std::move(rows.high), 4),
         column_of("until", text("Learned from purchases up to"), Column::of_dates(std::move(rows.until)))});
}

}  // namespace

void add_lifetime_tables(Finding& finding, const Snapshot& snapshot, const CustomerLifetime& found) {
    const std::vector<std::uint32_t> order = largest_first(found.values.value);
    constexpr std::size_t fewest_of_tenths = 10;
    if (order.size() >= fewest_of_tenths) finding.tables.push_back(tenths_table(found, order));
    finding.tables.push_back(customers_table(snapshot, found, order));
    if (found.check) {
        finding.tables.push_back(tracking_table(*found.check));
        finding.tables.push_back(calibration_table(*found.check));
    }
    finding.tables.push_back(model_table(found));
}

}  // namespace clientele
