#include <QTest>
#include <cmath>
#include <map>

#include "checked.h"
#include "core/analysis/analysis.h"
#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/competitor_prices.h"
#include "core/sample/competitors.h"
#include "sample_rows.h"
#include "text_of.h"
#include "whole_company.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

const std::uint64_t companies = core_is_checked() || qEnvironmentVariableIsSet("CLIENTELE_FEW_SEEDS") ? 1 : 20;

SampleOptions company(std::uint64_t seed, double strength) {
    SampleOptions options{.customers = 3000, .seed = seed, .lines = 0};
    options.truths.undercutting.strength = strength;
    return options;
}

/// Kept, as several tests ask for the same.
const Finding& prices_of(std::uint64_t seed, double strength) {
    static std::map<std::pair<std::uint64_t, double>, Finding> known;
    const auto [place, fresh] = known.try_emplace({seed, strength});
    if (fresh) {
        auto finding = run(*whole_company(company(seed, strength)), {.analysis = "competitors.prices"});
        if (!finding) qFatal("%s", qPrintable(q(finding.error())));
        place->second = std::move(*finding);
    }
    return place->second;
}

double at(const FindingTable& table, std::string_view column, std::size_t row) {
    return table.find(column)->values.numbers()[row];
}

/// What a company asks against us on a day in the mean of all articles and of many companies that could have been
/// made, offers of two weeks and prices that end in nine included: competitors.h has its level without them.
double usual_level(std::size_t competitor, std::int32_t day) {
    double sum = 0, many = 0;
    for (std::uint64_t seed = 1000; seed < 1400; ++seed)
        for (const std::uint32_t article : matched_articles()) {
            sum += std::log(competitor_price(company(seed, 0), competitor, article, day) /
                            static_cast<double>(price_on(articles()[article], day)));
            many += 1;
        }
    return 100 * std::exp(sum / many);
}

}  // namespace

/// What is planted of competitors' prices, and whether competitors.prices finds it.
class TestPricesFound : public QObject {
    Q_OBJECT
 private slots:
    void the_company_that_undercuts_is_found_and_no_other() {
        const Undercutting truth;
        std::uint64_t found = 0, wrong = 0, sure = 0, held = 0;
        double change = 0, log_sales = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const Finding& finding = prices_of(seed, 1);
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
                log_sales += std::log1p(at(table, "sales", row)) / static_cast<double>(companies);
                held += at(table, "sales_low", row) <= truth.sales && truth.sales <= at(table, "sales_high", row);
                sure += at(table, "sales_high", row) < 0;
            }
        }
        const double sales = std::expm1(log_sales);
        qInfo(
            "found %d of %d, not planted %d; change %.4f against %.2f, sales %.4f against %.2f, held in %d, sure in "
            "%d",
            static_cast<int>(found), static_cast<int>(companies), static_cast<int>(wrong), change, truth.price, sales,
            truth.sales, static_cast<int>(held), static_cast<int>(sure));
        QVERIFY(found * 20 >= companies * 19);
        QVERIFY(wrong * 10 <= companies);
        QVERIFY(std::abs(change - truth.price) < 0.03);
        QVERIFY(companies == 1 || std::abs(sales - truth.sales) < 0.06);
        QVERIFY(held * 100 >= companies * 80);
    }
    void where_nobody_undercuts_nothing_is_told() {
        std::uint64_t wrong = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) wrong += prices_of(seed, 0).table("undercut")->rows();
        qInfo("told in error %d in %d companies", static_cast<int>(wrong), static_cast<int>(companies));
        QVERIFY(wrong * 10 <= companies);
    }
    /// Prices of articles scatter around the level of their company, and the intervals of the index hold it.
    void price_levels_are_held_by_their_intervals() {
        std::map<std::string, double, std::less<>> level;
        for (std::size_t i = 0; i < sample::competitors().size(); ++i) {
            const Competitor& each = sample::competitors()[i];
            const double usual = usual_level(i, last_day);
            level[std::string(each.name)] = usual;
            qInfo("%s: level %.2f, usual %.2f", std::string(each.name).c_str(), each.price_level, usual);
            QVERIFY(std::abs(usual - 100 * each.price_level) < 2);
        }
        int held = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const FindingTable& table = *prices_of(seed, 0).table("index");
            QCOMPARE(table.rows(), level.size());
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const double truth = level[std::string(table.find("company")->values.text(row))];
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
        QVERIFY(companies == 1 || held * 100 >= all * 88);
    }
    /// Our prices rise once a year and all alike: nothing can be learnt of their effect.
    void elasticity_is_refused() {
        int told = 0, wrong = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= companies; ++seed) {
            const FindingTable& table = *prices_of(seed, 1).table("elasticity");
            QVERIFY(table.rows() > 3);
            for (std::size_t row = 0; row < table.rows(); ++row) {
                ++all;
                if (std::isnan(at(table, "elasticity", row))) continue;
                ++told;
                wrong += at(table, "low", row) > 0 || at(table, "high", row) < 0;
                qInfo("seed %2d: %s %.2f (%.2f to %.2f), moves %.4f", static_cast<int>(seed),
                      std::string(table.find("category")->values.text(row)).c_str(), at(table, "elasticity", row),
                      at(table, "low", row), at(table, "high", row), at(table, "moves", row));
            }
        }
        qInfo("elasticities told %d of %d, beside the truth of none %d", told, all, wrong);
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(TestPricesFound)
#include "test_prices_found.moc"
