#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <map>
#include <random>

#include "core/analysis/analysis.h"
#include "core/analysis/trends/watch/calendar_days.h"
#include "core/analysis/trends/watch/known_events.h"
#include "core/base/format.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Set = std::map<std::string, std::string>;

struct Shop {
    int days = 1000;
    int fall_from = -1;  ///< day from which store s2 sells half
    int spike_on = -1;   ///< Monday of a week in which s1 sells five times as much
    unsigned seed = 3;
};
SnapshotPtr shop(const Shop& shop = {}) {
    std::mt19937 random(shop.seed);
    std::string table = "order_id,customer_id,time,amount,store_id\n";
    const int first = make_date(2022, 1, 3)->days;
    int order = 0;
    for (int day = 0; day < shop.days; ++day) {
        for (int store = 0; store < 5; ++store) {
            int orders = static_cast<int>(random() % 9);
            if (store == 2 && shop.fall_from >= 0 && day >= shop.fall_from) orders /= 2;
            if (store == 1 && shop.spike_on >= 0 && day >= shop.spike_on && day < shop.spike_on + 7)
                orders = orders * 5 + 10;
            for (; orders > 0; --orders)
                table += std::to_string(++order) + ",c" + std::to_string(random() % 400) + ',' +
                         iso_text(Date{first + day}) + "T11:00," + std::to_string(10 + random() % 50) + ",s" +
                         std::to_string(store) + '\n';
        }
    }
    return snapshot_of({{DatasetKind::transactions, table}});
}
Result<Finding> alerts(const Snapshot& snapshot, const Set& options = {}, const std::vector<std::string>& filter = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    return run(snapshot, {.analysis = "trends.alerts", .options = options, .filter = *parsed});
}
Finding found(const Snapshot& snapshot, const Set& options = {}) {
    auto finding = alerts(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *std::move(finding);
}
std::string text_at(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return std::string(finding.table("alerts")->find(column)->values.text(row));
}
double number_at(const Finding& finding, std::string_view column, std::size_t row = 0) {
    return finding.table("alerts")->find(column)->values.numbers()[row];
}

}  // namespace

class TestAlerts : public QObject {
    Q_OBJECT
 private slots:
    void a_store_that_sells_half_is_one_alert() {
        const Finding finding = found(*shop({.fall_from = 798}));
        const FindingTable& table = *finding.table("alerts");
        QCOMPARE(table.rows(), std::size_t{1});
        QCOMPARE(text_at(finding, "group"), std::string("s2"));
        QCOMPARE(text_at(finding, "sort"), std::string("level shift"));
        const Date since{table.find("since")->values.dates()[0]};
        QVERIFY2(std::abs(since.days - (make_date(2022, 1, 3)->days + 798)) <= 7, iso_text(since).c_str());
        QVERIFY(number_at(finding, "low") < -0.5 + 0.06 && number_at(finding, "high") > -0.5 - 0.1);
        QVERIFY(q(finding.headline).contains(QStringLiteral("s2")));
        QCOMPARE(finding.table("weeks")->rows(), std::size_t{141});
    }
    void a_week_out_of_line_is_told_and_explained_by_a_known_event() {
        const auto snapshot = shop({.spike_on = 861});
        const Finding finding = found(*snapshot);
        QCOMPARE(finding.table("alerts")->rows(), std::size_t{1});
        QCOMPARE(text_at(finding, "sort"), std::string("single weeks"));
        QCOMPARE(text_at(finding, "state"), std::string("new"));
        const std::string day = iso_text(Date{make_date(2022, 1, 3)->days + 863});
        const Finding explained = found(*snapshot, {{"events", day + " Fair in town"}});
        QCOMPARE(text_at(explained, "state"), std::string("explained"));
        QCOMPARE(text_at(explained, "event"), std::string("Fair in town"));
        QVERIFY(q(explained.headline).startsWith(QStringLiteral("Nothing unusual")));
        const Finding seen = found(*snapshot, {{"seen", "x; " + text_at(finding, "alert")}});
        QCOMPARE(text_at(seen, "state"), std::string("seen"));
    }
    void chance_raises_hardly_any_alerts() {
        int all = 0;
        for (unsigned seed = 1; seed <= 20; ++seed)
            all += static_cast<int>(found(*shop({.days = 500, .seed = seed})).table("alerts")->rows());
        qInfo("alerts in 20 shops where nothing happens: %d", all);
        QVERIFY(all <= 2);
    }
    void the_same_on_one_thread_and_several() {
        const auto snapshot = shop({.fall_from = 798});
        const auto as_text = [&] {
            std::string out;
            const Finding finding = found(*snapshot);
            for (const TableColumn& column : finding.table("evidence")->columns)
                for (std::size_t row = 0; row < column.values.size(); ++row)
                    if (column.values.type() == ColumnType::number)
                        out += std::to_string(column.values.numbers()[row]) + ' ';
            return out;
        };
        const std::string several = as_text();
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(as_text(), several);
    }
    void what_cannot_be_watched_is_said() {
        const auto one = snapshot_of({{DatasetKind::transactions, "order_id,time,amount\n1,2024-01-05,20\n"}});
        const auto nothing = alerts(*one);
        QVERIFY(!nothing);
        QVERIFY(q(nothing.error()).contains(QStringLiteral("16 weeks")));
        QVERIFY(!alerts(*snapshot_of({{DatasetKind::products, "product_id\na\n"}})));
        const auto snapshot = shop({.days = 300});
        QVERIFY(!alerts(*snapshot, {}, {"period=2030-01-01..2030-12-31"}));
        QVERIFY(q(alerts(*snapshot, {{"events", "June Fair"}}).error())
                    .contains(QStringLiteral("“June Fair” is no event")));
        QVERIFY(alerts(*snapshot, {{"alert", "900"}, {"months", "1"}}));
    }
    void easter_and_holidays_follow_rules() {
        const std::pair<int, Date> known[] = {{1961, *make_date(1961, 4, 2)},  {2000, *make_date(2000, 4, 23)},
                                              {2008, *make_date(2008, 3, 23)}, {2024, *make_date(2024, 3, 31)},
                                              {2025, *make_date(2025, 4, 20)}, {2026, *make_date(2026, 4, 5)},
                                              {2038, *make_date(2038, 4, 25)}};
        for (const auto& [year, day] : known) QCOMPARE(iso_text(easter_sunday(year)), iso_text(day));
        QVERIFY(in_spell(CalendarSpell::black_friday, *make_date(2025, 11, 28)));
        QVERIFY(!in_spell(CalendarSpell::black_friday, *make_date(2025, 11, 27)));
        QVERIFY(in_spell(CalendarSpell::black_friday, *make_date(2024, 12, 2)));
        const auto german = holidays("Germany", 2026), british = holidays("GB", 2026);
        QCOMPARE(german.size(), std::size_t{10});
        QVERIFY(std::ranges::find(german, *make_date(2026, 10, 3), &Holiday::day) != german.end());
        QVERIFY(std::ranges::find(british, *make_date(2026, 10, 3), &Holiday::day) == british.end());
        QVERIFY(std::ranges::find(german, *make_date(2026, 5, 14), &Holiday::day) != german.end());  // Ascension
        QVERIFY(!known_event(*make_date(2026, 8, 3), *make_date(2026, 8, 9)));
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "test_alerts.moc"
