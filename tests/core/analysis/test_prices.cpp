#include <QFile>
#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/competitors/undercutting.h"
#include "near.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Settings = std::map<std::string, std::string>;

Result<Finding> prices(const std::vector<TextTable>& tables, Settings options = {}, std::optional<Date> as_of = {}) {
    return run(*snapshot_of(tables), {.analysis = "competitors.prices", .options = std::move(options), .as_of = as_of});
}
const Column& column(const Finding& finding, std::string_view table, std::string_view id) {
    return finding.table(table)->find(id)->values;
}
double figure(const Finding& finding, std::string_view table, std::string_view id, std::size_t row = 0) {
    return column(finding, table, id).numbers()[row];
}

/// A: 2 × 10 % below and one alike; B: one product.
constexpr std::string_view offers =
    "company,product_id,time,price,own_price\n"
    "A,p1,2024-01-01,9,10\nA,p2,2024-01-01,18,20\nA,p3,2024-01-01,30,30\nB,p1,2024-01-02,12,10\n"
    "A,p4,2024-01-01,5,\n";

/// A number from 0 to 1 that looks like chance.
double chance(int a, int b) {
    std::uint64_t x = static_cast<std::uint64_t>(a) * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(b + 1);
    for (int i = 0; i < 3; ++i) {
        x ^= x >> 31;
        x *= 0xBF58476D1CE4E5B9ULL;
    }
    return static_cast<double>(x >> 11) * 0x1p-53;
}

