#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "core/analysis/trends/forecast_series.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

struct Line {
    int order, customer, group, day;
    double amount;
};
const Date first_day = *make_date(2023, 1, 1);

std::vector<Line> lines_of(std::uint64_t seed) {
    RandomNumbers random(seed);
    std::vector<Line> lines;
    for (int order = 0; order < 900; ++order) {
        const int day = static_cast<int>(random.below(400));
        for (std::uint32_t line = 1 + random.below(3); line > 0; --line)
            lines.push_back({order, static_cast<int>(random.below(80)), static_cast<int>(random.below(6)), day,
                             random.below(20) == 0 ? -4.0 : 2.0 + random.below(50)});
    }
    lines.push_back({9000, 1, 0, 0, 1});
    lines.push_back({9001, 1, 0, 399, 1});
    return lines;
}
SnapshotPtr snapshot_of_lines(const std::vector<Line>& lines) {
    std::string table = "order_id,customer_id,time,amount,Group\n";
    for (const Line& line : lines)
        table += std::to_string(line.order) + ",c" + std::to_string(line.customer) + ',' +
                 iso_text(Date{first_day.days + line.day}) + "T12:00," + std::to_string(line.amount) + ",g" +
                 std::to_string(line.group) + '\n';
    return snapshot_of({{DatasetKind::transactions, table}});
}

Result<ForecastSeries> series_of(const Snapshot& snapshot, const SeriesRequest& request,
                                 std::optional<Date> as_of = {}) {
    const Filter filter;
    const auto rows = select(snapshot, filter, {}, {});
    const auto options = Options::from({}, {});
    const Progress progress;
    return forecast_series({.snapshot = snapshot,
                            .rows = *rows,
                            .filter = filter,
                            .options = *options,
                            .as_of = as_of,
                            .progress = progress},
                           request);
}

}  // namespace

class TestForecastSeries : public QObject {
    Q_OBJECT
 private slots:
    void months_of_each_measure_equal_plain_loops() {
        const auto lines = lines_of(3);
        const auto snapshot = snapshot_of_lines(lines);
        std::map<std::string, double> revenue;
        std::map<std::string, std::set<int>> orders, customers;
        for (const Line& line : lines) {
            const std::string month = iso_text(Date{first_day.days + line.day}).substr(0, 7);
            revenue[month] += line.amount;
            if (line.amount < 0) continue;
            orders[month].insert(line.order);
            customers[month].insert(line.customer);
        }
        const auto check = [&](const char* measure, auto&& truth) {
            const auto found = series_of(*snapshot, {.measure = measure, .frequency = "month"});
            QVERIFY2(found.has_value(), measure);
            QCOMPARE(found->periods.size(), std::size_t{13});  // 1 January 2023 to 31 January 2024
            for (std::size_t i = 0; i < 13; ++i)
                QVERIFY2(std::abs(found->values[0][i] - truth(iso_text(found->periods[i].first).substr(0, 7))) < 1e-6,
                         measure);
        };
        check("revenue", [&](const std::string& month) { return revenue[month]; });
        check("orders", [&](const std::string& month) { return static_cast<double>(orders[month].size()); });
        check("customers", [&](const std::string& month) { return static_cast<double>(customers[month].size()); });
        check("average_order",
              [&](const std::string& month) { return revenue[month] / static_cast<double>(orders[month].size()); });
        const auto left = series_of(*snapshot, {.frequency = "month"});
        QCOMPARE(iso_text(left->left_out_from), std::string("2024-02-01"));
    }
    void groups_add_up_and_the_small_ones_are_one_rest() {
        const auto snapshot = snapshot_of_lines(lines_of(4));
        const auto found = series_of(*snapshot, {.by = "transactions.Group", .frequency = "month", .most_groups = 3});
        QVERIFY(found.has_value());
        QCOMPARE(found->names.size(), std::size_t{4});
        QCOMPARE(q(found->names.back()), q(rest_key));
        for (std::size_t i = 0; i < found->periods.size(); ++i) {
            double sum = 0;
            for (std::size_t group = 1; group < found->values.size(); ++group) sum += found->values[group][i];
            QVERIFY(std::abs(sum - found->values[0][i]) < 1e-6);
        }
    }
    void what_came_later_is_kept_apart() {
        const auto snapshot = snapshot_of_lines(lines_of(5));
        const auto found = series_of(*snapshot, {.frequency = "month", .until = make_date(2023, 9, 15)});
        QCOMPARE(found->periods.size(), std::size_t{8});
        QCOMPARE(found->later.size(), std::size_t{5});
        QCOMPARE(found->values[0].size(), std::size_t{13});
    }
    void purchase_summaries_are_forecast_by_their_periods() {
        std::string table = "customer_id,period,first_purchase,last_purchase,orders,purchased\n";
        for (int month = 0; month < 15; ++month)
            for (int customer = 0; customer < 3; ++customer) {
                const std::string start = iso_text(add_months(first_day, month));
                const std::string end = iso_text(Date{add_months(first_day, month + 1).days - 1});
                table += "c" + std::to_string(customer) + ',' + start + ',' + start + "T10:00," + end + "T10:00,2," +
                         std::to_string(10 * month + customer) + '\n';
            }
        const auto snapshot = snapshot_of({{DatasetKind::purchase_summaries, table}});
        const auto found = series_of(*snapshot, {});
        QVERIFY2(found.has_value(), found ? "" : qPrintable(q(found.error())));
        QVERIFY(found->unit == PeriodUnit::month);
        QCOMPARE(found->periods.size(), std::size_t{15});
        for (std::size_t month = 0; month < 15; ++month)
            QCOMPARE(found->values[0][month], 30.0 * static_cast<double>(month) + 3);
        QVERIFY(!series_of(*snapshot, {.frequency = "day"}));
        QCOMPARE(series_of(*snapshot, {.frequency = "quarter"})->periods.size(), std::size_t{5});
    }
    void what_cannot_be_counted_is_said() {
        const auto snapshot = snapshot_of_lines(lines_of(6));
        QVERIFY(q(series_of(*snapshot, {.frequency = "year"}, make_date(2023, 5, 1)).error())
                    .contains(QStringLiteral("No period is whole")));
        QVERIFY(!series_of(*snapshot, {.measure = "sum:visits.visitors"}));
        QVERIFY(!series_of(*snapshot, {.by = "transactions.nothing"}));
        QVERIFY(!series_of(*snapshot_of({{DatasetKind::products, "product_id\na\n"}}), {}));
    }
};

QTEST_GUILESS_MAIN(TestForecastSeries)
#include "test_forecast_series.moc"
