#include <QTest>

#include "core/analysis/quality/rules/warnings.h"
#include "rules_support.h"

using namespace clientele;
using namespace rules_support;

namespace {

QString warnings(std::string_view analysis, const std::string& lines, const std::vector<std::string>& filter = {}) {
    const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, lines}});
    const auto rows = select(*snapshot, *parse_filter(filter, *snapshot));
    const auto found = quality_warnings(*find_analysis(analysis), *snapshot, *rows, {}, {});
    QStringList words;
    for (const Text& each : *found) words << q(each);
    return words.join(u'\n');
}

/// 98 lines of 10 each, then these.
std::string lines_and(std::string_view last) {
    std::string lines = "customer_id,time,quantity,unit_price,amount\n";
    for (int i = 0; i < 98; ++i) lines += "c" + std::to_string(i) + ",2011-01-01,2,5,10\n";
    return lines + std::string(last);
}

}  // namespace

class TestRulesWarnings : public QObject {
    Q_OBJECT
 private slots:
    void serious_problems_that_touch_revenue_are_told() {
        QCOMPARE(
            warnings("trends.overview", lines_and("c,2011-01-01,2,5,20\n")),
            u"Data quality: amounts that are not quantity × price less discount (1 row of Transactions) touch 2% of "
            u"the revenue; see Rules on the page Quality.");
    }
    void several_currencies_are_told_where_amounts_are_added_up() {
        std::string lines = "order_id,customer_id,time,amount,Currency\n";
        for (int i = 0; i < 100; ++i)
            lines += std::to_string(i) + ",c" + std::to_string(i) + ",2011-0" + std::to_string(1 + i % 3) + "-01,10," +
                     (i % 2 == 0 ? "EUR" : "JPY") + '\n';
        for (const char* analysis : {"trends.overview", "trends.forecast", "trends.explain", "value.clv"})
            QVERIFY2(warnings(analysis, lines).contains(u"amounts in another currency than most rows"), analysis);
        QCOMPARE(warnings("trends.overview", lines, {"transactions.Currency=EUR"}), u"");
    }
    void little_ones_are_not() { QCOMPARE(warnings("trends.overview", lines_and("c,2011-01-01,1,1,2\n")), u""); }
    void what_the_filter_leaves_out_is_not_told() {
        QCOMPARE(warnings("trends.overview", lines_and("c,2011-01-01,2,5,20\n"), {"transactions.amount<15"}), u"");
    }
    void analyses_of_quality_say_it_themselves() {
        QCOMPARE(warnings("quality.rules", lines_and("c,2011-01-01,2,5,20\n")), u"");
    }
    void are_added_to_what_a_finding_says_itself() {
        const SnapshotPtr snapshot =
            snapshot_of({{DatasetKind::transactions, lines_and("c,2011-01-01,2,5,20\nc,2011-02-01,2,5,10\n")}});
        Request request{.analysis = "trends.overview"};
        const auto alone = run(*snapshot, request);
        const auto whole = run_with_quality(*snapshot, request);
        QVERIFY(alone && whole);
        QCOMPARE(whole->warnings.size(), alone->warnings.size() + 1);
        QVERIFY(q(whole->warnings.back()).startsWith(u"Data quality: amounts that are not"));
        QCOMPARE(whole->headline, alone->headline);
        request.as_of = make_date(2011, 1, 2);  // what comes later is not there yet, and no breach of anything
        const auto before = run_with_quality(*snapshot, request);
        QVERIFY(before);
        QCOMPARE(before->warnings.size(), alone->warnings.size() + 1);
    }
    void stops_when_told() {
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, lines_and("")}});
        const Progress stop([](double, const Text&) { return false; });
        const auto found =
            quality_warnings(*find_analysis("trends.overview"), *snapshot, *select(*snapshot, {}), {}, stop);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRulesWarnings)
#include "test_rules_warnings.moc"
