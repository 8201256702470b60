#pragma once

#include "core/math/forecast.h"

namespace clientele {

/// The Theta method (Assimakopoulos and Nikolopoulos 2000) as simple exponential smoothing with drift (Hyndman and
/// Billah 2003): the drift is half the slope of the least squares line; a season that the 90 % test finds is taken out
/// before and put back after, by factors where all values are above 0. Needs four values.
std::optional<Forecast> theta_forecast(const Series& series, int horizon, const StopAsked& stop = {});

/// The dynamic optimised Theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, eq. 10 to 15): the
/// line is fitted anew with every value, and level, smoothing and θ ≥ 1 are estimated by least squares. Season as
/// above. Needs four values.
std::optional<Forecast> dynamic_theta_forecast(const Series& series, int horizon, const StopAsked& stop = {});

}  // namespace clientele
