#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <set>

#include "core/analysis/finding_store.h"
#include "core/output/output.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

const Request asked{.analysis = "overview.findings"};

/// Two years and a half of orders of forty customers, a line a day; `fewer` of the last half year are left out.
SnapshotPtr shop(int fewer = 0) {
    std::string lines = "order_id,customer_id,store_id,time,amount,channel\n";
    for (int day = 0; day < 912; ++day) {
        if (day >= 730 && fewer > 0 && day % fewer != 0) continue;
        lines += std::to_string(day) + ",c" + std::to_string(day * 7 % 40) + ",s" + std::to_string(day % 3) + ',' +
                 iso_text(Date{make_date(2024, 1, 1)->days + day}) + ',' + std::to_string(20 + day % 11) +
                 (day % 2 == 0 ? ",web\n" : ",shop\n");
    }
    return snapshot_of({{DatasetKind::transactions, lines}});
}

/// Three years of months with a season; the last year is so many times the one before.
std::string market_points(const std::vector<std::pair<const char*, double>>& last_years) {
    std::string points = "series,time,value\n";
    for (const auto& [series, factor] : last_years)
        for (int month = 0; month < 36; ++month)
            points += std::string(series) + ',' + iso_text(*make_date(2021 + month / 12, 1 + month % 12, 1)) + ',' +
                      std::to_string((100 + 10 * (month % 12)) * (month < 24 ? 1 : factor)) + '\n';
    return points;
}
SnapshotPtr market(const std::vector<std::pair<const char*, double>>& last_years) {
    return snapshot_of({{DatasetKind::market_series, market_points(last_years)}});
}

QString told(const Result<Finding>& finding) {
    if (!finding) return q(finding.error());
    QStringList words{q(finding->headline)};
    for (const Highlight& each : finding->highlights)
        words << q(each.analysis) + QStringLiteral(": ") + q(each.sentence);
    return words.join(u'\n');
}

}  // namespace

