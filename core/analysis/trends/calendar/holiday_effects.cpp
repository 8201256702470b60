#include "core/analysis/trends/calendar/holiday_effects.h"

#include <algorithm>

#include "core/analysis/trends/watch/calendar_days.h"

namespace clientele {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double share_of_false = 0.05;

/// Daily sales of a country with what would have been usual on each day.
class UsualDays {
 public:
    UsualDays(std::span<const double> values, Date first, const std::vector<bool>& special)
        : values_(values), first_(first), special_(special) {
        for (std::size_t i = 0; i < values.size(); ++i) usual_.push_back(mean_around(static_cast<std::ptrdiff_t>(i)));
        measure_noise();
    }

    bool has(std::ptrdiff_t i) const { return i >= 0 && i < static_cast<std::ptrdiff_t>(usual_.size()); }
    /// Missing or 0 where it is not known, or nothing is sold on such a day.
    double usual(std::ptrdiff_t i) const { return has(i) ? usual_[static_cast<std::size_t>(i)] : unknown; }
    double value(std::ptrdiff_t i) const { return values_[static_cast<std::size_t>(i)]; }
    /// Standard deviation of a usual day's sales as a share of what was to be expected of them.
    double noise(std::ptrdiff_t i) const { return noise_[weekday(i)]; }
    /// The same of the sum of a stretch of days.
    double noise_of_stretch(std::size_t days) const { return days <= days_around ? noise_3_ : noise_7_; }

 private:
    std::size_t weekday(std::ptrdiff_t i) const {
        return static_cast<std::size_t>(iso_weekday(Date{first_.days + static_cast<std::int32_t>(i)}) - 1);
    }
    double mean_around(std::ptrdiff_t i) const {
        double sum = 0;
        int before = 0, after = 0;
        const YearMonthDay date = civil(Date{first_.days + static_cast<std::int32_t>(i)});
        const bool new_year = date.month == 1 && date.day <= 10;
        for (int weeks = -4; weeks <= 4; ++weeks) {
            const std::ptrdiff_t near = i + 7 * weeks;
            if (weeks == 0 || (new_year && weeks < 0) || near < 0 ||
                near >= static_cast<std::ptrdiff_t>(values_.size()) || special_[static_cast<std::size_t>(near)])
                continue;
            sum += value(near);
            (weeks < 0 ? before : after) += 1;
        }
        return (before > 0 || new_year) && after > 0 && before + after >= 3 ? sum / (before + after) : unknown;
    }
    bool ordinary(std::ptrdiff_t i) const { return !special_[static_cast<std::size_t>(i)] && usual(i) > 0; }
    void measure_noise() {
        std::array<double, 7> squares{}, counts{};
        double all = 0, count = 0;
        const auto size = static_cast<std::ptrdiff_t>(usual_.size());
        for (std::ptrdiff_t i = 0; i < size; ++i) {
            if (!ordinary(i)) continue;
            const double square = std::pow(value(i) / usual(i) - 1, 2);
            squares[weekday(i)] += square;
            counts[weekday(i)] += 1;
            all += square;
            count += 1;
        }
        constexpr double enough = 10;
        const double pooled = count >= enough ? std::sqrt(all / count) : unknown;
        for (std::size_t day = 0; day < 7; ++day)
            noise_[day] = counts[day] >= enough ? std::sqrt(squares[day] / counts[day]) : pooled;
        noise_3_ = noise_of_sums(days_around);
        noise_7_ = noise_of_sums(2 * days_around + 1);
    }
    double noise_of_sums(std::ptrdiff_t length) const {
        double squares = 0, count = 0;
        const auto size = static_cast<std::ptrdiff_t>(usual_.size());
        for (std::ptrdiff_t i = 0; i + length <= size; ++i) {
            double sum = 0, expected = 0;
            bool whole = true;
            for (std::ptrdiff_t day = i; day < i + length; ++day) {
                whole = whole && !special_[static_cast<std::size_t>(day)] && !std::isnan(usual(day));
                sum += value(day);
                expected += usual(day);
            }
            if (!whole || !(expected > 0)) continue;
            squares += std::pow(sum / expected - 1, 2);
            count += 1;
        }
        return count >= 10 ? std::sqrt(squares / count) : unknown;
    }

    std::span<const double> values_;
    Date first_;
    const std::vector<bool>& special_;
    std::vector<double> usual_;
    std::array<double, 7> noise_{};
    double noise_3_ = unknown, noise_7_ = unknown;
};

/// Sums of sales and of what was to be expected, with the variance of their difference.
struct EffectSums {
    double sales = 0, expected = 0, variance = 0, times = 0;

