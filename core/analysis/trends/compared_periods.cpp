#include "core/analysis/trends/compared_periods.h"

#include <fmt/format.h>

#include <algorithm>

namespace clientele {
namespace {

constexpr std::size_t most_earlier = 36;

std::int32_t days_in(const Period& period) { return period.last.days - period.first.days + 1; }

Period piece_of(PeriodUnit unit, Date day) {
    const Date start = period_start(unit, day);
    return {start, Date{period_step(unit, start).days - 1}};
}

/// The unit of which the period is one piece; nothing where it is none.
std::optional<PeriodUnit> unit_of_piece(const Period& period) {
    for (const PeriodUnit unit :
         {PeriodUnit::day, PeriodUnit::week, PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year})
        if (piece_of(unit, period.first) == period) return unit;
    return std::nullopt;
}

std::string name_of(const Period& period) {
    if (const auto unit = unit_of_piece(period)) return period_name(*unit, period.first);
    return iso_text(period.first) + " – " + iso_text(period.last);
}

/// "2026-05", "2026-W20", or "2026-01-01..2026-03-31".
Result<Period> in_words(const std::string& words) {
    if (const auto named = period_named(words)) return *named;
    const std::size_t dots = words.find("..");
    if (dots != std::string::npos) {
        const auto first = parse_iso_date(words.substr(0, dots)), last = parse_iso_date(words.substr(dots + 2));
        if (first && last && *first <= *last) return Period{*first, *last};
    }
    return fail(ErrorCode::bad_value,
                text("“{0}” is no period: write it as 2026-05, 2026-W20, 2026-Q2, 2026 or 2026-01-01..2026-03-31.",
                     name(words)));
}

Result<Period> latest(PeriodUnit unit, const Period& known, const std::array<bool, 7>& closed) {
    Period piece = piece_of(unit, known.last);
    if (!is_whole(piece, known, closed)) piece = piece_of(unit, Date{piece.first.days - 1});
    if (!is_whole(piece, known, closed))
        return fail(
            ErrorCode::missing_data,
            text("From {0} to {1} the data covers no whole period: choose a shorter one.", known.first, known.last));
    return piece;
}

/// The stretch that lies `steps` lengths of the period earlier.
Period earlier_by(const Period& period, std::int32_t steps) {
    if (const auto unit = unit_of_piece(period)) return piece_of(*unit, period_step(*unit, period.first, -steps));
    const std::int32_t days = days_in(period) * steps;
    return {Date{period.first.days - days}, Date{period.last.days - days}};
}

/// How many lengths of the period lie between two of them; 0 where it is no whole number.
std::int32_t lengths_between(const Period& before, const Period& now) {
    constexpr std::int32_t most = 400;
    for (std::int32_t steps = 1; steps <= most; ++steps) {
        const Period candidate = earlier_by(now, steps);
        if (candidate == before) return steps;
        if (candidate.first < before.first) break;
    }
    return 0;
}

/// A day as many months, or else days, away as the periods' first days are apart.
class Apart {
 public:
    Apart(Date from, Date to) : days_(to.days - from.days) {
        const YearMonthDay a = civil(from), b = civil(to);
        if (a.day == b.day) months_ = (b.year - a.year) * 12 + static_cast<int>(b.month) - static_cast<int>(a.month);
    }
    Date of(Date day, int way) const {
        if (months_ == 0) return Date{day.days + way * days_};
        return add_months(day, way * months_);
    }
    /// Of the last day of a period: the ends of months belong together.
    Date of_last(Date day, int way) const {
        return months_ == 0 ? of(day, way) : Date{of(Date{day.days + 1}, way).days - 1};
    }

