#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/progress.h"

namespace clientele {

/// What was sold of units (products) in periods (weeks) at which price: a row a unit and period, at most one of each.
struct DemandPanel {
    std::vector<std::uint32_t> unit{}, period{};  ///< numbered from 0
    std::vector<double> quantity{};               ///< 0 and more
    std::vector<double> log_price{};
    std::size_t rows() const { return unit.size(); }
};

/// By how many per cent the quantity changes where the price rises by one per cent.
struct DemandElasticity {
    double value = 0, error = 0;  ///< standard error robust to anything within a unit
    double low = 0, high = 0;     ///< 95 %, Student's t with units less one
    std::size_t units = 0, periods = 0, rows = 0;
    double moves = 0;      ///< standard deviation of log prices that neither unit nor period explain
    bool poisson = false;  ///< else a regression of logs
    bool converged = true;
};

/// Standard deviation of the log prices that neither unit nor period explain: what an elasticity can be learnt from.
double price_moves(const DemandPanel& panel, const Progress& progress = {});

/// On how many occasions prices change against each other: changes from one row of a unit to its next, the mean change
/// of the period taken out, their squares summed over stretches of so many periods; (Σ w)² / Σ w² of these sums, which
/// is n where n stretches count alike. Prices that all change once a year give the number of years, however many units
/// there are: what else was new in these years cannot be told from them. 0 where prices never change. Rows of a unit
/// stand together in the order of periods. O(rows).
double price_occasions(const DemandPanel& panel, std::uint32_t periods_each);

/// Log quantities on log prices with an effect of each unit and each period; rows without sales cannot take part.
/// Errors by unit, G / (G - 1) times (Cameron and Miller 2015, J. Human Resources 50, eq. 11). Nothing for fewer than
/// three units, where prices do not move besides, and when stopped. O(rows · sweeps).
std::optional<DemandElasticity> log_elasticity(const DemandPanel& panel, const Progress& progress = {});

/// The same where some rows have no sales: a Poisson pseudo-likelihood, which only asks that the mean be right
/// (Santos Silva and Tenreyro 2006, Rev. Econ. Stat. 88), by reweighted least squares with the effects swept out
/// (Correia, Guimarães and Zylkin 2020, Stata Journal 20). Units and periods without any sale say nothing and are left
/// out. O(rows · sweeps · steps).
std::optional<DemandElasticity> poisson_elasticity(const DemandPanel& panel, const Progress& progress = {});

}  // namespace clientele
