#include <QTest>
#include <cmath>
#include <functional>
#include <random>

#include "core/analysis/analysis.h"
#include "core/analysis/key_names.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

const int opening_day = make_date(2023, 1, 2)->days;

/// A count with that mean, by waiting times.
int poisson(std::mt19937& random, double mean) {
    int count = -1;
    for (double sum = 0; sum < mean; ++count) sum -= std::log((static_cast<double>(random()) + 0.5) / 4294967296.0);
    return std::max(count, 0);
}

/// Orders of two channels, 12 a day in shops and 20 on the web, with a season of a fifth.
using Times = std::function<double(int day, bool shop)>;
SnapshotPtr two_channels(int days, unsigned seed, const Times& times) {
    std::mt19937 random(seed);
    std::string table = "order_id,customer_id,time,channel\n";
    int order = 0;
    for (int at = 0; at < days; ++at)
        for (const bool shop : {false, true}) {
            const double season = 1 + 0.2 * std::cos(2 * 3.14159265358979 * at / 365.25);
            for (int many = poisson(random, (shop ? 12 : 20) * season * times(at, shop)); many > 0; --many)
                table += std::to_string(++order) + ",c" + std::to_string(random() % 3000) + ',' +
                         iso_text(Date{opening_day + at}) + "T10:00," + (shop ? "shop\n" : "web\n");
        }
    return snapshot_of({{DatasetKind::transactions, table}});
}
Finding watched(const Snapshot& snapshot) {
    auto finding = run(snapshot, {.analysis = "trends.alerts"});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}

/// What the list says of a channel.
struct Told {
    double change = missing_number, low = 0, high = 0, against = 0, expected = 0, actual = 0;
    bool holds(double truth) const { return low <= truth && truth <= high; }
};
Told told_of(const Finding& finding, std::string_view channel) {
    const FindingTable& table = *finding.table("alerts");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("group")->values.text(row) == channel) {
            const auto number = [&](std::string_view column) { return table.find(column)->values.numbers()[row]; };
            return {number("change"),  number("low"),      number("high"),
                    number("against"), number("expected"), number("actual")};
        }
    return {};
}

}  // namespace

