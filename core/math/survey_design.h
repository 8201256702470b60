#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

/// What weights cost: n sum w^2 / (sum w)^2, 1 where all are equal (Kish 1965, Survey Sampling, section 11.7). Cases of
/// weight 0 do not count. NaN without any.
double kish_design_effect(std::span<const double> weights);
/// (sum w)^2 / sum w^2: how many equally weighted answers say as much. 0 without any.
double effective_sample_size(std::span<const double> weights);

/// How cases were drawn. Empty: independently, without limit.
struct SampleDesign {
    std::vector<std::uint32_t> stratum{};  ///< by case, from 0
    std::vector<std::uint32_t> cluster{};  ///< by case, from 0; clusters of different strata are different ones
    /// By stratum (one where there are no strata): the clusters or cases of the population, for samples that are a
    /// large part of it; 0 or empty: without limit.
    std::vector<double> population{};
};

/// A figure of a sample with its standard error.
struct DesignEstimate {
    double value = 0;
    double error = 0;          ///< NaN where a variance needs more cases
    double design_effect = 1;  ///< of means: its variance over that of as many cases drawn independently
    double freedom = 0;        ///< clusters (or cases) less strata
};

/// Weighted mean, total and ratio with the standard errors of Taylor's linearisation (Binder 1983, Int. Stat. Rev. 51,
/// p. 279-292; Lumley 2004, J. Stat. Softw. 9(8)): sums over clusters, deviations from the mean of their stratum. All
/// spans have a value a case; no NaN. A stratum with one cluster adds nothing, which makes the error too small. O(n).
DesignEstimate design_mean(std::span<const double> values, std::span<const double> weights,
                           const SampleDesign& design = {});
DesignEstimate design_total(std::span<const double> values, std::span<const double> weights,
                            const SampleDesign& design = {});
DesignEstimate design_ratio(std::span<const double> numerators, std::span<const double> denominators,
                            std::span<const double> weights, const SampleDesign& design = {});

/// Variance of the sum of what each case contributes (weight and all), by the design.
double design_variance(std::span<const double> contributions, const SampleDesign& design);

}  // namespace clientele
