#pragma once

#include "core/math/share_interval.h"

namespace clientele {

/// Net promoter score, from -100 to 100, with its standard error and 95 % interval.
struct PromoterScore {
    double value = 0;
    double error = 0;
    Interval interval{-100, 100};
};

/// 100 (p - d) from numbers of respondents (of weighted ones: shares of the effective base), with the error
/// 100 sqrt((p + d - (p - d)^2) / n) and the interval of Wald around it. All NaN where there are none.
PromoterScore promoter_score(double promoters, double passives, double detractors);

/// The interval by adjusted Wald: three further respondents, 3/4 of them promoters and 3/4 detractors (Rocks 2016,
/// Int. J. Market Res. 58(6)), which holds in small samples where Wald does not. `value` is the score without
/// them, `error` and `interval` are around the score with them, `middle` that score. Ends stay within ±100.
struct AdjustedPromoterScore : PromoterScore {
    double middle = 0;
};
AdjustedPromoterScore adjusted_promoter_score(double promoters, double passives, double detractors);

/// Interval of the difference of two shares, the first less the second, from Wilson's intervals of each (Newcombe 1998,
/// Stat. Med. 17, p. 873-890, method 10).
Interval share_difference_interval(double hits_a, double all_a, double hits_b, double all_b);

/// Two-sided p of a difference of two independent figures by their standard errors; NaN where both are 0.
double difference_p(double a, double error_a, double b, double error_b);
/// The same by Student's t with the degrees of freedom of Welch (1947) and Satterthwaite, for means.
double mean_difference_p(double a, double error_a, double freedom_a, double b, double error_b, double freedom_b);
/// Pearson's test of two shares: the pooled error. NaN where both are all or none.
double share_difference_p(double hits_a, double all_a, double hits_b, double all_b);

}  // namespace clientele