/// A line a week of twenty products, with an elasticity of -2: prices of 10, times e to the power of `spread` about it,
/// drawn anew where `of` (product, week) gives another number; quantities with as much noise.
template <class Of>
std::string weekly_sales(double spread, double noise, Of&& of) {
    std::string rows = "product_id,time,quantity,unit_price\n";
    for (int product = 0; product < 20; ++product)
        for (int week = 0; week < 60; ++week) {
            const double price = 10 * std::exp(spread * (2 * chance(7 + product, of(product, week)) - 1));
            const double sold = 4000 * (1 + 0.3 * std::sin(week / 8.0)) * (1 + product) / (price * price) *
                                std::exp(noise * (chance(1000 + product, week) - 0.5));
            rows += "p" + std::to_string(product) + ',' + iso_text(Date{19'000 + 7 * week}) + "T10:00," +
                    std::to_string(sold) + ',' + std::to_string(price) + '\n';
        }
    return rows;
}

Finding of_sales(const std::string& sales) {
    auto finding = prices({{DatasetKind::transactions, sales},
                           {DatasetKind::competitor_offers, "company,product_id,price,own_price\nA,p1,8,10\n"}});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

}  // namespace

class TestPrices : public QObject {
    Q_OBJECT
 private slots:
    void the_index_is_the_mean_log_ratio() {
        const auto finding = prices({{DatasetKind::competitor_offers, offers}});
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        QCOMPARE(q(column(*finding, "index", "company").text(0)), QStringLiteral("A"));
        NEAR(figure(*finding, "index", "index"), 100 * std::cbrt(0.81), 1e-9);
        NEAR(figure(*finding, "index", "index", 1), 120, 1e-9);
        QVERIFY(std::isnan(figure(*finding, "index", "low", 1)));
        NEAR(figure(*finding, "index", "dearer"), 2.0 / 3, 1e-9);
        NEAR(figure(*finding, "index", "equal"), 1.0 / 3, 1e-9);
        // p1 counts once, with the mean of both: sqrt(0.9 × 1.2).
        const double market = std::cbrt(std::sqrt(0.9 * 1.2) * 0.9 * 1);
        NEAR(finding->metrics.front().value, market - 1, 1e-9);
        QCOMPARE(finding->table("products")->rows(), std::size_t{3});
        QCOMPARE(q(finding->table("products")->key_dimension), QStringLiteral("competitor_offers.product_id"));
        NEAR(figure(*finding, "products", "market"), std::sqrt(9 * 12.0), 1e-9);
        QCOMPARE(q(column(*finding, "products", "cheapest_company").text(0)), QStringLiteral("A"));
    }
    void an_own_price_is_found_in_sales_and_products_where_offers_have_none() {
        const std::vector<TextTable> tables{
            {DatasetKind::competitor_offers,
             "company,product_id,time,price,own_price\nA,p1,2024-03-04,9,10\n"
             "A,p2,2024-03-04,18,\nA,p3,2024-03-04,33,\nA,p4,2024-03-04,5,\n"},
            {DatasetKind::products, "product_id,name,category,price\np1,One,X,99\np2,Two,X,99\np3,Three,Y,30\n"},
            {DatasetKind::transactions,
             "product_id,time,quantity,unit_price\np2,2024-03-05T10:00,1,19\n"
             "p2,2024-03-06T10:00,3,21\np1,2023-01-01T10:00,1,8\n"}};
        const auto finding = prices(tables);
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        QCOMPARE(finding->table("products")->rows(), std::size_t{3});
        NEAR(figure(*finding, "products", "own", 0), 10, 1e-9);
        NEAR(figure(*finding, "products", "own", 1), 20.5, 1e-9);  // (19 + 3 × 21) / 4
        NEAR(figure(*finding, "products", "own", 2), 30, 1e-9);
        QCOMPARE(q(column(*finding, "products", "sort").text(1)), QStringLiteral("what customers paid"));
        QCOMPARE(q(column(*finding, "products", "sort").text(2)), QStringLiteral("list price"));
        NEAR(figure(*finding, "products", "revenue", 1), 82, 1e-9);
        const auto listed = prices(tables, {{"own", "list"}});
        NEAR(figure(*listed, "products", "own", 0), 99, 1e-9);
    }
    void old_offers_count_until_they_are_too_old() {
        const std::vector<TextTable> tables{{DatasetKind::competitor_offers,
                                             "company,product_id,time,price,own_price\nA,p1,2024-01-01,8,10\nA,p1,2024-"
                                             "02-01,9,10\nB,p1,2024-01-01,7,10\n"}};
        QCOMPARE(prices(tables)->table("index")->rows(), std::size_t{2});
        QCOMPARE(prices(tables, {{"max_age", "30"}})->table("index")->rows(), std::size_t{1});
        // On an earlier day the later price is not known yet.
        const auto before = prices(tables, {}, *make_date(2024, 1, 20));
        NEAR(figure(*before, "index", "index", 1), 80, 1e-9);
        QCOMPARE(prices(tables, {}, *make_date(2025, 1, 1)).error().code, ErrorCode::missing_data);
    }
    void an_offer_without_a_price_leaves_the_one_before() {
        const auto finding = prices({{DatasetKind::competitor_offers,
                                      "company,product_id,time,price,own_price\nA,p1,2024-01-01,8,10\n"
                                      "A,p1,2024-01-08,,10\nA,p1,2024-01-09,0,10\n"}});
        NEAR(figure(*finding, "index", "index"), 80, 1e-9);
    }
    void currencies_are_not_mixed() {
        const std::vector<TextTable> tables{{DatasetKind::competitor_offers,
                                             "company,product_id,price,own_price,currency_code\nA,p1,8,10,EUR\n"
                                             "A,p2,9,10,EUR\nB,p1,900,10,JPY\n"}};
        const auto finding = prices(tables);
        QCOMPARE(finding->table("index")->rows(), std::size_t{1});
        QVERIFY(q(finding->warnings.back()).contains(QStringLiteral("EUR")) ||
                q(finding->warnings.front()).contains(QStringLiteral("EUR")));
        QCOMPARE(prices(tables, {{"currency", "same"}})->table("index")->rows(), std::size_t{2});
        const auto alone = prices({{DatasetKind::competitor_offers,
                                    "company,product_id,price,currency\nA,p1,8,EUR\nB,p1,900,JPY\nA,p2,9,EUR\n"}});
        QVERIFY(q(alone.error()).startsWith(QStringLiteral("Only offers in EUR count")));
    }
    void without_own_prices_the_market_is_the_measure() {
        const std::vector<TextTable> tables{
            {DatasetKind::competitor_offers,
             "company,product_id,price\nA,p1,8\nB,p1,12.5\nA,p2,8\nB,p2,12.5\nC,p3,1\n"}};
        const auto finding = prices(tables);
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        NEAR(figure(*finding, "index", "index"), 80, 1e-9);
        NEAR(figure(*finding, "index", "index", 1), 125, 1e-9);
        QCOMPARE(finding->table("index")->rows(), std::size_t{2});  // nobody else sells p3
        QVERIFY(!finding->table("index")->find("coverage"));
        QCOMPARE(q(finding->table("index")->find("cheaper")->title), QStringLiteral("It is dearer"));
        const auto against = prices(tables, {{"base", "B"}});
        NEAR(figure(*against, "index", "index"), 64, 1e-9);
        QCOMPARE(prices(tables, {{"base", "own"}}).error().code, ErrorCode::missing_data);
    }
    void an_offer_out_of_all_proportion_is_left_out_and_told() {
        std::string rows = "company,product_id,price,own_price\n";
        for (int i = 0; i < 12; ++i)
            rows += "A,p" + std::to_string(i) + ',' + std::to_string(8 + 0.1 * (i % 5)) + ",10\nB,p" +
                    std::to_string(i) + ',' + std::to_string(2 + 0.02 * (i % 5)) + ",10\n";
        const double plain = figure(*prices({{DatasetKind::competitor_offers, rows}}), "index", "index", 1);
        const auto finding = prices({{DatasetKind::competitor_offers, rows + "A,wrong,999.99,1\n"}});
        NEAR(figure(*finding, "index", "index", 1), plain, 1e-9);
        QCOMPARE(finding->table("products")->rows(), std::size_t{12});  // B is cheap in all it sells: no error
        QCOMPARE(
            q(finding->warnings.front()),
            QStringLiteral("1 offer is left out, out of all proportion to the others of the company: A asks 999.99 "
                           "for wrong, held against 1.00. Look whether it is the same product, and the price "
                           "typed right."));
        QVERIFY(prices({{DatasetKind::competitor_offers, rows}})->warnings.empty());
    }
    /// The published index of one product in many countries against the United States: of prices over those that the
    /// country's income would lead to expect.
    void the_big_mac_index_is_found_again() {
        QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/competitor_prices/bigmac_index.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("the file of the Big Mac index is not here");
        std::map<std::string, double> published;
        std::string rows = "time,company,price,currency\n";
        file.readLine();
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            const double price = cells[6].toDouble() / cells[8].toDouble();
            rows += (cells[0] + ',' + cells[3] + ',' + QByteArray::number(price, 'g', 12) + ',' + cells[2] + '\n')
                        .toStdString();
            if (cells[0] == "2021-01-01") published[cells[3].toStdString()] = cells[9].toDouble();
        }
        const auto finding = prices({{DatasetKind::competitor_offers, rows}},
                                    {{"base", "United States"}, {"max_age", "1"}, {"currency", "same"}});
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        const FindingTable& index = *finding->table("index");
        QCOMPARE(index.rows(), published.size() - 1);
        for (std::size_t row = 0; row < index.rows(); ++row)
            NEAR(figure(*finding, "index", "index", row) / 100 - 1,
                 published[std::string(column(*finding, "index", "company").text(row))], 0.00002);
    }
    void nothing_to_compare_is_said() {
        for (const std::string_view table :
             {"company,product_id,price\nA,p1,8\n", "company,product_id,price\nA,p1,8\nB,p2,9\n",
              "company,product_id,price,own_price\nA,p1,0,3\n"})
            QCOMPARE(prices({{DatasetKind::competitor_offers, table}}).error().code, ErrorCode::missing_data);
    }
    void a_difference_that_could_be_chance_is_no_equality() {
        const auto headline = [](const char* offered) {
            return q(prices({{DatasetKind::competitor_offers, offered}})->headline);
        };
        QCOMPARE(headline("company,product_id,price,own_price\nA,p1,6,10\n"),
                 QStringLiteral("Competitors ask 40% less than we do for the same 1 product, which could be chance."));
        QCOMPARE(
            headline("company,product_id,price,own_price\nA,p1,6,10\nA,p2,14,10\nA,p3,15,10\n"),
            QStringLiteral("Competitors ask 8.0% more than we do for the same 3 products, which could be chance."));
        QCOMPARE(headline("company,product_id,price,own_price\nA,p1,10,10\nA,p2,20,20\nA,p3,30,30\n"),
                 QStringLiteral("Competitors ask about what we do for the same 3 products."));
    }
    void two_products_alike_are_no_level_to_tell_of_unasked() {
        const auto finding =
            prices({{DatasetKind::competitor_offers, "company,product_id,price,own_price\nA,p1,9,10\nA,p2,18,20\n"}});
        QVERIFY(finding && finding->highlights.empty());
        std::string many = "company,product_id,price,own_price\n";
        for (int product = 0; product < 12; ++product) many += "A,p" + std::to_string(product) + ",9,10\n";
        const auto level = prices({{DatasetKind::competitor_offers, many}});
        QVERIFY(level && level->highlights.size() == 1);
    }
    /// A thousand a year, of which two fifths are lost in the last quarter: 900 came in, and 400 a year go.
    void what_undercutting_takes_is_of_the_sales_without_it() {
        Undercut undercut;
        undercut.revenue = 750 + 250 * 0.6;
        undercut.of_year = 0.25;
        NEAR(undercut.lost_a_year(-0.4), 400, 1e-9);
        undercut.revenue = 600;  // a whole year of it
        undercut.of_year = 1;
        NEAR(undercut.lost_a_year(-0.4), 400, 1e-9);
    }
    /// Twelve products over two years; A goes from 2 % above to 12 % below in the last months, B is cheap all the time
    /// and C was cheap for some weeks only.
    void who_is_newly_below_is_told_and_nobody_else() {
        std::string rows = "company,product_id,category,time,price,own_price\n";
        const Date first = *make_date(2023, 1, 2), cut = *make_date(2024, 9, 2);
        for (std::int32_t week = 0; week < 104; ++week)
            for (int product = 0; product < 12; ++product) {
                const std::int32_t day = first.days + 7 * week;
                const auto add = [&](const char* company, double ratio) {
                    const double noise = 1 + 0.01 * std::sin(product * 12.9 + week * 78.2 + company[0]);
                    rows += std::string(company) + ",p" + std::to_string(product) + ",X," + iso_text(Date{day}) + ',' +
                            std::to_string(100 * ratio * noise) + ",100\n";
                };
                add("A", day < cut.days ? 1.02 : 0.88);
                add("B", 0.85);
                add("C", day >= cut.days && day < cut.days + 35 ? 0.85 : 1);
            }
        const auto finding = prices({{DatasetKind::competitor_offers, rows}});
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        QCOMPARE(finding->table("undercut")->rows(), std::size_t{1});
        QCOMPARE(q(column(*finding, "undercut", "company").text(0)), QStringLiteral("A"));
        QCOMPARE(column(*finding, "undercut", "since").dates()[0], cut.days);
        NEAR(figure(*finding, "undercut", "change"), 0.88 / 1.02 - 1, 0.004);
        QCOMPARE(
            q(finding->highlights.front().sentence),
            QStringLiteral("A lowered its prices in X by 14% and has been 12% below ours there since 2024-09-02."));
        QCOMPARE(prices({{DatasetKind::competitor_offers, rows}}, {{"new_days", "60"}})->table("undercut")->rows(),
                 std::size_t{0});
    }
    /// The same where we stand among the companies, and nothing else is known: no sales, no products.
    void our_own_rows_among_the_offers_are_our_prices() {
        std::string rows = "company,product_id,time,price\n";
        const Date first = *make_date(2024, 1, 1), cut = *make_date(2024, 9, 2);
        for (std::int32_t day = first.days; day < first.days + 364; day += 7)
            for (int product = 0; product < 8; ++product) {
                const auto add = [&](const char* company, double price) {
                    rows += std::string(company) + ",p" + std::to_string(product) + ',' + iso_text(Date{day}) + ',' +
                            std::to_string(price * (1 + 0.002 * chance(product, day + company[0]))) + '\n';
                };
                const double ours = 50 + 10 * product;
                add("Us", ours);
                add("A", ours * (day < cut.days ? 1.02 : product == 5 ? 0.7 : 0.88));
                add("B", ours);
            }
        const std::vector<TextTable> tables{{DatasetKind::competitor_offers, rows}};
        const auto finding = prices(tables, {{"our_company", "us"}});
        QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
        QCOMPARE(finding->table("index")->rows(), std::size_t{2});  // we are no competitor of ours
        QCOMPARE(finding->table("undercut")->rows(), std::size_t{1});
        QCOMPARE(q(column(*finding, "undercut", "company").text(0)), QStringLiteral("A"));
        QCOMPARE(column(*finding, "undercut", "since").dates()[0], cut.days);
        const FindingTable& products = *finding->table("undercut_products");
        QCOMPARE(products.rows(), std::size_t{8});
        QCOMPARE(q(products.find("product")->values.text(0)), QStringLiteral("p5"));
        NEAR(figure(*finding, "undercut_products", "now"), 70, 0.2);
        NEAR(figure(*finding, "undercut_products", "before"), 102, 0.3);
        NEAR(figure(*finding, "undercut_products", "own"), 100, 0.3);
        NEAR(figure(*finding, "undercut_products", "theirs"), 70, 0.2);
        QVERIFY(!products.find("revenue"));
        const Highlight& told = finding->highlights.front();
        QVERIFY2(q(told.sentence).startsWith("A lowered its prices by") && told.since->days == cut.days,
                 qPrintable(q(told.sentence)));
        QVERIFY2(q(told.why).startsWith("Customers who compare prices buy there; furthest below are p5"),
                 qPrintable(q(told.why)));
        const auto against_a = prices(tables, {{"our_company", "us"}, {"base", "A"}});
        QVERIFY2(q(against_a->headline).startsWith("Against A, B asks 1") && !q(against_a->headline).contains(" and "),
                 qPrintable(q(against_a->headline)));
        // Unasked for, we are one company among others, and the mean of all is what they are held against.
        QVERIFY(!prices(tables)->table("undercut"));
        QVERIFY(!prices(tables, {{"our_company", "Nobody"}}));
    }
    /// A lowers twelve products to 12 % below ours, and offers six others from then on at half our prices.
    void what_is_offered_newly_is_no_fall_of_prices() {
        std::string rows = "company,product_id,category,time,price,own_price\n";
        const Date first = *make_date(2024, 1, 1), cut = *make_date(2024, 9, 2);
        for (std::int32_t day = first.days; day < first.days + 364; day += 7)
            for (int product = 0; product < 18; ++product) {
                if (product >= 12 && day < cut.days) continue;
                const double ratio = product >= 12 ? 0.5 : day < cut.days ? 1.02 : 0.88;
                rows += "A,p" + std::to_string(product) + ",X," + iso_text(Date{day}) + ',' +
                        std::to_string(100 * ratio * (1 + 0.001 * chance(product, day))) + ",100\n";
            }
        const auto finding = prices({{DatasetKind::competitor_offers, rows}});
        QCOMPARE(finding->table("undercut")->rows(), std::size_t{1});
        NEAR(figure(*finding, "undercut", "before"), 102, 0.2);
        NEAR(figure(*finding, "undercut", "now"), 88, 0.2);
    }
    /// A fell by 20 % long ago, and by 8 % more lately: only the second is told, with its own beginning.
    void a_second_cut_is_not_hidden_by_a_larger_one_of_old() {
        std::string rows = "company,product_id,category,time,price,own_price\n";
        const Date first = *make_date(2023, 1, 2), old = *make_date(2023, 10, 2), late = *make_date(2024, 11, 4);
        for (std::int32_t day = first.days; day < first.days + 728; day += 7)
            for (int product = 0; product < 12; ++product) {
                const double ratio = (day < old.days ? 1 : 0.8) * (day < late.days ? 1 : 0.92);
                rows += "A,p" + std::to_string(product) + ",X," + iso_text(Date{day}) + ',' +
                        std::to_string(100 * ratio * (1 + 0.01 * chance(product, day))) + ",100\n";
            }
        const std::vector<TextTable> tables{{DatasetKind::competitor_offers, rows}};
        const auto finding = prices(tables, {{"new_days", "90"}});
        QCOMPARE(finding->table("undercut")->rows(), std::size_t{1});
        QCOMPARE(column(*finding, "undercut", "since").dates()[0], late.days);
        NEAR(figure(*finding, "undercut", "change"), -0.08, 0.004);
        const FindingTable& weeks = *finding->table("undercut_weeks");
        NEAR(weeks.find("index")->values.numbers().back(), 100 * 0.8 * 0.92 * 1.005, 0.4);
        QCOMPARE(prices(tables, {{"new_days", "40"}})->table("undercut")->rows(), std::size_t{0});
    }
    /// Weekly sales with an elasticity of -2 by week and product.
    void an_elasticity_is_estimated_where_prices_move() {
        const Finding finding = of_sales(weekly_sales(0.2, 0.1, [](int product, int week) { return product + week; }));
        QCOMPARE(finding.table("elasticity")->rows(), std::size_t{1});
        const double value = figure(finding, "elasticity", "elasticity"), low = figure(finding, "elasticity", "low"),
                     high = figure(finding, "elasticity", "high");
        NEAR(value, -2, 0.1);
        QVERIFY2(low < -2 && high > -2, qPrintable(QStringLiteral("%1 %2 %3").arg(value).arg(low).arg(high)));
        QCOMPARE(q(column(finding, "elasticity", "verdict").text(0)), QStringLiteral("customers react strongly"));
    }
    /// One order of a thousand times as much is cut to what orders come to, and is told.
    void a_bulk_order_does_not_decide_how_sales_react() {
        const std::string sales = weekly_sales(0.2, 0.1, [](int product, int week) { return product + week; });
        const double plain = figure(of_sales(sales), "elasticity", "elasticity");
        const Finding finding = of_sales(sales + "p3,2022-08-08T10:00,5000000,9\n");
        NEAR(figure(finding, "elasticity", "elasticity"), plain, 0.1);
        QVERIFY(std::ranges::any_of(finding.notes, [](const Text& note) {
            return q(note).startsWith(QStringLiteral("1 order line of more than three times"));
        }));
    }
    void an_elasticity_that_cannot_be_known_is_refused_with_the_reason() {
        const auto verdict = [](const std::string& sales) {
            const Finding finding = of_sales(sales);
            if (!std::isnan(figure(finding, "elasticity", "elasticity"))) return QStringLiteral("told");
            return q(column(finding, "elasticity", "verdict").text(0));
        };
        const auto weekly = [](int product, int week) { return product + week; };
        QCOMPARE(verdict(weekly_sales(0.005, 0.1, weekly)), QStringLiteral("prices hardly move"));
        QCOMPARE(verdict(weekly_sales(0.2, 0.1, [](int product, int week) { return product * (1 + week / 30); })),
                 QStringLiteral("prices change too seldom"));
        QCOMPARE(verdict(weekly_sales(0.05, 8, weekly)), QStringLiteral("too uncertain"));
    }
};

QTEST_GUILESS_MAIN(TestPrices)
#include "test_prices.moc"
