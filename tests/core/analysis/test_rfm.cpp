#include <oneapi/tbb/global_control.h>

#include <QFile>
#include <QTest>
#include <map>

#include "core/analysis/analysis.h"
#include "core/analysis/segments/rfm_scores.h"
#include "cdnow.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

Finding rfm(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
            std::optional<Date> as_of = {}, const Filter& filter = {}) {
    const auto finding =
        run(snapshot, {.analysis = "segments.rfm", .options = options, .filter = filter, .as_of = as_of});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return *finding;
}

QString cells(const FindingTable& table, std::size_t row) {
    QStringList all;
    for (const TableColumn& column : table.columns) {
        const Cell cell = column.values.at(row);
        if (const auto* words = std::get_if<std::string>(&cell))
            all << q(*words);
        else if (const auto* digits = std::get_if<double>(&cell))
            all << q(write_number(*digits, 2));
        else if (const auto* date = std::get_if<Date>(&cell))
            all << q(iso_text(*date));
        else
            all << QStringLiteral("-");
    }
    return all.join(u' ');
}

std::map<std::string, std::int64_t> scores_of(const Finding& finding, std::string_view column) {
    std::map<std::string, std::int64_t> counts;
    const Column& values = finding.table("customers")->find(column)->values;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values.type() == ColumnType::text)
            ++counts[std::string(values.text(row))];
        else
            ++counts[std::to_string(static_cast<int>(values.numbers()[row]))];
    }
    return counts;
}

using Counts = std::map<std::string, std::int64_t>;

SnapshotPtr small_shop() {
    return snapshot_of({{DatasetKind::transactions,
                         "order_id,customer_id,time,quantity,unit_price\n"
                         "1,a,2011-01-01T10:00,2,10\n"
                         "1,a,2011-01-01T10:00,1,5\n"
                         "2,a,2011-01-01T18:00,1,5\n"
                         "3,b,2011-01-03T10:00,4,10\n"
                         "4,b,2011-01-05T10:00,-1,10\n"
                         "5,c,2011-01-09T10:00,-1,10\n"
                         "6,,2011-01-10T10:00,1,10\n"
                         "7,d,,1,10\n"}});
}

}  // namespace

