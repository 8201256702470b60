#include "core/analysis/trends/watch/calendar_days.h"

#include <algorithm>

namespace clientele {
namespace {

/// When a holiday is: a date, a number of days from Easter Sunday, or the first of a weekday from a date on.
struct Rule {
    Pattern called;
    std::int32_t month = 0, day = 0;      ///< month 0: `day` counts from Easter Sunday
    std::string_view countries;           ///< two letters each; "*" all that are known
    std::int32_t weekday = 0;             ///< 1 Monday to 7: the first such day from the date on; 0 the date itself
    std::int32_t from = 0, until = 9999;  ///< years
    std::int32_t off_sunday = 0;          ///< days by which it moves where it would be a Sunday
    bool in_lieu = false;                 ///< in Britain a weekday follows where it is on a weekend (Banking Act 1971)
};

constexpr std::int32_t iso_monday = 1, iso_thursday = 4, iso_saturday = 6;

constexpr Rule holiday_rules[] = {
    {Pattern("New Year"), 1, 1, "*", 0, 0, 9999, 0, true},
    {Pattern("Epiphany"), 1, 6, "AT ES IT SE FI"},
    {Pattern("Epiphany"), 1, 6, "PL", 0, 2011},
    {Pattern("Martin Luther King Day"), 1, 15, "US", iso_monday, 1986},
    {Pattern("Saint Brigid’s Day"), 2, 1, "IE", iso_monday, 2023},
    {Pattern("Presidents’ Day"), 2, 15, "US", iso_monday},
    {Pattern("Saint Patrick’s Day"), 3, 17, "IE"},
    {Pattern("Maundy Thursday"), 0, -3, "DK NO"},
    {Pattern("Good Friday"), 0, -2, "DE GB CH ES SE DK NO FI PT CA"},
    {Pattern("Easter Sunday"), 0, 0, "*"},
    {Pattern("Easter Monday"), 0, 1, "DE AT CH FR GB IE IT NL BE SE DK NO FI PL"},
    {Pattern("Great Prayer Day"), 0, 26, "DK", 0, 0, 2023},
    {Pattern("Liberation Day"), 4, 25, "IT PT"},
    {Pattern("King’s Day"), 4, 27, "NL", 0, 2014, 9999, -1},
    {Pattern("Queen’s Day"), 4, 30, "NL", 0, 0, 2013, -1},
    {Pattern("Royal wedding"), 4, 29, "GB", 0, 2011, 2011},
    {Pattern("Labour Day"), 5, 1, "DE AT FR IT ES BE SE FI NO PT PL"},
    {Pattern("May bank holiday"), 5, 1, "GB", iso_monday, 1978, 2019},
    {Pattern("May bank holiday"), 5, 8, "GB", 0, 2020, 2020},
    {Pattern("May bank holiday"), 5, 1, "GB", iso_monday, 2021},
    {Pattern("May bank holiday"), 5, 1, "IE", iso_monday, 1994},
    {Pattern("Constitution Day"), 5, 3, "PL"},
    {Pattern("Victory Day 1945"), 5, 8, "FR"},
    {Pattern("Coronation"), 5, 8, "GB", 0, 2023, 2023},
    {Pattern("Constitution Day"), 5, 17, "NO"},
    {Pattern("Victoria Day"), 5, 18, "CA", iso_monday},
    {Pattern("Spring bank holiday"), 5, 25, "GB", iso_monday, 1971, 2011},
    {Pattern("Spring bank holiday"), 6, 4, "GB", 0, 2012, 2012},
    {Pattern("Spring bank holiday"), 5, 25, "GB", iso_monday, 2013, 2021},
    {Pattern("Spring bank holiday"), 6, 2, "GB", 0, 2022, 2022},
    {Pattern("Spring bank holiday"), 5, 25, "GB", iso_monday, 2023},
    {Pattern("Royal jubilee"), 6, 5, "GB", 0, 2012, 2012},
    {Pattern("Royal jubilee"), 6, 3, "GB", 0, 2022, 2022},
    {Pattern("Memorial Day"), 5, 25, "US", iso_monday, 1971},
    {Pattern("Ascension Day"), 0, 39, "DE AT CH FR NL BE SE DK NO FI"},
    {Pattern("Whit Sunday"), 0, 49, "DK FI NO PL SE"},
    {Pattern("Whit Monday"), 0, 50, "DE AT CH FR NL BE DK NO"},
    {Pattern("Corpus Christi"), 0, 60, "AT PL"},
    {Pattern("Corpus Christi"), 0, 60, "PT", 0, 0, 2012},
    {Pattern("Corpus Christi"), 0, 60, "PT", 0, 2016},
    {Pattern("Republic Day"), 6, 2, "IT"},
    {Pattern("June bank holiday"), 6, 1, "IE", iso_monday},
    {Pattern("National Day"), 6, 6, "SE", 0, 2005},
    {Pattern("Portugal Day"), 6, 10, "PT"},
    {Pattern("Juneteenth"), 6, 19, "US", 0, 2021},
    {Pattern("Midsummer Day"), 6, 20, "SE FI", iso_saturday},
    {Pattern("Canada Day"), 7, 1, "CA", 0, 0, 9999, 1},
    {Pattern("Independence Day"), 7, 4, "US"},
    {Pattern("National Day"), 7, 14, "FR"},
    {Pattern("National Day"), 7, 21, "BE"},
    {Pattern("National Day"), 8, 1, "CH"},
    {Pattern("August bank holiday"), 8, 1, "IE", iso_monday},
    {Pattern("Assumption"), 8, 15, "AT FR IT ES BE PT PL"},
    {Pattern("Summer bank holiday"), 8, 25, "GB", iso_monday, 1971},
    {Pattern("Labour Day"), 9, 1, "US CA", iso_monday},
    {Pattern("Royal funeral"), 9, 19, "GB", 0, 2022, 2022},
    {Pattern("Truth and Reconciliation Day"), 9, 30, "CA", 0, 2021},
    {Pattern("Day of German Unity"), 10, 3, "DE", 0, 1990},
    {Pattern("Saint Francis"), 10, 4, "IT", 0, 2026},
    {Pattern("Republic Day"), 10, 5, "PT", 0, 0, 2012},
    {Pattern("Republic Day"), 10, 5, "PT", 0, 2016},
    {Pattern("Columbus Day"), 10, 8, "US", iso_monday, 1971},
    {Pattern("Thanksgiving"), 10, 8, "CA", iso_monday},
    {Pattern("National Day"), 10, 12, "ES"},
    {Pattern("October bank holiday"), 10, 25, "IE", iso_monday, 1977},
    {Pattern("National Day"), 10, 26, "AT"},
    {Pattern("Reformation Day"), 10, 31, "DE", 0, 2017, 2017},
    {Pattern("All Saints"), 10, 31, "SE FI", iso_saturday},
    {Pattern("All Saints"), 11, 1, "AT FR IT ES BE PL"},
    {Pattern("All Saints"), 11, 1, "PT", 0, 0, 2012},
    {Pattern("All Saints"), 11, 1, "PT", 0, 2016},
    {Pattern("Armistice Day"), 11, 11, "FR BE"},
    {Pattern("Independence Day"), 11, 11, "PL"},
    {Pattern("Veterans Day"), 11, 11, "US", 0, 1978},
    {Pattern("Remembrance Day"), 11, 11, "CA"},
    {Pattern("Thanksgiving"), 11, 22, "US", iso_thursday},
    {Pattern("Restoration of Independence"), 12, 1, "PT", 0, 0, 2012},
    {Pattern("Restoration of Independence"), 12, 1, "PT", 0, 2016},
    {Pattern("Constitution Day"), 12, 6, "ES"},
    {Pattern("Independence Day"), 12, 6, "FI"},
    {Pattern("Immaculate Conception"), 12, 8, "AT IT ES PT"},
    {Pattern("Christmas Eve"), 12, 24, "PL", 0, 2025},
    {Pattern("Christmas Day"), 12, 25, "*", 0, 0, 9999, 0, true},
    {Pattern("Boxing Day"), 12, 26, "DE AT CH GB IE IT NL SE DK NO FI PL CA", 0, 0, 9999, 0, true},
};

constexpr KnownCountry all_countries[] = {
    {"AT", Pattern("Austria")},        {"BE", Pattern("Belgium")}, {"CA", Pattern("Canada")},
    {"CH", Pattern("Switzerland")},    {"DE", Pattern("Germany")}, {"DK", Pattern("Denmark")},
    {"ES", Pattern("Spain")},          {"FI", Pattern("Finland")}, {"FR", Pattern("France")},
    {"GB", Pattern("United Kingdom")}, {"IE", Pattern("Ireland")}, {"IT", Pattern("Italy")},
    {"NL", Pattern("Netherlands")},    {"NO", Pattern("Norway")},  {"PL", Pattern("Poland")},
    {"PT", Pattern("Portugal")},       {"SE", Pattern("Sweden")},  {"US", Pattern("United States")},
};

/// Further names that files give countries, in small letters; only those of A to Z are made small.
struct CountryName {
    std::string_view name, letters;
};
constexpr CountryName country_names[] = {{"deutschland", "DE"},
                                         {"deu", "DE"},
                                         {"ger", "DE"},
                                         {"allemagne", "DE"},
                                         {"österreich", "AT"},
                                         {"Österreich", "AT"},
                                         {"aut", "AT"},
                                         {"autriche", "AT"},
                                         {"schweiz", "CH"},
                                         {"suisse", "CH"},
                                         {"svizzera", "CH"},
                                         {"che", "CH"},
                                         {"frankreich", "FR"},
                                         {"francia", "FR"},
                                         {"fra", "FR"},
                                         {"uk", "GB"},
                                         {"u.k.", "GB"},
                                         {"great britain", "GB"},
                                         {"england", "GB"},
                                         {"gbr", "GB"},
                                         {"vereinigtes königreich", "GB"},
                                         {"großbritannien", "GB"},
                                         {"royaume-uni", "GB"},
                                         {"españa", "ES"},
                                         {"spanien", "ES"},
                                         {"espagne", "ES"},
                                         {"esp", "ES"},
                                         {"italia", "IT"},
                                         {"italien", "IT"},
                                         {"italie", "IT"},
                                         {"ita", "IT"},
                                         {"the netherlands", "NL"},
                                         {"nederland", "NL"},
                                         {"niederlande", "NL"},
                                         {"holland", "NL"},
                                         {"pays-bas", "NL"},
                                         {"nld", "NL"},
                                         {"belgië", "BE"},
                                         {"belgique", "BE"},
                                         {"belgien", "BE"},
                                         {"bel", "BE"},
                                         {"sverige", "SE"},
                                         {"schweden", "SE"},
                                         {"swe", "SE"},
                                         {"danmark", "DK"},
                                         {"dänemark", "DK"},
                                         {"dnk", "DK"},
                                         {"norge", "NO"},
                                         {"norwegen", "NO"},
                                         {"nor", "NO"},
                                         {"suomi", "FI"},
                                         {"finnland", "FI"},
                                         {"fin", "FI"},
                                         {"prt", "PT"},
                                         {"polska", "PL"},
                                         {"polen", "PL"},
                                         {"pol", "PL"},
                                         {"irland", "IE"},
                                         {"eire", "IE"},
                                         {"éire", "IE"},
                                         {"irl", "IE"},
                                         {"republic of ireland", "IE"},
                                         {"kanada", "CA"},
                                         {"can", "CA"},
                                         {"usa", "US"},
                                         {"u.s.a.", "US"},
                                         {"united states of america", "US"},
                                         {"vereinigte staaten", "US"}};

std::string in_small_letters(std::string_view words) {
    std::string small(words);
    for (char& each : small)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return small;
}

bool holds_in(const Rule& rule, std::string_view letters, std::int32_t year) {
    return year >= rule.from && year <= rule.until &&
           (rule.countries == "*" || (!letters.empty() && rule.countries.contains(letters)));
}

Date day_of(const Rule& rule, std::int32_t year) {
    if (rule.month == 0) return Date{easter_sunday(year).days + rule.day};
    const Date day = *make_date(year, rule.month, rule.day);
    const std::int32_t weekday = iso_weekday(day);
    constexpr std::int32_t friday = 5, sunday = 7;
    // Saint Brigid's: the first Monday of February, but the 1st where that is a Friday (S.I. 50 of 2022).
    const bool brigid = rule.month == 2 && rule.day == 1;
    if (brigid && weekday == friday) return day;
    if (rule.weekday > 0) return Date{day.days + (rule.weekday - weekday + 7) % 7};
    return weekday == sunday ? Date{day.days + rule.off_sunday} : day;
}

/// The weekdays that are free in Britain where a holiday is on a weekend: the next ones that are none yet.
void add_days_in_lieu(std::vector<Holiday>& found, std::int32_t year) {
    for (const Rule& rule : holiday_rules) {
        if (!rule.in_lieu || !holds_in(rule, "GB", year)) continue;
        Date day = day_of(rule, year);
        if (iso_weekday(day) < iso_saturday) continue;
        const auto taken = [&](Date free) { return std::ranges::find(found, free, &Holiday::day) != found.end(); };
        while (iso_weekday(day) >= iso_saturday || taken(day)) ++day.days;
        found.push_back({day, Pattern("Bank holiday in lieu")});
    }
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

std::span<const KnownCountry> known_countries() { return all_countries; }

std::string_view country_letters(std::string_view country) {
    const std::string small = in_small_letters(country);
    for (const KnownCountry& each : all_countries)
        if (small == in_small_letters(each.letters) || small == in_small_letters(each.called.value()))
            return each.letters;
    const auto named = std::ranges::find(country_names, small, &CountryName::name);
    return named == std::end(country_names) ? std::string_view() : named->letters;
}

std::vector<Holiday> holidays(std::string_view country, std::int32_t year) {
    const std::string_view letters = country_letters(country);
    std::vector<Holiday> found;
    for (const Rule& rule : holiday_rules)
        if (holds_in(rule, letters, year)) found.push_back({day_of(rule, year), rule.called});
    if (letters == "GB") add_days_in_lieu(found, year);
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
