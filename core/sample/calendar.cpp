#include "core/sample/calendar.h"

#include <array>

#include "core/sample/catalogue.h"

namespace clientele::sample {
namespace {

//                                             Jan   Feb   Mar   Apr   May   Jun   Jul   Aug   Sep   Oct   Nov   Dec
constexpr std::array<double, 12> year_shape{0.88, 0.86, 0.97, 1.02, 0.99, 0.96, 0.90, 0.86, 0.98, 1.02, 1.18, 1.45};
constexpr std::array<double, 7> week_shape{0.92, 0.90, 0.95, 1.00, 1.18, 1.42, 0.63};  // Monday to Sunday

/// Black Friday: the day after the fourth Thursday of November, and the three days that follow.
bool black_friday(const YearMonthDay& date, std::int32_t weekday) {
    if (date.month != 11 && date.month != 12) return false;
    const std::int32_t since_friday = (weekday + 2) % 7;  // Friday 0, Saturday 1, Sunday 2, Monday 3
    if (since_friday > 3) return false;
    const std::int32_t friday = date.month == 11 ? date.day - since_friday : date.day - since_friday + 30;
    return friday >= 23 && friday <= 29;
}

}  // namespace

double demand(std::int32_t day) {
    const YearMonthDay date = civil(Date{day});
    const std::int32_t weekday = iso_weekday(Date{day});
    double level =
        year_shape[static_cast<std::size_t>(date.month - 1)] * week_shape[static_cast<std::size_t>(weekday - 1)];
    if (black_friday(date, weekday)) level *= 1.8;
    if (date.month == 12 && date.day >= 8 && date.day <= 23) level *= 1.25;
    if (date.month == 12 && date.day >= 24 && date.day <= 26) level *= 0.35;
    return level;
}

double category_season(std::size_t category, std::int32_t month) {
    switch (categories()[category].season) {
        case Season::even:
            return 1;
        case Season::spring:
            return month >= 3 && month <= 6 ? 1.9 : month >= 10 || month <= 1 ? 0.45 : 0.9;
        case Season::winter:
            return month >= 11 || month <= 1 ? 1.7 : month >= 5 && month <= 8 ? 0.6 : 0.95;
        case Season::christmas:
            return month == 12 ? 2.4 : month == 11 ? 1.7 : 0.8;
        case Season::autumn:
            return month >= 8 && month <= 10 ? 1.5 : 0.9;
    }
    return 1;
}

bool shops_open(std::int32_t day) {
    const YearMonthDay date = civil(Date{day});
    const bool holiday = (date.month == 1 && date.day == 1) || (date.month == 5 && date.day == 1) ||
                         (date.month == 12 && (date.day == 25 || date.day == 26));
    return !holiday && iso_weekday(Date{day}) != 7;
}

}  // namespace clientele::sample
