#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <map>
#include <random>
#include <set>

#include "core/analysis/analysis.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Finding overview(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                 const std::vector<std::string>& filter = {}, std::optional<Date> as_of = {}) {
    const auto parsed = parse_filter(filter, snapshot);
    if (!parsed) qFatal("%s", qPrintable(q(parsed.error())));
    const auto finding =
        run(snapshot, {.analysis = "trends.overview", .options = options, .filter = *parsed, .as_of = as_of});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

/// The rows of some columns: "2011-01 30 2 -".
QStringList rows(const Finding& finding, std::string_view table, const std::vector<std::string_view>& columns) {
    QStringList all;
    const FindingTable& found = *finding.table(table);
    for (std::size_t row = 0; row < found.rows(); ++row) {
        QStringList cells;
        for (const std::string_view id : columns) {
            const Cell cell = found.find(id)->values.at(row);
            if (const auto* words = std::get_if<std::string>(&cell))
                cells << q(*words);
            else if (const auto* digits = std::get_if<double>(&cell))
                cells << QString::number(*digits);
            else if (const auto* flag = std::get_if<bool>(&cell))
                cells << (*flag ? QStringLiteral("whole") : QStringLiteral("part"));
            else
                cells << QStringLiteral("-");
        }
        all << cells.join(u' ');
    }
    return all;
}

struct Line {
    int order, customer, group, day;
    double amount;
};

/// Orders over two years that now and then run over midnight, with returns and lines of nobody.
std::vector<Line> random_lines(std::size_t count) {
    std::mt19937 random(11);
    std::vector<Line> lines;
    const int first = make_date(2010, 1, 1)->days;
    for (int order = 0; lines.size() < count; ++order) {
        const int day = first + static_cast<int>(random() % 730);
        const int customer = static_cast<int>(random() % 200) - 10;
        for (unsigned line = 0; line <= random() % 5; ++line) {
            const double amount = static_cast<double>(random() % 10000) / 100 - (random() % 10 == 0 ? 100 : 0);
            lines.push_back(
                {order, customer, static_cast<int>(random() % 9), day + (random() % 40 == 0 ? 1 : 0), amount});
        }
    }
    return lines;
}

SnapshotPtr snapshot_of_lines(const std::vector<Line>& lines) {
    std::string table = "order_id,customer_id,time,amount,Group\n";
    for (const Line& line : lines)
        table += std::to_string(line.order) + ',' + (line.customer < 0 ? "" : "c" + std::to_string(line.customer)) +
                 ',' + iso_text(Date{line.day}) + "T12:00," + std::to_string(line.amount) + ",g" +
                 std::to_string(line.group) + '\n';
    return snapshot_of({{DatasetKind::transactions, table}});
}

}  // namespace

