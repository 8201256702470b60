#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/trends/watch/calendar_days.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

Result<Finding> calendar(const Snapshot& snapshot, const Set& options = {},
                         const std::vector<std::string>& filter = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    return run(snapshot, {.analysis = "trends.calendar", .options = options, .filter = *parsed});
}
Finding found(const Snapshot& snapshot, const Set& options = {}, const std::vector<std::string>& filter = {}) {
    auto finding = calendar(snapshot, options, filter);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}
double value(const Finding& finding, std::string_view table, std::string_view names, std::string_view of,
             std::string_view column) {
    const FindingTable* found = finding.table(table);
    for (std::size_t row = 0; found && row < found->rows(); ++row)
        if (found->find(names)->values.text(row) == of) return found->find(column)->values.numbers()[row];
    return missing_number;
}

constexpr double shop_week[] = {0.9, 0.9, 1.0, 1.1, 1.2, 1.9, 0};
constexpr double web_week[] = {1.1, 1.0, 1.0, 0.9, 0.8, 0.8, 1.4};

/// What both sell on a day: December is half as much again; on holidays the German shop sells a tenth, and on 14 July
/// French customers buy half.
double shop_sales(Date day) {
    double level = 100 * shop_week[iso_weekday(day) - 1] * (civil(day).month == 12 ? 1.5 : 1);
    for (const Holiday& each : holidays("DE", civil(day).year)) level *= each.day == day ? 0.1 : 1;
    return level;
}
double web_sales(Date day) {
    const YearMonthDay date = civil(day);
    return 60 * web_week[iso_weekday(day) - 1] * (date.month == 12 ? 1.5 : 1) *
           (date.month == 7 && date.day == 14 ? 0.5 : 1);
}

/// Days of a German shop whose customers are of anywhere, and of French customers online.
SnapshotPtr shop(int days, double noise = 0.03, Date first = *make_date(2021, 1, 1)) {
    RandomNumbers random(5);
    std::string lines = "order_id,customer_id,store_id,time,amount\n";
    for (int i = 0; i < days; ++i) {
        const Date day{first.days + i};
        const auto line = [&](const char* who, const char* where, double amount) {
            if (amount == 0) return;
            const double sold = amount * (1 + noise * (2 * random.unit() - 1));
            lines += std::string(where) + std::to_string(i) + "," + who + "," + where + "," + iso_text(day) +
                     "T12:00," + std::to_string(sold) + "\n";
        };
        line("c1", "S1", shop_sales(day));
        line("c2", "", web_sales(day));
    }
    return snapshot_of({{DatasetKind::transactions, lines},
                        {DatasetKind::stores, "store_id,country\nS1,Germany\nS2,Austria\n"},
                        {DatasetKind::customers, "customer_id,country\nc1,FR\nc2,FR\n"}});
}

}  // namespace

