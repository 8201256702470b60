#include "core/analysis/surveys/driver_tables.h"

#include <cmath>

#include "core/analysis/table_building.h"
#include "core/math/normal.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr std::string_view clear_field = "clear";
constexpr std::size_t most_ellipses = 20;  // more of them cover each other

std::string_view sign_of(const DriverImportance& driver) {
    if (driver.turned) return "turns its sign";
    return driver.sign > 0 ? "more is better" : driver.sign < 0 ? "more is worse" : "no clear direction";
}

/// Ranks with the intervals of the resamples: which of two comes first is often not sure.
ChartSpec rank_chart() {
    ChartSpec ranks =
        chart_of(ChartKind::dots, "ranks", text("How sure the order of the drivers is"), {"drivers", "driver", "rank"});
    ranks.low = "best";
    ranks.high = "worst";
    ranks.ranks = true;
    ranks.ranked = true;
    ranks.y_title = text("Rank (95 %)");
    return ranks;
}

}  // namespace

std::vector<DriverPerformance> performances(const DriverCases& cases) {
    std::vector<DriverPerformance> all;
    double weight = 0, squares = 0;
    for (const double each : cases.weights) {
        weight += each;
        squares += each * each;
    }
    const double effective = weight * weight / squares;
    for (std::size_t j = 0; j < cases.columns.size(); ++j) {
        const Eigen::VectorXd values = cases.values.col(static_cast<Eigen::Index>(j));
        const Eigen::Map<const Eigen::VectorXd> weights(cases.weights.data(), std::ssize(cases.weights));
        DriverPerformance each;
        each.mean = weights.dot(values) / weight;
        const DriverColumn& column = cases.columns[j];
        const double range = column.highest - column.lowest;
        if (range > 0) {
            const double variance = weights.dot((values.array() - each.mean).square().matrix()) / weight;
            const double error = std::sqrt(variance / std::max(1.0, effective - 1)) / range;
            each.place = (each.mean - column.lowest) / range;
            each.interval = {.low = std::max(0.0, each.place - normal_z95 * error),
                             .high = std::min(1.0, each.place + normal_z95 * error)};
        }
        all.push_back(each);
    }
    return all;
}

std::string_view quadrant_of(const DriverResult& result, std::size_t driver) {
    const double place = result.performance[driver].place;
    const DriverImportance& found = result.found.drivers[driver];
    if (std::isnan(place) || !result.has_quadrants() || found.sign < 0 || found.turned) return {};
    const bool important = result.found.drivers[driver].share >= result.middle_importance;
    if (important && found.sign == 0) return {};
    const bool good = place >= result.middle_performance;
    return important ? (good ? keep_it_up : concentrate_here) : (good ? possible_overkill : low_priority);
}

std::string_view clearness_of(const DriverResult& result, std::size_t driver) {
    if (quadrant_of(result, driver).empty()) return {};
    const auto crosses = [](const Interval& interval, double line) {
        return !(interval.low > line) && !(interval.high < line);
    };
    const bool importance = crosses(result.found.drivers[driver].share_interval, result.middle_importance),
               performance = crosses(result.performance[driver].interval, result.middle_performance);
    if (importance && performance) return "neither is clear";
    return importance ? "importance not clear" : performance ? "performance not clear" : clear_field;
}

