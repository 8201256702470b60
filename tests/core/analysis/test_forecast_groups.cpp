#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Result<Finding> forecast(const Snapshot& snapshot, const std::map<std::string, std::string>& options,
                         const std::vector<std::string>& filter = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    return run(snapshot, {.analysis = "trends.forecast", .options = options, .filter = *parsed});
}

/// A ripple around 1 that is no season.
double ripple(int i) { return 1 + 0.05 * std::sin(2.1 * i) * std::cos(0.7 * i * i); }

/// Six years of months. Old sells 1,000 each month, Young 500 since the last twelve, Gone sold 800 until half a year
/// before the end, Seldom sells 60 every third month.
SnapshotPtr stores() {
    std::string lines = "order_id,customer_id,time,amount,store_id\n";
    int order = 0;
    const auto sell = [&](int month, const char* store, double amount) {
        const Date first = add_months(*make_date(2018, 1, 1), month);
        for (const int day : {0, 27}) {
            const Date last{add_months(first, 1).days - 1};
            ++order;
            lines += "o" + std::to_string(order) + ",c" + std::to_string(order % 13) + "," +
                     iso_text(day == 0 ? first : last) + "," + std::to_string(amount / 2) + "," + store + "\n";
        }
    };
    for (int month = 0; month < 72; ++month) {
        sell(month, "Old", 1000 * ripple(month));
        if (month >= 60) sell(month, "Young", 500 * ripple(month + 5));
        if (month < 66) sell(month, "Gone", 800 * ripple(month + 9));
        if (month % 3 == 0) sell(month, "Seldom", 60);
    }
    return snapshot_of({{DatasetKind::transactions, lines}});
}

double expected(const Finding& finding, std::string_view series) {
    const FindingTable& table = *finding.table("series");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("series")->values.text(row) == series) return table.find("expected")->values.numbers()[row];
    return std::nan("");
}

double cell_of(const FindingTable& table, std::size_t row) { return table.find("expected")->values.numbers()[row]; }

bool says(const std::vector<Text>& texts, std::string_view begin) {
    return std::ranges::any_of(texts, [&](const Text& each) { return each.pattern().starts_with(begin); });
}

}  // namespace

