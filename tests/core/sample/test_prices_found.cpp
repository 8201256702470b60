#include <QTest>
#include <cmath>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/competitors.h"
#include "sample_rows.h"
#include "text_of.h"
#include "whole_company.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t companies = core_is_checked() || qEnvironmentVariableIsSet("CLIENTELE_FEW_SEEDS") ? 1 : 20;

Finding prices_of(std::uint64_t seed, double strength) {
    SampleOptions options{.customers = 1500, .seed = seed, .lines = 0};
    options.truths.undercutting.strength = strength;
    auto finding = run(*whole_company(options), {.analysis = "competitors.prices"});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

double at(const FindingTable& table, std::string_view column, std::size_t row) {
    return table.find(column)->values.numbers()[row];
}

}  // namespace

/// What is planted of competitors' prices, and whether competitors.prices finds it.
class TestPricesFound : public QObject {
    Q_OBJECT
 private slots:
    void the_company_that_undercuts_is_found_and_no_other() {
        const Undercutting truth;
        std::uint64_t found = 0, wrong = 0, sure = 0;
        double change = 0, sales = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const Finding finding = prices_of(seed, 1);
            const FindingTable& table = *finding.table("undercut");
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const bool right = table.find("company")->values.text(row) == truth.company &&
                                   table.find("category")->values.text(row) == truth.category;
                const std::int32_t since = table.find("since")->values.dates()[row];
                qInfo("seed %2d: %s %s since %s by %.3f (%.3f to %.3f), sales %.3f (%.3f to %.3f)%s",
                      static_cast<int>(seed), std::string(table.find("company")->values.text(row)).c_str(),
                      std::string(table.find("category")->values.text(row)).c_str(), iso_text(Date{since}).c_str(),
                      at(table, "change", row), at(table, "low", row), at(table, "high", row), at(table, "sales", row),
                      at(table, "sales_low", row), at(table, "sales_high", row), right ? "" : "  not planted");
                wrong += !right;
                if (!right) continue;
                found += std::abs(since - truth.from) <= 14;
                change += at(table, "change", row) / static_cast<double>(companies);
                sales += at(table, "sales", row) / static_cast<double>(companies);
                sure += at(table, "sales_high", row) < 0;
            }
        }
        qInfo("found %d of %d, not planted %d; change %.4f against %.2f, sales %.4f against %.2f, sure in %d",
              static_cast<int>(found), static_cast<int>(companies), static_cast<int>(wrong), change, truth.price, sales,
              truth.sales, static_cast<int>(sure));
        QVERIFY(found * 20 >= companies * 19);
        QVERIFY(wrong * 10 <= companies);
        QVERIFY(std::abs(change - truth.price) < 0.03);
        QVERIFY(std::abs(sales - truth.sales) < 0.06);
    }
    void where_nobody_undercuts_nothing_is_told() {
        std::uint64_t wrong = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) wrong += prices_of(seed, 0).table("undercut")->rows();
        qInfo("told in error %d in %d companies", static_cast<int>(wrong), static_cast<int>(companies));
        QVERIFY(wrong * 10 <= companies);
    }
    /// Levels are those of competitors.cpp; prices of articles scatter around them, and the intervals hold them.
    void price_levels_are_held_by_their_intervals() {
        int held = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const Finding finding = prices_of(seed, 0);
            const FindingTable& table = *finding.table("index");
            QCOMPARE(table.rows(), sample::competitors().size());
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const double truth =
                    100 * sample::competitors()[competitor_named(table.find("company")->values.text(row))].price_level;
                held += at(table, "low", row) <= truth && truth <= at(table, "high", row);
                ++all;
                QVERIFY2(std::abs(at(table, "index", row) - truth) < 4,
                         qPrintable(QString::number(at(table, "index", row))));
                QVERIFY(at(table, "products", row) >= 50);
                // Of complete price lists both ways come to much the same.
                QVERIFY(std::abs(at(table, "geks", row) - at(table, "weighted", row)) < 2);
            }
        }
        qInfo("levels held in %d of %d", held, all);
        QVERIFY(held * 100 >= all * 85);
    }
    /// Our prices rise once a year and all alike: nothing can be learnt of their effect.
    void elasticity_is_refused() {
        const Finding finding = prices_of(1, 1);
        const FindingTable& table = *finding.table("elasticity");
        QVERIFY(table.rows() > 3);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            QVERIFY(std::isnan(at(table, "elasticity", row)));
            QCOMPARE(q(table.find("verdict")->values.text(row)), QStringLiteral("prices hardly move"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPricesFound)
#include "test_prices_found.moc"
