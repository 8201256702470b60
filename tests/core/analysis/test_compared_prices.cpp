#include <QTest>
#include <cmath>

#include "core/analysis/competitors/compared_prices.h"

using namespace clientele;

namespace {

bool near(double value, double wanted) { return std::abs(value - wanted) < 1e-12; }

/// Pairs of one company, ours 100.
std::vector<PricePair> pairs(std::uint32_t company, const std::vector<double>& theirs) {
    std::vector<PricePair> all;
    for (std::uint32_t i = 0; i < theirs.size(); ++i)
        all.push_back({.company = company, .item = i, .ours = std::log(100), .theirs = std::log(theirs[i])});
    return all;
}

const std::vector<double> usual{96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 95, 94,
                                96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 95, 94};

}  // namespace

/// Prices of competitors beside ours.
class TestComparedPrices : public QObject {
    Q_OBJECT
 private slots:
    void a_price_out_of_all_proportion_is_taken_out() {
        std::vector<double> theirs = usual;
        theirs.push_back(1000);
        std::vector<PricePair> all = pairs(0, theirs);
        const std::vector<PricePair> odd = take_odd(all);
        QCOMPARE(odd.size(), std::size_t{1});
        QVERIFY(near(odd.front().theirs, std::log(1000)));
        QCOMPARE(all.size(), usual.size());
    }
    // Somebody who is five times dearer in everything is dear, and no error.
    void a_dear_company_is_none() {
        std::vector<PricePair> all = pairs(0, usual);
        for (const PricePair& each : pairs(1, {480, 490, 500, 510, 520, 530})) all.push_back(each);
        QVERIFY(take_odd(all).empty());
        QCOMPARE(all.size(), usual.size() + 6);
    }
    void many_of_them_are_no_errors() {
        std::vector<double> theirs = usual;
        for (const double each : {1000, 1100}) theirs.push_back(each);
        std::vector<PricePair> all = pairs(0, theirs);
        QVERIFY(take_odd(all).empty());
    }
    void of_few_pairs_nothing_is_odd() {
        std::vector<PricePair> all = pairs(0, {100, 101, 99, 100, 100, 102, 5000});
        QVERIFY(take_odd(all).empty());
        QCOMPARE(all.size(), std::size_t{7});
    }
    void an_own_price_is_theirs_less_ours() { QVERIFY(near(pairs(0, {110}).front().log_ratio(), std::log(1.1))); }
};

QTEST_GUILESS_MAIN(TestComparedPrices)
#include "test_compared_prices.moc"
