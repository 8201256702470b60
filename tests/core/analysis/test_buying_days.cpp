#include <QTest>
#include <map>

#undef emit  // Qt's word, which threads have a function of

#include "core/analysis/value/buying_days.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// a buys on three days (twice on one, in no order), b on two, c once and gives it back, d only gives back, one is
/// nobody's.
SnapshotPtr shop() {
    return snapshot_of({{DatasetKind::transactions,
                         "order_id,customer_id,time,quantity,amount\n"
                         "1,a,2024-01-31,1,5\n2,a,2024-01-01,1,5\n3,a,2024-01-11,1,5\n4,a,2024-01-11,2,5\n"
                         "5,b,2024-01-05,1,5\n6,b,2024-01-09,1,5\n7,c,2024-01-02,1,5\n8,c,2024-01-03,-1,-5\n"
                         "9,d,2024-01-04,-1,-5\n10,,2024-01-01,1,5\n"}});
}

constexpr Period january{Date{19723}, Date{19753}};

QString days_of(const Period& days) {
    const SnapshotPtr snapshot = shop();
    using Lines = std::vector<std::string>;
    const auto parts =
        for_each_buyer<Lines>(*snapshot, days, {}, [&](Code customer, std::span<const std::int32_t> own, Lines& lines) {
            std::string line(snapshot->dictionary("customer")->at(customer));
            for (const std::int32_t day : own) line += ' ' + iso_text(Date{day}).substr(8);
            lines.push_back(line);
        });
    QStringList all;
    for (const Lines& part : *parts)
        for (const std::string& line : part) all << q(line);
    all.sort();
    return all.join(u'|');
}

}  // namespace

class TestBuyingDays : public QObject {
    Q_OBJECT
 private slots:
    void different_days_in_order() { QCOMPARE(days_of(january), "a 01 11 31|b 05 09|c 02"); }
    void of_a_period() { QCOMPARE(days_of({Date{19723 + 4}, Date{19723 + 10}}), "a 11|b 05 09"); }
    void first_days_are_of_purchases() {
        const SnapshotPtr snapshot = shop();
        const auto first = first_purchase_days(*snapshot, {});
        QVERIFY(first);
        const auto of = [&](const char* id) {
            const Date day{(**first)[*snapshot->dictionary("customer")->find(id)]};
            return day.missing() ? QStringLiteral("-") : q(iso_text(day));
        };
        QCOMPARE(of("a"), "2024-01-01");
        QCOMPARE(of("c"), "2024-01-02");
        QCOMPARE(of("d"), "-");
        QVERIFY(*first_purchase_days(*snapshot, {}) == *first);  // kept
    }
    // Gaps: of a 10 and 20, each half a customer; of b 4, a whole one. In order: 4 (1), 10 (1.5), 20 (2).
    void every_customer_counts_the_same_in_the_usual_gap() {
        const auto gap = [](double share) { return usual_gap(*shop(), january, share, {})->days; };
        QCOMPARE(gap(0.50), 4);
        QCOMPARE(gap(0.51), 10);
        QCOMPARE(gap(0.75), 10);
        QCOMPARE(gap(0.95), 20);
        const auto whole = usual_gap(*shop(), january, 0.95, {});
        QCOMPARE(whole->gaps, 3.0);
        QCOMPARE(whole->repeat_buyers, 2.0);
    }
    void nobody_who_comes_back_has_no_gap() {
        QCOMPARE(usual_gap(*shop(), {Date{19723}, Date{19724}}, 0.95, {})->days, 0);
    }
    void stops_when_told() {
        const Progress stop([](double, const Text&) { return false; });
        QVERIFY(first_purchase_days(*shop(), stop).error().cancelled());
        QVERIFY(usual_gap(*shop(), january, 0.5, stop).error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestBuyingDays)
#include "test_buying_days.moc"