class TestOverviewFindings : public QObject {
    Q_OBJECT
 private slots:
    void without_data_it_says_what_to_import() {
        const auto finding = run(*snapshot_of({}), asked);
        QCOMPARE(finding.error().code, ErrorCode::missing_data);
        QCOMPARE(q(finding.error().message), QStringLiteral("Needs order lines: import some."));
    }
    void a_single_row_says_plainly_that_there_is_little() {
        const auto finding =
            run(*snapshot_of({{DatasetKind::transactions, "order_id,customer_id,time,amount\n1,a,2024-01-01,10\n"}}),
                asked);
        QVERIFY2(finding, qPrintable(told(finding)));
        QVERIFY(finding->highlights.size() < 3);
        QVERIFY(!finding->warnings.empty());
        QVERIFY(!finding->notes.empty());
    }
    void of_outside_series_the_largest_rise_and_fall_are_told() {
        const auto finding = run(*market({{"Toys", 1.2}, {"Books", 0.9}, {"Shoes", 1.05}}), asked);
        QVERIFY2(finding, qPrintable(told(finding)));
        QVERIFY2(told(finding).contains(QStringLiteral("“Toys” rose by 20.0%")) ||
                     told(finding).contains(QStringLiteral("“Toys” rose by 20%")),
                 qPrintable(told(finding)));
        QVERIFY2(told(finding).contains(QStringLiteral("“Books” fell by 10")), qPrintable(told(finding)));
        QVERIFY(!told(finding).contains(QStringLiteral("Shoes” rose")));
        // The picture is of the series that is told of: its last December, 210 times 1.2.
        const auto rise = std::ranges::find(finding->highlights, "rose", &Highlight::id);
        const FindingTable* drawn = rise == finding->highlights.end() ? nullptr : finding->table(rise->table);
        QVERIFY(drawn && drawn->find("value"));
        QCOMPARE(drawn->find("value")->values.numbers().back(), 252.0);
    }
    void where_nothing_stands_out_headlines_say_how_things_stand() {
        const auto finding = run(*market({{"Toys", 1.0}}), asked);
        QVERIFY2(finding, qPrintable(told(finding)));
        QCOMPARE(finding->highlights.size(), std::size_t{1});
        QCOMPARE(finding->highlights.front().id, std::string("standing"));
        QCOMPARE(q(finding->highlights.front().sentence),
                 q(run(*market({{"Toys", 1.0}}), {.analysis = "trends.forecast"})->headline));
        QCOMPARE(finding->table("weighed")->find("score")->values.numbers()[0], 0.0);
        QVERIFY(told(finding).startsWith(QStringLiteral("Nothing stands out")));
    }
    void what_says_how_things_stand_is_not_counted_among_what_matters() {
        std::string answers = "survey,respondent,time,question,answer\n";
        for (int i = 0; i < 60; ++i)
            answers += "S," + std::to_string(i) + ",2023-10-" + std::to_string(10 + i % 20) + ",Overall satisfaction," +
                       std::to_string(3 + i % 3) + '\n';
        const auto finding = run(*snapshot_of({{DatasetKind::market_series, market_points({{"Toys", 1.2}})},
                                               {DatasetKind::responses, answers}}),
                                 asked);
        QVERIFY2(finding, qPrintable(told(finding)));
        const auto of_note = std::ranges::count_if(finding->highlights,
                                                   [](const Highlight& each) { return each.id != "standing"; });
        QVERIFY2(of_note == 1 && finding->highlights.size() == 3, qPrintable(told(finding)));
        QVERIFY2(told(finding).startsWith(QStringLiteral("1 finding matters most now: 1 ")),
                 qPrintable(told(finding)));
    }
    void money_that_rests_on_assumed_values_is_said_but_not_weighed() {
        std::string customers = "customer_id,plan,churn\n";
        for (int i = 0; i < 400; ++i)
            customers += "c" + std::to_string(i) + (i % 2 == 0 ? ",monthly," : ",yearly,") +
                         ((i % 2 == 0 ? i % 3 != 0 : i % 9 == 0) ? "Yes\n" : "No\n");
        const auto finding = run(*snapshot_of({{DatasetKind::customers, customers}}), asked);
        QVERIFY2(finding, qPrintable(told(finding)));
        const auto churn = std::ranges::find(finding->highlights, "value.churn", &Highlight::analysis);
        QVERIFY2(churn != finding->highlights.end(), qPrintable(told(finding)));
        QVERIFY(std::isnan(churn->worth) && !churn->worth_low);
        QVERIFY2(q(churn->why).contains(QStringLiteral("assumed value of 100")), qPrintable(q(churn->why)));
    }
    void a_fall_of_sales_is_told_once_with_who_else_sees_it() {
        const auto finding = run(*shop(3), asked);
        QVERIFY2(finding, qPrintable(told(finding)));
        std::set<std::string> stories;
        int sales = 0;
        for (const Highlight& each : finding->highlights)
            sales += std::ranges::count(each.stories, "sales") > 0 && each.tidings == Tidings::bad ? 1 : 0;
        QVERIFY2(sales == 1, qPrintable(told(finding)));
        QVERIFY(finding->highlights.size() <= 7);
    }
    void every_statement_has_its_analysis_its_reason_and_a_row_that_explains_its_rank() {
        const auto finding = run(*shop(3), asked);
        QVERIFY(finding);
        const FindingTable* weighed = finding->table("weighed");
        QVERIFY(weighed);
        std::size_t leads = 0;
        double last = 2;
        for (std::size_t row = 0; row < weighed->rows(); ++row) {
            const auto at = [&](const char* column) { return weighed->find(column)->values.numbers()[row]; };
            QVERIFY(std::abs(at("score") - at("stake") * at("sureness") * at("recency")) < 1e-12);
            if (weighed->find("told")->values.booleans()[row] == 0) continue;
            ++leads;
            QCOMPARE(at("rank"), static_cast<double>(leads));
            QVERIFY(at("score") <= last);
            last = at("score");
        }
        QCOMPARE(leads, finding->highlights.size());
        for (const Highlight& each : finding->highlights) {
            QVERIFY(find_analysis(each.analysis));
            QVERIFY(!each.sentence.empty() && !each.why.empty());
            if (each.chart.empty()) continue;
            QVERIFY(finding->chart(each.chart));
            QVERIFY(finding->table(finding->chart(each.chart)->table));
        }
    }
    void the_same_on_any_number_of_threads() {
        const auto snapshot = shop(3);
        const auto several = run(*snapshot, asked);
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        const auto alone = run(*shop(3), asked);
        QVERIFY(several && alone);
        const std::string a = to_json(*alone), b = to_json(*several);
        const auto [differs, other] = std::ranges::mismatch(a, b);
        const auto at = static_cast<std::size_t>(differs - a.begin());
        const std::size_t from = at < 60 ? 0 : at - 60;
        QVERIFY2(a == b, (a.substr(from, 120) + "\n" + b.substr(from, 120)).c_str());
    }
    void stopped_is_cancelled_and_no_failure() {
        for (const double at : {0.0, 0.2, 0.5, 0.9}) {
            bool go_on = true;
            const Progress progress([&](double fraction, const Text&) {
                if (fraction >= at) go_on = false;
                return go_on;
            });
            const auto finding = run(*shop(), asked, progress);
            QVERIFY(!finding);
            QVERIFY(finding.error().cancelled());
        }
    }
    void what_a_store_has_is_not_computed_again() {
        const auto snapshot = shop(3);
        FindingStore store;
        const auto finding = run(*snapshot, asked, {}, nullptr, &store);
        QVERIFY(finding);
        const auto kept = store.find({.analysis = "trends.overview"});
        QVERIFY(kept);
        QCOMPARE(q(to_json(*kept)), q(to_json(*run(*snapshot, {.analysis = "trends.overview"}))));
        QVERIFY(store.find(asked));
    }
    void a_filter_that_leaves_nothing_is_said() {
        const auto snapshot = shop();
        Request request = asked;
        request.filter = *parse_filter({"period=1999"}, *snapshot);
        QCOMPARE(run(*snapshot, request).error().code, ErrorCode::missing_data);
    }
};

QTEST_GUILESS_MAIN(TestOverviewFindings)
#include "test_overview_findings.moc"
