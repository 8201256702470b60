#pragma once

#include <vector>

namespace clientele {

/// Where a function is to be looked at, and how much each value counts: the integral is the sum of weight × value.
struct Quadrature {
    std::vector<double> at, weight;
};

/// Gauss-Legendre on [0, 1]: exact for polynomials of degree 2·points − 1. The nodes are found by Newton's method on
/// the Legendre polynomial.
Quadrature gauss_legendre(int points);

/// The mean over p ~ Beta(a, b), a and b > 0, of functions of p that are smooth on the scale of ln p and ln(1 − p): the
/// trapezoidal rule over ln(p/(1−p)), whose error falls exponentially with its step (Trefethen and Weideman 2014, The
/// exponentially convergent trapezoidal rule). Fifty nodes or so; what lies below 1e-11 counts at 0. `at` holds p.
Quadrature beta_means(double a, double b);

}  // namespace clientele
