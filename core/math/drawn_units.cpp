#include "core/math/drawn_units.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "core/math/distributions.h"

namespace clientele {
namespace {

constexpr double not_told = std::numeric_limits<double>::quiet_NaN();

/// How many units were met, and in how many strata; units come in their order.
class UnitsMet {
 public:
    explicit UnitsMet(const DrawnUnits& drawn) : drawn_(drawn) {}
    void add(std::uint32_t unit) {
        if (unit == last_) return;
        last_ = unit;
        ++units_;
        if (drawn_.stratum[unit] != stratum_) ++strata_;
        stratum_ = drawn_.stratum[unit];
    }
    double freedom() const { return static_cast<double>(units_) - static_cast<double>(strata_); }

 private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    const DrawnUnits& drawn_;
    std::uint32_t last_ = none, stratum_ = none;
    std::size_t units_ = 0, strata_ = 0;
};

/// Adds up the variance of a sum over units, stratum by stratum; units without a part are zeros.
class VarianceOfSum {
 public:
    explicit VarianceOfSum(const DrawnUnits& drawn) : drawn_(drawn) {}
    void add(std::uint32_t unit, double part) {
        if (drawn_.stratum[unit] != stratum_) end_stratum();
        stratum_ = drawn_.stratum[unit];
        sum_ += part;
        squares_ += part * part;
    }
    double value() {
        end_stratum();
        return variance_;
    }

 private:
    void end_stratum() {
        const double units = stratum_ < drawn_.in_stratum.size() ? drawn_.in_stratum[stratum_] : 0;
        if (units > 1) variance_ += units / (units - 1) * std::max(0.0, squares_ - sum_ * sum_ / units);
        sum_ = squares_ = 0;
    }
    const DrawnUnits& drawn_;
    std::uint32_t stratum_ = std::numeric_limits<std::uint32_t>::max();
    double sum_ = 0, squares_ = 0, variance_ = 0;
};

/// What units of one group, of the other, and of both add to a variance: how free its estimate is by that.
class SquaresOfUnits {
 public:
    void add(bool in_a, bool in_b, double part) {
        Part& of = parts_[in_a && in_b ? 2 : in_b ? 1 : 0];
        of.squares += part * part;
        of.units += 1;
    }
    /// Satterthwaite's; 1 at least.
    double freedom() const {
        double all = 0, beneath = 0;
        for (const Part& each : parts_) {
            all += each.squares;
            beneath += each.squares * each.squares / std::max(1.0, each.units - 1);
        }
        return beneath > 0 ? std::max(1.0, all * all / beneath) : 1;
    }

 private:
    struct Part {
        double squares = 0, units = 0;
    };
    Part parts_[3];
};

struct MeanOfUnits {
    double weight = 0, value = 0;
};
MeanOfUnits mean_of_units(std::span<const UnitSum> sums) {
    MeanOfUnits mean;
    for (const UnitSum& each : sums) {
        mean.weight += each.weight;
        mean.value += each.value;
    }
    mean.value /= mean.weight;
    return mean;
}

/// Visits the units of both groups in their order; nullptr where a group has no case there.
template <class Visit>
void units_of_both(std::span<const UnitSum> a, std::span<const UnitSum> b, Visit&& visit) {
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const bool in_a = i < a.size() && (j == b.size() || a[i].unit <= b[j].unit);
        const bool in_b = j < b.size() && (i == a.size() || b[j].unit <= a[i].unit);
        visit(in_a ? a[i].unit : b[j].unit, in_a ? &a[i] : nullptr, in_b ? &b[j] : nullptr);
        i += in_a ? 1 : 0;
        j += in_b ? 1 : 0;
    }
}

/// Visits unit by unit what cells it has: visit(unit, its cells).
template <class Visit>
void unit_by_unit(std::span<const UnitCell> met, Visit&& visit) {
    for (std::size_t from = 0; from < met.size();) {
        std::size_t to = from + 1;
        while (to < met.size() && met[to].unit == met[from].unit) ++to;
        visit(met[from].unit, met.subspan(from, to - from));
        from = to;
    }
}

}  // namespace

std::size_t DrawnUnits::lonely() const {
    return static_cast<std::size_t>(std::ranges::count_if(in_stratum, [](double units) { return units == 1; }));
}

DrawnUnits drawn_units(const SampleDesign& design, std::size_t cases) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> known;  // stratum and cluster
    const auto drawn_with = [&](std::size_t i) {
        return std::pair(design.stratum.empty() ? 0 : design.stratum[i],
                         design.cluster.empty() ? static_cast<std::uint32_t>(i) : design.cluster[i]);
    };
    for (std::size_t i = 0; i < cases; ++i) known.try_emplace(drawn_with(i), 0);
    DrawnUnits drawn;
    std::uint32_t last = 0;
    for (auto& [unit, number] : known) {
        number = static_cast<std::uint32_t>(drawn.stratum.size());
        if (drawn.in_stratum.empty() || unit.first != last) drawn.in_stratum.push_back(0);
        last = unit.first;
        drawn.in_stratum.back() += 1;
        drawn.stratum.push_back(static_cast<std::uint32_t>(drawn.in_stratum.size() - 1));
    }
    drawn.of.reserve(cases);
    for (std::size_t i = 0; i < cases; ++i) drawn.of.push_back(known.find(drawn_with(i))->second);
    return drawn;
}