class TestRfm : public QObject {
    Q_OBJECT
 private slots:
    // METHODS 2, computed from the same file with pandas.
    void cdnow_by_quantile_breaks() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW file is not here");
        const Dataset& lines = snapshot->dataset(DatasetKind::transactions);
        const auto customers = rfm_customers(*snapshot, *select(*snapshot, {}), *make_date(1998, 6, 30), {}, {});
        QVERIFY(customers);
        QCOMPARE(lines.rows, 69'659U);
        QCOMPARE(customers->size(), 23'570U);
        QCOMPARE(q(iso_text(customers->reference)), QStringLiteral("1998-07-01"));
        QCOMPARE(customers->breaks[0], (std::array{142.0, 433.0, 486.0, 513.0}));
        QCOMPARE(customers->breaks[1], (std::array{1.0, 1.0, 2.0, 4.0}));
        const std::array monetary{15.36, 31.35, 59.924, 133.95};
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(std::abs(customers->breaks[2][i] - monetary[i]) < 1e-9);
        double total = 0;
        for (const double each : customers->revenue) total += each;
        QVERIFY(std::abs(total - 2'500'315.63) < 1e-6);

        const Finding finding = rfm(*snapshot);
        QCOMPARE(scores_of(finding, "r"), (Counts{{"1", 4539}, {"2", 4748}, {"3", 4844}, {"4", 4720}, {"5", 4719}}));
        QCOMPARE(scores_of(finding, "f"), (Counts{{"1", 11908}, {"3", 4079}, {"4", 3658}, {"5", 3925}}));
        QCOMPARE(scores_of(finding, "m"), (Counts{{"1", 4817}, {"2", 4615}, {"3", 4710}, {"4", 4715}, {"5", 4713}}));
        Counts cells_of = scores_of(finding, "score");
        QCOMPARE(cells_of["555"], 2360);
        QCOMPARE(cells_of["111"], 1665);
        QCOMPARE(cells_of.size(), 72U);
    }
    void cdnow_by_rank() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW file is not here");
        const Finding finding = rfm(*snapshot, {{"scores", "rank"}});
        const Counts fifths{{"1", 4714}, {"2", 4714}, {"3", 4714}, {"4", 4714}, {"5", 4714}};
        for (const char* score : {"r", "f", "m"}) QCOMPARE(scores_of(finding, score), fifths);
        Counts cells_of = scores_of(finding, "score");
        QCOMPARE(cells_of["555"], 2509);
        QCOMPARE(cells_of["111"], 1733);
    }
    void purchases_returns_and_nobody_are_counted_as_documented() {
        const Finding finding = rfm(*small_shop());
        const FindingTable& customers = *finding.table("customers");
        QCOMPARE(customers.rows(), 2U);
        // customer segment recency frequency monetary revenue r f m score last_purchase; reference day 2011-01-11
        QVERIFY2(cells(customers, 0).startsWith(u"a "), qPrintable(cells(customers, 0)));
        QVERIFY2(cells(customers, 0).contains(u" 10.00 2.00 30.00 30.00 "), qPrintable(cells(customers, 0)));
        QVERIFY2(cells(customers, 0).endsWith(u"2011-01-01"), qPrintable(cells(customers, 0)));
        QVERIFY2(cells(customers, 1).contains(u" 8.00 1.00 30.00 30.00 "), qPrintable(cells(customers, 1)));
        QStringList notes;
        for (const Text& note : finding.notes) notes << q(note);
        QVERIFY(notes.contains(QStringLiteral("1 order line without a customer is left out.")));
        QVERIFY(notes.contains(QStringLiteral("1 order line without a time is left out.")));
        QVERIFY(notes.contains(QStringLiteral("1 customer who only gave back is left out.")));
        QVERIFY(q(finding.warnings.front()).startsWith(u"Only 2 customers"));
    }
    void options_change_what_is_measured() {
        const auto measures = [](const std::map<std::string, std::string>& options) {
            const Finding finding = rfm(*small_shop(), options);
            const FindingTable& table = *finding.table("customers");
            QStringList all;
            for (std::size_t row = 0; row < table.rows(); ++row)
                all << QStringLiteral("%1 %2 %3")
                           .arg(q(table.find("customer")->values.text(row)))
                           .arg(table.find("frequency")->values.numbers()[row])
                           .arg(table.find("monetary")->values.numbers()[row]);
            all.sort();
            return all.join(u';');
        };
        QCOMPARE(measures({}), QStringLiteral("a 2 30;b 1 30"));
        QCOMPARE(measures({{"frequency", "days"}}), QStringLiteral("a 1 30;b 1 30"));
        QCOMPARE(measures({{"monetary", "mean"}}), QStringLiteral("a 2 15;b 1 30"));
        QCOMPARE(measures({{"returns", "leave_out"}}), QStringLiteral("a 2 30;b 1 40"));
    }
    void as_of_forgets_what_came_later() {
        const Finding finding = rfm(*small_shop(), {}, *make_date(2011, 1, 2));
        const FindingTable& table = *finding.table("customers");
        QCOMPARE(table.rows(), 1U);
        QCOMPARE(table.find("recency")->values.numbers()[0], 2.0);
        QCOMPARE(q(finding.provenance.as_of), QStringLiteral("2011-01-02"));
    }
    void a_single_date_far_in_the_future_is_warned_of() {
        std::string table = "customer_id,time,amount\n";
        for (int i = 0; i < 60; ++i)
            table += "c" + std::to_string(i) + ",2011-01-" + (i % 2 == 0 ? "10" : "11") + ",5\n";
        const auto warned = [](const Finding& finding) {
            return std::ranges::any_of(finding.warnings,
                                       [](const Text& each) { return q(each).contains(u"look for wrong dates"); });
        };
        QVERIFY(!warned(rfm(*snapshot_of({{DatasetKind::transactions, table}}))));
        table += "c1,2031-01-01,5\n";
        const auto snapshot = snapshot_of({{DatasetKind::transactions, table}});
        QVERIFY(warned(rfm(*snapshot)));
        QVERIFY(!warned(rfm(*snapshot, {}, make_date(2011, 1, 31))));
    }
    void lines_that_are_said_to_be_left_out_are_left_out() {
        std::string table = "customer_id,time,amount\n";
        for (int i = 0; i < 3000; ++i)
            table += "c" + std::to_string(i % 60) + ",2011-01-" + (i % 2 == 0 ? "10" : "11") + ",5\n";
        const std::string late = "c1,2031-01-01,5\nlate only,2031-01-01,5\n";
        for (const char* frequency : {"orders", "days"}) {
            const std::map<std::string, std::string> options{{"frequency", frequency}};
            const Finding with = rfm(*snapshot_of({{DatasetKind::transactions, table + late}}), options);
            const Finding without = rfm(*snapshot_of({{DatasetKind::transactions, table}}), options);
            QVERIFY(std::ranges::any_of(with.warnings, [](const Text& each) { return q(each).contains(u"left out"); }));
            const FindingTable &customers = *with.table("customers"), &expected = *without.table("customers");
            QCOMPARE(customers.rows(), expected.rows());
            for (std::size_t row = 0; row < customers.rows(); ++row)
                QCOMPARE(cells(customers, row), cells(expected, row));
        }
    }
    void a_segment_condition_keeps_the_rows_of_its_customers() {
        const auto snapshot = small_shop();
        const auto groups = customer_segments(*snapshot, {});
        QVERIFY(groups);
        const auto ids = snapshot->dataset(DatasetKind::transactions).find("customer_id")->values.shared_dictionary();
        const std::string of_a(groups->text(*ids->find("a")));
        QVERIFY(!of_a.empty());
        QVERIFY(groups->missing(*ids->find("c")));
        const Filter filter{.period = {},
                            .conditions = {{.segment = true,
                                            .dataset = DatasetKind::customers,
                                            .field = "",
                                            .op = Operator::is,
                                            .values = {of_a}}}};
        const auto rows = select(*snapshot, filter, in_segments);
        QVERIFY(rows);
        QVERIFY((*rows)[DatasetKind::transactions].contains(0));
        QVERIFY(!(*rows)[DatasetKind::transactions].contains(5));
    }
    void every_combination_of_scores_has_one_name_and_every_name_is_used() {
        std::map<std::size_t, int> used;
        for (int r = 1; r <= 5; ++r)
            for (int f = 1; f <= 5; ++f)
                for (int m = 1; m <= 5; ++m) ++used[rfm_segment(r, f, m)];
        QCOMPARE(used.size(), rfm_segments.size());
        QCOMPARE(q(rfm_segments[rfm_segment(5, 5, 5)]), QStringLiteral("Champions"));
        QCOMPARE(q(rfm_segments[rfm_segment(1, 1, 1)]), QStringLiteral("Lost"));
        QCOMPARE(q(rfm_segments[rfm_segment(1, 5, 5)]), QStringLiteral("Can't lose them"));
        QCOMPARE(q(rfm_segments[rfm_segment(5, 1, 1)]), QStringLiteral("New customers"));
    }
    void segments_add_up_to_all_customers_and_revenue() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW file is not here");
        const Finding finding = rfm(*snapshot);
        const FindingTable& table = *finding.table("segments");
        double customers = 0, revenue = 0, share = 0;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            customers += table.find("customers")->values.numbers()[row];
            revenue += table.find("revenue")->values.numbers()[row];
            share += table.find("revenue_share")->values.numbers()[row];
        }
        QCOMPARE(customers, 23'570.0);
        QVERIFY(std::abs(revenue - 2'500'315.63) < 1e-6);
        QVERIFY(std::abs(share - 1) < 1e-12);
    }
    void the_same_bytes_on_any_number_of_threads() {
        const auto snapshot = cdnow();
        if (!snapshot) QSKIP("the CDNOW file is not here");
        const auto revenue_on = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const Finding finding = rfm(*snapshot);
            const auto values = finding.table("customers")->find("revenue")->values.numbers();
            return std::vector<double>(values.begin(), values.end());
        };
        QVERIFY(revenue_on(1) == revenue_on(2));
        QVERIFY(revenue_on(1) == revenue_on(8));
    }
    void lacking_data_is_said() {
        const auto no_customers = snapshot_of({{DatasetKind::transactions, "time,amount\n2011-01-01,1\n"}});
        QCOMPARE(q(run(*no_customers, {.analysis = "segments.rfm"}).error()),
                 QStringLiteral("Needs the field “Customer” of order lines: import a file that has it."));
        const auto no_amount = snapshot_of({{DatasetKind::transactions, "time,customer_id\n2011-01-01,a\n"}});
        const auto failed = run(*no_amount, {.analysis = "segments.rfm"});
        QCOMPARE(failed.error().code, ErrorCode::missing_data);
        QCOMPARE(q(*missing(*find_analysis("segments.rfm"), *snapshot_of({}))),
                 QStringLiteral("Needs order lines: import some."));
    }
};

QTEST_GUILESS_MAIN(TestRfm)
#include "test_rfm.moc"
