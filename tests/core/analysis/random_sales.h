#pragma once

#include <random>
#include <set>

#include "core/model/period.h"
#include "snapshot_of.h"

/// Order lines at random and what plain loops find in them, for tests of sales over time.
namespace random_sales {

using namespace clientele;

inline constexpr int first_day = 15'000;
inline constexpr int days = 120;

struct Line {
    int order, customer, day, store;
    double amount;
};

/// Orders that mostly have one day and one store, and some that run on; returns; lines without customer or order.
inline std::vector<Line> random_lines() {
    std::mt19937 random(23);
    std::vector<Line> lines;
    for (int order = 0; order < 3'000; ++order) {
        const int customer = static_cast<int>(random() % 250) - 12;
        const int day = first_day - 5 + static_cast<int>(random() % (days + 10));
        const int store = static_cast<int>(random() % 6);
        for (unsigned i = 0; i <= random() % 5; ++i)
            lines.push_back({random() % 40 == 0 ? -1 : order, customer, day + (random() % 30 == 0 ? 1 : 0),
                             random() % 25 == 0 ? static_cast<int>(random() % 6) : store,
                             (static_cast<int>(random() % 3'000) - 150) / 4.0});
    }
    return lines;
}

inline SnapshotPtr snapshot_of_lines(const std::vector<Line>& lines) {
    std::string table = "order_id,customer_id,time,store_id,amount\n";
    for (const Line& line : lines)
        table += (line.order < 0 ? "" : std::to_string(line.order)) + ',' +
                 (line.customer < 0 ? "" : "c" + std::to_string(line.customer)) + ',' + iso_text(Date{line.day}) +
                 "T08:30," + "s" + std::to_string(line.store) + ',' + std::to_string(line.amount) + '\n';
    return snapshot_of({{DatasetKind::transactions, table}});
}

struct Plain {
    double revenue = 0, loose = 0;
    std::set<int> orders, customers;
    double order_count() const { return loose + static_cast<double>(orders.size()); }
};

inline Plain plain_of(const std::vector<Line>& lines, const Period& stretch, int store = -1) {
    Plain plain;
    for (const Line& line : lines) {
        if (line.day < stretch.first.days || line.day > stretch.last.days || (store >= 0 && line.store != store))
            continue;
        plain.revenue += line.amount;
        if (line.amount < 0) continue;
        if (line.order < 0) plain.loose += 1;
        else plain.orders.insert(line.order);
        if (line.customer >= 0) plain.customers.insert(line.customer);
    }
    return plain;
}

inline Period stretch(int from, int to) { return {Date{first_day + from}, Date{first_day + to}}; }

/// Weeks, two stretches with a gap, and all days.
inline const std::vector<std::vector<Period>> cuts{{stretch(0, 6), stretch(7, 13), stretch(14, 20), stretch(21, 119)},
                                                   {stretch(3, 40), stretch(60, 100)},
                                                   {stretch(0, 119)}};

}  // namespace random_sales
