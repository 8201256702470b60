#include "core/analysis/stores/expected_conversion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/stores/sum_errors.h"
#include "core/math/cluster_errors.h"
#include "core/math/distributions.h"
#include "core/math/many_tests.h"
#include "core/math/normal.h"
#include "core/math/promoter_score.h"
#include "core/math/two_groups.h"

namespace clientele {
namespace {

constexpr std::size_t fewest_cells = 50, most_fitted = 60'000, most_levels = 8;

/// A column of the regression: what it is for each cell.
struct Regressor {
    Text label{};
    std::vector<double> values{};  // by cell; NaN: not known
    bool told = false;             // in the table of effects
    bool of_stores = false;        // the same in all cells of a store
};

using Cells = std::vector<const DoorCell*>;

void add_dummies(std::vector<Regressor>& columns, const Cells& cells, const std::map<int, Text>& levels,
                 const std::function<int(const DoorCell&)>& level, bool told) {
    bool first = true;  // the reference
    for (const auto& [value, label] : levels) {
        if (std::exchange(first, false)) continue;
        Regressor column{.label = label, .told = told};
        for (const DoorCell* cell : cells) column.values.push_back(level(*cell) == value);
        columns.push_back(std::move(column));
    }
}

void add_calendar(std::vector<Regressor>& columns, const Cells& cells) {
    std::map<int, Text> weekdays, hours;
    for (const DoorCell* cell : cells) {
        weekdays[iso_weekday(Date{cell->day})];
        hours[cell->hour];
    }
    add_dummies(
        columns, cells, weekdays, [](const DoorCell& c) { return iso_weekday(Date{c.day}); }, false);
    add_dummies(
        columns, cells, hours, [](const DoorCell& c) { return int{c.hour}; }, false);
}

void add_traffic(std::vector<Regressor>& columns, const Cells& cells) {
    struct Sum {
        double visitors = 0, cells = 0;
    };
    std::map<std::pair<Code, int>, Sum> usual;
    for (const DoorCell* cell : cells) {
        Sum& sum = usual[{cell->store, cell->hour}];
        sum.visitors += cell->visitors;
        ++sum.cells;
    }
    Regressor column{.label = text("Busier than usual"), .told = true};
    for (const DoorCell* cell : cells) {
        const Sum& sum = usual[{cell->store, cell->hour}];
        column.values.push_back(std::log(cell->visitors * sum.cells / sum.visitors));
    }
    columns.push_back(std::move(column));
}

void add_formats(std::vector<Regressor>& columns, const Cells& cells, const Snapshot& snapshot,
                 ExpectedConversion& result) {
    const StoreTexts formats = store_texts(snapshot, "format");
    if (formats.of.empty()) return;
    std::map<Code, std::set<Code>> stores;
    for (const DoorCell* cell : cells)
        if (formats.of[cell->store] != missing_code) stores[formats.of[cell->store]].insert(cell->store);
    std::size_t most = 0;
    Code reference = missing_code;
    for (const auto& [format, of] : stores) {
        if (of.size() == 1) result.formats_of_one.emplace_back(formats.names->at(format));
        if (of.size() > most) {
            most = of.size();
            reference = format;
        }
    }
    for (const auto& [format, of] : stores) {
        if (of.size() < 2 || format == reference) continue;
        Regressor column{
            .label = text("{0}, against {1}", name(formats.names->at(format)), name(formats.names->at(reference))),
            .told = true,
            .of_stores = true};
        for (const DoorCell* cell : cells) column.values.push_back(formats.of[cell->store] == format);
        columns.push_back(std::move(column));
    }
}

/// Further columns of the visits: staff on duty, weather, an event nearby.
void add_attributes(std::vector<Regressor>& columns, const Cells& cells, const Dataset& visits) {
    for (const DatasetColumn& column : visits.columns) {
        if (!column.attribute) continue;
        std::size_t known = 0;
        for (const DoorCell* cell : cells) known += !column.values.missing(cell->row);
        if (known * 2 < cells.size()) continue;
        if (column.values.type() == ColumnType::number) {
            Regressor regressor{.label = verbatim(column.label), .told = true};
            for (const DoorCell* cell : cells) regressor.values.push_back(column.values.numbers()[cell->row]);
            columns.push_back(std::move(regressor));
        } else if (column.values.type() == ColumnType::text) {
            std::map<Code, std::size_t> uses;
            for (const DoorCell* cell : cells)
                if (const Code code = column.values.codes()[cell->row]; code != missing_code) ++uses[code];
            if (uses.size() < 2 || uses.size() > most_levels) continue;
            const Code reference =
                std::ranges::max_element(uses, {}, [](const auto& use) { return use.second; })->first;
            for (const auto& [code, count] : uses) {
                if (code == reference) continue;
                Regressor regressor{.label = text("{0}: {1}, against {2}", name(column.label),
                                                  name(column.values.dictionary().at(code)),
                                                  name(column.values.dictionary().at(reference))),
                                    .told = true};
                for (const DoorCell* cell : cells) {
                    const Code here = column.values.codes()[cell->row];
                    regressor.values.push_back(here == missing_code ? missing_number : here == code);
                }
                columns.push_back(std::move(regressor));
            }
        }
    }
}

/// Mean 0 and, of what is no dummy, standard deviation 1.
void standardise(Regressor& column) {
    double sum = 0, squares = 0, n = 0;
    bool dummy = true;
    for (const double value : column.values) {
        if (std::isnan(value)) continue;
        sum += value;
        squares += value * value;
        ++n;
        dummy &= value == 0 || value == 1;
    }
    if (dummy || n == 0) return;
    const double mean = sum / n, deviation = std::sqrt(std::max(0.0, squares / n - mean * mean));
    for (double& value : column.values) value = deviation > 0 ? (value - mean) / deviation : 0 * value;
}

/// What days of a store bring more than expected, with the error of days as clusters.
void compare_with_expected(ExpectedConversion& result, const Cells& cells, const std::vector<double>& expected) {
    std::map<std::pair<Code, std::int32_t>, std::pair<double, double>> days;  // purchases, expected
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (std::isnan(expected[i])) continue;
        ExpectedConversion::Of& store = result.stores[cells[i]->store];
        store.visitors += cells[i]->visitors;
        store.purchases += cells[i]->purchases;
        store.expected += expected[i];
        auto& day = days[{cells[i]->store, cells[i]->day}];
        day.first += cells[i]->purchases;
        day.second += expected[i];
    }
    std::vector<std::vector<DayOff>> off(result.stores.size());
    for (const auto& [place, day] : days) {
        const ExpectedConversion::Of& store = result.stores[place.first];
        off[place.first].push_back(
            {place.second, day.first - day.second * store.purchases / store.expected, store.visitors});
        ++result.stores[place.first].days;
    }
    std::vector<double> p;
    for (std::size_t s = 0; s < result.stores.size(); ++s) {
        ExpectedConversion::Of& store = result.stores[s];
        if (store.visitors > 0) store.difference = (store.purchases - store.expected) / store.visitors;
        const SumError sum = error_of_sum(off[s]);
        if (const double error = sum.error / store.visitors; error > 0) {
            store.low = store.difference - t_factor(sum.freedom) * error;
            store.high = store.difference + t_factor(sum.freedom) * error;
            store.p = mean_difference_p(store.difference, error, sum.freedom, 0, 0, 1);
        }
        p.push_back(store.p);
    }
    const std::vector<double> adjusted = adjusted_for_many(p);
    for (std::size_t s = 0; s < result.stores.size(); ++s) result.stores[s].p_adjusted = adjusted[s];
}

/// Errors of the coefficients with days as clusters and with stores as clusters: what a store is like, whatever its
/// staff, shows on all its days.
struct EffectErrors {
    ClusterErrors days, stores;

