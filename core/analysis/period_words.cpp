#include "core/analysis/period_words.h"

#include <fmt/format.h>

namespace clientele {
namespace {

Name year_of(Date day) { return name(fmt::format("{:04}", civil(day).year)); }

/// The unit of which a name is one piece: names of one unit are alike in form.
PeriodUnit unit_of(std::string_view name) {
    if (name.size() == 4) return PeriodUnit::year;
    if (name.size() == 7) return name[5] == 'Q' ? PeriodUnit::quarter : PeriodUnit::month;
    return name[5] == 'W' ? PeriodUnit::week : PeriodUnit::day;
}

}  // namespace

Pattern month_name(std::size_t place) {
    static constexpr Pattern names[] = {Pattern("January"), Pattern("February"), Pattern("March"),
                                        Pattern("April"),   Pattern("May"),      Pattern("June"),
                                        Pattern("July"),    Pattern("August"),   Pattern("September"),
                                        Pattern("October"), Pattern("November"), Pattern("December")};
    return names[place];
}

Pattern weekday_name(std::size_t place) {
    static constexpr Pattern names[] = {Pattern("Monday"),   Pattern("Tuesday"), Pattern("Wednesday"),
                                        Pattern("Thursday"), Pattern("Friday"),  Pattern("Saturday"),
                                        Pattern("Sunday")};
    return names[place];
}

Text period_words(PeriodUnit unit, Date start) {
    const YearMonthDay parts = civil(start);
    switch (unit) {
        case PeriodUnit::day:
            return text("{0}", start);
        case PeriodUnit::week: {
            const Date thursday{start.days + 3};   // whose year is the week's (ISO 8601)
            const Date first = first_of_week(*make_date(civil(thursday).year, 1, 4));
            return text("week {0} of {1}", count((start.days - first.days) / 7 + 1), year_of(thursday));
        }
        case PeriodUnit::month:
            return text("{0} {1}", Text(month_name(static_cast<std::size_t>(parts.month - 1)), {}), year_of(start));
        case PeriodUnit::quarter:
            return text("quarter {0} of {1}", count((parts.month - 1) / 3 + 1), year_of(start));
        case PeriodUnit::year:
            return text("{0}", year_of(start));
    }
    return {};
}

Text period_words(std::string_view name) {
    constexpr std::string_view dash = " – ";
    if (const auto at = name.find(dash); at != std::string_view::npos)
        return text("{0} to {1}", period_words(name.substr(0, at)), period_words(name.substr(at + dash.size())));
    const auto period = period_named(name);
    return period ? period_words(unit_of(name), period->first) : verbatim(name);
}

}  // namespace clientele
