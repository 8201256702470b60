#pragma once

namespace clientele {

// Quantiles and chances of the distributions that tests and intervals ask for, after Boost.Math. They are compiled in
// one place: each reader of Boost's templates would take seconds to build. NaN where an argument is NaN or, unless said
// otherwise, where there are no degrees of freedom.

/// Where the share of the standard normal lies below; −∞ at 0, ∞ at 1.
double normal_quantile(double share);

/// Where the share, in (0, 1), of Student's t with so many degrees of freedom lies below.
double t_quantile(double share, double freedom);
/// The chance that Student's t is above.
double t_tail(double t, double freedom);
/// The chance that it is at least that far from zero, either way.
double t_two_sided(double t, double freedom);
/// Half the width of an interval of 95 %, in standard errors.
double t_factor(double freedom);

/// Where the share, in (0, 1), of F with degrees of freedom above and beneath lies below.
double f_quantile(double share, double above, double beneath);
/// The chance that it is above f, which is not negative.
double f_tail(double f, double above, double beneath);

/// The chance that χ² with so many degrees of freedom is above; 1 where there are none.
double chi_squared_tail(double chi_squared, double freedom);

/// The chance of at most so many hits among n, each with that chance; n need not be whole.
double binomial_below(double hits, double n, double chance);
/// The chance of more than so many.
double binomial_tail(double hits, double n, double chance);

/// Where the share of the gamma distribution of that shape, above 0, and of scale 1 lies below.
double gamma_quantile(double share, double shape);

/// The chance that a beta variable of a and b, both above 0, is below x.
double beta_below(double x, double a, double b);

}  // namespace clientele
