#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/trends/change_cells.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

struct Line {
    int order, group, shop, day;
    double quantity, price;
    double amount() const { return quantity * price; }
};

/// Orders of some lines in two months, with lines that give back; groups 4 and shops 3, the last of each missing.
std::vector<Line> lines_of(std::uint64_t seed) {
    RandomNumbers random(seed);
    std::vector<Line> lines;
    for (int order = 0; order < 400; ++order) {
        const int day = static_cast<int>(random.below(70)), count = 1 + static_cast<int>(random.below(4));
        for (int line = 0; line < count; ++line)
            lines.push_back({order, static_cast<int>(random.below(4)), static_cast<int>(random.below(3)), day,
                             random.below(12) == 0 ? -1.0 : 1.0 + random.below(3), 5.0 + random.below(20)});
    }
    return lines;
}

const Date first_day = *make_date(2024, 1, 1);
const std::vector<Period> two_months{{first_day, *make_date(2024, 1, 31)},
                                     {*make_date(2024, 2, 1), *make_date(2024, 2, 29)}};

SnapshotPtr snapshot_of_lines(const std::vector<Line>& lines) {
    std::string table = "order_id,time,quantity,unit_price,Group,Shop\n";
    for (const Line& line : lines)
        table += std::to_string(line.order) + ',' + iso_text(Date{first_day.days + line.day}) + "T12:00," +
                 std::to_string(line.quantity) + ',' + std::to_string(line.price) + ',' +
                 (line.group == 3 ? "" : "g" + std::to_string(line.group)) + ',' +
                 (line.shop == 2 ? "" : "s" + std::to_string(line.shop)) + '\n';
    return snapshot_of({{DatasetKind::transactions, table}});
}

}  // namespace

class TestChangeCells : public QObject {
    Q_OBJECT
 private slots:
    void cells_equal_plain_loops() {
        const auto lines = lines_of(3);
        const auto snapshot = snapshot_of_lines(lines);
        const Sales sales = Sales::of(*snapshot);
        const Selection all = Selection::all(lines.size());
        LineGrouping grouping;
        for (const char* field : {"transactions.Group", "transactions.Shop"})
            grouping.fields.push_back(*line_groups(*snapshot, field));
        const OrderShares shares(sales, all);
        const auto cells = change_cells(sales, all, shares, grouping, two_months, {});
        QVERIFY(cells.has_value());
        QCOMPARE(cells->size(), grouping.groups() * 2);

        std::map<int, int> bought_lines;
        for (const Line& line : lines) bought_lines[line.order] += line.quantity > 0;
        std::map<std::pair<std::string, std::size_t>, ChangeCell> expected;
        for (const Line& line : lines) {
            if (line.day >= 60) continue;  // in neither month
            const std::size_t month = line.day < 31 ? 0 : 1;
            const std::string name = (line.group == 3 ? std::string(no_value_key) : "g" + std::to_string(line.group)) +
                                     " · " +
                                     (line.shop == 2 ? std::string(no_value_key) : "s" + std::to_string(line.shop));
            ChangeCell& cell = expected[{name, month}];
            cell.revenue += line.amount();
            if (line.quantity < 0) {
                cell.returned -= line.amount();
                continue;
            }
            cell.lines += 1;
            cell.units += line.quantity;
            cell.orders += 1.0 / bought_lines[line.order];
        }
        for (std::size_t group = 0; group < grouping.groups(); ++group) {
            for (std::size_t month = 0; month < 2; ++month) {
                const ChangeCell& found = (*cells)[group * 2 + month];
                const ChangeCell& truth = expected[{grouping.name(group), month}];
                for (const auto figure : {&ChangeCell::revenue, &ChangeCell::returned, &ChangeCell::orders,
                                          &ChangeCell::units, &ChangeCell::lines})
                    QVERIFY2(std::abs(found.*figure - truth.*figure) < 1e-6, qPrintable(q(grouping.name(group))));
            }
        }
    }
    void orders_of_all_groups_are_the_orders() {
        const auto lines = lines_of(4);
        const auto snapshot = snapshot_of_lines(lines);
        const Sales sales = Sales::of(*snapshot);
        const Selection all = Selection::all(lines.size());
        const OrderShares shares(sales, all);
        std::set<int> bought;
        for (const Line& line : lines)
            if (line.quantity > 0) bought.insert(line.order);
        double sum = 0;
        for (std::size_t row = 0; row < lines.size(); ++row) sum += sales.is_return(row) ? 0 : shares.of(row);
        QVERIFY(std::abs(sum - static_cast<double>(bought.size())) < 1e-9);
    }
    void nothing_selected_is_nothing_and_no_field_is_one_group() {
        const auto lines = lines_of(5);
        const auto snapshot = snapshot_of_lines(lines);
        const Sales sales = Sales::of(*snapshot);
        const Selection none = Selection::none(lines.size());
        const auto cells = change_cells(sales, none, OrderShares(sales, none), {}, two_months, {});
        QCOMPARE(cells->size(), std::size_t{2});
        QCOMPARE((*cells)[0].revenue + (*cells)[1].orders, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestChangeCells)
#include "test_change_cells.moc"
