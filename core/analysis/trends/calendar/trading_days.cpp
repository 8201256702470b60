#include "core/analysis/trends/calendar/trading_days.h"

#include "core/math/linear_systems.h"
#include "core/model/period.h"

namespace clientele {
namespace {

constexpr Eigen::Index month_columns = 12, weekday_columns = 6;
constexpr std::size_t fewest_months = 36;

/// One row of the regression.
Eigen::RowVectorXd regressors(Date month, bool with_leap) {
    Eigen::RowVectorXd row = Eigen::RowVectorXd::Zero(month_columns + weekday_columns + (with_leap ? 1 : 0));
    const std::int32_t place = civil(month).month;
    row[place - 1] = 1;
    std::array<double, 7> counts{};
    const Date next = period_step(PeriodUnit::month, month);
    for (std::int32_t day = month.days; day < next.days; ++day)
        counts[static_cast<std::size_t>(iso_weekday(Date{day}) - 1)] += 1;
    for (Eigen::Index day = 0; day < weekday_columns; ++day)
        row[month_columns + day] = counts[static_cast<std::size_t>(day)] - counts[6];
    if (with_leap && place == 2) row[month_columns + weekday_columns] = next.days - month.days - 28.25;
    return row;
}

bool has_both_februaries(Date first, std::size_t months) {
    bool leap = false, common = false;
    Date month = first;
    for (std::size_t i = 0; i < months; ++i) {
        const Date next = period_step(PeriodUnit::month, month);
        if (civil(month).month == 2) (next.days - month.days == 29 ? leap : common) = true;
        month = next;
    }
    return leap && common;
}

}  // namespace

std::optional<TradingDayEffects> trading_day_effects(std::span<const double> sums, std::span<const double> log_trend,
                                                     Date first, double trend_freedom) {
    if (sums.size() < fewest_months || log_trend.size() != sums.size()) return {};
    const bool with_leap = has_both_februaries(first, sums.size());
    const auto size = static_cast<Eigen::Index>(sums.size());
    Eigen::MatrixXd x(size, month_columns + weekday_columns + (with_leap ? 1 : 0));
    Eigen::VectorXd y(size);
    Date month = first;
    for (Eigen::Index i = 0; i < size; ++i, month = period_step(PeriodUnit::month, month)) {
        x.row(i) = regressors(month, with_leap);
        y[i] = std::log(sums[static_cast<std::size_t>(i)]) - log_trend[static_cast<std::size_t>(i)];
    }
    const LinearLeastSquares fit(x);
    const double freedom = std::floor(static_cast<double>(size - x.cols()) - trend_freedom);
    if (fit.rank() < x.cols() || freedom < 3) return {};
    const Eigen::VectorXd beta = fit.solve(y);
    const double variance = (y - x * beta).squaredNorm() / freedom;
    const Eigen::MatrixXd normal = SymmetricSystem(x.transpose() * x).inverse() * variance;
    TradingDayEffects effects{.freedom = freedom};
    for (Eigen::Index day = 0; day < weekday_columns; ++day) {
        const Eigen::Index column = month_columns + day;
        effects.of[static_cast<std::size_t>(day)] =
            CalendarEffect::of(beta[column], std::sqrt(normal(column, column)), freedom);
    }
    effects.of[6] = CalendarEffect::of(
        -beta.segment(month_columns, weekday_columns).sum(),
        std::sqrt(normal.block(month_columns, month_columns, weekday_columns, weekday_columns).sum()), freedom);
    if (with_leap) {
        const Eigen::Index column = month_columns + weekday_columns;
        effects.leap = CalendarEffect::of(beta[column], std::sqrt(normal(column, column)), freedom);
    }
    return effects;
}

}  // namespace clientele
