#include <QTest>
#include <cmath>
#include <map>

#include "core/analysis/analysis.h"
#include "core/analysis/learning_rows.h"
#include "core/base/random_numbers.h"
#include "nature.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Settings = std::map<std::string, std::string>;

/// Customers of two countries, one product twice as dear: buyers at rates of their own who leave after a purchase.
SnapshotPtr company(int customers, std::uint64_t seed) {
    Nature nature(seed);
    std::string people = "customer_id,country\n", lines = "order_id,customer_id,time,amount,channel\n";
    const std::int32_t start = make_date(2022, 1, 1)->days;
    int order = 0;
    for (int i = 0; i < customers; ++i) {
        const std::string id = "c" + std::to_string(i);
        people += id + (i % 3 == 0 ? ",France\n" : ",Spain\n");
        const double rate = nature.gamma(1.2) / 60, p = nature.beta(0.8, 4.0), scale = nature.gamma(6) / 250;
        for (double day = nature.unit() * 500; day < 730; day += nature.exponential(rate)) {
            lines += std::to_string(++order) + "," + id + "," + iso_text(Date{start + static_cast<std::int32_t>(day)}) +
                     "," + std::to_string(nature.gamma(3) / scale) + (nature.unit() < 0.5 ? ",web\n" : ",shop\n");
            if (nature.unit() < p) break;
        }
    }
    return snapshot_of({{DatasetKind::customers, people}, {DatasetKind::transactions, lines}});
}

Finding found(const Snapshot& snapshot, const char* analysis, const std::vector<std::string>& filter = {},
              const Settings& options = {}, std::optional<Date> as_of = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    auto finding = run(snapshot, {.analysis = analysis, .options = options, .filter = *parsed, .as_of = as_of});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

/// A column of the table of customers, by id.
std::map<std::string, double> by_customer(const Finding& finding, const char* column) {
    const FindingTable& table = *finding.table("customers");
    std::map<std::string, double> values;
    for (std::size_t row = 0; row < table.rows(); ++row)
        values[std::string(table.find("customer")->values.text(row))] = table.find(column)->values.numbers()[row];
    return values;
}

bool says(const std::vector<Text>& texts, QStringView words) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(words); });
}

}  // namespace

/// Conditions on customers choose whom to show; models are learnt from everybody.
class TestChosenCustomers : public QObject {
    Q_OBJECT
 private slots:
    void a_customer_is_worth_the_same_whoever_else_is_shown() {
        const auto snapshot = company(1200, 5);
        const auto all = by_customer(found(*snapshot, "value.clv"), "clv");
        for (const char* filter : {"segment=Champions", "segment=At risk,Lost", "customers.country=France",
                                   "customers.customer_id=c7", "transactions.customer_id=c7,c8"}) {
            const Finding finding = found(*snapshot, "value.clv", {filter});
            const auto chosen = by_customer(finding, "clv");
            QVERIFY(!chosen.empty() && chosen.size() < all.size());
            double sum = 0;
            for (const auto& [customer, value] : chosen) {
                QCOMPARE(value, all.at(customer));
                sum += value;
            }
            QVERIFY(std::abs(finding.metrics[0].value - sum) < 1e-6 * sum);
            QVERIFY(*finding.metrics[0].low <= sum && sum <= *finding.metrics[0].high);
            QVERIFY(finding.metrics[1].value <= static_cast<double>(chosen.size()));
            QVERIFY(says(finding.notes, u"learned from all"));
        }
        QVERIFY(!says(found(*snapshot, "value.clv").notes, u"learned from all"));
    }
    void conditions_on_lines_change_what_is_learnt() {
        const auto snapshot = company(1200, 5);
        const auto all = by_customer(found(*snapshot, "value.clv"), "clv");
        const auto web = by_customer(found(*snapshot, "value.clv", {"transactions.channel=web"}), "clv");
        const auto both =
            by_customer(found(*snapshot, "value.clv", {"transactions.channel=web", "customers.country=France"}), "clv");
        QVERIFY(web.begin()->second != all.at(web.begin()->first));
        QVERIFY(both.size() < web.size());
        for (const auto& [customer, value] : both) QCOMPARE(value, web.at(customer));
    }
    void the_day_of_an_analysis_bounds_what_is_learnt() {
        const auto snapshot = company(1200, 5);
        const auto day = make_date(2023, 3, 31);
        const auto all = by_customer(found(*snapshot, "value.clv", {}, {}, day), "clv");
        for (const auto& [customer, value] :
             by_customer(found(*snapshot, "value.clv", {"customers.country=France"}, {}, day), "clv"))
            QCOMPARE(value, all.at(customer));
    }
    void risks_are_the_same_whoever_else_is_listed() {
        const auto snapshot = company(1500, 6);
        const Settings gaps{{"target", "gaps"}};
        const auto all = by_customer(found(*snapshot, "value.churn", {}, gaps), "probability");
        for (const char* filter : {"customers.country=France", "segment=Champions"}) {
            const Finding finding = found(*snapshot, "value.churn", {filter}, gaps);
            const auto chosen = by_customer(finding, "probability");
            QVERIFY(!chosen.empty() && chosen.size() < all.size());
            for (const auto& [customer, value] : chosen) QCOMPARE(value, all.at(customer));
            QVERIFY(says(finding.notes, u"Learnt from all customers"));
        }
    }
    void of_a_segment_that_nobody_leaves_it_is_said_who_will() {
        const auto snapshot = company(1500, 6);
        const Finding finding = found(*snapshot, "value.churn", {"segment=Champions"}, {{"target", "gaps"}});
        double expected = 0;
        for (const auto& [customer, risk] : by_customer(finding, "probability")) expected += risk;
        QVERIFY2(q(finding.headline).contains(QStringLiteral("that the filter leaves, %1 ").arg(std::lround(expected))),
                 qPrintable(q(finding.headline)));
        QVERIFY(says(finding.warnings, u"are those of all customers"));
    }
    void a_column_is_learnt_from_all_as_well() {
        RandomNumbers random(3);
        std::string table = "customer_id,usage,plan,Churn\n";
        double left_of_b = 0, of_b = 0;
        for (int i = 0; i < 800; ++i) {
            const double usage = random.unit();
            const bool b = random.unit() < 0.5, left = random.unit() < 0.1 + 0.6 * usage;
            left_of_b += b && left;
            of_b += b;
            table +=
                "c" + std::to_string(i) + "," + std::to_string(usage) + (b ? ",B," : ",A,") + (left ? "yes\n" : "no\n");
        }
        const auto snapshot = snapshot_of({{DatasetKind::customers, table}});
        const auto all = by_customer(found(*snapshot, "value.churn"), "probability");
        const Finding finding = found(*snapshot, "value.churn", {"customers.plan=B"});
        const auto chosen = by_customer(finding, "probability");
        QCOMPARE(static_cast<double>(chosen.size()), of_b);
        for (const auto& [customer, value] : chosen) QCOMPARE(value, all.at(customer));
        QVERIFY(std::abs(finding.metrics[0].value - left_of_b / of_b) < 1e-12);
        const Finding leavers = found(*snapshot, "value.churn", {"customers.Churn=yes"});
        QVERIFY2(q(leavers.headline).contains(u"customers that the filter leaves have left"),
                 qPrintable(q(leavers.headline)));
    }
};

QTEST_GUILESS_MAIN(TestChosenCustomers)
#include "test_chosen_customers.moc"
