#include "core/analysis/stores/door_counts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/analysis/counted_rows.h"
#include "core/analysis/sales.h"
#include "core/analysis/stores/sum_errors.h"
#include "core/math/distributions.h"
#include "core/math/normal.h"
#include "core/math/share_interval.h"

namespace clientele {
namespace {

constexpr std::int64_t seconds_a_day = 86'400, seconds_an_hour = 3600;

struct CellPlace {
    Code store;
    std::int32_t day;
    std::int8_t hour;
    auto operator<=>(const CellPlace&) const = default;
};
CellPlace place_of(const DoorCell& cell) { return {cell.store, cell.day, cell.hour}; }

struct VisitColumns {
    std::span<const Code> stores;
    std::span<const std::int64_t> times;
    std::span<const double> visitors, purchases;
    std::span<const std::int8_t> purchased;
};

template <class Span>
Span span_of(const Dataset& dataset, std::string_view id, Span (Column::*get)() const) {
    const DatasetColumn* column = dataset.find(id);
    return column ? (column->values.*get)() : Span();
}

void sort_cells(std::vector<DoorCell>& cells) {
    std::ranges::sort(cells, [](const DoorCell& a, const DoorCell& b) {
        return std::tuple(a.store, a.day, a.hour, a.row) < std::tuple(b.store, b.day, b.hour, b.row);
    });
}

/// Cells of one place become one: two doors of a store, or single visits.
void join_cells(std::vector<DoorCell>& cells) {
    sort_cells(cells);
    std::vector<DoorCell> joined;
    for (const DoorCell& cell : cells) {
        if (joined.empty() || place_of(joined.back()) != place_of(cell)) {
            joined.push_back(cell);
            continue;
        }
        joined.back().visitors += cell.visitors;
        joined.back().purchases += cell.purchases;  // NaN where either is not known
    }
    cells = std::move(joined);
}

/// Hour 0 of a store's day is the whole day where it stands alone, and its total where it comes to nearly all others.
void tell_days_from_hours(DoorCounts& doors) {
    std::vector<DoorCell> kept;
    for (std::size_t from = 0; from < doors.cells.size();) {
        std::size_t to = from;
        double others = 0;
        for (; to < doors.cells.size() && doors.cells[to].store == doors.cells[from].store &&
               doors.cells[to].day == doors.cells[from].day;
             ++to)
            others += to == from ? 0 : doors.cells[to].visitors;
        std::size_t begin = from;
        if (doors.cells[from].hour == 0 && to == from + 1) doors.cells[from].hour = DoorCell::whole_day;
        if (doors.cells[from].hour == 0 && doors.cells[from].visitors >= 0.9 * others && others > 0) {
            ++doors.day_totals;
            ++begin;
        }
        kept.insert(kept.end(), doors.cells.begin() + static_cast<std::ptrdiff_t>(begin),
                    doors.cells.begin() + static_cast<std::ptrdiff_t>(to));
        from = to;
    }
    doors.cells = std::move(kept);
    const bool one_time =
        std::ranges::all_of(doors.cells, [&](const DoorCell& cell) { return cell.hour == doors.cells.front().hour; });
    for (DoorCell& cell : doors.cells) {
        if (one_time) cell.hour = DoorCell::whole_day;
        doors.hourly |= cell.hour != DoorCell::whole_day;
    }
}

/// Orders of the store and hour, where doors count but no till was asked: the first line of each order.
Result<void> take_orders(const Context& context, DoorCounts& doors) {
    const Dataset& lines = context.snapshot.dataset(DatasetKind::transactions);
    const DatasetColumn *store = lines.find("store_id"), *order = lines.find("order_id"), *time = lines.find("time");
    if (!store || !order || !time) return {};
    const auto everybody = rows_of_everybody(context, DatasetKind::visits);
    if (!everybody) return std::unexpected(everybody.error());
    const Sales sales = Sales::of(context.snapshot);
    std::vector<bool> seen(order->values.dictionary().size());
    for (DoorCell& cell : doors.cells) cell.purchases = 0;
    const std::span<const Code> stores = store->values.codes(), orders = order->values.codes();
    (*everybody)[DatasetKind::transactions].for_each([&](std::size_t row) {
        if (stores[row] == missing_code || orders[row] == missing_code || !sales.has_time(row)) return;
        if (seen[orders[row]] || sales.is_return(row)) return;
        seen[orders[row]] = true;
        const std::int32_t day = sales.day(row);
        const std::int64_t second = sales.seconds[row] - day * seconds_a_day;
        const auto hour = static_cast<std::int8_t>(second / seconds_an_hour);
        for (const std::int8_t each : {hour, DoorCell::whole_day}) {
            const CellPlace place{stores[row], day, each};
            const auto cell = std::ranges::lower_bound(doors.cells, place, {}, place_of);
            if (cell == doors.cells.end() || place_of(*cell) != place) continue;
            cell->purchases += 1;
            return;
        }
    });
    doors.from_orders = true;
    return {};
}

/// Stores that were not counted and of whose single visits none ended with a purchase, some with a reason: interviews
/// with those who left, and not all visits. Where others' visits did, that takes at least thirty.
std::vector<bool> stores_of_leavers(const Dataset& visits, const std::vector<DoorCell>& rows,
                                    const std::vector<bool>& counted) {
    constexpr std::size_t enough = 30;
    struct Seen {
        std::size_t visits = 0, bought = 0, reasons = 0;
    };
    std::vector<Seen> of(counted.size());
    const DatasetColumn* reason = visits.find("reason");
    bool any = false;
    for (const DoorCell& cell : rows) {
        Seen& seen = of[cell.store];
        ++seen.visits;
        seen.bought += cell.purchases > 0;
        seen.reasons += reason && !reason->values.missing(cell.row);
        any |= !counted[cell.store] && cell.purchases > 0;
    }
    std::vector<bool> leavers;
    for (std::size_t store = 0; store < of.size(); ++store)
        leavers.push_back(of[store].bought == 0 && of[store].reasons > 0 && (!any || of[store].visits >= enough));
    return leavers;
}

}  // namespace

std::optional<Period> DoorCounts::days() const {
    if (cells.empty()) return std::nullopt;
    const auto [first, last] = std::ranges::minmax_element(cells, {}, &DoorCell::day);
    return Period{Date{first->day}, Date{last->day}};
}

Result<DoorCounts> door_counts(const Context& context) {
    const Dataset& visits = context.snapshot.dataset(DatasetKind::visits);
    const VisitColumns columns{.stores = span_of(visits, "store_id", &Column::codes),
                               .times = span_of(visits, "time", &Column::times),
                               .visitors = span_of(visits, "visitors", &Column::numbers),
                               .purchases = span_of(visits, "purchases", &Column::numbers),
                               .purchased = span_of(visits, "purchased", &Column::booleans)};
    DoorCounts doors;
    std::vector<DoorCell> rows;  // of single visits
    const auto dictionary = context.snapshot.dictionary("store");
    std::vector<bool> counted(dictionary ? dictionary->size() : 0);
    const std::set<Code> unlisted = unlisted_stores(context.snapshot);
    bool stopped = false;
    context.rows[DatasetKind::visits].for_each([&](std::size_t row) {
        if (row % 1'000'000 == 0 && context.progress.cancelled()) stopped = true;
        if (stopped) return;
        const bool count = !columns.visitors.empty() && !std::isnan(columns.visitors[row]);
        const bool visit = !count && !columns.purchased.empty() && columns.purchased[row] != missing_boolean;
        if (!count && !visit) return;
        if (columns.stores[row] == missing_code || columns.times[row] == DateTime::missing_seconds) {
            ++doors.without_store;
            return;
        }
        if (unlisted.contains(columns.stores[row])) {
            doors.unlisted.insert(columns.stores[row]);
            return;
        }
        const std::int32_t day = date_of(DateTime{columns.times[row]}).days;
        DoorCell cell{.store = columns.stores[row],
                      .day = day,
                      .hour = static_cast<std::int8_t>((columns.times[row] - day * seconds_a_day) / seconds_an_hour),
                      .visitors = 1,
                      .purchases = visit ? columns.purchased[row] : missing_number,
                      .row = static_cast<std::uint32_t>(row)};
        if (!count) {
            rows.push_back(cell);
            return;
        }
        counted[cell.store] = true;
        ++doors.count_rows;
        cell.visitors = std::max(0.0, columns.visitors[row]);
        if (!columns.purchases.empty()) cell.purchases = columns.purchases[row];
        doors.cells.push_back(cell);
    });
    if (stopped) return cancelled();
    const std::vector<bool> only_leavers = stores_of_leavers(visits, rows, counted);
    for (const DoorCell& cell : rows) {
        if (!counted[cell.store] && !only_leavers[cell.store]) doors.cells.push_back(cell);
        ++(counted[cell.store] ? doors.interview_rows : only_leavers[cell.store] ? doors.leavers : doors.visit_rows);
    }
    join_cells(doors.cells);
    tell_days_from_hours(doors);
    if (!doors.cells.empty() && std::ranges::none_of(doors.cells, &DoorCell::known))
        if (const auto taken = take_orders(context, doors); !taken) return std::unexpected(taken.error());
    for (DoorCell& cell : doors.cells) {
        if (std::isnan(cell.purchases)) ++doors.without_purchases;
        if (cell.purchases > cell.visitors) {
            ++doors.more_bought;
            cell.purchases = cell.visitors;
        }
        if (cell.purchases < 0) cell.purchases = 0;
    }
    return doors;
}

namespace {

/// The share and its interval, given the error of the purchases; by Wilson where it has none.
void set_interval(Conversion& one, const SumError& purchases) {
    one.share = one.purchases / one.visitors;
    const Interval wilson = share_interval(one.purchases, one.visitors);
    one.low = wilson.low;
    one.high = wilson.high;
    one.error = std::sqrt(one.share * (1 - one.share) / one.visitors);
    if (!(purchases.error > 0)) return;
    one.error = purchases.error / one.visitors;
    one.freedom = purchases.freedom;
    one.low = std::max(0.0, one.share - t_factor(one.freedom) * one.error);
    one.high = std::min(1.0, one.share + t_factor(one.freedom) * one.error);
}

}  // namespace

double Conversion::normal_error() const { return std::isnan(freedom) ? error : error * t_factor(freedom) / normal_z95; }

std::vector<Conversion> conversions_by(const std::vector<DoorCell>& cells, std::size_t groups,
                                       const std::function<std::int64_t(const DoorCell&)>& group_of) {
    struct Day {
        std::int64_t group;
        Code store;
        std::int32_t day;
        double visitors, purchases;
        auto place() const { return std::tuple(group, store, day); }
    };
    std::vector<Day> days;
    for (const DoorCell& cell : cells) {
        const std::int64_t group = cell.known() ? group_of(cell) : -1;
        if (group >= 0) days.push_back({group, cell.store, cell.day, cell.visitors, cell.purchases});
    }
    std::ranges::stable_sort(days, {}, &Day::place);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (kept > 0 && days[kept - 1].place() == days[i].place()) {
            days[kept - 1].visitors += days[i].visitors;
            days[kept - 1].purchases += days[i].purchases;
        } else {
            days[kept++] = days[i];
        }
    }
    days.resize(kept);
    std::vector<Conversion> all(groups);
    for (const Day& day : days) {
        Conversion& one = all[static_cast<std::size_t>(day.group)];
        one.visitors += day.visitors;
        one.purchases += day.purchases;
        ++one.days;
    }
    for (std::size_t from = 0; from < days.size();) {
        Conversion& one = all[static_cast<std::size_t>(days[from].group)];
        std::vector<DayOff> off;
        std::size_t to = from;
        for (; to < days.size() && days[to].group == days[from].group; ++to)
            off.push_back({days[to].day, days[to].purchases - days[to].visitors * one.purchases / one.visitors,
                           days[to].visitors});
        set_interval(one, error_of_sum(off));
        from = to;
    }
    return all;
}

}  // namespace clientele