std::vector<UnitSum> beside(std::span<const UnitSum> all, std::span<const UnitSum> part) {
    std::vector<UnitSum> rest;
    rest.reserve(all.size());
    units_of_both(all, part, [&](std::uint32_t unit, const UnitSum* whole, const UnitSum* taken) {
        if (!whole) return;
        const UnitSum left{.unit = unit,
                           .weight = whole->weight - (taken ? taken->weight : 0),
                           .value = whole->value - (taken ? taken->value : 0)};
        if (left.weight > 1e-9 * whole->weight) rest.push_back(left);
    });
    return rest;
}

TestedDifference means_differ(std::span<const UnitSum> a, std::span<const UnitSum> b, const DrawnUnits& drawn,
                              double unseen) {
    const MeanOfUnits one = mean_of_units(a), other = mean_of_units(b);
    TestedDifference tested{.difference = one.value - other.value, .score = not_told, .p = not_told};
    if (a.size() < 2 || b.size() < 2) return tested;
    VarianceOfSum variance(drawn);
    UnitsMet units(drawn);
    SquaresOfUnits squares;
    units_of_both(a, b, [&](std::uint32_t unit, const UnitSum* in_a, const UnitSum* in_b) {
        const double of_a = in_a ? (in_a->value - one.value * in_a->weight) / one.weight : 0;
        const double of_b = in_b ? (in_b->value - other.value * in_b->weight) / other.weight : 0;
        variance.add(unit, of_a - of_b);
        units.add(unit);
        squares.add(in_a != nullptr, in_b != nullptr, of_a - of_b);
    });
    const double error = std::sqrt(variance.value() * unseen);
    double freedom = units.freedom() - 1;
    if (freedom >= 1 && std::min(a.size(), b.size()) < few_units) freedom = std::min(freedom, squares.freedom());
    if (!(freedom >= 1) || !(error > 0)) return tested;
    tested.score = tested.difference / error;
    tested.p = t_two_sided(tested.score, freedom);
    return tested;
}

Eigen::MatrixXd covariances_of_cells(std::span<const UnitCell> met, Eigen::Index cells, const DrawnUnits& drawn,
                                     double& freedom) {
    Eigen::VectorXd share = Eigen::VectorXd::Zero(cells);
    for (const UnitCell& each : met) share[each.cell] += each.weight;
    const double all = share.sum();
    share /= all;
    // Of a unit whose cells weigh x, all of them w: (x − share · w) (x − share · w)ᵀ, put together at the end.
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(cells, cells), levels = products;
    Eigen::VectorXd with_all = Eigen::VectorXd::Zero(cells), stratum_sum = with_all;
    double squares = 0, stratum_all = 0;
    UnitsMet units(drawn);
    std::uint32_t stratum = std::numeric_limits<std::uint32_t>::max();
    const auto end_stratum = [&] {
        if (stratum >= drawn.in_stratum.size()) return;
        if (const double of = drawn.in_stratum[stratum]; of > 1) {
            const Eigen::VectorXd level = stratum_sum - share * stratum_all;
            levels += level * level.transpose() / (of - 1);
        }
        stratum_sum.setZero();
        stratum_all = 0;
    };
    unit_by_unit(met, [&](std::uint32_t unit, std::span<const UnitCell> own) {
        if (drawn.stratum[unit] != stratum) end_stratum();
        stratum = drawn.stratum[unit];
        units.add(unit);
        const double of = drawn.in_stratum[stratum], factor = of > 1 ? of / (of - 1) : 0;
        double weight = 0;
        for (const UnitCell& each : own) weight += each.weight;
        for (const UnitCell& i : own) {
            for (const UnitCell& j : own) products(i.cell, j.cell) += factor * i.weight * j.weight;
            with_all[i.cell] += factor * i.weight * weight;
            stratum_sum[i.cell] += i.weight;
        }
        squares += factor * weight * weight;
        stratum_all += weight;
    });
    end_stratum();
    freedom = units.freedom();
    products -= share * with_all.transpose() + with_all * share.transpose();
    products += squares * share * share.transpose() - levels;
    return products / (all * all);
}

Eigen::VectorXd variances_of_cells(std::span<const UnitCell> met, Eigen::Index cells, const DrawnUnits& drawn,
                                   double& freedom) {
    std::vector<std::vector<UnitSum>> of_cell(static_cast<std::size_t>(cells));
    std::vector<UnitSum> units;
    Eigen::VectorXd share = Eigen::VectorXd::Zero(cells);
    UnitsMet counted(drawn);
    unit_by_unit(met, [&](std::uint32_t unit, std::span<const UnitCell> own) {
        counted.add(unit);
        units.push_back({.unit = unit});
        for (const UnitCell& each : own) {
            units.back().weight += each.weight;
            share[each.cell] += each.weight;
            of_cell[each.cell].push_back({.unit = unit, .value = each.weight});
        }
    });
    freedom = counted.freedom();
    const double all = share.sum();
    share /= all;
    Eigen::VectorXd variances(cells);
    for (Eigen::Index cell = 0; cell < cells; ++cell) {
        VarianceOfSum variance(drawn);
        units_of_both(units, of_cell[static_cast<std::size_t>(cell)],
                      [&](std::uint32_t unit, const UnitSum* whole, const UnitSum* here) {
                          variance.add(unit, ((here ? here->value : 0) - share[cell] * whole->weight) / all);
                      });
        variances[cell] = variance.value();
    }
    return variances;
}

}  // namespace clientele
