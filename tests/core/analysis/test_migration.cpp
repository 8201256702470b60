#include <oneapi/tbb/global_control.h>

#include <QFile>
#include <QTest>
#include <map>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "core/output/output.h"
#include "cdnow.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Result<Finding> asked(const Snapshot& snapshot, const std::map<std::string, std::string>& options,
                      const Filter& filter = {}) {
    return run(snapshot, {.analysis = "segments.migration", .options = options, .filter = filter});
}

Finding migration(const Snapshot& snapshot, const std::map<std::string, std::string>& options) {
    const auto finding = asked(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

double metric(const Finding& finding, std::string_view id) {
    const auto found = std::ranges::find(finding.metrics, id, &Metric::id);
    return found == finding.metrics.end() ? -1 : found->value;
}

/// "from > to" and a number column of a flow.
std::map<std::string, double> flow_of(const Finding& finding, std::string_view what = "customers") {
    const FindingTable& table = *finding.table("flow");
    std::map<std::string, double> flow;
    for (std::size_t row = 0; row < table.rows(); ++row)
        flow[std::string(table.find("from")->values.text(row)) + " > " +
             std::string(table.find("to")->values.text(row))] = table.find(what)->values.numbers()[row];
    return flow;
}

std::map<std::string, std::string> segments_as_of(const Snapshot& snapshot, Date day) {
    const auto finding = run(snapshot, {.analysis = "segments.rfm", .options = {}, .filter = {}, .as_of = day});
    std::map<std::string, std::string> of;
    const FindingTable& table = *finding->table("customers");
    for (std::size_t row = 0; row < table.rows(); ++row)
        of[std::string(table.find("customer")->values.text(row))] = table.find("segment")->values.text(row);
    return of;
}

/// Customers who buy now and then over two years; some begin late, some stop early.
SnapshotPtr shop() {
    std::string table = "order_id,customer_id,time,amount\n";
    RandomNumbers random(7);
    const auto next = [&](std::uint32_t below) { return random.below(below); };
    for (int i = 0; i < 1500; ++i) {
        const auto customer = next(200);
        const auto begins = customer % 4 == 0 ? 450U : 0U, ends = customer % 5 == 0 ? 300U : 730U;
        const auto day = next(730);
        if (day < begins || day > ends) continue;
        table += std::to_string(i) + ",c" + std::to_string(customer) + ',' +
                 iso_text(Date{18262 + static_cast<int>(day)}) + ',' + std::to_string(5 + next(100)) + '\n';
    }
    return snapshot_of({{DatasetKind::transactions, table}});
}

SnapshotPtr four() {
    return snapshot_of({{DatasetKind::transactions,
                         "order_id,customer_id,time,amount\n"
                         "1,a,2020-01-01,10\n"
                         "2,a,2020-12-01,20\n"
                         "3,b,2020-01-05,30\n"
                         "4,c,2020-09-01,40\n"
                         "5,d,2019-02-01,5\n"
                         "6,d,2020-12-20,7\n"}});
}

}  // namespace

class TestMigration : public QObject {
    Q_OBJECT
 private slots:
    // The same counted in plain Python from the file, type 7 quintiles included.
    void cdnow_over_nine_months() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW file is not here");
        const Finding finding = migration(*snapshot, {{"from", "1997-09-30"}});
        QCOMPARE(metric(finding, "before"), 23'570.0);
        QVERIFY(std::abs(metric(finding, "stayed") - 14'818.0 / 23'570) < 1e-12);
        QVERIFY(std::abs(metric(finding, "moved_up") - 3'472.0 / 23'570) < 1e-12);
        QVERIFY(std::abs(metric(finding, "moved_down") - 5'280.0 / 23'570) < 1e-12);
        std::map<std::string, double> flow = flow_of(finding);
        QCOMPARE(flow["Champions > Champions"], 3'865.0);
        QCOMPARE(flow["Champions > Loyal"], 1'089.0);
        QCOMPARE(flow["At risk > Champions"], 282.0);
        QCOMPARE(flow["Loyal > At risk"], 85.0);
        QVERIFY(std::abs(flow_of(finding, "share")["Champions > Champions"] - 3'865.0 / 5'057) < 1e-12);
        QVERIFY(std::abs(flow_of(finding, "revenue")["Champions > Champions"] - 535'685.74) < 1e-6);
    }
    void cdnow_with_months_that_count() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW file is not here");
        const Finding finding = migration(*snapshot, {{"from", "1997-09-30"}, {"months", "6"}});
        QCOMPARE(metric(finding, "before"), 7'350.0);
        QVERIFY(std::abs(metric(finding, "gone") - 3'815.0 / 7'350) < 1e-12);
        QVERIFY(std::abs(metric(finding, "stayed") - 796.0 / 7'350) < 1e-12);
        QCOMPARE(metric(finding, "back"), 1'839.0);
    }
    void groups_are_those_of_rfm_as_of_each_day() {
        const auto snapshot = shop();
        const Date first = *make_date(2020, 12, 31), last = *make_date(2021, 11, 30);
        const Finding finding = migration(*snapshot, {{"from", iso_text(first)}, {"to", iso_text(last)}});
        const auto before = segments_as_of(*snapshot, first), after = segments_as_of(*snapshot, last);
        const FindingTable& table = *finding.table("customers");
        QCOMPARE(table.rows(), after.size());
        std::size_t fresh = 0;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string customer(table.find("customer")->values.text(row));
            const auto known = before.find(customer);
            fresh += known == before.end();
            QCOMPARE(q(table.find("from")->values.text(row)),
                     known == before.end() ? QStringLiteral("Not yet a customer") : q(known->second));
            QCOMPARE(q(table.find("to")->values.text(row)), q(after.at(customer)));
        }
        QVERIFY(fresh > 10);
        QCOMPARE(metric(finding, "new"), static_cast<double>(fresh));
    }
    void what_happens_later_changes_nothing() {
        std::string more =
            "order_id,customer_id,time,amount\n9001,x1,2020-01-02,10\n9002,x1,2020-05-05,20\n9003,x2,2020-06-06,5\n";
        const auto without = snapshot_of({{DatasetKind::transactions, more}});
        more += "9004,x2,2021-05-05,1000\n9005,x3,2021-06-06,5\n";
        const auto with = snapshot_of({{DatasetKind::transactions, more}});
        const std::map<std::string, std::string> options{{"from", "2020-05-31"}, {"to", "2020-06-30"}};
        QCOMPARE(flow_of(migration(*with, options)), flow_of(migration(*without, options)));
    }
    void who_stops_is_gone_and_may_come_back() {
        const Finding finding =
            migration(*four(), {{"from", "2020-03-31"}, {"to", "2020-12-31"}, {"months", "6"}, {"groups", "broad"}});
        std::map<std::string, std::string> way;
        const FindingTable& table = *finding.table("customers");
        for (std::size_t row = 0; row < table.rows(); ++row)
            way[std::string(table.find("customer")->values.text(row))] = table.find("way")->values.text(row);
        QCOMPARE(q(way["b"]), QStringLiteral("Gone"));
        QCOMPARE(q(way["c"]), QStringLiteral("New"));
        QCOMPARE(q(way["d"]), QStringLiteral("Came back"));
        QCOMPARE(metric(finding, "gone"), 0.5);  // b of a and b
        QCOMPARE(metric(finding, "back"), 1.0);
    }
    void steps_join_and_every_customer_is_in_each() {
        const auto snapshot = shop();
        const Finding finding = migration(*snapshot, {{"from", "2020-12-31"}, {"to", "2021-12-30"}, {"steps", "3"}});
        const FindingTable& table = *finding.table("flow");
        std::map<std::int32_t, std::map<std::string, double>> leaving, arriving;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const double customers = table.find("customers")->values.numbers()[row];
            leaving[table.find("day")->values.dates()[row]][std::string(table.find("from")->values.text(row))] +=
                customers;
            arriving[table.find("until")->values.dates()[row]][std::string(table.find("to")->values.text(row))] +=
                customers;
        }
        QCOMPARE(leaving.size(), 3U);
        for (auto& [day, groups] : arriving) {
            if (!leaving.contains(day)) continue;
            groups["Not yet a customer"] = leaving[day]["Not yet a customer"];  // they are in no earlier step
            if (groups["Not yet a customer"] == 0)
                groups.erase("Not yet a customer"), leaving[day].erase("Not yet a customer");
            QCOMPARE(groups, leaving[day]);
        }
        QVERIFY(table.key_column.empty());  // a row is of its own day, not of the last
    }
    void shares_of_a_group_add_up_and_lie_in_their_intervals() {
        const Finding finding = migration(*shop(), {});
        const auto low = flow_of(finding, "low"), high = flow_of(finding, "high");
        std::map<std::string, double> sums;
        for (const auto& [pair, share] : flow_of(finding, "share")) {
            QVERIFY(low.at(pair) < share && share <= high.at(pair));
            sums[pair.substr(0, pair.find(" > "))] += share;
        }
        for (const auto& [group, sum] : sums) QVERIFY(std::abs(sum - 1) < 1e-12);
        QVERIFY(std::abs(metric(finding, "stayed") + metric(finding, "moved_up") + metric(finding, "moved_down") - 1) <
                1e-12);
    }
    void only_groups_of_today_can_be_clicked() {
        const auto snapshot = shop();
        QCOMPARE(q(migration(*snapshot, {}).table("flow")->key_dimension), QStringLiteral("segment"));
        QVERIFY(migration(*snapshot, {{"to", "2021-06-30"}}).table("flow")->key_dimension.empty());
        QVERIFY(migration(*snapshot, {{"months", "12"}}).table("sizes")->key_dimension.empty());
        QVERIFY(migration(*snapshot, {{"groups", "recency"}}).table("flow")->key_dimension.empty());
    }
    void what_cannot_be_asked_is_said() {
        const auto snapshot = four();
        const auto error = [&](const std::map<std::string, std::string>& options) {
            return q(asked(*snapshot, options).error());
        };
        QVERIFY(error({{"from", "2018-01-01"}}).startsWith(u"Nobody had bought anything by "));
        QVERIFY(error({{"from", "2020-12-31"}, {"to", "2020-01-31"}}).startsWith(u"The first day, "));
        QVERIFY(error({{"from", "2020-12-18"}, {"steps", "6"}}).contains(u"not enough days"));
        QVERIFY(error({{"steps", "7"}}).contains(u"from 1 to 6"));
        QVERIFY(!asked(
            *snapshot_of({{DatasetKind::transactions, "order_id,customer_id,time,amount\n1,a,2020-01-01,10\n"}}), {}));
        const auto late = asked(*snapshot, {{"from", "2020-06-30"}, {"to", "2021-12-31"}, {"months", "6"}});
        QVERIFY(late);  // nobody moves in days of which nothing is known
        QVERIFY2(q(late->headline).contains(u"by 2020-12-20"), qPrintable(q(late->headline)));
        QVERIFY(std::ranges::any_of(
            late->warnings, [](const Text& each) { return q(each).contains(u"2021-12-31 is after 2020-12-20"); }));
        QCOMPARE(flow_of(*late), flow_of(migration(*snapshot, {{"from", "2020-06-30"}, {"months", "6"}})));
        QVERIFY(error({{"from", "2029-01-01"}, {"to", "2030-01-01"}}).startsWith(u"The first day, "));
    }
    void the_same_bytes_on_one_thread() {
        const auto snapshot = shop();
        const std::string many = to_json(migration(*snapshot, {{"steps", "2"}}));
        const oneapi::tbb::global_control one(oneapi::tbb::global_control::max_allowed_parallelism, 1);
        QCOMPARE(q(to_json(migration(*snapshot, {{"steps", "2"}}))), q(many));
    }
    void stops_when_told() {
        int calls = 0;
        const Progress progress([&](double, const Text&) { return ++calls < 4; });
        const auto finding = run(*shop(), {.analysis = "segments.migration"}, progress);
        QVERIFY(!finding && finding.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
