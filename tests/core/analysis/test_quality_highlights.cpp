#include <QTest>

#include "core/analysis/highlights.h"
#include "core/analysis/table_building.h"
#include "near.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Three problems: a slight one that touches most, and two serious ones.
Finding with_problems(std::vector<double> revenue) {
    Finding finding{.headline = text("Three problems.")};
    FindingTable table{.id = "problems", .title = text("Problems")};
    table.columns = {text_column("rule", text("Rule"), {"slight", "first", "second"}),
                     text_column("weight", text("Weight"), {"slight", "serious", "serious"}),
                     number_column("share", text("Share"), Unit::percent, {0.9, 0.02, 0.01})};
    if (!revenue.empty())
        table.columns.push_back(number_column("revenue", text("Revenue"), Unit::amount, std::move(revenue)));
    finding.tables.push_back(std::move(table));
    return finding;
}

}  // namespace

/// What is said unasked of the quality of data, by hand.
class TestQualityHighlights : public QObject {
    Q_OBJECT
 private slots:
    /// 200 of 1000 stand behind the second, which has fewer rows than the first.
    void the_serious_problem_with_most_revenue_is_told() {
        const auto told = rules_highlights(with_problems({500, 20, 200}), 1000);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].key, std::string("second"));
        NEAR(told[0].revenue_share, 0.2, 1e-12);
        QVERIFY(std::isnan(told[0].customer_share) && told[0].casts_doubt);
    }
    void without_revenue_rows_count() {
        const auto told = profile_highlights(with_problems({}));
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].key, std::string("first"));
        NEAR(told[0].customer_share, 0.02, 1e-12);
        QVERIFY(!told[0].casts_doubt);  // from 5 % on
    }
    void nothing_serious_is_no_news() {
        QVERIFY(rules_highlights(Finding{}, 1000).empty());
        Finding slight = with_problems({});
        slight.tables[0].columns[1] = text_column("weight", text("Weight"), {"slight", "slight", "slight"});
        QVERIFY(rules_highlights(slight, 1000).empty());
    }
    /// Half a per cent of customers twice is told, a tenth casts doubt on all figures.
    void who_is_in_the_data_twice_is_told_from_half_a_per_cent_on() {
        const auto told = [](double share) {
            Finding finding;
            finding.metrics.push_back({.id = "share", .label = text("Share"), .value = share});
            return duplicates_highlights(finding);
        };
        QVERIFY(told(0.004).empty());
        QCOMPARE(told(0.05).size(), std::size_t{1});
        QVERIFY(!told(0.05)[0].casts_doubt && told(0.1)[0].casts_doubt);
        NEAR(told(0.05)[0].customer_share, 0.05, 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestQualityHighlights)
#include "test_quality_highlights.moc"