class TestCalendar : public QObject {
    Q_OBJECT
 private slots:
    void weekdays_season_and_holidays_of_a_shop_closed_on_sundays() {
        const auto snapshot = shop(4 * 365 + 1);
        const Finding finding = found(*snapshot);
        for (int day = 0; day < 7; ++day) {
            const double truth = (100 * shop_week[day] + 60 * web_week[day]) / 160;
            const double index =
                finding.table("weekdays")->find("index")->values.numbers()[static_cast<std::size_t>(day)];
            QVERIFY2(std::abs(index - truth) < 0.02, qPrintable(QStringLiteral("%1: %2").arg(day).arg(index)));
        }
        const double december = value(finding, "season", "season_part", "December", "index");
        const double may = value(finding, "season", "season_part", "May", "index");
        QVERIFY2(december / may > 1.4 && december / may < 1.75, qPrintable(QString::number(december / may)));
        // The shop's country is the store's, not that of who buys there.
        QVERIFY(std::abs(value(finding, "holidays", "holiday", "Day of German Unity", "effect") + 0.9) < 0.02);
        const FindingTable& table = *finding.table("holidays");
        bool french = false, assumption = false;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (table.find("calendar_country")->values.text(row) != "France") continue;
            const std::string_view called = table.find("holiday")->values.text(row);
            const double effect = table.find("effect")->values.numbers()[row];
            const bool sure = table.find("sure")->values.booleans()[row] == 1;
            if (called == "National Day") french = sure && std::abs(effect + 0.5) < 0.06;
            if (called == "Assumption") assumption = sure;
        }
        QVERIFY(french);
        QVERIFY(!assumption);
        QVERIFY(q(finding.headline).contains(QStringLiteral("December brings")));
        QVERIFY(q(finding.headline).contains(QStringLiteral("Saturday")));
    }
    void days_that_are_alike_beside_a_closed_one_are_not_told_as_best() {
        int told = 0;
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
            RandomNumbers random(seed);
            std::string lines = "order_id,time,amount\n";
            const Date first = *make_date(2022, 1, 1);
            for (int i = 0; i < 3 * 365; ++i) {
                const Date day{first.days + i};
                if (iso_weekday(day) == 7) continue;
                lines += std::to_string(i) + ',' + iso_text(day) + "T12:00," +
                         std::to_string(50 + 100 * random.unit()) + "\n";
            }
            const Finding finding = found(*snapshot_of({{DatasetKind::transactions, lines}}));
            told += q(finding.headline).contains(QStringLiteral("of a mean day")) ? 1 : 0;
            // A mean day is one of seven: each open one brings about 7/6 of it.
            QVERIFY(std::abs(value(finding, "weekdays", "weekday", "Monday", "index") - 7.0 / 6) < 0.1);
        }
        QCOMPARE(told, 0);
    }
    void holes_in_the_data_are_no_season() {
        std::string lines = "order_id,time,amount\n";
        const Date first = *make_date(2022, 1, 1);
        for (int i = 0; i < 3 * 365; ++i) {
            const Date day{first.days + i};
            if (day >= *make_date(2024, 8, 4) && day <= *make_date(2024, 8, 20)) continue;
            lines += std::to_string(i) + ',' + iso_text(day) + "T12:00,100\n";
        }
        const Finding finding = found(*snapshot_of({{DatasetKind::transactions, lines}}));
        const double august = value(finding, "season", "season_part", "August", "index");
        QVERIFY2(august > 0.99 && august < 1.05, qPrintable(QString::number(august)));
        QVERIFY(std::ranges::any_of(finding.warnings, [](const Text& each) {
            return q(each).contains(QStringLiteral("from 2024-08-04 to 2024-08-20: a hole in the data"));
        }));
        QVERIFY(std::abs(value(finding, "components", "period", "2024-08", "actual") - 1400) < 1e-6);
    }
    void months_with_equal_trading_days_are_level() {
        const Finding finding = found(*shop(4 * 365 + 1, 0.0));
        const FindingTable& months = *finding.table("months");
        QCOMPARE(months.rows(), std::size_t{48});
        const auto actual = months.find("actual")->values.numbers(),
                   adjusted = months.find("adjusted")->values.numbers();
        const auto spread = [&](std::span<const double> of) {
            double least = 1e300, most = 0;
            for (std::size_t month = 0; month < 48; ++month) {
                if (month % 12 == 11) continue;  // December has a season
                least = std::min(least, of[month]);
                most = std::max(most, of[month]);
            }
            return most / least - 1;
        };
        QVERIFY2(spread(adjusted) < 0.03, qPrintable(QString::number(spread(adjusted))));
        QVERIFY(spread(actual) > 0.1);
        // Seen from the months: a Saturday more brings more than a Monday more.
        QVERIFY(value(finding, "trading", "weekday", "Saturday", "effect") >
                value(finding, "trading", "weekday", "Monday", "effect"));
    }
    void a_country_can_be_given() {
        const Finding finding = found(*shop(800), {{"country", "FR"}});
        QVERIFY(std::isnan(value(finding, "holidays", "holiday", "Day of German Unity", "effect")));
        QVERIFY(!std::isnan(value(finding, "holidays", "holiday", "National Day", "effect")));
    }
    void orders_are_counted() {
        const Finding finding = found(*shop(400), {{"measure", "orders"}});
        double sum = 0;
        for (const double each : finding.table("months")->find("actual")->values.numbers()) sum += each;
        QVERIFY(sum > 650 && sum < 800);
        QVERIFY(finding.table("months")->find("actual")->unit == Unit::count);
    }
    void what_is_too_short_is_said_and_never_breaks_data() {
        QTest::addColumn<int>("days");
        for (const int days : {1, 2, 6, 8, 20, 90, 400, 730, 731, 800}) QTest::addRow("%d days", days) << days;
    }
    void what_is_too_short_is_said_and_never_breaks() {
        QFETCH(int, days);
        const Finding finding = found(*shop(days));
        QVERIFY(!q(finding.headline).isEmpty());
        QCOMPARE(finding.table("season") != nullptr, days > 731 + 27);
        if (days < 700) QVERIFY(q(finding.warnings.front()).contains(QStringLiteral("more than two whole years")));
        for (const ChartSpec& chart : finding.charts) QVERIFY(finding.table(chart.table) != nullptr);
    }
    void without_a_country_holidays_are_asked_for() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05T10:00,5\n2,2024-03-05T10:00,7\n"}});
        const Finding finding = found(*snapshot);
        QVERIFY(finding.table("holidays") == nullptr);
        const bool asked = std::ranges::any_of(finding.warnings, [](const Text& each) {
            return q(each).contains(QStringLiteral("choose whose holidays count"));
        });
        QVERIFY(asked);
        QVERIFY(!calendar(*snapshot, {}, {"period=2030-01-01..2030-12-31"}));
        QVERIFY(!calendar(*snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,,5\n"}})));
        QVERIFY(!calendar(*snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05T10:00,0\n"}})));
    }
    void any_number_of_threads_gives_the_same() {
        const auto snapshot = shop(900);
        const auto numbers = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = found(*snapshot);
            const auto values = finding.table("components")->find("trend")->values.numbers();
            return std::vector<double>(values.begin(), values.end());
        };
        QVERIFY(numbers(1) == numbers(4));
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "test_calendar.moc"
