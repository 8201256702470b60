#pragma once

#include <string>
#include <vector>

#include "core/analysis/competitors/compared_prices.h"
#include "core/base/result.h"

namespace clientele {

/// A competitor that has gone below our prices in a category, and stayed there.
struct Undercut {
    std::uint32_t company = 0;
    std::string category{};                ///< "" of all its products
    Date since{};                          ///< the Monday from which on its prices are lower
    double before = 1, now = 1;            ///< its prices against ours (1: alike), mean of products known both times
    double change = 0, low = 0, high = 0;  ///< of that, as a share (-0.18), with its 95 % interval over the products
    double p = 1;                          ///< of no change, after correction for all that was looked at
    std::vector<std::uint32_t> items{};    ///< of the category, that both sell
    /// Of each item its price against ours (1: alike), before it and in the last weeks; NaN of what was not offered
    /// before.
    std::vector<double> items_before{}, items_now{};
    std::size_t below = 0;                 ///< of them now below ours by more than the threshold
    double revenue = missing_number;       ///< with them in 365 days
    double of_year = 1;                    ///< the part of these days that came after it
    /// Our sales of them since, against the same weeks a year before (or, `weeks_before`, directly before) and against
    /// all other products: a share; NaN where not known.
    double sales = missing_number, sales_low = missing_number, sales_high = missing_number;
    bool weeks_before = false;
    struct Week {
        Date start{};
        double index = missing_number;  ///< its prices against ours, who is missing in a week set right
    };
    std::vector<Week> weeks{};  ///< all that were looked at

    /// What a change of sales (a share, above -1) takes from a year's revenue: against what the days before it say of a
    /// year, for `revenue` holds both.
    double lost_a_year(double change_of_sales) const {
        return -change_of_sales * revenue / (1 + of_year * change_of_sales);
    }
};

struct UndercuttingOptions {
    double threshold = 0.05;      ///< below ours by more, and by at least as much further than before
    std::int32_t new_days = 365;  ///< what began longer ago is no news
};

struct UndercuttingFound {
    std::vector<Undercut> undercuts{};  ///< the largest revenue first
    std::size_t looked_at = 0;          ///< companies × categories with enough products and weeks
    bool enough_weeks = true;
};

/// Looks at each company and category, week by week to the day: the split of the weeks that lowers its prices against
/// ours the most, and, where that is no news any more, the one after it; tested over the products (Student's t of each
/// product's change, times the splits and groups looked at); it has to stand still in the last four weeks.
/// O(weeks · series). Errors: cancelled.
Result<UndercuttingFound> find_undercutting(const ComparedPrices& prices, std::int32_t day,
                                            const UndercuttingOptions& options, const Progress& progress);

}  // namespace clientele
