#include "core/math/distributions.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>
#include <numbers>

namespace clientele {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

bool any_unknown(double a, double b, double c = 0) { return std::isnan(a) || std::isnan(b) || std::isnan(c); }

}  // namespace

double normal_quantile(double share) {
    if (std::isnan(share)) return not_known;
    if (share <= 0 || share >= 1)
        return share <= 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * share);
}

double t_quantile(double share, double freedom) {
    if (std::isnan(share) || !(freedom > 0)) return not_known;
    return boost::math::quantile(boost::math::students_t(freedom), share);
}

double t_tail(double t, double freedom) {
    if (std::isnan(t) || !(freedom > 0)) return not_known;
    return boost::math::cdf(boost::math::complement(boost::math::students_t(freedom), t));
}

double t_two_sided(double t, double freedom) { return 2 * t_tail(std::abs(t), freedom); }

double t_factor(double freedom) { return t_quantile(0.975, freedom); }

double f_quantile(double share, double above, double beneath) {
    if (std::isnan(share) || !(above > 0) || !(beneath > 0)) return not_known;
    return boost::math::quantile(boost::math::fisher_f(above, beneath), share);
}

double f_tail(double f, double above, double beneath) {
    if (std::isnan(f) || !(above > 0) || !(beneath > 0)) return not_known;
    return boost::math::cdf(boost::math::complement(boost::math::fisher_f(above, beneath), f));
}

double chi_squared_tail(double chi_squared, double freedom) {
    if (std::isnan(chi_squared)) return not_known;
    if (!(freedom > 0)) return 1;
    return boost::math::gamma_q(freedom / 2, std::max(0.0, chi_squared) / 2);
}

double binomial_below(double hits, double n, double chance) {
    if (any_unknown(hits, n, chance)) return not_known;
    return boost::math::cdf(boost::math::binomial(n, chance), hits);
}

double binomial_tail(double hits, double n, double chance) {
    if (any_unknown(hits, n, chance)) return not_known;
    return boost::math::cdf(boost::math::complement(boost::math::binomial(n, chance), hits));
}

double gamma_quantile(double share, double shape) {
    if (any_unknown(share, shape)) return not_known;
    return boost::math::gamma_p_inv(shape, share);
}

double beta_below(double x, double a, double b) {
    if (any_unknown(x, a, b)) return not_known;
    return boost::math::ibeta(a, b, x);
}

}  // namespace clientele
