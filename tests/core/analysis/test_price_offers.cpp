#include <QTest>
#include <cmath>

#include "core/analysis/competitors/price_offers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

PriceOffers offers_of(const std::string& rows, std::optional<Date> last = {}, bool mixed = false) {
    const auto snapshot = snapshot_of({{DatasetKind::competitor_offers, rows}});
    const auto left = select(*snapshot, {});
    if (!left) qFatal("%s", qPrintable(q(left.error())));
    auto offers = price_offers(*snapshot, (*left)[DatasetKind::competitor_offers], last, mixed, {});
    if (!offers) qFatal("%s", qPrintable(q(offers.error())));
    return std::move(*offers);
}
bool near(double value, double wanted) { return std::abs(value - wanted) < 1e-12; }

const std::string header = "company,product_id,time,price,own_price\n";

}  // namespace

/// Competitors' offers as prices of items by day.
class TestPriceOffers : public QObject {
    Q_OBJECT
 private slots:
    // Two prices of a day count as their geometric mean; companies with the most items come first.
    void prices_are_one_a_day_in_order_of_time() {
        const PriceOffers offers = offers_of(header +
                                             "Few,P2,2025-03-05,7,\n"
                                             "Many,P1,2025-03-09,30,25\n"
                                             "Many,P1,2025-03-02,10,20\n"
                                             "Many,P1,2025-03-02,40,\n"
                                             "Many,P2,2025-03-02,5,\n");
        QCOMPARE(offers.of, PriceOffers::Of::product);
        QCOMPARE(offers.companies, (std::vector<std::string>{"Many", "Few"}));
        QCOMPARE(offers.items.size(), std::size_t{2});
        QCOMPARE(offers.items[0].id, std::string("P1"));
        QCOMPARE(offers.series.size(), std::size_t{3});
        const OfferSeries& first = offers.series.front();
        QCOMPARE(first.prices.size(), std::size_t{2});
        QVERIFY(near(first.prices[0].log_price, std::log(20)) && near(first.prices[1].log_price, std::log(30)));
        QCOMPARE(offers.own[0].size(), std::size_t{2});
        QVERIFY(near(offers.own[0][0].log_price, std::log(20)));
        QVERIFY(offers.own[1].empty());
        QCOMPARE(offers.days->last.days, make_date(2025, 3, 9)->days);
    }
    void every_row_is_accounted_for() {
        const PriceOffers offers = offers_of(header +
                                                 "A,P1,2025-03-02,10,\n"
                                                 "A,,2025-03-02,10,\n"
                                                 ",P1,2025-03-02,10,\n"
                                                 "A,P1,,10,\n"
                                                 "A,P1,2025-03-03,,\n"
                                                 "A,P1,2025-03-03,-1,\n"
                                                 "A,P1,2025-03-04,12,\n",
                                             make_date(2025, 3, 3));
        QCOMPARE(offers.rows, std::int64_t{7});
        QCOMPARE(offers.without_item, std::int64_t{2});
        QCOMPARE(offers.without_time, std::int64_t{1});
        QCOMPARE(offers.without_price, std::int64_t{2});
        QCOMPARE(offers.too_late, std::int64_t{1});
        QCOMPARE(offers.series.front().prices.size(), std::size_t{1});
    }
    void categories_stand_for_products_where_there_are_none() {
        const PriceOffers offers = offers_of(
            "company,category,time,price\nA,Chairs,2025-03-02,10\nA,Tables,2025-03-02,90\nB,Chairs,2025-03-02,11\n");
        QCOMPARE(offers.of, PriceOffers::Of::category);
        QCOMPARE(offers.items.size(), std::size_t{2});
        QCOMPARE(offers_of("company,time,price\nA,2025-03-02,10\n").of, PriceOffers::Of::all);
    }
    void the_most_frequent_currency_counts_unless_they_are_mixed() {
        const std::string rows =
            "company,product_id,time,price,currency\n"
            "A,P1,2025-03-02,10,EUR\nA,P2,2025-03-02,10,EUR\nB,P1,2025-03-02,9,GBP\n";
        const PriceOffers one = offers_of(rows), all = offers_of(rows, {}, true);
        QCOMPARE(one.other_currency, std::int64_t{1});
        QCOMPARE(one.currency, std::string("EUR"));
        QCOMPARE(one.series.size(), std::size_t{2});
        QCOMPARE(all.other_currency, std::int64_t{0});
        QCOMPARE(all.series.size(), std::size_t{3});
    }
    void a_price_counts_so_many_days_and_not_before_it_was_seen() {
        const std::vector<DatedPrice> prices{{100, 1}, {110, 2}};
        QVERIFY(!price_on_day(prices, 99, 30));
        QCOMPARE(*price_on_day(prices, 109, 9), 1.0);
        QVERIFY(!price_on_day(prices, 109, 8));
        QCOMPARE(*price_on_day(prices, 110, 0), 2.0);
        QVERIFY(!price_on_day({}, 110, 30));
    }
    void nothing_is_read_without_companies() {
        QVERIFY(offers_of("product_id,time,price\nP1,2025-03-02,10\n").series.empty());
    }
};

QTEST_GUILESS_MAIN(TestPriceOffers)
#include "test_price_offers.moc"
