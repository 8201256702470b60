#include <QTest>
#include <map>
#include <set>

#include "core/sample/calendar.h"
#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;

SampleOptions sample_of(std::uint64_t seed, Truths truths = {}) {
    return {.customers = 500, .seed = seed, .lines = 0, .truths = truths};
}

/// Prices of a company against ours in a category, averaged over a stretch of days.
double level(const SampleRows& rows, std::string_view company, std::string_view category, std::int32_t from,
             std::int32_t to) {
    Average against;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.text("company", row) == company && rows.text("category", row) == category && rows.day(row) >= from &&
            rows.day(row) < to && !rows.missing("price", row))
            against.add(rows.number("price", row) / rows.number("own_price", row));
    return against.mean();
}

/// Values of a series without region, month by month.
std::vector<double> series(const SampleRows& rows, std::string_view name) {
    std::vector<double> values;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.text("series", row) == name) values.push_back(rows.number("value", row));
    return values;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    Average x, y, xy;
    for (std::size_t i = 0; i < a.size(); ++i) {
        x.add(a[i]);
        y.add(b[i]);
        xy.add(a[i] * b[i]);
    }
    return (xy.mean() - x.mean() * y.mean()) / std::sqrt(x.variance() * y.variance());
}

}  // namespace

/// What the competitors ask and what the market does.
class TestCompetitionTruths : public QObject {
    Q_OBJECT

 private slots:
    void one_company_undercuts_one_category() {
        for (const double strength : {1.0, 0.0}) {
            Average total;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                Truths truths;
                truths.undercutting.strength = strength;
                const Undercutting& truth = truths.undercutting;
                const SampleRows rows(sample_competitor_offers(sample_of(seed, truths)));
                const auto change = [&](std::string_view company, std::string_view category) {
                    return level(rows, company, category, truth.from, last_day + 1) /
                               level(rows, company, category, truth.from - 300, truth.from) -
                           1;
                };
                const double there = change(truth.company, truth.category);
                total.add(there);
                qInfo("undercutting           seed %2d  %8.4f  against %8.4f", static_cast<int>(seed), there,
                      truth.price * strength);
                QVERIFY(std::abs(there - truth.price * strength) < 0.035);
                QVERIFY(std::abs(change(truth.company, "Kitchen")) < 0.035);
                QVERIFY(std::abs(change("Belle Maison", truth.category)) < 0.035);
            }
            QVERIFY(std::abs(total.mean() - Undercutting{}.price * strength) < 0.012);
        }
    }

    void the_steady_company_comes_back_to_its_prices() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const Nulls truth;
            const SampleRows rows(sample_competitor_offers(sample_of(seed)));
            const auto at = [&](std::int32_t from, std::int32_t to) {
                return level(rows, truth.steady_company, "Home", from, to);
            };
            const double before = at(on(2025, 4, 1), on(2025, 6, 2)), during = at(on(2025, 6, 2), on(2025, 7, 14)),
                         after = at(on(2025, 7, 14), on(2025, 10, 1));
            QVERIFY(std::abs(during / before - 0.88) < 0.02);
            QVERIFY(std::abs(after / before - 1) < 0.01);
        }
        Truths without;
        without.nulls.strength = 0;
        const SampleRows rows(sample_competitor_offers(sample_of(1, without)));
        const double change = level(rows, without.nulls.steady_company, "Home", on(2025, 6, 2), on(2025, 7, 14)) /
                              level(rows, without.nulls.steady_company, "Home", on(2025, 4, 1), on(2025, 6, 2));
        QVERIFY(std::abs(change - 1) < 0.01);
    }

    void offers_are_of_our_articles_at_our_prices() {
        const SampleRows rows(sample_competitor_offers(sample_of(2)));
        std::map<std::string_view, const Article*> known;
        for (const Article& article : articles()) known[article.id] = &article;
        std::set<std::string_view> products;
        std::map<std::pair<std::string_view, std::int32_t>, int> weeks;
        std::size_t missing = 0;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const Article& article = *known.at(rows.text("product_id", row));
            products.insert(article.id);
            ++weeks[{rows.text("company", row), rows.day(row)}];
            QCOMPARE(rows.number("own_price", row), price_on(article, rows.day(row)) / 100.0);
            QCOMPARE(iso_weekday(Date{rows.day(row)}), 1);
            QCOMPARE(rows.missing("price", row), rows.text("availability", row) == "Out of stock");
            missing += rows.missing("price", row);
            if (rows.missing("price", row)) continue;
            const double against = rows.number("price", row) / rows.number("own_price", row);
            QVERIFY2(against > 0.5 && against < 1.5, qPrintable(QString::number(against)));
            QVERIFY(rows.number("rating", row) >= 1 && rows.number("rating", row) <= 5);
        }
        QVERIFY(products.size() >= 75 && products.size() <= 82);
        const std::size_t all = 156 * competitors().size();  // Mondays
        QVERIFY(weeks.size() < all && weeks.size() > all * 95 / 100);
        QVERIFY(missing > rows.rows / 100 && missing < rows.rows / 15);
    }

    void the_market_series_is_the_index_that_sales_follow() {
        Truths no_shift, no_market;
        no_shift.shift.strength = no_market.shift.strength = no_market.market.strength = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleRows rows(sample_market_series(sample_of(seed)));
            const std::vector<double> index = series(rows, "Market index");
            QCOMPARE(index.size(), std::size_t{36});
            std::vector<double> sales, regional(index.size());
            std::map<std::string_view, int> regions;
            for (std::int32_t month = 0; month < 36; ++month) {
                const std::int32_t from = add_months(Date{first_day}, month).days,
                                   to = add_months(Date{first_day}, month + 1).days;
                double with = 0, without = 0;
                for (std::int32_t day = from; day < to; ++day) {
                    with += demand(no_shift, day);
                    without += demand(no_market, day);
                }
                sales.push_back(with / without);
            }
            for (std::size_t row = 0; row < rows.rows; ++row)
                if (rows.text("series", row) == "Market index by region") {
                    const int month = regions[rows.text("region", row)]++;
                    regional[static_cast<std::size_t>(month)] += rows.number("value", row);
                }
            QCOMPARE(regions.size(), std::size_t{13});
            qInfo("market                 seed %2d  %8.4f  against %8.4f", static_cast<int>(seed),
                  correlation(index, sales), correlation(index, regional));
            QVERIFY(correlation(index, sales) > 0.999);
            QVERIFY(correlation(index, regional) > 0.99);
            for (std::size_t month = 0; month < 36; ++month)
                QVERIFY(std::abs(regional[month] / 13 / index[month] - 1) < 0.02);
        }
    }

    void one_series_only_looks_as_if_it_had_to_do_with_sales() {
        const Nulls truth;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleRows rows(sample_market_series(sample_of(seed)));
            const double bait = correlation(series(rows, "Market index"), series(rows, truth.spurious_series));
            Truths without;
            without.nulls.strength = 0;
            const SampleRows plain(sample_market_series(sample_of(seed, without)));
            const double flat = correlation(series(plain, "Market index"), series(plain, truth.spurious_series));
            qInfo("spurious series        seed %2d  %8.4f  against %8.4f", static_cast<int>(seed), bait, flat);
            QVERIFY(bait > 0.85);
            QVERIFY(std::abs(flat) < 0.6);
        }
    }
};

QTEST_GUILESS_MAIN(TestCompetitionTruths)
#include "test_competition_truths.moc"
