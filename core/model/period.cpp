#include "core/model/period.h"

#include <fmt/format.h>

#include <charconv>

namespace clientele {
namespace {

std::optional<std::int32_t> digits(std::string_view text, std::size_t length) {
    std::int32_t value = 0;
    if (text.size() != length) return std::nullopt;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<Period> piece(PeriodUnit unit, std::optional<Date> start) {
    if (!start) return std::nullopt;
    return Period{*start, Date{period_step(unit, *start).days - 1}};
}

/// ISO 8601: week 1 is the one with the year's first Thursday, that is with 4 January.
std::optional<Period> iso_week(std::int32_t year, std::int32_t week) {
    const auto fourth = make_date(year, 1, 4);
    if (!fourth || week < 1 || week > 53) return std::nullopt;
    const Date start{first_of_week(*fourth).days + (week - 1) * 7};
    if (civil(Date{start.days + 3}).year != year) return std::nullopt;
    return Period{start, Date{start.days + 6}};
}

}  // namespace

Date period_start(PeriodUnit unit, Date day) {
    switch (unit) {
        case PeriodUnit::day:
            return day;
        case PeriodUnit::week:
            return first_of_week(day);
        case PeriodUnit::month:
            return first_of_month(day);
        case PeriodUnit::quarter: {
            const Date month = first_of_month(day);
            return add_months(month, -((civil(month).month - 1) % 3));
        }
        case PeriodUnit::year:
            return add_months(first_of_month(day), 1 - civil(day).month);
    }
    return day;
}

Date period_step(PeriodUnit unit, Date start, std::int32_t steps) {
    switch (unit) {
        case PeriodUnit::day:
            return Date{start.days + steps};
        case PeriodUnit::week:
            return Date{start.days + 7 * steps};
        case PeriodUnit::month:
            return add_months(start, steps);
        case PeriodUnit::quarter:
            return add_months(start, 3 * steps);
        case PeriodUnit::year:
            return add_months(start, 12 * steps);
    }
    return start;
}

std::string period_name(PeriodUnit unit, Date start) {
    const YearMonthDay d = civil(start);
    switch (unit) {
        case PeriodUnit::day:
            return iso_text(start);
        case PeriodUnit::week: {
            const std::int32_t year = civil(Date{start.days + 3}).year;
            const Date first = first_of_week(*make_date(year, 1, 4));
            return fmt::format("{:04}-W{:02}", year, (start.days - first.days) / 7 + 1);
        }
        case PeriodUnit::month:
            return fmt::format("{:04}-{:02}", d.year, d.month);
        case PeriodUnit::quarter:
            return fmt::format("{:04}-Q{}", d.year, (d.month - 1) / 3 + 1);
        case PeriodUnit::year:
            return fmt::format("{:04}", d.year);
    }
    return {};
}

std::optional<Period> period_named(std::string_view name) {
    if (const auto day = parse_iso_date(name)) return Period{*day, *day};
    const auto year = digits(name.substr(0, 4), 4);
    if (!year) return std::nullopt;
    if (name.size() == 4) return piece(PeriodUnit::year, make_date(*year, 1, 1));
    if (name[4] != '-') return std::nullopt;
    const std::string_view rest = name.substr(5);
    if (rest.starts_with('W')) {
        const auto week = digits(rest.substr(1), 2);
        return week ? iso_week(*year, *week) : std::nullopt;
    }
    if (rest.starts_with('Q')) {
        const auto quarter = digits(rest.substr(1), 1);
        if (!quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
        return piece(PeriodUnit::quarter, make_date(*year, *quarter * 3 - 2, 1));
    }
    const auto month = digits(rest, 2);
    return month ? piece(PeriodUnit::month, make_date(*year, *month, 1)) : std::nullopt;
}

}  // namespace clientele
