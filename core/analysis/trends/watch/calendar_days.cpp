#include "core/analysis/trends/watch/calendar_days.h"

#include <algorithm>

namespace clientele {
namespace {

struct Rule {
    Pattern called;
    std::int32_t month = 0, day = 0;  ///< month 0: `day` counts from Easter Sunday
    std::string_view countries;       ///< two letters each; "*" all that are known
};

constexpr Rule rules[] = {
    {Pattern("New Year"), 1, 1, "*"},
    {Pattern("Epiphany"), 1, 6, "AT ES IT SE FI"},
    {Pattern("Good Friday"), 0, -2, "DE GB CH ES SE DK NO FI PT US"},
    {Pattern("Easter Sunday"), 0, 0, "*"},
    {Pattern("Easter Monday"), 0, 1, "DE AT CH FR GB IT NL BE SE DK NO FI"},
    {Pattern("Labour Day"), 5, 1, "DE AT FR IT ES BE SE FI NO PT"},
    {Pattern("Victory Day 1945"), 5, 8, "FR"},
    {Pattern("Ascension Day"), 0, 39, "DE AT CH FR NL BE SE DK NO FI"},
    {Pattern("Whit Monday"), 0, 50, "DE AT CH FR NL BE DK NO"},
    {Pattern("Corpus Christi"), 0, 60, "AT PT"},
    {Pattern("National Day"), 7, 14, "FR"},
    {Pattern("National Day"), 8, 1, "CH"},
    {Pattern("Assumption"), 8, 15, "AT FR IT ES BE PT"},
    {Pattern("Day of German Unity"), 10, 3, "DE"},
    {Pattern("National Day"), 10, 12, "ES"},
    {Pattern("National Day"), 10, 26, "AT"},
    {Pattern("All Saints"), 11, 1, "AT FR IT ES BE PT"},
    {Pattern("Armistice Day"), 11, 11, "FR BE"},
    {Pattern("Immaculate Conception"), 12, 8, "AT IT ES PT"},
    {Pattern("Christmas Day"), 12, 25, "*"},
    {Pattern("Boxing Day"), 12, 26, "DE AT CH GB IT NL SE DK NO FI"},
};

struct CountryName {
    std::string_view name, letters;
};
constexpr CountryName country_names[] = {
    {"Germany", "DE"},  {"Deutschland", "DE"},   {"Austria", "AT"},    {"Österreich", "AT"},     {"Switzerland", "CH"},
    {"Schweiz", "CH"},  {"France", "FR"},        {"Frankreich", "FR"}, {"United Kingdom", "GB"}, {"UK", "GB"},
    {"Spain", "ES"},    {"España", "ES"},        {"Italy", "IT"},      {"Italia", "IT"},         {"Netherlands", "NL"},
    {"Belgium", "BE"},  {"Sweden", "SE"},        {"Denmark", "DK"},    {"Norway", "NO"},         {"Finland", "FI"},
    {"Portugal", "PT"}, {"United States", "US"}, {"USA", "US"}};

std::string_view letters_of(std::string_view country) {
    const auto named = std::ranges::find(country_names, country, &CountryName::name);
    if (named != std::end(country_names)) return named->letters;
    const auto written = std::ranges::find(country_names, country, &CountryName::letters);
    return written == std::end(country_names) ? std::string_view() : written->letters;
}

Date day_of(const Rule& rule, std::int32_t year) {
    if (rule.month == 0) return Date{easter_sunday(year).days + rule.day};
    return *make_date(year, rule.month, rule.day);
}

/// The Friday after the fourth Thursday of November.
Date black_friday_of(std::int32_t year) {
    const Date first = *make_date(year, 11, 1);
    const std::int32_t to_thursday = (4 - iso_weekday(first) + 7) % 7;
    return Date{first.days + to_thursday + 21 + 1};
}

}  // namespace

Date easter_sunday(std::int32_t year) {
    const std::int32_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const std::int32_t g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const std::int32_t l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const std::int32_t month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    return *make_date(year, month, day);
}

bool in_spell(CalendarSpell spell, Date day) {
    const YearMonthDay d = civil(day);
    switch (spell) {
        case CalendarSpell::black_friday: {
            const std::int32_t since = day.days - black_friday_of(d.year).days;  // at the latest on 29 November
            return since >= 0 && since <= 3;
        }
        case CalendarSpell::before_christmas:
            return d.month == 12 && d.day >= 8 && d.day <= 23;
        case CalendarSpell::christmas:
            return (d.month == 12 && d.day >= 24) || (d.month == 1 && d.day == 1);
        case CalendarSpell::easter: {
            const std::int32_t since = day.days - easter_sunday(d.year).days;
            return since >= -7 && since <= 1;
        }
        case CalendarSpell::closed: {
            if (iso_weekday(day) == 7) return false;
            const std::int32_t since = day.days - easter_sunday(d.year).days;
            return (d.month == 1 && d.day == 1) || (d.month == 5 && d.day == 1) ||
                   (d.month == 12 && (d.day == 25 || d.day == 26)) || since == -2 || since == 1;
        }
    }
    return false;
}

std::vector<Holiday> holidays(std::string_view country, std::int32_t year) {
    const std::string_view letters = letters_of(country);
    std::vector<Holiday> found;
    for (const Rule& rule : rules)
        if (rule.countries == "*" || (!letters.empty() && rule.countries.contains(letters)))
            found.push_back({day_of(rule, year), rule.called});
    std::ranges::stable_sort(found, {}, &Holiday::day);
    return found;
}

std::optional<Text> known_event(Date first, Date last) {
    const auto touches = [&](CalendarSpell spell) {
        for (std::int32_t day = first.days; day <= last.days; ++day)
            if (in_spell(spell, Date{day})) return true;
        return false;
    };
    if (touches(CalendarSpell::christmas)) return text("Christmas and New Year");
    if (touches(CalendarSpell::before_christmas)) return text("the weeks before Christmas");
    if (touches(CalendarSpell::black_friday)) return text("Black Friday");
    if (touches(CalendarSpell::easter)) return text("Easter");
    if (touches(CalendarSpell::closed)) return text("a public holiday");
    return std::nullopt;
}

}  // namespace clientele
