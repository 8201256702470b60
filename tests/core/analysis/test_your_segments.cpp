#include <QTest>

#include "core/analysis/analysis.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// a bought three times, b twice, c once; z only has a row of their own. The last day is 2024-03-10.
SnapshotPtr shop(std::vector<OwnSegment> segments) {
    const SnapshotPtr all = snapshot_of({{DatasetKind::customers, "customer_id,country\na,FR\nb,DE\nc,FR\nz,DE\n"},
                                         {DatasetKind::transactions,
                                          "order_id,customer_id,time,amount,channel\n"
                                          "1,a,2024-01-05,10,web\n2,a,2024-02-05,20,web\n3,a,2024-03-10,30,shop\n"
                                          "4,b,2024-02-10,5,shop\n5,b,2024-03-01,5,web\n6,c,2024-03-09,30,shop\n"}});
    std::vector<Dataset> datasets;
    for (const DatasetSpec& kind : dataset_kinds()) datasets.push_back(all->dataset(kind.kind));
    return std::make_shared<const Snapshot>(1, "test", "", std::move(datasets), SamePeople(), std::vector<OwnRule>(),
                                            std::vector<ImportedRows>(), std::move(segments));
}

const std::vector<OwnSegment> french_and_regular{{"French", "country=FR"}, {"Regular", "orders()>=2"}};

Result<Finding> asked(const Snapshot& snapshot, const std::map<std::string, std::string>& options = {},
                      const std::vector<std::string>& conditions = {}) {
    return run(snapshot,
               {.analysis = "segments.own", .options = options, .filter = *parse_filter(conditions, snapshot)});
}

/// The rows of a table, numbers rounded to two decimals.
QString rows(const Result<Finding>& finding, std::string_view id, const std::vector<const char*>& columns) {
    if (!finding) return q(finding.error());
    const FindingTable* table = finding->table(id);
    if (!table) return QStringLiteral("no table");
    QStringList all;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        QStringList cells;
        for (const char* column : columns) {
            const Column& of = table->find(column)->values;
            cells << (of.type() == ColumnType::number ? QString::number(of.numbers()[row], 'g', 4)
                      : of.type() == ColumnType::date ? q(iso_text(Date{of.dates()[row]}))
                                                      : q(of.text(row)));
        }
        all << cells.join(u'|');
    }
    return all.join(u'\n');
}

double metric(const Finding& finding, std::string_view id) {
    return std::ranges::find(finding.metrics, id, &Metric::id)->value;
}

}  // namespace

class TestYourSegments : public QObject {
    Q_OBJECT
 private slots:
    void sizes_and_revenue() {
        const auto finding = asked(*shop(french_and_regular));
        QCOMPARE(rows(finding, "segments", {"segment", "customers", "share", "revenue", "revenue_share"}),
                 "French|2|0.5|90|0.9\nRegular|2|0.5|70|0.7");
        QCOMPARE(q(finding->table("segments")->key_dimension), "segment");
        QCOMPARE(metric(*finding, "in_any"), 3.0);
        QCOMPARE(metric(*finding, "in_none"), 0.25);
        QCOMPARE(metric(*finding, "in_several"), 1.0);
    }
    void overlap_counts_who_is_in_both() {
        QCOMPARE(
            rows(asked(*shop({{"French", "country=FR"}, {"Regular", "orders()>=2"}, {"Top", "orders()>=3"}})),
                 "overlap", {"segment", "other", "customers", "share"}),
            "French|French|2|1\nFrench|Regular|1|0.5\nFrench|Top|1|0.5\nRegular|French|1|0.5\nRegular|Regular|2|1\n"
            "Regular|Top|1|0.5\nTop|French|1|1\nTop|Regular|1|1\nTop|Top|1|1");
    }
    // Ends of months and the last day; customers count from their first row on, z from the beginning.
    void history_counts_what_had_happened_by_then() {
        const QString history = rows(asked(*shop(french_and_regular)), "history", {"day", "segment", "customers"});
        for (const char* line :
             {"2023-12-31|French|0", "2024-01-31|French|1", "2024-01-31|Regular|0", "2024-02-29|French|1",
              "2024-02-29|Regular|1", "2024-03-10|French|2", "2024-03-10|Regular|2"})
            QVERIFY2(history.contains(q(line)), qPrintable(history));
        QCOMPARE(history.count(u"French"), 13);
    }
    void members_are_listed_with_their_orders() {
        const auto finding = asked(*shop(french_and_regular), {{"segment", "French"}});
        QCOMPARE(rows(finding, "members", {"customer", "orders", "revenue"}), "a|3|60\nc|1|30");
        QCOMPARE(q(finding->table("members")->key_dimension), "customers.customer_id");
        QCOMPARE(rows(asked(*shop(french_and_regular)), "members", {"customer"}), "no table");
    }
    void a_filter_leaves_its_customers() {
        QCOMPARE(rows(asked(*shop(french_and_regular), {}, {"customers.country=FR"}), "segments",
                      {"segment", "customers", "share"}),
                 "French|2|1\nRegular|1|0.5");
    }
    void reasons_name_segments_of_ones_own() {
        const auto snapshot = shop({{"French", "country=FR"}, {"Few", "segment=French and not orders()>=2"}});
        QCOMPARE(rows(asked(*snapshot, {{"customer", "c"}}), "reasons", {"segment", "part", "holds", "has"}),
                 "French|country=FR|yes|FR\nFew|and|yes|\nFew|  segment=French|yes|French\nFew|  not|yes|\nFew|    "
                 "orders()>=2|no|1");
        QCOMPARE(rows(asked(*snapshot, {{"customer", "b"}}), "reasons", {"segment", "holds", "has"}),
                 "French|no|DE\nFew|no|\nFew|no|\nFew|no|\nFew|yes|2");
        QCOMPARE(q(asked(*snapshot, {{"customer", "nobody"}}).error()), "There is no customer “nobody”.");
    }
    void a_segment_that_cannot_be_worked_out_is_a_warning() {
        const auto finding = asked(*shop({{"French", "country=FR"}, {"Broken", "colour=red"}}));
        QCOMPARE(rows(finding, "segments", {"segment"}), "French");
        QVERIFY(q(finding->warnings.front()).startsWith(u"“Broken” cannot be worked out on the present data: "));
    }
    void a_rule_that_is_tried_stands_last_and_is_told() {
        const auto finding = asked(*shop(french_and_regular), {{"rule", "country=DE"}});
        QCOMPARE(rows(finding, "segments", {"segment", "customers"}), "French|2\nRegular|2\nRule as written|2");
        QCOMPARE(q(finding->headline), "2 of 4 customers (50%) satisfy the rule.");
        QVERIFY(finding->table("segments")->key_dimension.empty());  // no filter knows it
    }
    void stops_when_told() {
        const auto stopped = run(*shop(french_and_regular), {.analysis = "segments.own"},
                                 Progress([](double, const Text&) { return false; }));
        QVERIFY(!stopped && stopped.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestYourSegments)
#include "test_your_segments.moc"
