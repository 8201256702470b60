#include <algorithm>

#include "core/analysis/period_words.h"
#include "core/analysis/stores/visit_run.h"
#include "core/analysis/table_building.h"
#include "core/model/period.h"

namespace clientele {
namespace {

/// Columns of conversion, as a table grows.
struct ConversionColumns {
    std::vector<double> visitors{}, purchases{}, share{}, low{}, high{};

    void add(const Conversion& one) {
        visitors.push_back(one.visitors);
        purchases.push_back(one.purchases);
        share.push_back(one.share);
        low.push_back(one.low);
        high.push_back(one.high);
    }
    void put(FindingTable& table) && {
        table.columns.push_back(number_column("visitors", text("Visitors"), Unit::count, std::move(visitors)));
        table.columns.push_back(number_column("purchases", text("Purchases"), Unit::count, std::move(purchases)));
        table.columns.push_back(number_column("conversion", text("Conversion"), Unit::percent, std::move(share), 1));
        table.columns.push_back(number_column("low", text("Conversion from"), Unit::percent, std::move(low), 1));
        table.columns.push_back(number_column("high", text("Conversion to"), Unit::percent, std::move(high), 1));
    }
};

std::string hour_name(std::size_t hour) { return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00"; }

}  // namespace

std::vector<std::size_t> VisitRun::listed() const {
    std::vector<std::size_t> order;
    for (std::size_t s = 0; s < stores.size(); ++s)
        if (stores[s].visitors > 0) order.push_back(s);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t s) { return stores[s].visitors; });
    return order;
}

FindingTable conversion_table(const VisitRun& run) {
    FindingTable table{.id = "conversion", .title = text("Conversion by store")};
    std::vector<std::string> names, keys;
    ConversionColumns columns;
    std::vector<double> order, lost, now, before, change, p;
    std::vector<std::size_t> listed = run.listed();
    std::ranges::stable_sort(listed, std::ranges::greater{}, [&](std::size_t s) { return run.stores[s].share; });
    for (const std::size_t s : listed) {
        names.push_back(run.names.labels[s]);
        keys.push_back(run.names.ids[s]);
        columns.add(run.stores[s]);
        lost.push_back(run.stores[s].visitors - run.stores[s].purchases);
        order.push_back(run.average_order.empty() ? missing_number : run.average_order[s]);
        const StoreChange none;
        const StoreChange& changed = run.changes.empty() ? none : run.changes[s];
        now.push_back(changed.now.share);
        before.push_back(changed.before.share);
        change.push_back(changed.points());
        p.push_back(changed.p_adjusted);
    }
    table.columns.push_back(text_column("store", text("Store"), names));
    std::move(columns).put(table);
    table.columns.push_back(number_column("lost", text("Left without a purchase"), Unit::count, std::move(lost)));
    if (!run.average_order.empty())
        table.columns.push_back(number_column("average_order", text("Average order"), Unit::amount, std::move(order)));
    if (!run.changes.empty()) {
        const auto share_of = [&](std::string id, const Period& days, std::vector<double> values) {
            table.columns.push_back(number_column(std::move(id), text("Conversion, {0} to {1}", days.first, days.last),
                                                  Unit::percent, std::move(values), 1));
        };
        share_of("now", run.compared->now, std::move(now));
        share_of("before", run.compared->before, std::move(before));
        table.columns.push_back(number_column("change", text("Change of conversion, points"), Unit::none,
                                              std::move(change), 2, Good::higher));
        table.columns.push_back(number_column("change_p", text("p against the other stores' change, adjusted"),
                                              Unit::none, std::move(p), 4));
    }
    table.columns.push_back(text_column("key", text("Store number"), keys));
    table.key_column = "key";
    table.key_dimension = run.names.dimension;
    return table;
}

FindingTable expected_table(const VisitRun& run) {
    FindingTable table{.id = "expected", .title = text("Conversion against what is to be expected")};
    std::vector<std::string> names, keys;
    std::vector<double> actual, expected, difference, low, high, p;
    std::vector<std::size_t> order = run.listed();
    std::erase_if(order, [&](std::size_t s) { return !(run.expected.stores[s].visitors > 0); });
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t s) { return run.expected.stores[s].difference; });
    for (const std::size_t s : order) {
        const ExpectedConversion::Of& store = run.expected.stores[s];
        names.push_back(run.names.labels[s]);
        keys.push_back(run.names.ids[s]);
        actual.push_back(store.purchases / store.visitors);
        expected.push_back(store.expected / store.visitors);
        difference.push_back(100 * store.difference);
        low.push_back(100 * store.low);
        high.push_back(100 * store.high);
        p.push_back(store.p_adjusted);
    }
    table.columns.push_back(text_column("store", text("Store"), names));
    table.columns.push_back(number_column("actual", text("Conversion"), Unit::percent, std::move(actual), 1));
    table.columns.push_back(number_column("expected", text("To be expected"), Unit::percent, std::move(expected), 1));
    table.columns.push_back(
        number_column("difference", text("Difference, in points"), Unit::none, std::move(difference), 2, Good::higher));
    table.columns.push_back(number_column("low", text("Difference from"), Unit::none, std::move(low), 2));
    table.columns.push_back(number_column("high", text("Difference to"), Unit::none, std::move(high), 2));
    table.columns.push_back(number_column("p", text("p, adjusted"), Unit::none, std::move(p), 4));
    table.columns.push_back(text_column("key", text("Store number"), keys));
    table.key_column = "key";
    table.key_dimension = run.names.dimension;
    return table;
}