    /// Error and degrees of freedom of a coefficient; NaN where neither tells.
    std::pair<double, double> of(Eigen::Index at, bool of_stores) const {
        const double by_day = days.errors[at], by_store = stores.errors[at];
        const bool stores_tell = by_store > 0;
        if (of_stores) return {stores_tell ? by_store : missing_number, stores.freedom};
        if (stores_tell && !(by_day > by_store)) return {by_store, stores.freedom};
        return {by_day, stores_tell ? std::min(days.freedom, stores.freedom) : days.freedom};
    }
};

template <class CellOf>
void add_effects(ExpectedConversion& result, const std::vector<Regressor>& columns, const BinomialFit& fit,
                 const Eigen::MatrixXd& x, const std::vector<double>& hits, const std::vector<double>& all,
                 CellOf&& cell_of) {
    std::map<std::int32_t, std::uint32_t> days;
    std::map<Code, std::uint32_t> stores;
    std::vector<std::uint32_t> day_of, store_of;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const DoorCell* cell = cell_of(i);
        day_of.push_back(days.try_emplace(cell->day, static_cast<std::uint32_t>(days.size())).first->second);
        store_of.push_back(stores.try_emplace(cell->store, static_cast<std::uint32_t>(stores.size())).first->second);
    }
    // All stores have the same calendar: they pay for the mean, and for what they differ in.
    const auto told = static_cast<std::size_t>(std::ranges::count_if(columns, &Regressor::told));
    const EffectErrors errors{cluster_errors(fit, x, hits, all, day_of),
                              cluster_errors(fit, x, hits, all, store_of, 1 + told)};
    result.by_stores = errors.stores.freedom >= 1;
    for (Eigen::Index c = 0; c < x.cols(); ++c) {
        const Regressor& column = columns[static_cast<std::size_t>(c)];
        const double value = fit.coefficients[c + 1];
        if (!column.told || std::isnan(fit.errors[c + 1])) continue;
        ExpectedConversion::Effect effect{
            .label = column.label, .odds = std::exp(value), .of_stores = column.of_stores};
        const auto [error, freedom] = errors.of(c + 1, column.of_stores);
        if (error > 0) {
            effect.low = std::exp(value - t_factor(freedom) * error);
            effect.high = std::exp(value + t_factor(freedom) * error);
            effect.p = mean_difference_p(value, error, freedom, 0, 0, 1);
        }
        result.effects.push_back(std::move(effect));
    }
    std::vector<double> p;
    for (const ExpectedConversion::Effect& each : result.effects) p.push_back(each.p);
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0; i < adjusted.size(); ++i) result.effects[i].p_adjusted = adjusted[i];
}

}  // namespace

