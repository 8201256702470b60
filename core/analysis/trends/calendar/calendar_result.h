#pragma once

#include <optional>
#include <vector>

#include "core/analysis/finding.h"
#include "core/analysis/trends/calendar/holiday_effects.h"
#include "core/analysis/trends/calendar/sales_days.h"
#include "core/analysis/trends/calendar/trading_days.h"
#include "core/analysis/trends/calendar/weekday_effects.h"
#include "core/analysis/trends/calendar/year_season.h"

namespace clientele {

/// What season and calendar do to sales: all that the finding is made from.
struct CalendarResult {
    Text label{};  ///< "Revenue"
    Unit unit = Unit::amount;
    SalesDays sold{};
    PeriodUnit period = PeriodUnit::month;  ///< or quarter: what the season is made of
    std::vector<Period> periods{};          ///< whole ones, one after another
    std::vector<double> sums{};             ///< by period
    std::vector<Period> holes{};            ///< without any order line, see data_holes: the season fills them in
    std::optional<YearSeason> season{};
    std::array<WeekdayEffect, 7> weekdays{};
    std::vector<HolidayEffect> holidays{};     ///< of all countries that count, most sure first
    std::vector<std::string_view> left_out{};  ///< countries with too small a share
    /// What the lines were added up to before they came here: they say nothing of weekdays and holidays then.
    std::optional<PeriodUnit> points{};
    std::vector<Period> months{};  ///< whole ones
    std::vector<double> month_sums{};
    std::vector<double> trading_days{};  ///< by month, in mean days; empty where the weekdays are not known
    std::optional<TradingDayEffects> trading{};

    bool weekdays_known() const {
        double sum = 0;
        for (const WeekdayEffect& each : weekdays) sum += each.index.value;
        return sum > 0;  // not NaN
    }
};

/// Works it out from the days. Errors: none.
void work_out(CalendarResult& result, const std::array<bool, 7>& closed);

Pattern country_name(std::string_view letters);

/// Tables and charts of the finding.
void add_calendar_tables(Finding& finding, const CalendarResult& result);

}  // namespace clientele