 private:
    std::int32_t days_, months_ = 0;
};

bool alike(const Period& before, const Period& now) {
    const auto unit = unit_of_piece(now);
    return (unit && unit == unit_of_piece(before)) || days_in(before) == days_in(now) ||
           Apart(before.first, now.first).of_last(before.last, 1) == now.last;
}

/// Cuts both to what the data knows of both, so that like is held against like. Errors: nothing is left.
Result<void> cut_to_known(ComparedPeriods& compared, const Period& known, const std::array<bool, 7>& closed,
                          std::int32_t silence) {
    const Period now = compared.now, before = compared.before;
    const Period covered{Date{known.first.days - silence}, Date{known.last.days + silence}};
    const Period known_now = is_whole(now, covered, closed) ? now : within(now, known);
    const Period known_before = is_whole(before, covered, closed) ? before : within(before, known);
    if (!alike(before, now)) {
        compared.now = known_now;
        compared.before = known_before;
        compared.uneven = !alike(known_before, known_now);
        return {};
    }
    if (known_now == now && known_before == before) return {};
    const Apart apart(before.first, now.first);
    const Date first = known_before.first == before.first ? known_now.first
                                                          : std::max(known_now.first, apart.of(known_before.first, 1));
    const Date last = known_before.last == before.last ? known_now.last
                                                       : std::min(known_now.last, apart.of_last(known_before.last, 1));
    if (last < first)
        return fail(ErrorCode::missing_data, text("There is nothing to compare {0} with: the data knows other parts of "
                                                  "{1}.",
                                                  name(name_of(now)), name(name_of(before))));
    compared.now = {first, last};
    compared.before = {first == now.first ? before.first : apart.of(first, -1),
                       last == now.last ? before.last : apart.of_last(last, -1)};
    compared.cut_from = name_of(now);
    compared.cut_before = name_of(before);
    return {};
}

/// All stretches of the same length as `now` that lie before it, as far as the data reaches, and their pairs.
void add_earlier(ComparedPeriods& compared, const Period& known, const std::array<bool, 7>& closed) {
    const std::int32_t lag = lengths_between(compared.before, compared.now);
    if (lag == 0) {
        compared.stretches = {compared.before, compared.now};
        compared.now_at = 1;
        return;
    }
    std::vector<Period> stretches;
    const auto most = static_cast<std::int32_t>(most_earlier) + lag;
    for (std::int32_t steps = 0; steps <= most; ++steps) {
        const Period stretch = earlier_by(compared.now, steps);
        if (steps > lag && !is_whole(stretch, known, closed)) break;
        stretches.push_back(stretch);
    }
    std::ranges::reverse(stretches);
    compared.now_at = stretches.size() - 1;
    compared.before_at = compared.now_at - static_cast<std::size_t>(lag);
    for (std::size_t now = compared.now_at; now-- > static_cast<std::size_t>(lag);)
        compared.earlier.push_back({now - static_cast<std::size_t>(lag), now});
    compared.stretches = std::move(stretches);
}

}  // namespace

Result<ComparedPeriods> compared_periods(const PeriodsWished& wished, const std::optional<Period>& shown,
                                         const Period& known, const std::array<bool, 7>& closed, std::int32_t silence) {
    ComparedPeriods compared;
    if (!wished.now.empty()) {
        const auto now = in_words(wished.now);
        if (!now) return std::unexpected(now.error());
        compared.now = *now;
    } else if (shown) {
        compared.now = *shown;
    } else {
        const auto now = latest(wished.unit, known, closed);
        if (!now) return std::unexpected(now.error());
        compared.now = *now;
    }
    const Period now = compared.now;
    if (now.first > known.last || now.last < known.first)
        return fail(ErrorCode::missing_data,
                    text("{0} has no data: it reaches from {1} to {2}.", name(name_of(now)), known.first, known.last));
    if (!wished.before.empty()) {
        const auto before = in_words(wished.before);
        if (!before) return std::unexpected(before.error());
        compared.before = *before;
    } else {
        const PeriodUnit unit = unit_of_piece(now).value_or(PeriodUnit::month);
        compared.before = wished.year_before ? year_before(unit, now) : earlier_by(now, 1);
        if (wished.year_before && !is_whole(compared.before, known, closed)) {
            compared.before = earlier_by(now, 1);
            compared.fell_back = true;
        }
    }
    const Period before = compared.before;
    if (before.last < known.first || before.first > known.last)
        return fail(ErrorCode::missing_data, text("There is nothing to compare {0} with: {1} has no data.",
                                                  name(name_of(now)), name(name_of(before))));
    if (before.last >= now.first)
        return fail(ErrorCode::bad_value,
                    text("{0} has to be over before {1} begins.", name(name_of(before)), name(name_of(now))));
    if (auto cut = cut_to_known(compared, known, closed, silence); !cut) return std::unexpected(cut.error());
    compared.now_name = name_of(compared.now);
    compared.before_name = name_of(compared.before);
    add_earlier(compared, known, closed);
    return compared;
}

}  // namespace clientele
