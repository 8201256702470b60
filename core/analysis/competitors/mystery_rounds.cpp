#include <algorithm>
#include <array>
#include <map>

#include "core/analysis/competitors/mystery_visits.h"
#include "core/analysis/line_groups.h"
#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr std::size_t most_rounds = 400;

/// The column that names rounds, or nullptr.
const DatasetColumn* round_column(const Dataset& dataset) {
    static constexpr std::array<std::u16string_view, 8> words{u"round", u"wave",  u"runde",  u"welle",
                                                              u"vague", u"ronda", u"oleada", u"testrunde"};
    for (const DatasetColumn& column : dataset.columns)
        if (column.attribute && column.values.type() == ColumnType::text &&
            std::ranges::find(words, folded(column.id)) != words.end() && column.values.dictionary().size() >= 2)
            return &column;
    return nullptr;
}

std::vector<Date> distinct_days(const MysteryVisits& visits) {
    std::vector<Date> days;
    for (const MysteryVisit& visit : visits.visits) days.push_back(visit.day);
    std::ranges::sort(days);
    const auto same = std::ranges::unique(days);
    days.erase(same.begin(), same.end());
    return days;
}

/// The first days of rounds that stand apart: by pauses of at least two weeks that are far longer than usual. Just the
/// first day where there are none.
std::vector<Date> days_after_gaps(const std::vector<Date>& days) {
    std::vector<std::int32_t> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i].days - days[i - 1].days);
    std::vector<Date> firsts{days.front()};
    if (gaps.size() < 3) return firsts;
    std::vector<std::int32_t> ordered = gaps;
    std::ranges::sort(ordered);
    const std::int32_t least = std::max(14, 4 * ordered[ordered.size() / 2]);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        if (gaps[i] >= least) firsts.push_back(days[i + 1]);
    return firsts;
}

/// Whether pauses part the days into rounds: several visited days in each, on average, no pause within a round that
/// comes near to those between them, and a fifth of the time without visits at all. A holiday makes no round.
bool parts_well(const std::vector<Date>& days, const std::vector<Date>& firsts) {
    if (firsts.size() < 2 || days.size() < 3 * firsts.size()) return false;
    std::int32_t longest_within = 0, shortest_between = INT32_MAX, paused = 0;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const std::int32_t gap = days[i].days - days[i - 1].days;
        if (std::ranges::binary_search(firsts, days[i])) {
            shortest_between = std::min(shortest_between, gap);
            paused += gap;
        } else {
            longest_within = std::max(longest_within, gap);
        }
    }
    return shortest_between * 2 >= longest_within * 3 && paused * 5 >= days.back().days - days.front().days;
}

/// By the month where a round has one to itself, else by its first day. Whether all are months.
bool name_gap_rounds(std::vector<MysteryRound>& rounds) {
    bool all_months = true;
    for (MysteryRound& round : rounds) {
        const Date month = period_start(PeriodUnit::month, round.first);
        const bool alone = month == period_start(PeriodUnit::month, round.last) &&
                           std::ranges::count_if(rounds, [&](const MysteryRound& each) {
                               return period_start(PeriodUnit::month, each.first) <= month &&
                                      month <= period_start(PeriodUnit::month, each.last);
                           }) == 1;
        round.name = alone ? period_name(PeriodUnit::month, month) : iso_text(round.first);
        all_months = all_months && alone;
    }
    return all_months;
}

void put_gap_rounds(MysteryVisits& visits, const std::vector<Date>& days, const std::vector<Date>& firsts) {
    for (const Date first : firsts) visits.rounds.push_back({.name = {}, .first = first, .last = first});
    const auto round_of = [&](Date day) {
        return static_cast<std::uint32_t>(std::ranges::upper_bound(firsts, day) - firsts.begin() - 1);
    };
    for (const Date day : days) visits.rounds[round_of(day)].last = day;
    for (MysteryVisit& visit : visits.visits) visit.round = round_of(visit.day);
    visits.round_dimension = name_gap_rounds(visits.rounds) ? "period" : "";
    // What a round stands for ends where the next begins, and lasts a quarter at most.
    for (std::size_t i = 0; i < visits.rounds.size(); ++i) {
        MysteryRound& round = visits.rounds[i];
        round.covers_from = round.first;
        round.covers_to = Date{std::max(round.last.days, round.first.days + 91)};
        if (i + 1 < visits.rounds.size())
            round.covers_to = std::min(round.covers_to, Date{visits.rounds[i + 1].first.days - 1});
    }
    visits.round_reason = text("Rounds are told by the pauses between visits.");
}

