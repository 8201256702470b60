#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Result<Finding> forecast(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                         const std::vector<std::string>& filter = {}, std::optional<Date> as_of = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    return run(snapshot, {.analysis = "trends.forecast", .options = options, .filter = *parsed, .as_of = as_of});
}

/// What a month's sales of a region were planted as: a level that grows by a hundredth a month, and a season.
double planted(int month, double share) {
    return share * 1000 * (1 + 0.01 * month) * (1 + 0.3 * std::sin(6.283185307 * month / 12));
}

constexpr double noise = 0.02;

/// Four years and a half of month-long sales of three regions, in lines of the 1st to the 28th; the last month is cut
/// short.
SnapshotPtr sales_of_regions() {
    std::string lines = "order_id,customer_id,time,amount,region\n";
    RandomNumbers random(3);
    int order = 0;
    for (int month = 0; month < 54; ++month) {
        const Date first = add_months(*make_date(2019, 1, 1), month);
        const double shares[] = {0.5, 0.3, 0.2};
        const char* names[] = {"north", "south", "west"};
        const Date last{add_months(first, 1).days - 1};
        for (int region = 0; region < 3; ++region) {
            const double all = planted(month, shares[region]) * (1 + noise * (2 * random.unit() - 1));
            for (int day = first.days; day <= last.days; ++day) {
                if (month == 53 && day > first.days + 9) break;
                lines += "o" + std::to_string(order) + ",c" + std::to_string(order % 40) + "," + iso_text(Date{day}) +
                         "," + std::to_string(all / (last.days - first.days + 1)) + "," + names[region] + "\n";
                ++order;
            }
        }
    }
    return snapshot_of({{DatasetKind::transactions, lines}});
}

double cell(const FindingTable& table, std::size_t row, std::string_view column) {
    return table.find(column)->values.numbers()[row];
}

}  // namespace

class TestForecast : public QObject {
    Q_OBJECT
 private slots:
    void planted_sales_are_forecast() {
        const auto finding = forecast(*sales_of_regions());
        QVERIFY2(finding.has_value(), finding ? "" : qPrintable(q(finding.error())));
        const FindingTable& table = *finding->table("forecast");
        QCOMPARE(table.rows(), std::size_t{12});
        QCOMPARE(table.find("period")->values.text(0), std::string_view("2023-06"));
        double off = 0;
        for (std::size_t step = 0; step < 12; ++step) {
            const double truth = planted(53 + static_cast<int>(step), 1);
            off += std::abs(cell(table, step, "value") / truth - 1) / 12;
            QVERIFY(cell(table, step, "low95") <= cell(table, step, "low80"));
            QVERIFY(cell(table, step, "low80") < cell(table, step, "value"));
            QVERIFY(cell(table, step, "value") < cell(table, step, "high80"));
            QVERIFY(cell(table, step, "high80") <= cell(table, step, "high95"));
        }
        QVERIFY2(off < 0.04, qPrintable(QString::number(off)));
        const FindingTable& backtest = *finding->table("backtest");
        QCOMPARE(backtest.find("method")->values.text(0), std::string_view("Combination"));
        QVERIFY(cell(backtest, 0, "mase") < 1);
    }
    void a_last_month_that_is_not_whole_is_left_out_and_said() {
        const auto finding = forecast(*sales_of_regions());
        const bool said = std::ranges::any_of(finding->notes, [](const Text& note) {
            return note.pattern() == "The last period from {0} is left out: its data only goes to {1}.";
        });
        QVERIFY(said);
        QCOMPARE(finding->table("course")->rows(), std::size_t{53 + 12});
    }
    void parts_add_up_to_the_whole() {
        const auto finding = forecast(*sales_of_regions(), {{"by", "transactions.region"}, {"horizon", "6"}});
        QVERIFY(finding.has_value());
        const FindingTable& table = *finding->table("forecast");
        QCOMPARE(table.rows(), std::size_t{4 * 6});
        QCOMPARE(table.key_dimension, std::string("transactions.region"));
        for (std::size_t step = 0; step < 6; ++step) {
            double parts = 0;
            for (std::size_t part = 1; part < 4; ++part) parts += cell(table, part * 6 + step, "value");
            QVERIFY(std::abs(parts - cell(table, step, "value")) < 1e-6);
        }
    }
    void what_came_after_is_forgotten_and_shown() {
        const auto all = sales_of_regions();
        const auto cut = forecast(*all, {{"until", "2022-05-31"}});
        QVERIFY(cut.has_value());
        const FindingTable& table = *cut->table("forecast");
        QCOMPARE(table.find("period")->values.text(0), std::string_view("2022-06"));
        double off = 0;
        for (std::size_t step = 0; step < 12; ++step)
            off += std::abs(cell(table, step, "value") / cell(table, step, "actual") - 1) / 12;
        QVERIFY2(off < 0.05, qPrintable(QString::number(off)));
        const auto as_of = forecast(*all, {}, {}, make_date(2022, 5, 31));
        QVERIFY(as_of.has_value());
        QCOMPARE(cell(*as_of->table("forecast"), 0, "value"), cell(table, 0, "value"));
    }
    void outside_series_are_forecast_each_by_itself() {
        std::string points = "series,time,value\n";
        for (int month = 0; month < 48; ++month) {
            const std::string day = iso_text(add_months(*make_date(2018, 1, 1), month));
            points += "cars," + day + "," + std::to_string(500 + month) + "\n";
            points += "food," + day + "," + std::to_string(90 + month % 12) + "\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::market_series, points}});
        const auto finding = forecast(*snapshot, {{"source", "market_series"}, {"by", "market_series.series"}});
        QVERIFY2(finding.has_value(), finding ? "" : qPrintable(q(finding.error())));
        const FindingTable& table = *finding->table("forecast");
        QCOMPARE(table.rows(), std::size_t{24});
        QCOMPARE(table.find("period")->values.text(0), std::string_view("2022-01"));
        QVERIFY(std::abs(cell(table, 0, "value") - 548) < 3);
        QVERIFY(std::abs(cell(table, 12, "value") - 90) < 3);
    }
    void any_number_of_threads_gives_the_same() {
        const auto snapshot = sales_of_regions();
        const auto numbers = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const auto finding = forecast(*snapshot, {{"by", "transactions.region"}});
            std::vector<double> all;
            for (const char* column : {"value", "low80", "high95"}) {
                const auto values = finding->table("forecast")->find(column)->values.numbers();
                all.insert(all.end(), values.begin(), values.end());
            }
            return all;
        };
        QVERIFY(numbers(1) == numbers(4));
    }
    void what_cannot_be_forecast_is_refused() {
        const auto snapshot = sales_of_regions();
        QVERIFY(!forecast(*snapshot, {}, {}, make_date(2019, 1, 4)).has_value());
        QVERIFY(!forecast(*snapshot, {{"until", "2018-05-31"}}).has_value());
        QVERIFY(!forecast(*snapshot, {{"frequency", "year"}}).has_value());
        QVERIFY(!forecast(*snapshot, {}, {"transactions.amount>=1000000"}).has_value());
        const auto one =
            snapshot_of({{DatasetKind::transactions, "order_id,customer_id,time,amount\n1,a,2020-01-05,3\n"}});
        QVERIFY(!forecast(*one).has_value());
    }
};

QTEST_APPLESS_MAIN(TestForecast)
#include "test_forecast.moc"