FindingTable drivers_table(const DriverResult& result) {
    std::vector<std::string> names, questions, signs, quadrants, clear;
    std::vector<double> importance, low, high, variance, variance_low, variance_high, rank, best, worst;
    std::vector<double> p;
    std::vector<double> performance, performance_low, performance_high, mean, coefficient, correlation;
    for (const std::size_t i : result.order) {
        const DriverColumn& column = result.cases.columns[i];
        const DriverImportance& driver = result.found.drivers[i];
        names.push_back(column.name);
        questions.push_back(column.question ? column.question->id : std::string());
        signs.emplace_back(sign_of(driver));
        quadrants.emplace_back(quadrant_of(result, i));
        clear.emplace_back(clearness_of(result, i));
        p.push_back(driver.p);
        importance.push_back(driver.share);
        low.push_back(driver.share_interval.low);
        high.push_back(driver.share_interval.high);
        variance.push_back(driver.importance);
        variance_low.push_back(driver.interval.low);
        variance_high.push_back(driver.interval.high);
        rank.push_back(static_cast<double>(rank.size() + 1));
        best.push_back(driver.best_rank);
        worst.push_back(driver.worst_rank);
        performance.push_back(result.performance[i].place);
        performance_low.push_back(result.performance[i].interval.low);
        performance_high.push_back(result.performance[i].interval.high);
        mean.push_back(result.performance[i].mean);
        coefficient.push_back(driver.coefficient);
        correlation.push_back(driver.correlation);
    }
    FindingTable table{.id = "drivers",
                       .title = text("Drivers"),
                       .columns = {},
                       .key_column = "question",
                       .key_dimension = "responses.question"};
    const auto share = [&](std::string id, Text title, std::vector<double>& values) {
        table.columns.push_back(number_column(std::move(id), std::move(title), Unit::percent, std::move(values)));
    };
    const auto figure = [&](std::string id, Text title, std::vector<double>& values, int decimals) {
        table.columns.push_back(
            number_column(std::move(id), std::move(title), Unit::none, std::move(values), decimals));
    };
    table.columns.push_back(text_column("driver", text("Driver"), names));
    share("importance", text("Importance"), importance);
    share("low", text("Lower end (95 %)"), low);
    share("high", text("Upper end (95 %)"), high);
    share("performance", text("Performance (place on the scale)"), performance);
    table.columns.push_back(text_column("sign", text("Direction"), signs));
    table.columns.push_back(text_column("quadrant", text("What to do"), quadrants));
    table.columns.push_back(text_column("clear", text("How clear the field is"), clear));
    figure("rank", text("Rank"), rank, 0);
    figure("best", text("Best rank (95 %)"), best, 0);
    figure("worst", text("Worst rank (95 %)"), worst, 0);
    figure("mean", text("Mean"), mean, 2);
    share("performance_low", text("Lower end of the performance"), performance_low);
    share("performance_high", text("Upper end of the performance"), performance_high);
    share("variance", text("Share of the outcome's variance"), variance);
    share("variance_low", text("Lower end of that share"), variance_low);
    share("variance_high", text("Upper end of that share"), variance_high);
    figure("correlation", text("Correlation, alone"), correlation, 2);
    figure("coefficient", text("Standardised coefficient, beside the others"), coefficient, 2);
    const std::vector<double> adjusted = adjusted_for_many(p);
    figure("p", text("p of the coefficient"), p, 4);
    table.columns.push_back(
        number_column("p_adjusted", text("p of the coefficient, adjusted"), Unit::none, adjusted, 4));
    table.columns.push_back(text_column("question", text("Question"), questions));
    return table;
}

std::vector<ChartSpec> driver_charts(const DriverResult& result) {
    const Text outcome = verbatim(result.cases.outcome->text);
    ChartSpec bars = chart_of(ChartKind::dots, "importance", text("What drives “{0}”", outcome),
                              {"drivers", "driver", "importance"});
    bars.y_title = text("Share of what the drivers explain");
    bars.ranked = true;
    bars.low = "low";
    bars.high = "high";
    for (const std::size_t i : result.order) {
        if (quadrant_of(result, i) == concentrate_here && clearness_of(result, i) == clear_field)
            bars.warned.push_back(result.cases.columns[i].name);
        const DriverImportance& driver = result.found.drivers[i];
        if (driver.sign == 0 && !driver.turned) bars.muted.push_back(result.cases.columns[i].name);
    }
    std::vector<ChartSpec> charts{std::move(bars)};
    const auto add_ranks = [&] {
        if (result.found.drivers.size() > 1) charts.push_back(rank_chart());
    };
    if (!result.has_quadrants()) {
        add_ranks();
        return charts;
    }
    ChartSpec map = chart_of(ChartKind::importance, "priorities", text("Importance and performance"),
                             {"drivers", "performance", "importance"});
    map.x_title = text("Performance (place on the scale)");
    map.y_title = text("Importance");
    map.label = "driver";
    map.low = "low";
    map.high = "high";
    map.x_low = "performance_low";
    map.x_high = "performance_high";
    map.ellipses = result.order.size() <= most_ellipses;
    map.warned = charts.front().warned;
    for (const std::size_t i : result.order)
        if (const std::string_view clear = clearness_of(result, i); !clear.empty() && clear != clear_field)
            map.muted.push_back(result.cases.columns[i].name);
    if (!map.muted.empty()) map.title = text("Importance and performance (hollow: the field is not clear)");
    map.quadrants = {text("Concentrate here"), text("Keep it up"), text("Low priority"), text("Possible overkill")};
    map.lines.push_back({.value = result.middle_performance, .vertical = true, .label = text("mean")});
    map.lines.push_back({.value = result.middle_importance, .vertical = false, .label = text("mean")});
    charts.push_back(std::move(map));
    add_ranks();
    return charts;
}

}  // namespace clientele
