#pragma once

#include <Eigen/Core>

namespace clientele {

/// How far two who sorted the same things into the same classes agree beyond chance: Cohen's kappa (1960, Educ. Psych.
/// Measurement 20), counts by class of the one (rows) and the other (columns). 1 agree always, 0 as chance would have
/// it; NaN where both use a single class. The error is that of Fleiss, Cohen and Everitt (1969, Psych. Bulletin 72).
struct Agreement {
    double kappa = 0;
    double error = 0;
};
Agreement cohen_kappa(const Eigen::MatrixXd& counts);

/// The same of many raters (Fleiss 1971, Psych. Bulletin 76): a row a thing, a column a class, how many raters put it
/// there; as many raters a thing, two at least. The error holds where there is no agreement (Fleiss, Nee and Landis
/// 1979).
Agreement fleiss_kappa(const Eigen::MatrixXd& counts);

}  // namespace clientele