class TestOverview : public QObject {
    Q_OBJECT
 private slots:
    void figures_of_a_small_shop() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions,
                                            "order_id,customer_id,time,quantity,unit_price\n"
                                            "1,a,2011-01-01T10:00,1,10\n"
                                            "1,a,2011-01-01T10:00,2,5\n"
                                            "2,b,2011-01-31T10:00,1,10\n"
                                            "C3,b,2011-03-02T10:00,-1,10\n"
                                            "4,,2011-03-15T10:00,1,25\n"}});
        const Finding finding = overview(*snapshot, {{"period", "month"}});
        QCOMPARE(rows(finding, "periods",
                      {"period", "revenue", "orders", "customers", "average_order", "revenue_year_before", "complete"}),
                 QStringList({QStringLiteral("2011-01 30 2 2 15 - whole"), QStringLiteral("2011-02 0 0 0 - - whole"),
                              QStringLiteral("2011-03 15 1 0 15 - part")}));
        QCOMPARE(q(finding.headline),
                 QStringLiteral("Revenue was 45.00 from 2011-01-01 to 2011-03-15; the data does not reach "
                                "back far enough to compare it with a year earlier."));
    }
    void months_equal_plain_loops() {
        const std::vector<Line> lines = random_lines(20'000);
        const auto snapshot = snapshot_of_lines(lines);
        std::map<std::string, double> revenue;
        std::map<std::string, std::set<int>> orders, customers;
        for (const Line& line : lines) {
            const std::string month = iso_text(Date{line.day}).substr(0, 7);
            revenue[month] += line.amount;
            if (line.amount < 0) continue;
            orders[month].insert(line.order);
            if (line.customer >= 0) customers[month].insert(line.customer);
        }
        const Finding finding = overview(*snapshot, {{"period", "month"}});
        const FindingTable& table = *finding.table("periods");
        QCOMPARE(table.rows(), revenue.size());
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string month(table.find("period")->values.text(row));
            QVERIFY(std::abs(table.find("revenue")->values.numbers()[row] - revenue[month]) < 1e-6);
            QCOMPARE(table.find("orders")->values.numbers()[row], static_cast<double>(orders[month].size()));
            QCOMPARE(table.find("customers")->values.numbers()[row], static_cast<double>(customers[month].size()));
        }
        // An order that runs over two months is one order of the year.
        std::set<int> orders_2010, customers_2010;
        for (const auto& [month, each] : orders)
            if (month < "2011") orders_2010.insert(each.begin(), each.end());
        for (const auto& [month, each] : customers)
            if (month < "2011") customers_2010.insert(each.begin(), each.end());
        const Finding one = overview(*snapshot, {}, {"period=2010"});
        QCOMPARE(one.metrics[1].value, static_cast<double>(orders_2010.size()));
        QCOMPARE(one.metrics[2].value, static_cast<double>(customers_2010.size()));
    }
    void groups_equal_plain_loops_data() {
        QTest::addColumn<QString>("measure");
        for (const char* measure : {"revenue", "orders", "customers", "average_order"})
            QTest::newRow(measure) << QString::fromLatin1(measure);
    }
    void groups_equal_plain_loops() {
        QFETCH(QString, measure);
        const std::vector<Line> lines = random_lines(20'000);
        const auto snapshot = snapshot_of_lines(lines);
        const Finding finding = overview(
            *snapshot, {{"period", "quarter"}, {"by", "transactions.Group"}, {"measure", measure.toStdString()}});
        const FindingTable& totals = *finding.table("totals");
        QCOMPARE(totals.rows(), 6U);
        QCOMPARE(q(totals.find("group")->values.text(5)), q(rest_key));
        std::set<std::string> named;
        for (std::size_t row = 0; row < 5; ++row) named.emplace(totals.find("group")->values.text(row));
        std::map<std::string, double> revenue;
        std::map<std::string, std::set<int>> orders, customers;
        for (const Line& line : lines) {
            std::string group = "g" + std::to_string(line.group);
            if (!named.contains(group)) group = rest_key;
            for (const std::string& key :
                 {group, period_name(PeriodUnit::quarter, period_start(PeriodUnit::quarter, Date{line.day})) + group}) {
                revenue[key] += line.amount;
                if (line.amount < 0) continue;
                orders[key].insert(line.order);
                if (line.customer >= 0) customers[key].insert(line.customer);
            }
        }
        const auto expected = [&](const std::string& key) {
            const auto count = static_cast<double>(orders[key].size());
            if (measure == u"revenue") return revenue[key];
            if (measure == u"orders") return count;
            if (measure == u"customers") return static_cast<double>(customers[key].size());
            return revenue[key] / count;
        };
        for (std::size_t row = 0; row < totals.rows(); ++row)
            QVERIFY(std::abs(totals.find("value")->values.numbers()[row] -
                             expected(std::string(totals.find("group")->values.text(row)))) < 1e-6);
        const FindingTable& groups = *finding.table("groups");
        for (std::size_t row = 0; row < groups.rows(); ++row) {
            const double value = groups.find("value")->values.numbers()[row];
            const double wanted = expected(std::string(groups.find("period")->values.text(row)) +
                                           std::string(groups.find("group")->values.text(row)));
            QVERIFY(std::abs(value - wanted) < 1e-6 || (std::isnan(value) && std::isnan(wanted)));
        }
    }
    void figures_are_of_the_stretch_that_the_sentence_names() {
        // A wrong date far from the rest: the last twelve months and the ones before hold nothing to compare.
        const Finding finding = overview(
            *snapshot_of({{DatasetKind::transactions, "time,amount\n2010-01-05,10\n2010-02-05,20\n2020-03-01,5\n"}}));
        QVERIFY2(q(finding.headline).startsWith(QStringLiteral("Revenue was 35.00 from 2010-01-05 to 2020-03-01;")),
                 qPrintable(q(finding.headline)));
        QCOMPARE(finding.metrics[0].value, 35.0);
        QVERIFY(!finding.metrics[0].change);
    }
    void two_years_compare_twelve_months_with_the_twelve_before() {
        std::string table = "time,amount\n";
        for (int month = 0; month < 24; ++month)
            for (const int day : {0, 27})
                table += iso_text(Date{add_months(*make_date(2010, 1, 1), month).days + day}) +
                         (month < 12 ? ",10\n" : ",15\n");
        table += "2011-12-31,0\n2012-01-10,100\n";
        const Finding finding = overview(*snapshot_of({{DatasetKind::transactions, table}}));
        QCOMPARE(q(finding.headline),
                 QStringLiteral(
                     "Revenue was 360.00 in the 12 months to 2011-12-31, 50% more than in the 12 months before."));
        QCOMPARE(finding.metrics[0].change.value_or(0), 0.5);
    }
    void a_last_month_that_is_not_whole_is_compared_with_the_same_days() {
        std::string table = "time,amount\n";
        for (int day = make_date(2010, 12, 1)->days; day <= make_date(2011, 12, 9)->days; ++day)
            table += iso_text(Date{day}) + (day < make_date(2011, 12, 1)->days ? ",1\n" : ",2\n");
        const Finding finding = overview(*snapshot_of({{DatasetKind::transactions, table}}), {{"period", "month"}});
        const QStringList months =
            rows(finding, "periods", {"period", "revenue", "revenue_year_before", "change", "complete"});
        QCOMPARE(months.size(), 13);
        QCOMPARE(months.first(), QStringLiteral("2010-12 31 - - whole"));
        QCOMPARE(months.last(), QStringLiteral("2011-12 18 9 1 part"));
        QCOMPARE(q(finding.headline),
                 QStringLiteral("Revenue was 383.00 from 2010-12-01 to 2011-12-09; from 2011-12-01 on it was "
                                "100% more than in the same days a year earlier."));
    }
    void a_year_of_more_returns_than_sales_is_no_year_without_sales() {
        std::string table = "time,amount\n";
        for (int day = make_date(2010, 1, 1)->days; day <= make_date(2011, 12, 31)->days; ++day)
            table += iso_text(Date{day}) + (day < make_date(2011, 1, 1)->days ? ",-2\n" : ",3\n");
        const Finding finding = overview(*snapshot_of({{DatasetKind::transactions, table}}), {{"period", "month"}});
        QCOMPARE(q(finding.headline),
                 QStringLiteral("Revenue was 1,095 from 2011-01-01 to 2011-12-31; in the same days a year earlier "
                                "returns came to 730.00 more than sales."));
    }
    void a_filtered_period_is_compared_with_the_year_before_it() {
        std::string table = "time,amount\n";
        for (int day = make_date(2010, 1, 1)->days; day <= make_date(2011, 12, 31)->days; ++day)
            table += iso_text(Date{day}) + (day < make_date(2011, 1, 1)->days ? ",1\n" : ",3\n");
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        const Finding finding = overview(*snapshot, {{"period", "month"}}, {"period=2011-02..2011-03"});
        QCOMPARE(rows(finding, "periods", {"period", "revenue", "revenue_year_before", "complete"}),
                 QStringList({QStringLiteral("2011-02 84 28 whole"), QStringLiteral("2011-03 93 31 whole")}));
        QCOMPARE(
            q(finding.headline),
            QStringLiteral(
                "Revenue was 177.00 from 2011-02-01 to 2011-03-31, 200% more than in the same days a year earlier."));
    }
    void a_few_days_are_not_said_to_be_beyond_the_data() {
        std::string table = "time,amount\n";
        for (int day = make_date(2010, 1, 1)->days; day <= make_date(2011, 12, 31)->days; ++day)
            table += iso_text(Date{day}) + ",1\n";
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        QCOMPARE(q(overview(*snapshot, {}, {"period=2011-05-02..2011-05-04"}).headline),
                 QStringLiteral("Revenue was 3.00 from 2011-05-02 to 2011-05-04; less than a week is not compared with "
                                "a year earlier, as weekdays do not meet."));
        QVERIFY(q(overview(*snapshot, {}, {"period=2010-05-02..2010-05-04"}).headline)
                    .contains(QStringLiteral("does not reach back far enough")));
    }
    void lines_are_split_by_what_their_customer_says() {
        const auto snapshot = snapshot_of({{DatasetKind::customers, "customer_id,country\na,France\nb,Spain\nc,\n"},
                                           {DatasetKind::transactions,
                                            "customer_id,time,amount\n"
                                            "a,2011-01-01,10\nb,2011-01-01,20\nc,2011-01-01,3\n"
                                            "d,2011-01-01,4\n,2011-01-01,5\n"}});
        const Finding finding = overview(*snapshot, {{"by", "customers.country"}});
        QCOMPARE(
            rows(finding, "totals", {"group", "value"}),
            QStringList({QStringLiteral("Spain 20"), QStringLiteral("(no value) 12"), QStringLiteral("France 10")}));
        QCOMPARE(q(finding.table("totals")->key_dimension), QStringLiteral("customers.country"));
    }
    void without_order_numbers_each_line_is_an_order() {
        const auto snapshot =
            snapshot_of({{DatasetKind::transactions, "time,amount\n2011-01-01,10\n2011-01-01,20\n2011-01-02,-5\n"}});
        const Finding finding = overview(*snapshot);
        QCOMPARE(finding.metrics[1].value, 2.0);
        QCOMPARE(finding.metrics[0].value, 25.0);
    }
    void as_of_hides_later_days() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions, "time,amount\n2011-01-01,10\n2011-01-05,20\n"}});
        const Finding finding = overview(*snapshot, {}, {}, *make_date(2011, 1, 3));
        QCOMPARE(finding.metrics[0].value, 10.0);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const auto snapshot = snapshot_of_lines(random_lines(30'000));
        const auto figures_on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = overview(*snapshot, {{"by", "transactions.Group"}, {"measure", "orders"}});
            QStringList all = rows(finding, "periods", {"revenue", "orders", "customers"});
            all << rows(finding, "groups", {"value"});
            return all;
        };
        QCOMPARE(figures_on(1), figures_on(2));
        QCOMPARE(figures_on(1), figures_on(7));
    }
    void provenance_repeats_the_finding() {
        const auto snapshot = snapshot_of_lines(random_lines(500));
        const Finding finding =
            overview(*snapshot, {{"period", "week"}}, {"period=2010-03..", "transactions.Group!=g1"});
        QCOMPARE(q(finding.provenance.analysis), QStringLiteral("trends.overview"));
        QCOMPARE(finding.provenance.options,
                 (std::map<std::string, std::string>{{"by", "none"}, {"measure", "revenue"}, {"period", "week"}}));
        const auto filter = parse_filter(finding.provenance.filter, *snapshot);
        QVERIFY(filter);
        const auto again =
            run(*snapshot, {.analysis = "trends.overview", .options = finding.provenance.options, .filter = *filter});
        QVERIFY(again);
        QVERIFY(again->headline == finding.headline);
        QCOMPARE(q(again->provenance.program_version), q(finding.provenance.program_version));
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
