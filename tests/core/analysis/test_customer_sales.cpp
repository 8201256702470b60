#include <QTest>
#include <random>
#include <set>

#include "core/analysis/customer_sales.h"
#include "snapshot_of.h"

using namespace clientele;

namespace {

struct Line {
    int order, customer, day;  // -1: none
    double amount;
};

std::vector<Line> random_lines() {
    std::mt19937 random(11);
    std::vector<Line> lines;
    for (int order = 0; order < 4'000; ++order) {
        const int customer = static_cast<int>(random() % 300) - 10;
        const int day = 15'000 + static_cast<int>(random() % 400);
        for (unsigned i = 0; i <= random() % 4; ++i)
            lines.push_back({random() % 30 == 0 ? -1 : order,
                             random() % 60 == 0 ? static_cast<int>(random() % 290) : customer,
                             random() % 50 == 0 ? -1 : day, (static_cast<int>(random() % 2'000) - 200) / 4.0});
    }
    std::ranges::shuffle(lines, random);  // an order's lines need not stand together
    return lines;
}

SnapshotPtr snapshot_of_lines(const std::vector<Line>& lines) {
    std::string table = "order_id,customer_id,time,amount\n";
    for (const Line& line : lines)
        table += (line.order < 0 ? "" : std::to_string(line.order)) + ',' +
                 (line.customer < 0 ? "" : "c" + std::to_string(line.customer)) + ',' +
                 (line.day < 0 ? "" : iso_text(Date{line.day}) + "T23:59") + ',' + std::to_string(line.amount) + '\n';
    return snapshot_of({{DatasetKind::transactions, table}});
}

struct Plain {
    double revenue = 0;
    int last_day = Date::missing_days, purchases = 0, loose = 0;
    std::set<int> orders;
};

}  // namespace

class TestCustomerSales : public QObject {
    Q_OBJECT
 private slots:
    void figures_equal_plain_loops_data() {
        QTest::addColumn<bool>("subtract_returns");
        QTest::addColumn<bool>("leave_out_timeless");
        QTest::newRow("all lines") << true << false;
        QTest::newRow("lines with a time") << true << true;
        QTest::newRow("without returns") << false << true;
    }
    void figures_equal_plain_loops() {
        QFETCH(bool, subtract_returns);
        QFETCH(bool, leave_out_timeless);
        const std::vector<Line> lines = random_lines();
        const SnapshotPtr snapshot = snapshot_of_lines(lines);
        std::map<std::string, Plain> plain;
        std::int64_t nobody = 0, timeless = 0;
        for (const Line& line : lines) {
            if (line.customer < 0) { ++nobody; continue; }
            if (leave_out_timeless && line.day < 0) { ++timeless; continue; }
            Plain& of = plain["c" + std::to_string(line.customer)];
            if (line.amount >= 0 || subtract_returns) of.revenue += line.amount;
            if (line.amount < 0) continue;
            ++of.purchases;
            if (line.day >= 0) of.last_day = std::max(of.last_day, line.day);
            if (line.order < 0) ++of.loose;
            else of.orders.insert(line.order);
        }
        const Sales sales = Sales::of(*snapshot);
        const CustomerSales sold =
            sales_of_lines(*snapshot, Selection::all(sales.lines),
                           {.subtract_returns = subtract_returns, .leave_out_timeless = leave_out_timeless});
        QCOMPARE(sold.without_customer, nobody);
        QCOMPARE(sold.without_time, timeless);
        const Dictionary& ids = snapshot->dataset(DatasetKind::transactions).find("customer_id")->values.dictionary();
        QCOMPARE(sold.of.size(), ids.size());
        for (Code code = 0; code < ids.size(); ++code) {
            const CustomerSales::Bought& bought = sold.of[code];
            const Plain& of = plain[std::string(ids.at(code))];
            QCOMPARE(bought.revenue, of.revenue);  // quarters add up exactly
            QCOMPARE(static_cast<int>(bought.purchases), of.purchases);
            QCOMPARE(bought.last_day, of.last_day);
            QCOMPARE(static_cast<int>(bought.orders), of.loose + static_cast<int>(of.orders.size()));
        }
    }
    void customers_without_a_selected_line_have_nothing() {
        const auto snapshot =
            snapshot_of({{DatasetKind::transactions, "customer_id,time,amount\na,2011-01-01,5\nb,2011-01-02,\n"}});
        const Sales sales = Sales::of(*snapshot);
        const CustomerSales none = sales_of_lines(*snapshot, Selection::none(sales.lines), {});
        QCOMPARE(none.of.size(), 2u);
        QVERIFY(!none.of[0].seen && none.of[0].purchases == 0 && none.of[0].last_day == Date::missing_days);
        const CustomerSales all = sales_of_lines(*snapshot, Selection::all(sales.lines), {});
        QVERIFY(all.of[0].has_amount && !all.of[1].has_amount && all.of[1].seen);
    }
};

QTEST_GUILESS_MAIN(TestCustomerSales)
#include "test_customer_sales.moc"