class TestForecastGroups : public QObject {
    Q_OBJECT
 private slots:
    void months_before_an_opening_are_not_zeros() {
        const auto finding = forecast(*stores(), {}, {"transactions.store_id=Young"});
        QVERIFY2(finding.has_value(), finding ? "" : qPrintable(q(finding.error())));
        QVERIFY2(std::abs(finding->metrics.front().value / 6000 - 1) < 0.05,
                 qPrintable(QString::number(finding->metrics.front().value)));
        QVERIFY(says(finding->notes, "It begins {0}"));
    }
    void each_store_begins_with_its_own_first_sale() {
        const auto finding = forecast(*stores(), {{"by", "transactions.store_id"}});
        QVERIFY(finding.has_value());
        QVERIFY(std::abs(expected(*finding, "Young") / 6000 - 1) < 0.05);
        QVERIFY(std::abs(expected(*finding, "Old") / 12000 - 1) < 0.05);
        QVERIFY(says(finding->notes, "{0} {0|series begins|series begin} later"));
    }
    void of_a_closed_store_nothing_is_expected() {
        const auto finding = forecast(*stores(), {{"by", "transactions.store_id"}});
        QCOMPARE(expected(*finding, "Gone"), 0.0);
        QVERIFY(says(finding->warnings, "{0} {0|series has|series have} had nothing"));
    }
    void who_sells_seldom_has_neither_begun_late_nor_ended() {
        const auto finding = forecast(*stores(), {{"by", "transactions.store_id"}});
        QVERIFY(std::abs(expected(*finding, "Seldom") / 240 - 1) < 0.15);
    }
    void customers_of_months_are_not_added_up() {
        const auto finding = forecast(*stores(), {{"measure", "customers"}, {"by", "transactions.store_id"}});
        QVERIFY(finding.has_value());
        QVERIFY(std::ranges::none_of(finding->metrics, [](const Metric& each) { return each.id == "total"; }));
        QVERIFY(says({finding->headline}, "{0}: {1} expected in {2}"));
        QVERIFY(says(finding->notes, "Who buys in several periods"));
        QVERIFY(std::abs(expected(*finding, "Old") - 2) < 0.1);
    }
    void of_thousands_of_articles_the_ones_that_bring_most_are_forecast_and_the_others_together() {
        std::string lines = "order_id,customer_id,time,amount,product_id\n";
        for (int i = 0; i < 24000; ++i) {
            const int article = (i * 7919) % 1500;
            const std::string day = iso_text(add_months(*make_date(2020, 1, 1), i % 24));
            lines += "o" + std::to_string(i) + ",c" + std::to_string(i % 50) + "," + day + "," +
                     (article == 1234 ? "900" : "9") + ",p" + std::to_string(article) + "\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::transactions, lines}});
        const auto finding =
            forecast(*snapshot, {{"by", "transactions.product_id"}, {"horizon", "1"}, {"frequency", "month"}});
        QVERIFY2(finding.has_value(), finding ? "" : qPrintable(q(finding.error())));
        const FindingTable& table = *finding->table("series");
        QCOMPARE(table.rows(), std::size_t{202});
        QCOMPARE(table.find("series")->values.text(1), std::string_view("p1234"));
        double parts = 0;
        for (std::size_t row = 1; row < table.rows(); ++row) parts += cell_of(table, row);
        QVERIFY(std::abs(parts / cell_of(table, 0) - 1) < 1e-9);
    }
    void a_wrong_price_is_said_and_does_not_come_again() {
        std::string lines = "order_id,customer_id,time,amount\n";
        for (int month = 0; month < 48; ++month) {
            const double amount = 1000 * ripple(month) * (month == 30 ? 50 : 1);
            const Date first = add_months(*make_date(2020, 1, 1), month);
            for (const Date day : {first, Date{add_months(first, 1).days - 1}})
                lines += "o" + iso_text(day) + ",c" + std::to_string(month % 7) + "," + iso_text(day) + "," +
                         std::to_string(amount / 2) + "\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::transactions, lines}});
        const auto finding = forecast(*snapshot, {});
        QVERIFY(finding.has_value());
        QVERIFY(std::abs(finding->metrics.front().value / 12000 - 1) < 0.03);
        QVERIFY(says(finding->notes, "{1} in {0} stands out"));
        const auto kept = forecast(*snapshot, {{"outliers", "keep"}});
        QVERIFY(!says(kept->notes, "{1} in {0} stands out"));
    }
    void a_shop_closed_at_weekends_is_expected_to_be() {
        std::string lines = "order_id,customer_id,time,amount\n";
        const Date start = *make_date(2023, 1, 2);  // a Monday
        for (int day = 0; day < 400; ++day) {
            if (day % 7 > 4) continue;
            const std::string date = iso_text(Date{start.days + day});
            lines += "o" + date + ",c" + std::to_string(day % 9) + "," + date + "," +
                     std::to_string((1000 + 100 * (day % 7)) * ripple(day)) + "\n";
        }
        const auto finding = forecast(*snapshot_of({{DatasetKind::transactions, lines}}), {{"frequency", "day"}});
        QVERIFY(finding.has_value());
        const FindingTable& table = *finding->table("forecast");
        double sum = 0;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const int weekday = (table.find("start")->values.dates()[row] - start.days) % 7;
            const double value = table.find("value")->values.numbers()[row];
            if (weekday > 4) QCOMPARE(value, 0.0);
            sum += value;
        }
        QVERIFY2(std::abs(sum / (4 * 6000) - 1) < 0.04, qPrintable(QString::number(sum)));
        QVERIFY(says(finding->notes, "Weekdays on which nothing comes"));
    }
};

QTEST_APPLESS_MAIN(TestForecastGroups)
#include "test_forecast_groups.moc"
