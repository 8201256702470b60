#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/math/crossed_counts.h"
#include "core/math/survey_design.h"

namespace clientele {

/// What was drawn: a cluster with all its cases, or a case alone. Units are numbered stratum by stratum.
struct DrawnUnits {
    std::vector<std::uint32_t> of{};       ///< by case, its unit
    std::vector<std::uint32_t> stratum{};  ///< by unit
    std::vector<double> in_stratum{};      ///< by stratum, its units

    std::size_t units() const { return stratum.size(); }
    /// Strata of one unit: how much units differ cannot be told there, so that they add nothing to errors.
    std::size_t lonely() const;
};
/// Of so many cases of a sample. O(n log n).
DrawnUnits drawn_units(const SampleDesign& design, std::size_t cases);

/// Cases of one unit in a group: the sum of their weights, and of weight times value.
struct UnitSum {
    std::uint32_t unit = 0;
    double weight = 0, value = 0;
};
/// What is left of a group beside a part of it; both in the order of the units.
std::vector<UnitSum> beside(std::span<const UnitSum> all, std::span<const UnitSum> part);

/// Of fewer a variance is hardly known, however many units there are elsewhere.
inline constexpr std::size_t few_units = 5;

/// The difference of the weighted means of two groups, in the order of the units: by
/// Taylor's linearisation (Binder 1983, Int. Stat. Rev. 51), units without a case of either counting as zeros, and t of
/// the units of both less their strata less one, as the regression on the group has it (Lumley 2010, Complex Surveys,
/// section 2.3); where a group is of fewer than few_units, not more than Satterthwaite's (1946, Biometrics Bull. 2)
/// from units of the one, of the other and of both: how much two or three units differ is not known better because
/// there are many elsewhere. Not tested (NaN) where a group is of one unit, or no degree of freedom is left. O(units of
/// both). `unseen`: the share of the population that is not in the sample, a factor of the variance.
TestedDifference means_differ(std::span<const UnitSum> a, std::span<const UnitSum> b, const DrawnUnits& drawn,
                              double unseen = 1);

/// Cases of one unit in a cell of a table.
struct UnitCell {
    std::uint32_t unit = 0, cell = 0;
    double weight = 0;
};
/// Covariances of the shares of the cells as covariances_of_cells gives them, from what was drawn; in the order of the
/// units, a cell once a unit. `freedom` becomes the units that are met less their strata. O(units · cells met in each²
/// + strata · cells²).
Eigen::MatrixXd covariances_of_cells(std::span<const UnitCell> met, Eigen::Index cells, const DrawnUnits& drawn,
                                     double& freedom);
/// The diagonal alone. O(units · cells).
Eigen::VectorXd variances_of_cells(std::span<const UnitCell> met, Eigen::Index cells, const DrawnUnits& drawn,
                                   double& freedom);

}  // namespace clientele
