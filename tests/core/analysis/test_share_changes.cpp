#include <QTest>
#include <cmath>

#include "core/analysis/competitors/share_changes.h"
#include "near.h"

using namespace clientele;

namespace {

/// A market of 1000 a month but in the last, which is 1100: we have those shares of it, a rival the rest.
MarketShares of_months(const std::vector<double>& ours) {
    MarketShares shares;
    shares.companies.resize(2);
    shares.share.resize(2);
    Date first = *make_date(2024, 1, 1);
    for (std::size_t month = 0; month < ours.size(); ++month) {
        shares.periods.push_back({first, Date{add_months(first, 1).days - 1}});
        first = add_months(first, 1);
        const double market = month + 1 == ours.size() ? 1100 : 1000;
        shares.market.push_back(market);
        for (std::size_t i = 0; i < 2; ++i) {
            const double share = i == 0 ? ours[month] : 1 - ours[month];
            shares.share[i].push_back(share);
            shares.companies[i].values.push_back(share * market);
        }
    }
    return shares;
}

const std::vector<double> independent = {.300, .304, .299, .307, .303, .298, .306,
                                         .309, .302, .305, .311, .306, .303, .345},
                          wandering = {.300, .304, .307, .306, .302, .300, .303,
                                       .308, .310, .307, .305, .306, .309, .345};

}  // namespace

/// What a change of share is made of, and whether it is usual: by hand, and by R (qt and pt of the formulas).
class TestShareChanges : public QObject {
    Q_OBJECT
 private slots:
    /// From 303 of 1000 to 379.5 of 1100: mean share .324 of 100 more, .042 of a mean market of 1050.
    void a_change_is_the_markets_and_the_shares() {
        MarketShares shares = of_months(independent);
        compare_shares(shares, false);
        const ShareChange& ours = shares.changes.at(0);
        NEAR(ours.from_market, 32.4, 1e-9);
        NEAR(ours.from_share, 44.1, 1e-9);
        NEAR(ours.points, 0.042, 1e-12);
        NEAR(ours.of_growth, 0.765, 1e-9);
        NEAR(ours.from_market + shares.changes.at(1).from_market, 100, 1e-9);
        NEAR(ours.from_share + shares.changes.at(1).from_share, 0, 1e-9);
    }
    void earlier_changes_say_what_is_usual() {
        MarketShares shares = of_months(independent);
        compare_shares(shares, false);
        NEAR(shares.changes[0].usual_low, -0.01260277, 1e-8);
        NEAR(shares.changes[0].usual_high, 0.01310277, 1e-8);
        NEAR(shares.changes[0].chance, 0.0000186987, 1e-10);
        QVERIFY(shares.changes[0].unusual());
        NEAR(shares.changes[1].chance, shares.changes[0].chance, 1e-12);
    }
    /// A lag-one autocorrelation of .388404 leaves 5.286 of twelve changes.
    void changes_that_go_on_count_for_fewer() {
        MarketShares shares = of_months(wandering);
        compare_shares(shares, false);
        NEAR(shares.changes[0].usual_low, -0.00871802, 1e-8);
        NEAR(shares.changes[0].usual_high, 0.01021802, 1e-8);
        NEAR(shares.changes[0].chance, 0.0003835182, 1e-9);
    }
    void a_year_before_is_asked_for_and_else_the_month_before() {
        MarketShares year = of_months(independent);
        compare_shares(year, true);
        QVERIFY(year.year_before && year.before == std::size_t{1});
        NEAR(year.changes[0].points, 0.345 - 0.304, 1e-12);
        QVERIFY(std::isnan(year.changes[0].chance));  // of one earlier change
        MarketShares few = of_months({0.3, 0.31, 0.32});
        compare_shares(few, true);
        QVERIFY(!few.year_before && few.before == std::size_t{1} && few.notes.size() == 1);
        MarketShares one = of_months({0.3});
        compare_shares(one, true);
        QVERIFY(!one.before && one.changes.empty() && one.notes.empty());
    }
};

QTEST_GUILESS_MAIN(TestShareChanges)
#include "test_share_changes.moc"
