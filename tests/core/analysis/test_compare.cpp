#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <map>

#include "core/analysis/analysis.h"
#include "core/analysis/segments/differences.h"
#include "core/base/random_numbers.h"
#include "core/output/output.h"
#include "near.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Result<Finding> asked(const Snapshot& snapshot, const std::string& a, const std::string& b = {},
                      const Filter& filter = {}) {
    return run(snapshot, {.analysis = "segments.compare", .options = {{"a", a}, {"b", b}}, .filter = filter});
}

Finding compared(const Snapshot& snapshot, const std::string& a, const std::string& b = {}) {
    const auto finding = asked(snapshot, a, b);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

double metric(const Finding& finding, std::string_view id) {
    const auto found = std::ranges::find(finding.metrics, id, &Metric::id);
    return found == finding.metrics.end() ? -1 : found->value;
}

/// The number of a column in the row of that name; the row's place as "row"; NaN where there is no such row.
double cell(const Finding& finding, std::string_view named, std::string_view column) {
    const FindingTable& table = *finding.table("differences");
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("name")->values.text(row) == named)
            return column == "row" ? static_cast<double>(row) : table.find(column)->values.numbers()[row];
    return missing_number;
}

/// 400 customers. Planted: those of the north are 8 years older, buy online more (4 of 5 lines against 1 of 5) and
/// spend three times as much; their gender is no different.
SnapshotPtr shop() {
    RandomNumbers random(11);
    std::string customers = "customer_id,region,gender,birth_date,score\n";
    std::string lines = "order_id,customer_id,time,channel,amount\n";
    for (int i = 0; i < 400; ++i) {
        const bool north = i % 4 == 0;
        const auto age = static_cast<int>(30 + random.below(20) + (north ? 8 : 0));
        customers += "c" + std::to_string(i) +
                     (north        ? ",north,"
                      : i % 4 == 1 ? ",south,"
                                   : ",west,") +
                     (random.below(2) ? "f" : "m") + ',' + std::to_string(2020 - age) + "-06-15," +
                     (i % 7 == 0 ? "" : std::to_string(random.below(100))) + '\n';
        for (std::uint32_t order = 0; order <= random.below(4); ++order)
            lines += std::to_string(i * 10 + static_cast<int>(order)) + ",c" + std::to_string(i) + ',' +
                     iso_text(Date{18262 + static_cast<int>(random.below(300))}) +
                     (random.below(5) < (north ? 4U : 1U) ? ",online," : ",shop,") +
                     std::to_string((10 + random.below(40)) * (north ? 3 : 1)) + '\n';
    }
    return snapshot_of({{DatasetKind::customers, customers}, {DatasetKind::transactions, lines}});
}

}  // namespace

