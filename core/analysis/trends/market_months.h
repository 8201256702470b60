#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"

namespace clientele {

/// A market series by month: the mean of its values there. Months are counted on, 12 a year; January is a multiple of
/// 12.
struct MarketSeries {
    std::string name;
    std::map<int, std::pair<double, double>> months;  ///< sum and number of values
    /// Where values come a quarter apart: each is that of all three months of its quarter of the calendar.
    bool quarterly = false;
    bool whole = true;  ///< of no single region
    /// Missing where the series has no value in that month, or in its quarter.
    double value(int month) const;
};

/// Names are those of the series, with the region where it has one. Values after `last` are left out, and those of
/// single companies where there are others.
std::vector<MarketSeries> market_series(const Snapshot& snapshot, const Selection& rows, std::optional<Date> last);

int month_number(Date day);
Date first_day_of(int month);
Date last_day_of(int month);

/// Own sales by month, none missing between the first and the last.
struct OwnMonths {
    int first = 0;
    std::vector<double> sales;
    int last() const { return first + static_cast<int>(sales.size()) - 1; }
    double value(int month) const;  ///< missing outside
};

/// Months in which both are above 0, with the market as it was `ahead` months earlier.
struct MatchedMonths {
    std::vector<int> month;
    std::vector<double> own, market;
    int missing = 0;    ///< months between the first and the last in which the market has no value
    int not_above = 0;  ///< months in which the market or sales are 0 or below: these have no per cent
};
MatchedMonths matched_months(const MarketSeries& series, const OwnMonths& own, int ahead = 0);
/// Of a quarterly series: its quarters, of which all three months of sales are known and added up, by their first
/// month.
MatchedMonths matched_quarters(const MarketSeries& series, const OwnMonths& own);

/// The twelve months to `last` against the twelve before. Sales are those of all months; the market's are compared
/// month with month, and missing where fewer than nine have both.
struct MarketGrowth {
    int last = 0;
    double own = missing_number, market = missing_number;
    int months = 0;  ///< of the market
};
MarketGrowth market_growth(const MarketSeries& series, const OwnMonths& own, int last);

}  // namespace clientele