/// How large what changed is, and what is no change but the time of the year.
class TestAlertChanges : public QObject {
    Q_OBJECT
 private slots:
    void a_channel_that_loses_three_fifths_is_said_to_lose_them() {
        int held = 0;
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Told told = told_of(
                watched(*two_channels(800, seed, [](int day, bool shop) { return shop && day >= 560 ? 0.4 : 1; })),
                "shop");
            QVERIFY2(std::abs(told.change + 0.6) < 0.05, std::to_string(told.change).c_str());
            QVERIFY(told.high - told.low < 0.12);
            QVERIFY(std::abs(told.actual / told.expected - 1 - told.change) < 1e-6);
            held += told.holds(-0.6) ? 1 : 0;
        }
        QVERIFY(held >= 4);
    }
    void what_the_other_one_takes_over_makes_it_no_larger() {
        int held = 0;
        for (unsigned seed = 11; seed <= 15; ++seed) {
            const Finding finding = watched(*two_channels(800, seed, [](int day, bool shop) {
                return day < 560 ? 1 : shop ? 0.4 : 1.36;
            }));
            const Told told = told_of(finding, "shop");
            QVERIFY2(std::abs(told.change + 0.6) < 0.05, qPrintable(q(finding.headline)));
            QVERIFY2(std::abs(told.against + 0.7) < 0.05, std::to_string(told.against).c_str());
            held += told.holds(-0.6) ? 1 : 0;
            QVERIFY(!q(finding.headline).contains(QStringLiteral("against")));
            // What the other one gained is the same thing, with its own size.
            const FindingTable& evidence = *finding.table("evidence");
            double web = missing_number;
            for (std::size_t row = 0; row < evidence.rows(); ++row)
                if (evidence.find("group")->values.text(row) == "web")
                    web = evidence.find("change")->values.numbers()[row];
            QVERIFY2(std::abs(web - 0.36) < 0.1, std::to_string(web).c_str());
        }
        QVERIFY(held >= 4);
    }
    void of_two_the_one_that_changed_is_told() {
        const Finding finding =
            watched(*two_channels(800, 21, [](int day, bool shop) { return !shop && day >= 560 ? 1.8 : 1; }));
        const Told told = told_of(finding, "web");
        QVERIFY2(std::abs(told.change - 0.8) < 0.12, std::to_string(told.change).c_str());
        QVERIFY(told.holds(0.8));
        QVERIFY(std::isnan(told_of(finding, "shop").change));
    }
    void with_less_than_two_years_the_interval_holds_what_may_be_the_season() {
        for (unsigned seed = 31; seed <= 33; ++seed) {
            const Told told = told_of(
                watched(*two_channels(400, seed, [](int day, bool shop) { return shop && day >= 280 ? 0.4 : 1; })),
                "shop");
            QVERIFY2(told.holds(-0.6), std::to_string(told.change).c_str());
        }
    }
    void a_sale_of_three_weeks_each_july_is_no_news_and_another_one_is() {
        const auto sale = [](int day) {
            const int of_year = day % 365;
            return of_year >= 185 && of_year < 206 ? 1.8 : 1.0;
        };
        QCOMPARE(watched(*two_channels(900, 41, [&](int day, bool) { return sale(day); })).table("alerts")->rows(),
                 std::size_t{0});
        const Finding finding = watched(
            *two_channels(900, 42, [&](int day, bool) { return sale(day) * (day >= 770 && day < 784 ? 1.8 : 1); }));
        const FindingTable& table = *finding.table("alerts");
        QCOMPARE(table.rows(), std::size_t{1});
        QCOMPARE(table.find("since")->values.dates()[0], opening_day + 770);
        QVERIFY(std::abs(table.find("change")->values.numbers()[0] - 0.8) < 0.2);
    }
    void days_of_bargains_that_no_calendar_knows_are_no_news_in_their_second_year() {
        const auto bargains = [](int day) {
            const YearMonthDay date = civil(Date{opening_day + day});
            return date.month == 9 && (date.day == 15 || date.day == 16) ? 4.0 : 1.0;
        };
        QCOMPARE(watched(*two_channels(1010, 51, [&](int day, bool) { return bargains(day); })).table("alerts")->rows(),
                 std::size_t{0});
        const Finding finding =
            watched(*two_channels(1010, 52, [&](int day, bool) { return bargains(day) * (day == 820 ? 4 : 1); }));
        const FindingTable& table = *finding.table("alerts");
        QCOMPARE(table.rows(), std::size_t{1});
        QCOMPARE(table.find("since")->values.dates()[0], opening_day + 820);
    }
    void stores_are_called_by_their_names_and_kept_by_their_numbers() {
        std::mt19937 random(3);
        std::string lines = "order_id,customer_id,time,store_id\n";
        int order = 0;
        for (int day = 0; day < 800; ++day)
            for (int store = 0; store < 4; ++store)
                for (int many = poisson(random, store == 2 && day >= 560 ? 3 : 8); many > 0; --many)
                    lines += std::to_string(++order) + ",c" + std::to_string(random() % 900) + ',' +
                             iso_text(Date{opening_day + day}) + "T10:00,S" + std::to_string(store) + '\n';
        const auto snapshot = snapshot_of(
            {{DatasetKind::transactions, lines},
             {DatasetKind::stores, "store_id,name\nS0,Station\nS1,Harbour\nS2,Market Square\nS3,Station\n"}});
        const Finding finding = watched(*snapshot);
        QVERIFY2(q(finding.headline).contains(QStringLiteral("Market Square")), qPrintable(q(finding.headline)));
        const FindingTable& table = *finding.table("alerts");
        QCOMPARE(std::string(table.find("group")->values.text(0)), std::string("S2"));
        QCOMPARE(std::string(table.find("called")->values.text(0)), std::string("Market Square"));
        QVERIFY(std::string(table.find("alert")->values.text(0)).starts_with("orders|store|S2|"));
        const KeyNames names(*snapshot);
        QCOMPARE(names.called("transactions.store_id", "S0"), std::string("Station (S0)"));
        QCOMPARE(names.called("store_reason", "S1 · Waited too long"), std::string("Harbour · Waited too long"));
        QCOMPARE(names.called("transactions.store_id", "S9"), std::string("S9"));
        QCOMPARE(names.called("transactions.channel", "S1"), std::string("S1"));
    }
};

QTEST_GUILESS_MAIN(TestAlertChanges)
#include "test_alert_changes.moc"