    void add(double sold, double usual, double noise) {
        sales += sold;
        expected += usual;
        variance += std::pow(noise * usual, 2);
        times += 1;
    }
    /// As a share of what was expected. Noise is known from many days: normal.
    CalendarEffect relative() const {
        constexpr double many = 1e6;
        if (!(expected > 0)) return {};
        CalendarEffect effect = CalendarEffect::of(sales / expected - 1, std::sqrt(variance) / expected, many);
        if (effect.value >= -1) effect.low = std::max(effect.low, -1.0);  // less than nothing is not sold
        return effect;
    }
    CalendarEffect a_time() const {
        constexpr double many = 1e6;
        if (!(expected > 0)) return {};
        return CalendarEffect::of((sales - expected) / times, std::sqrt(variance) / times, many);
    }
};

/// All days of one name, in all years.
struct HolidayDays {
    Pattern called;
    std::vector<Date> days;
};

std::vector<HolidayDays> days_by_holiday(std::string_view country, Date first, Date last) {
    std::vector<HolidayDays> all;
    for (std::int32_t year = civil(first).year; year <= civil(last).year; ++year) {
        for (const Holiday& each : holidays(country, year)) {
            if (each.day < first || last < each.day) continue;
            const auto found = std::ranges::find_if(
                all, [&](const HolidayDays& known) { return known.called.value() == each.called.value(); });
            if (found == all.end())
                all.push_back({each.called, {each.day}});
            else
                found->days.push_back(each.day);
        }
    }
    return all;
}

/// Adds up the days from `from` to `to` around a holiday that are no holidays themselves.
void add_stretch(EffectSums& sums, const UsualDays& days, const std::vector<bool>& free, std::ptrdiff_t holiday,
                 std::ptrdiff_t from, std::ptrdiff_t to) {
    double sold = 0, usual = 0;
    for (std::ptrdiff_t offset = from; offset <= to; ++offset) {
        const std::ptrdiff_t day = holiday + offset;
        if (!days.has(day) || std::isnan(days.usual(day)) || (offset != 0 && free[static_cast<std::size_t>(day)]))
            continue;
        sold += days.value(day);
        usual += days.usual(day);
    }
    if (usual > 0) sums.add(sold, usual, days.noise_of_stretch(static_cast<std::size_t>(to - from + 1)));
}

HolidayEffect effect_of(const UsualDays& days, const std::vector<bool>& free, const HolidayDays& holiday, Date first) {
    HolidayEffect effect{.called = holiday.called};
    EffectSums on, before, after, all;
    std::array<EffectSums, 2 * days_around + 1> around;
    for (const Date day : holiday.days) {
        const std::ptrdiff_t i = day.days - first.days;
        if (!(days.usual(i) > 0)) continue;
        effect.dates.push_back({day, days.value(i), days.usual(i)});
        on.add(days.value(i), days.usual(i), days.noise(i));
        for (int offset = -days_around; offset <= days_around; ++offset) {
            const std::ptrdiff_t near = i + offset;
            if (days.usual(near) > 0 && (offset == 0 || !free[static_cast<std::size_t>(near)]))
                around[static_cast<std::size_t>(offset + days_around)].add(days.value(near), days.usual(near),
                                                                           days.noise(near));
        }
        add_stretch(before, days, free, i, -days_around, -1);
        add_stretch(after, days, free, i, 1, days_around);
        add_stretch(all, days, free, i, -days_around, days_around);
    }
    effect.on = on.relative();
    effect.before = before.relative();
    effect.after = after.relative();
    effect.extra = all.a_time();
    for (std::size_t offset = 0; offset < around.size(); ++offset) effect.around[offset] = around[offset].relative();
    return effect;
}

}  // namespace

std::vector<bool> special_days(std::string_view country, Date first, std::size_t days, int around) {
    std::vector<bool> special(days);
    const Date last{first.days + static_cast<std::int32_t>(days) - 1};
    for (std::size_t i = 0; i < days; ++i) {
        const Date day{first.days + static_cast<std::int32_t>(i)};
        const YearMonthDay date = civil(day);
        const bool turn_of_year = (date.month == 12 && date.day >= 24) || (date.month == 1 && date.day == 1);
        special[i] = turn_of_year || in_spell(CalendarSpell::black_friday, day);
    }
    if (country.empty()) return special;
    for (std::int32_t year = civil(first).year - 1; year <= civil(last).year + 1; ++year)
        for (const Holiday& each : holidays(country, year))
            for (std::int32_t near = each.day.days - around; near <= each.day.days + around; ++near)
                if (near >= first.days && near <= last.days)
                    special[static_cast<std::size_t>(near - first.days)] = true;
    return special;
}

std::vector<HolidayEffect> holiday_effects(std::span<const double> values, Date first, std::string_view country) {
    const std::vector<bool> special = special_days(country, first, values.size());
    const UsualDays days(values, first, special);
    const Date last{first.days + static_cast<std::int32_t>(values.size()) - 1};
    const std::vector<HolidayDays> all = days_by_holiday(country, first, last);
    std::vector<bool> free(values.size());
    for (const HolidayDays& holiday : all)
        for (const Date day : holiday.days) free[static_cast<std::size_t>(day.days - first.days)] = true;
    std::vector<HolidayEffect> effects;
    for (const HolidayDays& holiday : all) {
        HolidayEffect effect = effect_of(days, free, holiday, first);
        effect.country = country;
        if (effect.on.known()) effects.push_back(std::move(effect));
    }
    return effects;
}

void mark_sure(std::vector<HolidayEffect>& effects) {
    struct Test {
        double p;
        bool* sure;
    };
    std::vector<Test> tests;
    for (HolidayEffect& each : effects) {
        tests.push_back({each.on.p, &each.sure});
        if (each.before.known()) tests.push_back({each.before.p, &each.sure_before});
        if (each.after.known()) tests.push_back({each.after.p, &each.sure_after});
    }
    std::ranges::stable_sort(tests, {}, &Test::p);
    std::size_t sure = 0;
    for (std::size_t i = 0; i < tests.size(); ++i)
        if (tests[i].p <= share_of_false * static_cast<double>(i + 1) / static_cast<double>(tests.size())) sure = i + 1;
    for (std::size_t i = 0; i < sure; ++i) *tests[i].sure = true;
}

}  // namespace clientele
