#include <QTest>
#include <cmath>

#include "core/analysis/counted_rows.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

const std::string buyers = "customer_id,country\nc1,France\nc2,Spain\n";

/// 1,000 visitors whom the doors counted, 240 of whom bought; and three buyers who showed their cards.
std::string doors_and_cards() {
    std::string rows = "visit_id,store_id,time,customer_id,purchased,reason,visitors,purchases\n";
    for (int day = 1; day <= 20; ++day)
        rows += ",A,2024-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",,,,50,12\n";
    return rows +
           "v1,A,2024-03-02T10:00:00,c1,yes,,,\nv2,B,2024-03-02T10:00:00,c1,yes,,,\n"
           "v3,B,2024-03-03T10:00:00,c2,yes,,,\nv4,B,2024-03-03T11:00:00,,no,Too dear,,\n"
           "v5,B,2024-03-03T12:00:00,,no,Too dear,,\n";
}

Condition of_france() { return {.dataset = DatasetKind::customers, .field = "country", .values = {"France"}}; }

double conversion_of(const Finding& finding) {
    return std::ranges::find(finding.metrics, "conversion", &Metric::id)->value;
}

Finding visits_with(const Snapshot& snapshot, const Filter& filter) {
    auto finding = run(snapshot, {.analysis = "stores.visits", .options = {}, .filter = filter});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

}  // namespace

class TestCountedRows : public QObject {
    Q_OBJECT
 private slots:
    void a_condition_on_customers_does_not_apply_to_doors() {
        const auto snapshot = snapshot_of({{DatasetKind::visits, doors_and_cards()}, {DatasetKind::customers, buyers}});
        const Finding all = visits_with(*snapshot, {}), french = visits_with(*snapshot, {.conditions = {of_france()}});
        QVERIFY(std::abs(conversion_of(all) - 242.0 / 1004) < 1e-12);
        QCOMPARE(conversion_of(french), conversion_of(all));
        QCOMPARE(french.warnings.size(), all.warnings.size() + 1);
        QCOMPARE(q(french.warnings.front()),
                 "This condition does not apply to counts of the doors, which know no customers: Country: France.");
    }
    void other_conditions_go_on_working() {
        const auto snapshot = snapshot_of({{DatasetKind::visits, doors_and_cards()}, {DatasetKind::customers, buyers}});
        const Condition of_a{.dataset = DatasetKind::visits, .field = "store_id", .values = {"A"}};
        QVERIFY(std::abs(conversion_of(visits_with(*snapshot, {.conditions = {of_a, of_france()}})) - 0.24) < 1e-12);
        const Period two_days{*make_date(2024, 3, 3), *make_date(2024, 3, 4)};
        const Finding some = visits_with(*snapshot, {.period = two_days, .conditions = {of_france()}});
        QVERIFY(std::abs(conversion_of(some) - 25.0 / 103) < 1e-12);
    }
    /// Orders of the French alone are not what all visitors bought.
    void purchases_that_orders_stand_for_are_those_of_everybody() {
        const auto snapshot =
            snapshot_of({{DatasetKind::visits, "store_id,time,visitors,customer_id\nA,2024-03-01T10:00:00,10,\n"},
                         {DatasetKind::transactions,
                          "order_id,customer_id,store_id,time,amount\n1,c1,A,2024-03-01T10:05:00,5\n2,c2,A,2024-03-"
                          "01T10:09:00,5\n"},
                         {DatasetKind::customers, buyers}});
        QVERIFY(std::abs(conversion_of(visits_with(*snapshot, {.conditions = {of_france()}})) - 0.2) < 1e-12);
    }
    void where_visitors_are_known_the_condition_holds() {
        const auto snapshot =
            snapshot_of({{DatasetKind::visits,
                          "visit_id,store_id,time,customer_id,purchased\n1,A,2024-03-01T10:00:00,c1,yes\n"
                          "2,A,2024-03-01T11:00:00,c1,no\n3,A,2024-03-02T11:00:00,c2,no\n"},
                         {DatasetKind::customers, buyers}});
        QVERIFY(names_customers(snapshot->dataset(DatasetKind::visits)));
        const Finding french = visits_with(*snapshot, {.conditions = {of_france()}});
        QCOMPARE(conversion_of(french), 0.5);
        QVERIFY(std::ranges::none_of(french.warnings, [](const Text& each) { return q(each).contains("apply"); }));
    }
    void it_does_not_apply_to_posts_either() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::social_posts, "post_id,time,customer_id,text\n1,2024-03-01,,good\n2,2024-03-01,c1,bad\n"},
             {DatasetKind::customers, buyers}});
        const CountedRows counted =
            counted_rows("competitors.ratings", *snapshot, {.conditions = {of_france(), of_france()}});
        QCOMPARE(counted.kinds, std::vector{DatasetKind::social_posts});
        QCOMPARE(q(counted.warnings.front()),
                 "These conditions do not apply to posts, hardly any of which name a customer: Country: France, "
                 "Country: France.");
        QCOMPARE(anonymous_counts("trends.alerts", {}).size(), std::size_t{2});
        QVERIFY(anonymous_counts("stores.map", {{"colour", "revenue"}}).empty());
        QCOMPARE(anonymous_counts("stores.map", {{"colour", "conversion"}}).size(), std::size_t{1});
        QVERIFY(counted_rows("segments.rfm", *snapshot, {.conditions = {of_france()}}).kinds.empty());
    }
    /// Neither do reviews of rivals know our customers, and posts know no stores but those of their customers.
    void conditions_on_customers_and_stores_leave_rivals_in() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::reviews,
              "time,company,customer_id,rating\n2024-03-01,Ours,c1,4\n2024-03-01,Ours,c2,5\n2024-03-02,Rival,,4\n"
              "2024-03-02,Rival,,5\n2024-03-03,Rival,,3\n"},
             {DatasetKind::social_posts,
              "time,company,customer_id,text\n2024-03-01,Ours,c1,good\n2024-03-01,Rival,,bad\n"
              "2024-03-02,Rival,,so\n2024-03-02,Ours,,so\n"},
             {DatasetKind::customers, "customer_id,country,home_store\nc1,France,A\nc2,Spain,B\n"},
             {DatasetKind::stores, "store_id,name\nA,North\nB,South\n"}});
        const Condition of_a{.dataset = DatasetKind::stores, .field = "store_id", .values = {"A"}};
        for (const Condition& condition : {of_france(), of_a}) {
            const auto finding = run(*snapshot, {.analysis = "competitors.ratings",
                                                 .options = {{"own", "Ours"}},
                                                 .filter = {.conditions = {condition}}});
            QVERIFY(finding.has_value());
            QCOMPARE(std::ranges::find(finding->metrics, "share", &Metric::id)->value, 0.5);
            QCOMPARE(finding->table("ratings")->rows(), std::size_t{2});
            QVERIFY(q(finding->warnings.front()).contains("apply to posts"));
        }
    }
    void a_day_before_the_data_is_not_the_fault_of_a_filter() {
        const auto snapshot = snapshot_of({{DatasetKind::visits, doors_and_cards()}});
        const auto early =
            run(*snapshot, {.analysis = "stores.visits", .options = {}, .as_of = *make_date(2023, 12, 31)});
        QVERIFY(!early);
        QCOMPARE(q(early.error()), "There are no visits until 2023-12-31: they begin on 2024-03-01.");
    }
};

QTEST_GUILESS_MAIN(TestCountedRows)
#include "test_counted_rows.moc"