Result<void> put_calendar_rounds(MysteryVisits& visits, const std::vector<Date>& days, PeriodUnit unit, bool chosen) {
    std::map<Date, std::uint32_t> known;
    for (const Date day : days) {
        const Date start = period_start(unit, day);
        const auto [found, fresh] = known.try_emplace(start, static_cast<std::uint32_t>(visits.rounds.size()));
        if (fresh)
            visits.rounds.push_back({.name = period_name(unit, start),
                                     .first = day,
                                     .last = day,
                                     .covers_from = start,
                                     .covers_to = Date{period_step(unit, start).days - 1}});
        visits.rounds[found->second].last = day;
    }
    if (visits.rounds.size() > most_rounds)
        return fail(ErrorCode::too_large,
                    text("That makes {0} rounds: choose longer ones.", count(visits.rounds.size())));
    for (MysteryVisit& visit : visits.visits) visit.round = known[period_start(unit, visit.day)];
    visits.round_dimension = "period";
    visits.round_reason = chosen ? text("Rounds are those of the calendar, as chosen.")
                                 : text("Visits go on through the year: rounds are the calendar's quarters or months.");
    return {};
}

void put_one_round(MysteryVisits& visits, const std::vector<Date>& days) {
    visits.rounds.push_back({.name = iso_text(days.front()),
                             .first = days.front(),
                             .last = days.back(),
                             .covers_from = days.front(),
                             .covers_to = days.back()});
    for (MysteryVisit& visit : visits.visits) visit.round = 0;
    visits.round_reason = text("All visits are one round.");
}

/// Rounds as a field names them, in the order of their first days; visits without a name are a round of their own.
Result<void> put_named_rounds(MysteryVisits& visits, const std::vector<std::uint32_t>& rows, const Context& context,
                              const std::string& field) {
    const auto groups = row_groups(context.snapshot, DatasetKind::mystery_visits, field);
    if (!groups) return std::unexpected(groups.error());
    struct Named {
        Code code;
        Date first, last;
    };
    std::map<Code, Named> named;
    for (std::size_t v = 0; v < rows.size(); ++v) {
        const Code code = groups->of(rows[v]);
        const Date day = visits.visits[v].day;
        Named& each = named.try_emplace(code, Named{code, day, day}).first->second;
        each.first = std::min(each.first, day);
        each.last = std::max(each.last, day);
    }
    if (named.size() > most_rounds)
        return fail(ErrorCode::too_large, text("That makes {0} rounds: choose longer ones.", count(named.size())));
    std::vector<Named> ordered;
    for (const auto& [code, each] : named) ordered.push_back(each);
    std::ranges::stable_sort(ordered, {}, &Named::first);
    std::map<Code, std::uint32_t> place;
    for (const Named& each : ordered) {
        place[each.code] = static_cast<std::uint32_t>(visits.rounds.size());
        visits.rounds.push_back(
            {.name = std::string(each.code == missing_code ? no_value_key : groups->names().at(each.code)),
             .first = each.first,
             .last = each.last,
             .covers_from = each.first,
             .covers_to = each.last});
    }
    for (std::size_t v = 0; v < rows.size(); ++v) visits.visits[v].round = place[groups->of(rows[v])];
    visits.round_dimension = field;
    visits.round_reason = text("Rounds are those that the data names.");
    return {};
}

}  // namespace

OptionSpec mystery_round_option(const Snapshot& snapshot) {
    OptionSpec option{.id = "round",
                      .label = text("Rounds"),
                      .type = OptionType::field,
                      .value = "auto",
                      .choices = {{"auto", text("As the dates show")},
                                  {"month", text("Months")},
                                  {"quarter", text("Quarters")},
                                  {"year", text("Years")},
                                  {"gaps", text("By pauses")},
                                  {"none", text("All visits together")}},
                      .help = text("What is compared with what came before. As the dates show: a column that names the "
                                   "round, else pauses between visits, else the calendar.")};
    for (OptionChoice& choice : row_group_choices(snapshot, DatasetKind::mystery_visits, most_rounds))
        if (choice.id.starts_with("mystery_visits.")) option.choices.push_back(std::move(choice));
    return option;
}

Result<void> find_mystery_rounds(MysteryVisits& visits, const std::vector<std::uint32_t>& rows,
                                 const Context& context) {
    const std::string& said = context.options.text("round");
    const std::vector<Date> days = distinct_days(visits);
    if (said == "none") {
        put_one_round(visits, days);
        return {};
    }
    if (said == "month") return put_calendar_rounds(visits, days, PeriodUnit::month, true);
    if (said == "quarter") return put_calendar_rounds(visits, days, PeriodUnit::quarter, true);
    if (said == "year") return put_calendar_rounds(visits, days, PeriodUnit::year, true);
    if (said.find('.') != std::string::npos) return put_named_rounds(visits, rows, context, said);
    const std::vector<Date> firsts = days_after_gaps(days);
    if (said == "gaps" && firsts.size() > 1) {
        put_gap_rounds(visits, days, firsts);
        return {};
    }
    if (said == "auto") {
        if (const DatasetColumn* column = round_column(context.snapshot.dataset(DatasetKind::mystery_visits)))
            return put_named_rounds(visits, rows, context, "mystery_visits." + column->id);
        if (parts_well(days, firsts)) {
            put_gap_rounds(visits, days, firsts);
            return {};
        }
    }
    const std::int32_t span = days.back().days - days.front().days;
    if (said == "gaps" || span < 28) {
        put_one_round(visits, days);
        return {};
    }
    return put_calendar_rounds(visits, days, span < 150 ? PeriodUnit::month : PeriodUnit::quarter, false);
}

}  // namespace clientele
