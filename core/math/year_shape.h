#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <vector>

#include "core/math/forecast.h"

namespace clientele {

/// What the time of the year does to a series of days or weeks: a factor by the place in the year, with a mean of 1, or
/// a difference with a mean of 0 where values are below 0 or many are 0.
struct YearShape {
    bool factors = true;
    double year = 0;                 ///< steps, which need not be whole: 365.25 days
    Eigen::VectorXd coefficients{};  ///< of sines and cosines by turns
    double level = 0;                ///< what makes the mean of the factors 1

    /// At a step of the series, counted from its first value; may lie after its end.
    double at(std::size_t step) const;
    double without(double value, std::size_t step) const { return factors ? value / at(step) : value - at(step); }
    double with(double value, std::size_t step) const { return factors ? value * at(step) : value + at(step); }
};

/// How far values lie from the shape of the year at each time of it, against the mean over the year: what comes before
/// Christmas is less sure than a week of June, and a feast that a few waves cannot follow least of all.
struct YearSpread {
    double year = 0;                ///< steps, which need not be whole
    std::vector<double> factors{};  ///< by whole step of the year; the mean of their squares is 1

    /// Of the standard deviation at a step of the series, counted from its first value; may lie after its end.
    double at(std::size_t step) const;
};

/// How many pairs of sines and cosines the year's course needs (dynamic harmonic regression; Hyndman and Athanasopoulos
/// 2021, section 10.5): as many as forecast each whole year best from the others, next to a trend of lines and the
/// shorter season. 0 where there are less than two years of `series.year` steps, or knowing the year does not lessen
/// the squared error of the years left out by a twentieth.
int year_pairs(const Series& series);

/// The shape, by least squares of the logarithms (of values where it is no factor) on trend, shorter season and `pairs`
/// pairs; values of 0 do not count. Nothing where there are less than two years.
std::optional<YearShape> fit_year_shape(const Series& series, int pairs);

/// Each whole year is held against the shape of the others; squared errors of all years are averaged over neighbouring
/// times of the year and drawn towards the mean of all, as few years say little. Nothing where there is no shape.
std::optional<YearSpread> fit_year_spread(const Series& series, int pairs);

}  // namespace clientele
