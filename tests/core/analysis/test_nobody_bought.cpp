#include <QTest>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Half a year of buyers, some of whom give things back; every tenth customer only gave back, every seventh never
/// bought.
SnapshotPtr shop_with_returns(bool only_returns) {
    RandomNumbers random(11);
    std::string people = "customer_id,country,signup_date,gender,Churn\n",
                lines = "order_id,customer_id,time,product_id,quantity,amount\n";
    int order = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string id = "c" + std::to_string(i);
        people += id + (i % 7 == 0 ? ",Nowhere" : ",France") + ",2024-01-01," + (i % 2 == 0 ? "f" : "m") +
                  (i % 5 == 0 ? ",yes\n" : ",no\n");
        if (i % 7 == 0) continue;
        for (int day = static_cast<int>(random.below(40)); day < 250; day += 1 + static_cast<int>(random.below(60))) {
            const bool back = only_returns || i % 10 == 0 || random.unit() < 0.1;
            lines += std::to_string(++order) + "," + id + "," + iso_text(Date{19800 + day}) + ",p" +
                     std::to_string(random.below(9)) + (back ? ",-1,-7.5\n" : ",2,15\n");
        }
    }
    return snapshot_of({{DatasetKind::customers, people}, {DatasetKind::transactions, lines}});
}

}  // namespace

/// What is left of everything when nobody has bought.
class TestNobodyBought : public QObject {
    Q_OBJECT
 private slots:
    void churn_says_that_nobody_bought() {
        const auto snapshot = shop_with_returns(false);
        const auto finding = run(*snapshot, {.analysis = "value.churn",
                                             .options = {{"target", "gaps"}},
                                             .filter = *parse_filter({"transactions.amount<0"}, *snapshot)});
        QVERIFY(!finding);
        QVERIFY2(q(finding.error()).startsWith(u"No customer has bought anything"), qPrintable(q(finding.error())));
    }
    void every_analysis_answers_or_refuses_in_words() {
        int answers = 0, refusals = 0;
        for (const bool only_returns : {false, true}) {
            const auto snapshot = shop_with_returns(only_returns);
            for (const char* expression :
                 {"transactions.amount<0", "transactions.quantity<0", "customers.country=Nowhere",
                  "customers.customer_id=c10", "customers.customer_id=c1", "transactions.amount>1000", "period=2030",
                  "period=2024-03-18..2024-03-18"}) {
                const auto filter = parse_filter({expression}, *snapshot);
                QVERIFY(filter);
                for (const Analysis& analysis : analyses()) {
                    for (const std::optional<Date> as_of :
                         {std::optional<Date>(), make_date(2024, 4, 1), make_date(1990, 1, 1)}) {
                        const auto finding =
                            run(*snapshot, {.analysis = std::string(analysis.id), .filter = *filter, .as_of = as_of});
                        const QString words = finding ? q(finding->headline) : q(finding.error());
                        QVERIFY2(!words.isEmpty(), analysis.id.data());
                        QVERIFY2(!finding || !words.contains(u'–'), qPrintable(QStringLiteral("%1: %2").arg(
                                                                        QString::fromUtf8(analysis.id.data()), words)));
                        (finding ? answers : refusals) += 1;
                    }
                }
            }
        }
        QVERIFY(answers > 0 && refusals > 0);
    }
};

QTEST_GUILESS_MAIN(TestNobodyBought)
#include "test_nobody_bought.moc"
