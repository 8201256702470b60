#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/analysis.h"
#include "core/analysis/competitors/share_names.h"
#include "core/model/period.h"

namespace clientele {

/// How rows of market series tell companies: not at all, by a column, by names that are known, or each series is one.
enum class CompaniesBy { nothing, column, names, series };

/// Values of a company by the first day of the piece of the calendar that a point stands for, and in how many points.
struct PanelSeries {
    std::map<std::int32_t, double> values{};
    double rows = 0;
};

/// What market series say of companies, before it is cut into periods.
struct MarketPanel {
    struct Company {
        std::string name{}, key{};  ///< as people read it; as the key's column has it
        PanelSeries sales{};
        double outlets = missing_number;  ///< at their last point
    };
    CompaniesBy by = CompaniesBy::nothing;
    std::vector<Company> companies{};
    PanelSeries total{}, rest{};           ///< of the whole market, and of "Others", where series say so
    std::string dimension{}, column{};     ///< of keys; the header that names companies
    std::u16string measure{};              ///< what of the companies is counted, of several: "sales of"
    std::size_t measures = 0;              ///< how many there were to choose from
    PeriodUnit grain = PeriodUnit::month;  ///< what a point stands for
    std::vector<std::string> units{};      ///< what a column of units says of the measure, each once
    bool some_without_unit = false;
    bool unknown_measure = false;           ///< the option names one that there is not
    std::int64_t points = 0, repeated = 0;  ///< rows that count; of a company and time that has one already
    std::int64_t unreadable = 0;            ///< without a time or value, or below 0
    bool by_region = false;                 ///< rows of one company and time differ in their region
};

/// Reads the selected rows. `own` counts among the names that are known. Errors: cancelled. O(rows · log).
Result<MarketPanel> market_panel(const Context& context, const Selection& rows, const std::string& own);

/// A company in the market, by period.
struct MarketCompany {
    std::string name{}, key{};
    bool own = false, rest = false;  ///< the rest: all that are not shown, or not named
    std::vector<double> values{};    ///< by period; NaN where nothing is known between known periods
    double outlets = missing_number;
};

/// How sales of a company changed between the two periods that are compared.
struct ShareChange {
    double before = 0, share_before = missing_number, points = missing_number;
    double from_market = missing_number, from_share = missing_number;
    double of_growth = missing_number;                               ///< its part of the market's change
    double usual_low = missing_number, usual_high = missing_number;  ///< 95 % of changes lie there, by earlier ones
    double chance = missing_number;                                  ///< of one as far from the mean of earlier ones
    bool unusual() const { return chance < 0.05; }
};

/// The market cut into periods. Companies in the order of their sales in the last one, the rest last.
struct MarketShares {
    PeriodUnit unit = PeriodUnit::month;
    std::vector<Period> periods{};  ///< that are whole, in the order of time
    std::vector<MarketCompany> companies{};
    std::vector<double> market{};                               ///< by period
    std::vector<double> concentration{}, concentration_most{};  ///< by period: the least and most that it can be
    std::vector<std::vector<double>> share{};                   ///< company × period
    std::vector<ShareChange> changes{};                         ///< by company; empty without a period to compare
    std::optional<std::size_t> before{};                        ///< period that the last is compared with
    bool year_before = false;
    std::optional<std::size_t> own{};
    std::size_t named = 0;          ///< companies, those that are shown as the rest as well
    std::size_t put_together = 0;   ///< of them shown as the rest
    bool has_total = false;         ///< the market is given, and not the sum of the named
    bool are_shares = false;        ///< the data holds shares already: they come to 100 everywhere
    bool own_from_sales = false;    ///< our own are the revenue of the order lines
    double money = missing_number;  ///< of the project in a unit of the series, where that is known
    std::size_t hidden = 0;         ///< periods before those that the filter leaves: to compare with only
    std::vector<Text> notes{}, warnings{};

    std::size_t last() const { return periods.size() - 1; }
};

/// Cuts the panel. Nothing where fewer than two companies, or one and the market, are known of any whole period; the
/// reason is then among `told`. Errors: cancelled.
Result<std::optional<MarketShares>> market_shares(const Context& context, const MarketPanel& panel,
                                                  const std::string& own, std::vector<Text>& told);

/// Our revenue by piece of the calendar (its first day), in units of the series; pieces that order lines do not cover
/// whole are left out.
std::map<std::int32_t, double> own_sales_by_piece(const Context& context, PeriodUnit grain, double money);

}  // namespace clientele