class TestCompare : public QObject {
    Q_OBJECT
 private slots:
    void what_was_planted_is_found_and_nothing_else() {
        const Finding finding = compared(*shop(), "customers.region=north");
        QCOMPARE(metric(finding, "customers_a"), 100.0);
        QCOMPARE(metric(finding, "customers_b"), 300.0);
        QVERIFY(cell(finding, "Age", "p_adjusted") < 1e-9);
        const double older = cell(finding, "Age", "a") - cell(finding, "Age", "b");
        NEAR(older, 8, 2);
        QVERIFY(cell(finding, "Revenue an order", "effect") > 0.8);
        QVERIFY(cell(finding, "transactions.channel: online", "share_a") > 0.7);
        QVERIFY(cell(finding, "transactions.channel: online", "share_b") < 0.3);
        QVERIFY(cell(finding, "transactions.channel: shop", "effect") < 0);
        const double gender = std::isnan(cell(finding, "customers.gender: f", "p_adjusted"))
                                  ? cell(finding, "customers.gender: m", "p_adjusted")
                                  : cell(finding, "customers.gender: f", "p_adjusted");
        QVERIFY(gender > 0.05);
        QVERIFY(cell(finding, "customers.score", "p_adjusted") > 0.05);
        QVERIFY(std::isnan(cell(finding, "customers.region: north", "p")));  // chosen by it
        QVERIFY(cell(finding, "customers.score", "missing_a") + cell(finding, "customers.score", "missing_b") == 58);
        QVERIFY(q(finding.headline).contains(QStringLiteral("differ most in")));
        QVERIFY2(!q(finding.headline).contains(QStringLiteral("Region: north”")), qPrintable(q(finding.headline)));
    }
    void a_value_of_a_field_can_be_clicked() {
        const auto snapshot = shop();
        const FindingTable table = *compared(*snapshot, "customers.region=north").table("differences");
        QStringList filters;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto filter = with_key({}, table.key_dimension, table.find(table.key_column)->values.text(row), true);
            QCOMPARE(filter.has_value(), !table.find("what")->values.text(row).empty());
            if (!filter) continue;
            QVERIFY(select(*snapshot, *filter));
            filters << q(expressions(*filter).front());
        }
        filters.sort();
        QCOMPARE(filters.filter(QStringLiteral("channel")).join(u' '),
                 QStringLiteral("transactions.channel=online transactions.channel=shop"));
    }
    // By another route: what a plain loop finds of the same customers.
    void figures_are_those_of_the_customers() {
        const auto snapshot =
            snapshot_of({{DatasetKind::customers,
                          "customer_id,region,income\n"
                          "a,x,12.1\nb,x,14.3\nc,x,9.8\nd,x,11.0\ne,x,15.2\nf,x,13.7\ng,x,10.4\n"
                          "h,y,8.2\ni,y,9.9\nj,y,7.4\nk,y,11.3\nl,y,6.8\nm,y,10.1\nn,y,9.0\no,y,8.8\np,y,12.0\n"
                          "q,y,\n"}});
        const Finding finding = compared(*snapshot, "customers.region=x", "customers.region=y");
        // R: see test_two_groups.cpp, the same numbers
        NEAR(cell(finding, "customers.income", "effect"), 1.54598499704, 1e-9);
        NEAR(cell(finding, "customers.income", "p"), 0.00844572110279, 1e-9);
        NEAR(cell(finding, "customers.income", "a"), 86.5 / 7, 1e-9);
        QCOMPARE(cell(finding, "customers.income", "missing_b"), 1.0);
        QCOMPARE(cell(finding, "customers.income", "missing_a"), 0.0);
    }
    void purchases_are_measured_as_documented() {
        std::string lines =
            "order_id,customer_id,time,amount\n"
            "1,a,2020-01-01,10\n1,a,2020-01-01,30\n2,a,2020-01-11,20\n3,a,2020-01-21,-5\n4,a,2020-01-31,40\n";
        const auto snapshot = snapshot_of(
            {{DatasetKind::customers, "customer_id,region\na,x\nb,x\nc,y\nd,y\n"},
             {DatasetKind::transactions, lines + "5,b,2020-01-31,7\n6,c,2020-01-01,100\n7,d,2020-01-15,3\n"}});
        const Finding finding = compared(*snapshot, "customers.region=x", "customers.region=y");
        NEAR(cell(finding, "Orders", "a"), (3 + 1) / 2.0, 1e-9);
        NEAR(cell(finding, "Revenue", "a"), (95 + 7) / 2.0, 1e-9);
        NEAR(cell(finding, "Days since last purchase", "b"), (31 + 17) / 2.0, 1e-9);
        NEAR(cell(finding, "Share of lines given back", "share_a"), (1 / 5.0 + 0) / 2, 1e-9);
        NEAR(cell(finding, "Order lines an order", "a"), (4 / 3.0 + 1) / 2, 1e-9);
        NEAR(cell(finding, "Days since first purchase", "a"), (31 + 1) / 2.0, 1e-9);
        // a alone has several orders: 30 days, 3 orders; one value a group is no comparison
        QVERIFY(std::isnan(cell(finding, "Days between orders", "a")));
    }
    // Who buys more has fewer shares of nothing: that must not look like a taste.
    void shares_of_purchases_are_compared_by_their_means() {
        const Finding finding = compared(*shop(), "Champions");
        const FindingTable& table = *finding.table("differences");
        std::size_t shares = 0;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const double a = table.find("share_a")->values.numbers()[row],
                         b = table.find("share_b")->values.numbers()[row];
            if (std::isnan(a) || a == b) continue;
            ++shares;
            QCOMPARE(table.find("effect")->values.numbers()[row] > 0, a > b);
        }
        QVERIFY(shares > 3);
    }
    void segments_and_everyone_else() {
        const Finding finding = compared(*shop(), "champions");
        const FindingTable& groups = *finding.table("groups");
        QCOMPARE(q(groups.find("segment")->values.text(0)), QStringLiteral("Champions"));
        QCOMPARE(q(groups.key_dimension), QStringLiteral("segment"));
        QCOMPARE(q(groups.find("segment")->values.text(1)), q(rest_key));
        QVERIFY(q(finding.headline).startsWith(u"Champions and everyone else differ most in"));
        QVERIFY(cell(finding, "Orders", "a") > cell(finding, "Orders", "b"));
        // That they were chosen by orders and revenue is no headline.
        QVERIFY2(!q(finding.headline).contains(u"“Orders”") && !q(finding.headline).contains(u"“Revenue”"),
                 qPrintable(q(finding.headline)));
    }
    void who_is_in_both_is_said_and_left_out() {
        const Finding finding = compared(*shop(), "customers.region=north,south", "customers.region=north,west");
        QCOMPARE(metric(finding, "customers_a"), 100.0);
        QCOMPARE(metric(finding, "customers_b"), 200.0);
        QVERIFY(std::ranges::any_of(finding.warnings, [](const Text& text) {
            return q(text) == QStringLiteral("100 customers belong to both groups and are left out.");
        }));
        const Finding part = compared(*shop(), "customers.region=north", "customers.region=north,west");
        QCOMPARE(metric(part, "customers_a"), 100.0);
        QCOMPARE(metric(part, "customers_b"), 200.0);
        QVERIFY(std::ranges::any_of(
            part.warnings, [](const Text& text) { return q(text).startsWith(u"The group is a part of the other"); }));
    }
    void no_difference_is_said() {
        std::string customers = "customer_id,region,gender\n";
        for (int i = 0; i < 80; ++i)
            customers += "c" + std::to_string(i) + (i % 2 ? ",x," : ",y,") + (i % 4 < 2 ? "f\n" : "m\n");
        const Finding finding = compared(*snapshot_of({{DatasetKind::customers, customers}}), "customers.region=x");
        QVERIFY2(q(finding.headline).contains(u"differ in nothing beyond chance"), qPrintable(q(finding.headline)));
    }
    // Benjamini and Hochberg hold the share of tables with any false difference at one in twenty.
    void under_the_null_few_are_called_differences() {
        int with_any = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            std::string customers = "customer_id,half";
            for (int k = 0; k < 20; ++k) customers += ",n" + std::to_string(k);
            RandomNumbers random(mix(seed));
            for (int i = 0; i < 100; ++i) {
                customers += "\nc" + std::to_string(i) + (i % 2 ? ",x" : ",y");
                for (int k = 0; k < 20; ++k) customers += ',' + std::to_string(random.below(10'000));
            }
            const Finding finding =
                compared(*snapshot_of({{DatasetKind::customers, customers + '\n'}}), "customers.half=x");
            QCOMPARE(metric(finding, "tests"), 20.0);
            with_any += metric(finding, "differences") > 0;
        }
        QVERIFY2(with_any <= 6, qPrintable(QString::number(with_any)));  // 2 expected; more than 6 in one of 200 runs
    }
    void order_and_strength_follow_size_and_certainty() {
        std::vector<Difference> all(4);
        const double p[] = {0.001, 0.001, 0.9, 0.0001}, size[] = {0.3, -0.9, 2.0, 0.1};
        for (std::size_t i = 0; i < 4; ++i) {
            all[i].field = std::to_string(i);
            all[i].found.p = p[i];
            all[i].size = size[i];
        }
        rank(all);
        QString order;
        for (const Difference& each : all) order += q(each.field) + ' ' + q(each.strength()) + ';';
        QCOMPARE(order, QStringLiteral("1 large;0 small;3 negligible;2 uncertain;"));
    }
    void what_cannot_be_compared_is_said() {
        const auto snapshot = shop();
        const auto error = [&](const std::string& a, const std::string& b = {}) {
            const auto finding = asked(*snapshot, a, b);
            return finding ? QStringLiteral("none") : q(finding.error());
        };
        QVERIFY(error("").startsWith(u"Option a is empty"));
        QVERIFY(error("Champs").startsWith(u"There is no segment “Champs”."));
        QVERIFY(error("customers.region=nowhere").startsWith(u"No customers.region is “nowhere”."));
        QVERIFY(error("customers.score>=1000").startsWith(u"Nobody is in the group"));
        QVERIFY(error("customers.region=north", "customers.score>=1000").startsWith(u"Nobody is in the group"));
        QVERIFY(error("customers.region=north", "customers.region=north")
                    .startsWith(u"Both groups are the same 100 customers"));
        QVERIFY(error("customers.region=north,south,west").startsWith(u"Everybody whom the filter leaves"));
        QVERIFY(error("customers.nothing=1") != QStringLiteral("none"));
        // one customer a group: a finding that says that nothing can be compared, or so
        const auto two = snapshot_of({{DatasetKind::customers, "customer_id,region\na,x\nb,y\n"}});
        const auto finding = asked(*two, "customers.region=x");
        QVERIFY(finding);
        QVERIFY2(q(finding->headline).contains(u"cannot be compared") ||
                     q(finding->headline).contains(u"nothing beyond chance"),
                 qPrintable(q(finding->headline)));
    }
    void the_same_bytes_on_one_thread() {
        const auto snapshot = shop();
        const std::string many = to_json(compared(*snapshot, "Champions"));
        const oneapi::tbb::global_control one(oneapi::tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(q(to_json(compared(*snapshot, "Champions"))), q(many));
    }
    void stops_when_told() {
        int calls = 0;
        const Progress progress([&](double, const Text&) { return ++calls < 8; });
        const auto finding = run(*shop(), {.analysis = "segments.compare"}, progress);
        QVERIFY(!finding && finding.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