Result<ExpectedConversion> expected_conversion(const Context& context, const DoorCounts& doors) {
    ExpectedConversion result;
    Cells cells;
    std::set<Code> stores;
    for (const DoorCell& cell : doors.cells)
        if (cell.known()) {
            cells.push_back(&cell);
            stores.insert(cell.store);
        }
    const auto dictionary = context.snapshot.dictionary("store");
    result.stores.resize(dictionary ? dictionary->size() : 0);
    if (cells.size() < fewest_cells || stores.size() < 2) return result;
    std::vector<Regressor> columns;
    add_calendar(columns, cells);
    add_traffic(columns, cells);
    add_formats(columns, cells, context.snapshot, result);
    add_attributes(columns, cells, context.snapshot.dataset(DatasetKind::visits));
    for (Regressor& column : columns) standardise(column);
    const auto complete = [&](std::size_t cell) {
        return std::ranges::none_of(columns, [&](const Regressor& c) { return std::isnan(c.values[cell]); });
    };
    std::vector<std::size_t> fitted;
    const std::size_t step = cells.size() / most_fitted + 1;
    result.thinned = step > 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool whole = complete(i);
        result.incomplete += !whole;
        if (whole && i % step == 0) fitted.push_back(i);
    }
    result.used = fitted.size();
    if (fitted.size() < fewest_cells) return result;
    if (context.progress.cancelled()) return cancelled();
    const auto width = static_cast<Eigen::Index>(columns.size());
    Eigen::MatrixXd x(static_cast<Eigen::Index>(fitted.size()), width);
    std::vector<double> hits, all;
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        for (Eigen::Index c = 0; c < width; ++c)
            x(static_cast<Eigen::Index>(i), c) = columns[static_cast<std::size_t>(c)].values[fitted[i]];
        hits.push_back(cells[fitted[i]]->purchases);
        all.push_back(cells[fitted[i]]->visitors);
    }
    const BinomialFit fit = binomial_regression(x, hits, all);
    if (context.progress.cancelled()) return cancelled();
    result.converged = fit.converged;
    result.dispersion = fit.dispersion;
    if (!fit.converged) return result;
    std::vector<double> expected(cells.size(), missing_number);
    Eigen::VectorXd row(width);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!complete(i)) continue;
        for (Eigen::Index c = 0; c < width; ++c) row[c] = columns[static_cast<std::size_t>(c)].values[i];
        expected[i] = cells[i]->visitors * fit.expected(row);
    }
    compare_with_expected(result, cells, expected);
    add_effects(result, columns, fit, x, hits, all, [&](std::size_t i) { return cells[fitted[i]]; });
    return result;
}

}  // namespace clientele
