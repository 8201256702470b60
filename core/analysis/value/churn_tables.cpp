#include "core/analysis/value/churn_tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/analysis/table_building.h"
#include "core/base/format.h"
#include "core/math/classification.h"
#include "core/math/normal.h"

namespace clientele {
namespace {


/// "Contract: Month-to-month", "tenure: 2"; the name alone where the value is missing is not said: a dash stands there.
std::string reason(const ChurnField& field, std::size_t i) {
    std::string value = "–";
    if (!field.number)
        value = field.values[i] == 0 ? value : field.names[field.values[i]];
    else if (field.date && !std::isnan(field.numbers[i]))
        value = write_date(Date{static_cast<std::int32_t>(field.numbers[i])});
    else if (!std::isnan(field.numbers[i]))
        value = write_number(field.numbers[i], field.numbers[i] == std::floor(field.numbers[i]) ? 0 : 2);
    return field.name + ": " + value;
}

}  // namespace

double JudgedCases::share() const {
    return std::accumulate(left.begin(), left.end(), 0.0) / static_cast<double>(left.size());
}

FindingTable model_table(std::span<const ScoredModel> models, const ScoredModel& chosen) {
    std::vector<std::string> model, measure;
    std::vector<double> value, low, high;
    std::vector<std::int8_t> used;
    for (const ScoredModel& each : models) {
        const ChurnMeasures& m = each.measures;
        const std::pair<const char*, const Estimate*> all[] = {
            {"auc", &m.auc},           {"average_precision", &m.average_precision}, {"brier", &m.brier},
            {"log_loss", &m.log_loss}, {"top_decile_lift", &m.top_decile_lift},     {"ece", &m.ece}};
        for (const auto& [name, estimate] : all) {
            model.push_back(each.id);
            measure.emplace_back(name);
            value.push_back(estimate->value);
            low.push_back(estimate->low);
            high.push_back(estimate->high);
            used.push_back(&each == &chosen ? 1 : 0);
        }
    }
    FindingTable table = table_of("model", text("How well each model tells"), {});
    table.columns.push_back(text_column("model", text("Model"), model));
    table.columns.push_back(text_column("measure", text("Measure"), measure));
    table.columns.push_back(number_column("value", text("Value"), Unit::none, std::move(value), 4));
    table.columns.push_back(number_column("low", text("Low"), Unit::none, std::move(low), 4));
    table.columns.push_back(number_column("high", text("High"), Unit::none, std::move(high), 4));
    table.columns.push_back(column_of("used", text("Used"), Column::of_booleans(std::move(used))));
    return table;
}

FindingTable drivers_table(const ChurnCases& cases, std::span<const Driver> drivers) {
    constexpr double clear = 0.2;  // correlation
    std::vector<std::string> field, direction, most, least;
    std::vector<double> importance, low, high, share;
    for (const Driver& each : drivers) {
        const ChurnField& of = cases.fields[each.field];
        field.push_back(of.name);
        direction.emplace_back(!of.number                  ? "differs by value"
                               : each.direction > clear  ? "more leave at high values"
                               : each.direction < -clear ? "more leave at low values"
                                                         : "no clear direction");
        most.push_back(each.most);
        least.push_back(each.least);
        importance.push_back(each.importance.value);
        low.push_back(each.importance.low);
        high.push_back(each.importance.high);
        share.push_back(each.share);
    }
    FindingTable table = table_of("drivers", text("What tells who leaves"), {});
    table.columns.push_back(text_column("field", text("Field"), field));
    table.columns.push_back(text_column("direction", text("Direction"), direction));
    table.columns.push_back(text_column("most", text("Most leave at"), most));
    table.columns.push_back(text_column("least", text("Fewest leave at"), least));
    table.columns.push_back(number_column("importance", text("Importance"), Unit::percent, std::move(importance)));
    table.columns.push_back(number_column("low", text("Low"), Unit::percent, std::move(low)));
    table.columns.push_back(number_column("high", text("High"), Unit::percent, std::move(high)));
    table.columns.push_back(
        number_column("share", text("Share of all contributions"), Unit::percent, std::move(share)));
    return table;
}

FindingTable lift_table(const JudgedCases& judged) {
    const double share = judged.share(), all = static_cast<double>(judged.cases.size());
    std::vector<std::string> decile;
    std::vector<double> customers, left, lift, contacted, gain, predicted;
    ShareColumns shares;
    double cases = 0, hits = 0;
    for (const LiftGroup& group : lift_groups(judged.probabilities, judged.left)) {
        const auto size = static_cast<double>(group.cases);
        cases += size;
        hits += group.hits;
        decile.push_back(std::to_string(decile.size() + 1));
        customers.push_back(size);
        left.push_back(group.hits);
        shares.add(group.hits, size);
        lift.push_back(group.hits / size / share);
        contacted.push_back(cases / all);
        gain.push_back(hits / (share * all));
        predicted.push_back(group.mean_score);
    }
    FindingTable table = table_of("lift", text("Customers by risk, in tenths"), {});
    table.columns.push_back(text_column("decile", text("Tenth"), decile));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    table.columns.push_back(number_column("churners", text("Left"), Unit::count, std::move(left)));
    table.columns.push_back(number_column("predicted", text("Foretold"), Unit::percent, std::move(predicted)));
    std::move(shares).put(table, "share", text("Share that left"), text("Low"), text("High"));
    table.columns.push_back(number_column("lift", text("Times the average"), Unit::ratio, std::move(lift)));
    table.columns.push_back(number_column("contacted", text("Share contacted"), Unit::percent, std::move(contacted)));
    table.columns.push_back(number_column("gain", text("Share of leavers reached"), Unit::percent, std::move(gain)));
    return table;
}

FindingTable calibration_table(const JudgedCases& judged) {
    std::vector<std::string> bin;
    std::vector<double> customers, predicted;
    ShareColumns observed;
    std::vector<LiftGroup> groups = lift_groups(judged.probabilities, judged.left);
    std::ranges::reverse(groups);
    for (const LiftGroup& group : groups) {
        const auto size = static_cast<double>(group.cases);
        bin.push_back(std::to_string(bin.size() + 1));
        customers.push_back(size);
        predicted.push_back(group.mean_score);
        observed.add(group.hits, size);
    }
    std::vector<double> ideal = predicted;
    FindingTable table = table_of("calibration", text("Foretold and observed shares"), {});
    table.columns.push_back(text_column("bin", text("Tenth"), bin));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    table.columns.push_back(number_column("predicted", text("Foretold"), Unit::percent, std::move(predicted)));
    std::move(observed).put(table, "observed", text("Observed"), text("Low"), text("High"));
    table.columns.push_back(
        number_column("ideal", text("If all were foretold exactly"), Unit::percent, std::move(ideal)));
    return table;
}

FindingTable profit_table(const JudgedCases& judged, const RetentionOffer& offer) {
    const std::size_t n = judged.cases.size();
    const std::vector<LiftGroup> groups = lift_groups(judged.probabilities, judged.left, std::min<std::size_t>(n, 100));
    const double swing = offer.gain_of_leaver() + offer.loss_of_stayer();
    const double all_left = judged.share() * static_cast<double>(n);
    std::vector<double> contacted{0}, customers{0}, profit{0}, low{0}, high{0}, risk{missing_number}, gain{0};
    double cases = 0, hits = 0, variance = 0;
    for (const LiftGroup& group : groups) {
        const auto size = static_cast<double>(group.cases);
        cases += size;
        hits += group.hits;
        variance += group.hits * (1 - group.hits / size);
        const double expected = hits * swing - cases * offer.loss_of_stayer();
        const double error = normal_z95 * std::abs(swing) * std::sqrt(variance);
        contacted.push_back(cases / static_cast<double>(n));
        customers.push_back(cases);
        profit.push_back(expected);
        low.push_back(expected - error);
        high.push_back(expected + error);
        risk.push_back(group.lowest);
        gain.push_back(hits / all_left);
    }
    std::vector<double> chance = contacted;
    FindingTable table = table_of("profit", text("Profit of a retention offer"), {});
    table.columns.push_back(number_column("contacted", text("Share contacted"), Unit::percent, std::move(contacted)));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    table.columns.push_back(number_column("risk", text("Risk of the last"), Unit::percent, std::move(risk)));
    table.columns.push_back(number_column("gain", text("Share of leavers reached"), Unit::percent, std::move(gain)));
    table.columns.push_back(number_column("chance", text("By chance"), Unit::percent, std::move(chance)));
    table.columns.push_back(number_column("profit", text("Profit"), Unit::amount, std::move(profit)));
    table.columns.push_back(number_column("low", text("Low"), Unit::amount, std::move(low)));
    table.columns.push_back(number_column("high", text("High"), Unit::amount, std::move(high)));
    return table;
}

FindingTable customers_table(const ChurnCases& cases, const Snapshot& snapshot, const ScoredModel& chosen,
                             const CustomerRows& rows) {
    constexpr std::size_t reasons = 3;
    constexpr float least = 0.05F;  // of log-odds: what changes 50 % to 51 %
    std::vector<Code> ids;
    std::vector<double> probability;
    std::vector<std::int8_t> left;
    std::array<std::vector<std::string>, reasons> why;
    const std::size_t fields = cases.fields.size();
    bool any_known = false;
    for (std::size_t r = 0; r < rows.cases.size(); ++r) {
        const std::uint32_t i = rows.cases[r];
        ids.push_back(cases.customer[i]);
        probability.push_back(chosen.probabilities[i]);
        const bool known = cases.role[i] == CaseRole::judged;
        any_known |= known;
        left.push_back(known ? static_cast<std::int8_t>(cases.left[i]) : missing_boolean);
        std::vector<std::size_t> order;
        for (std::size_t f = 0; r < rows.explained && f < fields; ++f)
            if (rows.contributions[r * fields + f] > least) order.push_back(f);
        std::ranges::stable_sort(order, std::greater<>(),
                                 [&](std::size_t f) { return rows.contributions[r * fields + f]; });
        for (std::size_t k = 0; k < reasons; ++k)
            why[k].push_back(k < order.size() ? reason(cases.fields[order[k]], i) : std::string());
    }
    FindingTable table{.id = "customers",
                       .title = text("Customers by risk"),
                       .columns = {},
                       .key_column = "customer",
                       .key_dimension = "customers.customer_id"};
    table.columns.push_back(
        column_of("customer", text("Customer"), Column::of_codes(std::move(ids), snapshot.dictionary("customer"))));
    table.columns.push_back(
        number_column("probability", text("Risk of leaving"), Unit::percent, std::move(probability)));
    if (any_known) table.columns.push_back(column_of("left", text("Left"), Column::of_booleans(std::move(left))));
    table.columns.push_back(text_column("reason_1", text("First reason"), why[0]));
    table.columns.push_back(text_column("reason_2", text("Second reason"), why[1]));
    table.columns.push_back(text_column("reason_3", text("Third reason"), why[2]));
    return table;
}

}  // namespace clientele
