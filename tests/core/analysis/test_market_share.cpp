#include <QFile>
#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/analysis/competitors/share_names.h"
#include "core/base/random_numbers.h"
#include "core/output/output.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Chosen = std::map<std::string, std::string>;

Result<Finding> shares_of(const Snapshot& snapshot, const Chosen& options = {}, const Filter& filter = {},
                          std::optional<Date> as_of = {}) {
    return run(snapshot, {.analysis = "competitors.share", .options = options, .filter = filter, .as_of = as_of});
}
Finding shown(const Snapshot& snapshot, const Chosen& options = {}) {
    auto finding = shares_of(snapshot, options);
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}
double figure(const Finding& finding, std::string_view table, std::string_view column, const Chosen& where) {
    const FindingTable& of = *finding.table(table);
    for (std::size_t row = 0; row < of.rows(); ++row)
        if (std::ranges::all_of(where,
                                [&](const auto& each) { return of.find(each.first)->values.text(row) == each.second; }))
            return of.find(column)->values.numbers()[row];
    qFatal("no such row in %s", std::string(table).c_str());
}
double metric(const Finding& finding, std::string_view id) {
    const auto found = std::ranges::find(finding.metrics, id, &Metric::id);
    return found == finding.metrics.end() ? missing_number : found->value;
}
bool near(double value, double wanted, double within = 1e-6) { return std::abs(value - wanted) < within; }
bool says(const std::vector<Text>& texts, const QString& part) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(part); });
}
std::string month(int at) { return iso_text(add_months(*make_date(2024, 1, 1), at)); }

/// The company of METHODS: sales 1200, 900, 600, 300 with 30, 35, 20, 15 outlets.
const std::string four =
    "series,Company,time,value\nSales,Us,2025-01-01,1200\nSales,A,2025-01-01,900\n"
    "Sales,B,2025-01-01,600\nSales,C,2025-01-01,300\nOutlets,Us,2025-01-01,30\n"
    "Outlets,A,2025-01-01,35\nOutlets,B,2025-01-01,20\nOutlets,C,2025-01-01,15\n";

/// Two years of sales of three companies: ours fall from 40 to 30 of 100, while the market grows from 100 to 120.
std::string moving() {
    std::string rows = "series,Company,time,value\n";
    for (int m = 0; m < 24; ++m) {
        const double market = m < 12 ? 100 : 120, ours = m < 12 ? 40 : 36, rival = m < 12 ? 35 : 54;
        rows += "Sales,Us," + month(m) + ',' + std::to_string(ours) + "\nSales,Rival," + month(m) + ',' +
                std::to_string(rival) + "\nSales,Other one," + month(m) + ',' + std::to_string(market - ours - rival) +
                '\n';
    }
    return rows;
}
SnapshotPtr series(const std::string& rows) { return snapshot_of({{DatasetKind::market_series, rows}}); }

/// Respondents who rate the shops that they use: ours is used by all, the rival by half and then always better.
std::string ratings() {
    std::string rows = "survey,respondent,time,question,answer\n";
    for (int r = 0; r < 100; ++r) {
        const std::string who = "Shops,r" + std::to_string(r) + ",2025-03-01,";
        rows += who + "Satisfaction with Us," + std::to_string(2 + r % 2) + '\n';
        if (r % 2 == 0) rows += who + "Satisfaction with Rival,5\n";
        if (r % 10 == 0) rows += who + "Satisfaction with Third,1\n";
    }
    return rows;
}
const std::string offers_of_rivals =
    "company,product_id,time,price,availability\nRival,p1,2025-01-01,5,In stock\n"
    "Rival,p2,2025-01-01,5,Out of stock\nThird,p1,2025-01-01,4,In stock\n";

}  // namespace