FindingTable effects_table(const VisitRun& run) {
    std::vector<double> odds, low, high, p, adjusted;
    std::vector<std::string> names;
    for (const ExpectedConversion::Effect& effect : run.expected.effects) {
        std::string written;  // names out of the data, or one of ours
        for (const Text::Argument& argument : effect.label.arguments())
            if (const Name* each = std::get_if<Name>(&argument))
                written += (written.empty() ? "" : " · ") + each->value;
        names.push_back(written.empty() ? std::string(effect.label.pattern()) : written);
        odds.push_back(effect.odds);
        low.push_back(effect.low);
        high.push_back(effect.high);
        p.push_back(effect.p);
        adjusted.push_back(effect.p_adjusted);
    }
    FindingTable table{.id = "effects", .title = text("What conversion depends on")};
    table.columns.push_back(text_column("what", text("What"), names));
    table.columns.push_back(number_column("odds", text("Odds of buying, times"), Unit::ratio, std::move(odds), 2));
    table.columns.push_back(number_column("low", text("From"), Unit::ratio, std::move(low), 2));
    table.columns.push_back(number_column("high", text("To"), Unit::ratio, std::move(high), 2));
    table.columns.push_back(number_column("p", text("p"), Unit::none, std::move(p), 4));
    table.columns.push_back(number_column("p_adjusted", text("p, adjusted"), Unit::none, std::move(adjusted), 4));
    return table;
}

FindingTable hours_table(const VisitRun& run) {
    FindingTable table{.id = "hours", .title = text("Visitors and conversion by hour")};
    const std::vector<Conversion> hours = conversions_by(run.doors.cells, 24, [](const DoorCell& c) { return c.hour; });
    std::vector<std::string> names;
    ConversionColumns columns;
    for (std::size_t hour = 0; hour < hours.size(); ++hour) {
        if (!(hours[hour].visitors > 0)) continue;
        names.push_back(hour_name(hour));
        columns.add(hours[hour]);
    }
    table.columns.push_back(text_column("hour", text("Hour"), names));
    std::move(columns).put(table);
    return table;
}

FindingTable weekdays_table(const VisitRun& run) {
    FindingTable table{.id = "weekdays", .title = text("Visitors and conversion by weekday")};
    const std::vector<Conversion> days =
        conversions_by(run.doors.cells, 7, [](const DoorCell& c) { return iso_weekday(Date{c.day}) - 1; });
    std::vector<std::string> names;
    ConversionColumns columns;
    for (std::size_t day = 0; day < days.size(); ++day) {
        if (!(days[day].visitors > 0)) continue;
        names.emplace_back(weekday_name(day).value());
        columns.add(days[day]);
    }
    table.columns.push_back(text_column("weekday", text("Weekday"), names));
    std::move(columns).put(table);
    return table;
}

FindingTable hours_of_weekdays_table(const VisitRun& run) {
    FindingTable table{.id = "week", .title = text("Conversion by weekday and hour")};
    const std::vector<Conversion> places = conversions_by(run.doors.cells, 7 * 24, [](const DoorCell& c) {
        return c.hour == DoorCell::whole_day ? -1 : (iso_weekday(Date{c.day}) - 1) * 24 + c.hour;
    });
    std::vector<std::string> days, hours;
    ConversionColumns columns;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].visitors < run.least) continue;
        days.emplace_back(weekday_name(i / 24).value());
        hours.push_back(hour_name(i % 24));
        columns.add(places[i]);
    }
    table.columns.push_back(text_column("weekday", text("Weekday"), days));
    table.columns.push_back(text_column("hour", text("Hour"), hours));
    std::move(columns).put(table);
    return table;
}

FindingTable conversion_over_time_table(const VisitRun& run) {
    FindingTable table{.id = "over_time", .title = text("Visitors and conversion over time")};
    const std::optional<Period> days = run.doors.days();
    if (!days) return table;
    const PeriodUnit unit = readable_unit(*days);
    const std::vector<Period> pieces_of = pieces(unit, *days);
    const std::vector<Conversion> shares = conversions_by(run.doors.cells, pieces_of.size(), [&](const DoorCell& c) {
        const auto after = std::ranges::upper_bound(pieces_of, Date{c.day}, {}, &Period::first);
        return after - pieces_of.begin() - 1;
    });
    std::vector<std::string> names;
    std::vector<std::int32_t> starts;
    ConversionColumns columns;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (!(shares[i].visitors > 0)) continue;
        names.push_back(period_name(unit, pieces_of[i].first));
        starts.push_back(pieces_of[i].first.days);
        columns.add(shares[i]);
    }
    table.columns.push_back(column_of("start", text("From"), Column::of_dates(std::move(starts))));
    std::move(columns).put(table);
    table.columns.push_back(text_column("period", text("Period"), names));
    table.key_column = "period";
    table.key_dimension = "period";
    return table;
}

}  // namespace clientele
