#include "core/analysis/segments/migration_tables.h"

#include <algorithm>

#include "core/analysis/table_building.h"
#include "core/table/largest_first.h"

namespace clientele {
namespace {

/// A column of groups. They stand in the dictionary from the best to the last, which is the order that charts show.
TableColumn states_column(std::string id, Text title, const Moves& moves, std::vector<Code> codes) {
    return column_of(std::move(id), std::move(title),
                     Column::of_codes(std::move(codes), Dictionary::of({moves.states.begin(), moves.states.end()})));
}

TableColumn ways_column(std::vector<Code> codes) {
    return column_of("way", text("Move"),
                     Column::of_codes(std::move(codes), Dictionary::of({way_names.begin(), way_names.end()})));
}

}  // namespace

FindingTable flow_table(const Moves& moves, bool keyed) {
    std::vector<Code> from, to, way;
    std::vector<double> customers, revenue;
    ShareColumns shares;
    std::vector<std::int32_t> day, until;
    for (std::size_t step = 0; step < moves.steps(); ++step) {
        const MoveCounts counts = count_moves(moves, step, step + 1);
        for (std::size_t a = 0; a < counts.states; ++a) {
            const double all = counts.left_from(a);
            for (std::size_t b = 0; b < counts.states; ++b) {
                if (counts.of(a, b) == 0) continue;
                from.push_back(static_cast<Code>(a));
                to.push_back(static_cast<Code>(b));
                way.push_back(static_cast<Code>(moves.way(a, b)));
                customers.push_back(counts.of(a, b));
                shares.add(counts.of(a, b), all);
                revenue.push_back(counts.revenue[a * counts.states + b]);
                day.push_back(moves.days[step].days);
                until.push_back(moves.days[step + 1].days);
            }
        }
    }
    FindingTable table{.id = "flow", .title = text("Who went where")};
    table.columns.push_back(states_column("from", text("From"), moves, std::move(from)));
    table.columns.push_back(states_column("to", text("To"), moves, std::move(to)));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(customers)));
    std::move(shares).put(table, "share", text("Share of those before"), text("from"), text("to"));
    table.columns.push_back(number_column("revenue", text("Revenue between"), Unit::amount, std::move(revenue)));
    table.columns.push_back(ways_column(std::move(way)));
    table.columns.push_back(column_of("day", text("On"), Column::of_dates(std::move(day))));
    table.columns.push_back(column_of("until", text("Until"), Column::of_dates(std::move(until))));
    if (keyed && moves.steps() == 1) {
        table.key_column = "to";
        table.key_dimension = "segment";
    }
    return table;
}

FindingTable matrix_table(const Moves& moves, const MoveCounts& counts) {
    std::vector<std::size_t> rows, columns;
    for (std::size_t state = 0; state < counts.states; ++state) {
        if (counts.left_from(state) > 0) rows.push_back(state);
        if (counts.arrived_in(state) > 0) columns.push_back(state);
    }
    FindingTable table{.id = "matrix", .title = text("From each group to each group")};
    std::vector<Code> from;
    std::vector<double> before;
    for (const std::size_t row : rows) {
        from.push_back(static_cast<Code>(row));
        before.push_back(counts.left_from(row));
    }
    table.columns.push_back(states_column("from", text("From"), moves, std::move(from)));
    table.columns.push_back(number_column("customers", text("Customers"), Unit::count, std::move(before)));
    for (const std::size_t column : columns) {
        std::vector<double> share;
        for (const std::size_t row : rows) share.push_back(counts.of(row, column) / counts.left_from(row));
        table.columns.push_back(number_column("to_" + std::to_string(column + 1), group_title(moves.states[column]),
                                              Unit::percent, std::move(share)));
    }
    return table;
}

FindingTable sizes_table(const Moves& moves, const MoveCounts& counts, bool keyed) {
    std::vector<Code> group;
    std::vector<double> before, after, change;
    ShareColumns stayed;
    for (std::size_t state = 0; state < counts.states; ++state) {
        if (state == moves.not_yet()) continue;
        const double first = counts.left_from(state), last = counts.arrived_in(state);
        if (first + last == 0) continue;
        group.push_back(static_cast<Code>(state));
        before.push_back(first);
        after.push_back(last);
        change.push_back(quotient(last - first, first));
        stayed.add(counts.of(state, state), first);
    }
    FindingTable table{.id = "sizes", .title = text("Groups on the first day and on the last")};
    table.columns.push_back(states_column("segment", text("Segment"), moves, std::move(group)));
    table.columns.push_back(
        number_column("before", text("on {0}", moves.days.front()), Unit::count, std::move(before)));
    table.columns.push_back(number_column("after", text("on {0}", moves.days.back()), Unit::count, std::move(after)));
    table.columns.push_back(number_column("change", text("Change"), Unit::percent, std::move(change)));
    std::move(stayed).put(table, "stayed", text("Stayed"), text("from"), text("to"));
    if (keyed) {
        table.key_column = "segment";
        table.key_dimension = "segment";
    }
    return table;
}

FindingTable movers_table(const Snapshot& snapshot, const Moves& moves) {
    std::vector<Code> known;
    std::vector<double> brought;
    for (std::size_t c = 0; c < moves.customers(); ++c) {
        if (moves.of.back()[c] == moves.not_yet()) continue;
        known.push_back(static_cast<Code>(c));
        double sum = 0;
        for (const std::vector<double>& step : moves.revenue) sum += step[c];
        brought.push_back(sum);
    }
    std::vector<Code> customer, from, to, way;
    std::vector<double> revenue;
    for (const std::uint32_t at : largest_first(brought)) {
        const Code c = known[at];
        const std::size_t a = moves.of.front()[c], b = moves.of.back()[c];
        customer.push_back(c);
        from.push_back(static_cast<Code>(a));
        to.push_back(static_cast<Code>(b));
        way.push_back(static_cast<Code>(moves.way(a, b)));
        revenue.push_back(brought[at]);
    }
    FindingTable table{.id = "customers",
                       .title = text("Customers"),
                       .columns = {},
                       .key_column = "customer",
                       .key_dimension = "customers.customer_id"};
    table.columns.push_back(column_of("customer", text("Customer"),
                                      Column::of_codes(std::move(customer), snapshot.dictionary("customer"))));
    table.columns.push_back(states_column("from", text("From"), moves, std::move(from)));
    table.columns.push_back(states_column("to", text("To"), moves, std::move(to)));
    table.columns.push_back(ways_column(std::move(way)));
    table.columns.push_back(number_column("revenue", text("Revenue between"), Unit::amount, std::move(revenue)));
    return table;
}

}  // namespace clientele