/// Market shares, wallets, fair shares and presence: reference figures, planted truths and odd data.
class TestMarketShare : public QObject {
    Q_OBJECT
 private slots:
    void shares_and_fair_shares_are_those_of_the_reference() {
        const Finding finding = shown(*series(four), {{"own", "us"}});
        const double share[] = {0.4, 0.3, 0.2, 0.1}, index[] = {133.333333, 85.714286, 100, 66.666667};
        const char* names[] = {"Us", "A", "B", "C"};
        for (int i = 0; i < 4; ++i) {
            QVERIFY(near(figure(finding, "share", "share", {{"company", names[i]}}), share[i]));
            QVERIFY(near(figure(finding, "fair_share", "index", {{"company", names[i]}}), index[i], 1e-5));
        }
        QVERIFY(near(metric(finding, "hhi"), 3000));
        QVERIFY(near(metric(finding, "fair_share"), 133.333333, 1e-5));
        QVERIFY(near(figure(finding, "share", "relative", {{"company", "Us"}}), 4 / 3.0));
        QVERIFY(says(finding.notes, QStringLiteral("highly concentrated")));
        QCOMPARE(q(finding.headline), QStringLiteral("We hold 40% of the market (January 2025)."));
        QCOMPARE(q(finding.table("share")->key_dimension), QStringLiteral("market_series.Company"));
    }
    void a_change_is_parted_into_market_and_share() {
        const Finding finding = shown(*series(moving()), {{"own", "Us"}});
        // Mean share 35 % of 20 more; 10 points less of a mean market of 110.
        QVERIFY(near(figure(finding, "change", "from_market", {{"company", "Us"}}), 7));
        QVERIFY(near(figure(finding, "change", "from_share", {{"company", "Us"}}), -11));
        QVERIFY(near(figure(finding, "change", "points", {{"company", "Us"}}), -10));
        QVERIFY(near(metric(finding, "market_growth"), 0.2));
        QVERIFY(near(figure(finding, "change", "of_growth", {{"company", "Rival"}}), 0.95));
        double sum = 0, growth = 0;
        const FindingTable& change = *finding.table("change");
        for (std::size_t i = 0; i < change.rows(); ++i) {
            sum += change.find("points")->values.numbers()[i];
            growth += change.find("of_growth")->values.numbers()[i];
        }
        QVERIFY(near(sum, 0) && near(growth, 1));
        QCOMPARE(q(finding.headline),
                 QStringLiteral("We hold 30% of the market (December 2025), 10.0 points less than in December 2024."));
    }
    /// Of months held against a year before, nine are known, and they overlap: a share that wanders is no news.
    void a_share_that_wanders_is_seldom_unusual() {
        constexpr int markets = 300;
        int unusual = 0, told = 0;
        for (int market = 0; market < markets; ++market) {
            RandomNumbers random(mix(static_cast<std::uint64_t>(market)));
            std::string rows = "series,Company,time,value\n";
            double ours = 400;
            for (int m = 0; m < 21; ++m) {
                for (int i = 0; i < 12; ++i) ours += random.unit() - 0.5;
                rows += "Sales,Us," + month(m) + ',' + std::to_string(ours) + "\nSales,Rival," + month(m) + ',' +
                        std::to_string(1000 - ours) + '\n';
            }
            const double chance =
                figure(shown(*series(rows), {{"own", "Us"}}), "change", "chance", {{"company", "Us"}});
            unusual += chance < 0.05 ? 1 : 0;
            told += std::isnan(chance) ? 0 : 1;
        }
        QVERIFY2(unusual < markets / 10, qPrintable(QString::number(unusual)));
        QVERIFY2(told > markets / 10, qPrintable(QString::number(told)));
    }
    void shares_of_every_period_come_to_the_whole() {
        for (const char* period : {"auto", "quarter", "year"}) {
            const Finding finding = shown(*series(moving()), {{"period", period}, {"most", "1"}});
            std::map<std::string, double> sums;
            const FindingTable& trend = *finding.table("trend");
            for (std::size_t i = 0; i < trend.rows(); ++i)
                sums[std::string(trend.find("period")->values.text(i))] += trend.find("share")->values.numbers()[i];
            for (const auto& [name, sum] : sums) QVERIFY(near(sum, 1));
        }
    }
    void who_is_not_among_the_largest_is_the_rest_but_for_us() {
        const Finding finding = shown(*series(four), {{"own", "C"}, {"most", "2"}});
        QCOMPARE(finding.table("share")->rows(), std::size_t{3});
        QVERIFY(near(figure(finding, "share", "share", {{"company", "The rest"}}), 0.5));
        QVERIFY(near(metric(finding, "hhi"), 3000));  // of all, not of those shown
    }
    void a_period_that_is_not_over_is_left_out_and_said() {
        const Finding quarter = shown(*series(moving() + "Sales,Us,2026-01-01,36\nSales,Rival,2026-01-01,54\n"
                                                         "Sales,Other one,2026-01-01,30\n"),
                                      {{"period", "quarter"}, {"own", "Us"}});
        QVERIFY(says(quarter.warnings, QStringLiteral("quarter 1 of 2026 is not complete yet and is left out")));
        QVERIFY(q(quarter.headline).contains(u"quarter 4 of 2025"));
        const Finding late = shown(*series(moving() + "Sales,Us,2026-01-01,36\n"), {{"own", "Us"}});
        QVERIFY(says(late.warnings, QStringLiteral("January 2026 is left out")));
        QVERIFY(q(late.headline).contains(u"December 2025"));
    }
    void as_of_and_period_leave_out_what_was_not_known() {
        const auto snapshot = series(moving());
        const auto earlier = shares_of(*snapshot, {{"own", "Us"}}, {}, make_date(2024, 12, 15));
        QVERIFY(earlier && q(earlier->headline).contains(u"40% of the market (November 2024)"));
        const auto before = shares_of(*snapshot, {}, {}, make_date(2020, 1, 1));
        QVERIFY(!before && before.error().code == ErrorCode::missing_data);
        const auto year = shares_of(*snapshot, {{"own", "Us"}}, *parse_filter({"period=2025"}, *snapshot));
        QVERIFY(year && near(metric(*year, "points"), -10));  // the year before is there to compare with
        QCOMPARE(year->table("trend")->rows(), std::size_t{36});
    }
    void companies_that_are_known_are_found_in_the_names_of_series() {
        std::string rows = "series,time,value\n";
        for (int m = 0; m < 3; ++m)
            for (const std::string each : {"Sales of Rival,", "Sales of Third,", "Consumer climate,", "Total market,"})
                rows += each + month(m) + (each.starts_with("Total") ? ",200\n" : ",50\n");
        const Finding finding = shown(
            *snapshot_of({{DatasetKind::market_series, rows}, {DatasetKind::competitor_offers, offers_of_rivals}}));
        QVERIFY(near(figure(finding, "share", "share", {{"company", "Rival"}}), 0.25));
        QVERIFY(near(figure(finding, "share", "share", {{"company", "The rest"}}), 0.5));
        QCOMPARE(finding.table("share")->rows(), std::size_t{3});
        const auto hhi = std::ranges::find(finding.metrics, "hhi", &Metric::id);
        QVERIFY(near(*hhi->low, 1250) && near(*hhi->high, 3750));
        QVERIFY(q(finding.headline).startsWith(u"“Rival” holds 25% of the market"));
        const Finding sum = shown(
            *snapshot_of({{DatasetKind::market_series, rows}, {DatasetKind::competitor_offers, offers_of_rivals}}),
            {{"market", "sum"}});
        QVERIFY(near(figure(sum, "share", "share", {{"company", "Rival"}}), 0.5));
    }
    void a_whole_market_smaller_than_its_companies_is_not_believed() {
        const Finding finding = shown(*series(four + "Market total,,2025-01-01,5\n"), {{"market", "Market total"}});
        QVERIFY(says(finding.warnings, QStringLiteral("smaller than its companies together")));
        QVERIFY(near(figure(finding, "share", "share", {{"company", "Us"}}), 0.4));
    }
    void our_order_lines_stand_in_where_the_unit_fits() {
        std::string lines = "order_id,customer_id,time,amount\n", rows = "series,Company,time,value,Unit\n";
        for (int day = 0; day < 91; ++day)
            lines += std::to_string(day) + ",c1," + iso_text(Date{make_date(2024, 1, 1)->days + day}) + ",1000\n";
        for (int m = 0; m < 3; ++m)
            rows += "Sales,Rival," + month(m) + ",60,thousand EUR\nSales,Third," + month(m) + ",9,thousand EUR\n";
        const std::vector<TextTable> tables{{DatasetKind::transactions, lines}, {DatasetKind::market_series, rows}};
        const Finding finding = shown(*snapshot_of(tables, 1, "€"));
        QVERIFY(near(figure(finding, "share", "share", {{"company", "We"}}), 31.0 / 100));  // March
        QVERIFY(near(figure(finding, "share", "sales", {{"company", "Rival"}}), 60'000));
        const FindingTable& shares = *finding.table("share");  // our rows are no rows of the series
        for (std::size_t row = 0; row < shares.rows(); ++row)
            QCOMPARE(shares.find(shares.key_column)->values.missing(row),
                     shares.find("company")->values.text(row) == "We");
        QVERIFY(says(shown(*snapshot_of(tables, 1, "€"), {{"own", "Typo"}}).notes, QStringLiteral("tells of “Typo”")));
        QVERIFY(says(shown(*snapshot_of(tables, 1, "€"), {{"unit", "1000000"}}).warnings,
                     QStringLiteral("look whether the unit")));
        QVERIFY(says(shown(*series(rows + "Sales,Fourth," + month(2) + ",9,pieces\n")).warnings,
                     QStringLiteral("Not all series are in one unit")));
        const Finding dollars = shown(*snapshot_of(tables, 1, "$"));
        QVERIFY(near(figure(dollars, "share", "share", {{"company", "Rival"}}), 60 / 69.0));
        const Finding said = shown(*snapshot_of(tables, 1, "$"), {{"unit", "1000"}, {"own", "Our shop"}});
        QVERIFY(near(figure(said, "share", "share", {{"company", "Our shop"}}), 0.31));
    }
    void wallets_go_by_rank() {
        const auto snapshot =
            snapshot_of({{DatasetKind::responses, ratings()}, {DatasetKind::competitor_offers, offers_of_rivals}});
        const Finding finding = shown(*snapshot, {{"own", "Us"}});
        // Half use us alone, two fifths us and the rival, a tenth all three.
        QVERIFY(near(figure(finding, "wallet", "share", {{"company", "Us"}}), 0.5 + 0.4 / 3 + 0.1 / 3));
        QVERIFY(near(figure(finding, "wallet", "share", {{"company", "Rival"}}), 0.4 * 2 / 3 + 0.1 / 2));
        QVERIFY(near(figure(finding, "wallet", "first_gain", {{"company", "Us"}}), 0.4 / 3 + 0.1 / 6));
        QVERIFY(near(figure(finding, "wallet", "of_users", {{"company", "Rival"}}), 2 * (0.4 * 2 / 3 + 0.1 / 2)));
        QCOMPARE(q(finding.headline),
                 QStringLiteral("Our customers give us 67% of what they spend; “Rival” gets 32% of it."));
        QVERIFY(says(finding.notes, QStringLiteral("Answers are ratings")));
    }
    void ranks_are_told_from_ratings() {
        std::string rows = "survey,respondent,time,question,answer\n";
        for (int r = 0; r < 20; ++r) {
            const std::string who = "Shops,r" + std::to_string(r) + ",2025-03-01,";
            rows += who + "Q1 Us,2\n" + who + "Q1 Rival,1\n" + who + "Q1 Third,3\n";
        }
        const auto snapshot = snapshot_of({{DatasetKind::responses, rows}});
        const Finding finding = shown(*snapshot, {{"question", "Q1"}, {"own", "Q1 Us"}});
        QVERIFY(near(figure(finding, "wallet", "share", {{"company", "Q1 Rival"}}), 0.5));
        QVERIFY(near(figure(finding, "wallet", "share", {{"company", "Q1 Third"}}), 1 / 6.0));
        // Who places two of three uses those two.
        std::string some = rows;
        for (int r = 20; r < 40; ++r)
            some += "Shops,r" + std::to_string(r) + ",2025-03-01,Q1 Us,1\nShops,r" + std::to_string(r) +
                    ",2025-03-01,Q1 Rival,2\n";
        const Finding two = shown(*snapshot_of({{DatasetKind::responses, some}}), {{"question", "Q1"}});
        QVERIFY(near(figure(two, "wallet", "share", {{"company", "Q1 Us"}}), (1 / 3.0 + 2 / 3.0) / 2));
        QVERIFY(near(figure(two, "wallet", "used", {{"company", "Q1 Third"}}), 0.5));
        const Finding turned = shown(*snapshot, {{"question", "Q1 Us; Q1 Rival; Q1 Third"}, {"answers", "ratings"}});
        QVERIFY(near(figure(turned, "wallet", "share", {{"company", "Q1 Third"}}), 0.5));
        const auto wrong = shares_of(*snapshot, {{"question", "Q9"}});
        QVERIFY(!wrong && wrong.error().code == ErrorCode::not_found);
    }
    void fair_share_goes_by_wallets_and_stores_where_no_market_is_known() {
        const std::string stores = "store_id,Company\ns1,\ns2,\ns3,Rival\n";
        const Finding finding = shown(*snapshot_of({{DatasetKind::responses, ratings()},
                                                    {DatasetKind::stores, stores},
                                                    {DatasetKind::competitor_offers, offers_of_rivals}}),
                                      {{"own", "Us"}});
        const double ours = figure(finding, "wallet", "share", {{"company", "Us"}}),
                     rival = figure(finding, "wallet", "share", {{"company", "Rival"}});
        const auto index = [&](const char* column) {
            return figure(finding, "fair_share", column, {{"company", "Us"}});
        };
        QVERIFY(near(index("index"), 100 * ours / (ours + rival) / (2 / 3.0)));
        QVERIFY(index("low") < index("index") && index("index") < index("high"));
        QVERIFY(says(finding.notes, QStringLiteral("Without outlets, and so without an index: Third.")));
    }
    void branches_in_offers_are_outlets() {
        const Finding finding = shown(*snapshot_of(
            {{DatasetKind::market_series, four.substr(0, four.find("Outlets"))},
             {DatasetKind::competitor_offers, "company,product_id,Branch\nA,p1,a1\nA,p1,a2\nA,p2,a2\nB,p1,b1\n"}}));
        QCOMPARE(figure(finding, "fair_share", "outlets", {{"company", "A"}}), 2.0);
        QVERIFY(near(figure(finding, "fair_share", "index", {{"company", "B"}}), 100 * (600 / 1500.0) / (1 / 3.0)));
    }
    void presence_counts_articles_and_the_last_look() {
        const Finding finding = shown(*snapshot_of({{DatasetKind::competitor_offers, offers_of_rivals}}));
        QVERIFY(near(figure(finding, "presence", "share", {{"company", "Third"}}), 0.5));
        QVERIFY(near(figure(finding, "presence", "in_stock", {{"company", "Rival"}}), 0.5));
        QVERIFY(says(finding.notes, QStringLiteral("Market share: import sales by company")));
        QVERIFY(says(finding.notes, QStringLiteral("Share of wallet: import a survey")));
    }
    void odd_data_is_said() {
        const auto error = [](const std::string& rows, const Chosen& options = {}) {
            const auto finding = shares_of(*series(rows), options);
            return finding ? QStringLiteral("none") : q(finding.error());
        };
        QVERIFY(error("series,time,value\nIndex,2025-01-01,5\n").contains(QStringLiteral("No market series tells")));
        QVERIFY(error("series,time,value\nA,2025-01-01,5\n", {{"companies", "series"}})
                    .contains(QStringLiteral("one company alone")));
        QVERIFY(error(four, {{"own", "Nobody"}}).contains(QStringLiteral("There are: Us, A, B, C.")));
        QVERIFY(error("series,time,value\nA,,5\nB,2025-01-01,\n", {{"companies", "series"}}) != u"none");
        QVERIFY(error("series,time,value\nA,2025-01-01,0\nB,2025-01-01,0\n", {{"companies", "series"}})
                    .contains(QStringLiteral("nothing is sold")));
        QVERIFY(error("series,time,value\nA,2025-01-01,0\nB,2025-01-01,0\nTotal market,2025-01-01,9\n",
                      {{"companies", "series"}})
                    .contains(QStringLiteral("nothing is sold")));
        const Finding shares = shown(*series("series,time,value\nA,2025-01-01,60\nB,2025-01-01,40\nA,2025-02-01,50\n"
                                             "B,2025-02-01,50\nC,2025-02-01,-4\n"),
                                     {{"companies", "series"}, {"against", "before"}});
        QVERIFY(says(shares.notes, QStringLiteral("they are shares already")));
        QVERIFY(says(shares.notes, QStringLiteral("below 0")));
        QVERIFY(!shares.table("change")->find("from_market"));
    }
    void the_same_bytes_come_again() {
        const auto snapshot =
            snapshot_of({{DatasetKind::responses, ratings()}, {DatasetKind::competitor_offers, offers_of_rivals}});
        QCOMPARE(to_json(shown(*snapshot)), to_json(shown(*snapshot)));
    }
    void words_name_companies_and_units() {
        CompanyNames names;
        names.add("Haus & Hof");
        names.add("Hof");
        QCOMPARE(names.in("Umsatz HAUS & HOF, Mio.")->company, std::size_t{0});
        QVERIFY(names.in("Umsatz Haus & Hof")->rest == u"umsatz");
        QVERIFY(!names.in("Hofladen"));
        QCOMPARE(money_in_words("Mio. €", "€"), std::optional<double>(1e6));
        QCOMPARE(money_in_words("TEUR", "EUR"), std::optional<double>(1e3));
        QCOMPARE(money_in_words("Euros", "€"), std::optional<double>(1));
        QVERIFY(!money_in_words("USD", "€") && !money_in_words("pieces", "€") && !money_in_words("€", ""));
        QVERIFY(names_companies("Competitor name") && names_companies("Marke") && !names_companies("Region"));
    }
    // Sums by R and Python from the same file.
    void norwegian_car_sales_by_make() {
        QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/industry_series/norway_new_car_sales_by_make.csv"));
        if (!file.open(QIODevice::ReadOnly)) QSKIP("The published industry series are not on this machine.");
        std::string rows = "series,time,value\n";
        file.readLine();
        while (!file.atEnd()) {
            const auto cells = file.readLine().split(',');
            rows += QByteArray(cells[2]).replace('"', "").toStdString() + ',' +
                    iso_text(*make_date(cells[0].toInt(), cells[1].toInt(), 1)) + ',' + cells[3].toStdString() + '\n';
        }
        const Finding finding =
            shown(*series(rows), {{"companies", "series"}, {"own", "Volkswagen"}, {"period", "year"}});
        QVERIFY(near(metric(finding, "share"), 0.17188541, 1e-8));
        QVERIFY(near(figure(finding, "share", "share_before", {{"company", "Volkswagen"}}), 0.17482712, 1e-8));
        QVERIFY(near(metric(finding, "hhi"), 738.8898174));
        QVERIFY(near(figure(finding, "change", "from_market", {{"company", "Toyota"}}), 429.2569563));
        QVERIFY(near(figure(finding, "change", "from_share", {{"company", "Toyota"}}), 1007.7430437));
        QVERIFY(near(figure(finding, "change", "of_growth", {{"company", "Volkswagen"}}), 0.05871841));
        QVERIFY(says(finding.warnings, QStringLiteral("2017 is not complete yet and is left out")));
        const Finding months = shown(*series(rows), {{"companies", "series"}, {"own", "Volkswagen"}});
        QVERIFY(near(metric(months, "share"), 0.12929912, 1e-8));
        QVERIFY(near(figure(months, "change", "usual_low", {{"company", "Volkswagen"}}), -4.751102893));
        QVERIFY(near(figure(months, "change", "usual_high", {{"company", "Volkswagen"}}), 5.208286687));
    }
};

QTEST_GUILESS_MAIN(TestMarketShare)
#include "test_market_share.moc"
