#include <QTest>
#include <map>

#include "core/analysis/analysis.h"
#include "core/analysis/segments/frozen_clusters.h"
#include "core/analysis/segments/segment_rule.h"
#include "core/base/random_numbers.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Customers with two numbers each about one of three places; "n" in front of those who come later.
std::string planted(int customers, std::uint64_t seed, const char* prefix) {
    constexpr double places[3][2] = {{10, 100}, {20, 100}, {15, 300}};
    RandomNumbers random(seed);
    std::string table;
    for (int i = 0; i < customers; ++i) {
        table += prefix + std::to_string(i);
        for (const double place : places[i % 3])
            table += "," + std::to_string(place * (0.95 + 0.1 * 0.001 * random.below(1000)));
        table += '\n';
    }
    return table;
}

constexpr const char* header = "customer_id,visits a year,basket; 100%\n";

struct Found : Finding {
    std::vector<OwnSegment> segments{};
};

Result<Found> found(const Snapshot& snapshot, const std::map<std::string, std::string>& options) {
    const Request request{.analysis = "segments.clusters", .options = options};
    auto finding = run(snapshot, request);
    if (!finding) return std::unexpected(finding.error());
    const auto* segments = segments_to_keep(snapshot, request);
    return Found{{std::move(*finding)}, segments ? *segments : std::vector<OwnSegment>()};
}

QString members(const std::string& rule, const Snapshot& snapshot, std::optional<Date> as_of = {}) {
    const auto read = parse_segment_rule(rule, snapshot);
    if (!read) return q(read.error());
    const auto customers = customers_who(*read, snapshot, as_of, {});
    if (!customers) return q(customers.error());
    QStringList ids;
    customers->for_each(
        [&](std::size_t code) { ids << q(std::string(snapshot.dictionary("customer")->at(static_cast<Code>(code)))); });
    ids.sort();
    return ids.join(u' ');
}

/// The customers of a cluster as the finding lists them.
QString listed(const Finding& finding, std::size_t cluster) {
    const FindingTable& table = *finding.table("members");
    const std::string_view name = finding.table("clusters")->find("cluster")->values.text(cluster);
    QStringList ids;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.find("cluster")->values.text(row) == name)
            ids << q(std::string(table.find("customer")->values.text(row)));
    ids.sort();
    return ids.join(u' ');
}

std::string purchases() {
    RandomNumbers random(3);
    std::string table = "order_id,customer_id,time,quantity,amount,discount,store_id\n";
    for (int order = 0; order < 1500; ++order) {
        const int c = static_cast<int>(random.below(200));
        const bool often = c < 60;
        if (!often && order % 3 != 0) continue;
        table += "o" + std::to_string(order) + ",c" + std::to_string(c) + ",2024-" + (often ? "11" : "02") + "-1" +
                 std::to_string(random.below(9)) + ",1," + std::to_string((often ? 5 : 90) + random.below(20)) +
                 (often && order % 2 == 0 ? ",2," : ",,") + (often ? "" : "S1") + "\n";
    }
    return table;
}

}  // namespace

class TestFrozenClusters : public QObject {
    Q_OBJECT

 private slots:
    void a_segment_holds_whom_the_finding_lists_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("scale");
        for (const char* method : {"kmeans", "mixture"})
            for (const char* scale : {"robust", "z", "none"})
                QTest::addRow("%s %s", method, scale) << QString(method) << QString(scale);
    }
    void a_segment_holds_whom_the_finding_lists() {
        QFETCH(QString, method);
        QFETCH(QString, scale);
        const std::string people = header + planted(240, 1, "c"), lines = purchases();
        for (const SnapshotPtr& snapshot :
             {snapshot_of({{DatasetKind::customers, people}}), snapshot_of({{DatasetKind::transactions, lines}})}) {
            const auto finding =
                found(*snapshot, {{"method", method.toStdString()}, {"scale", scale.toStdString()}, {"clusters", "3"}});
            QVERIFY2(finding, qPrintable(finding ? QString() : q(finding.error())));
            QCOMPARE(finding->segments.size(), finding->table("clusters")->rows());
            for (std::size_t c = 0; c < finding->segments.size(); ++c)
                QCOMPARE(members(finding->segments[c].expression, *snapshot), listed(*finding, c));
        }
    }
    void customers_who_come_later_fall_to_the_planted_group() {
        const SnapshotPtr before = snapshot_of({{DatasetKind::customers, header + planted(120, 1, "c")}});
        const SnapshotPtr after =
            snapshot_of({{DatasetKind::customers, header + planted(120, 1, "c") + planted(60, 2, "n")}});
        for (const char* method : {"kmeans", "mixture"}) {
            const auto finding = found(*before, {{"method", method}, {"clusters", "3"}});
            QVERIFY(finding);
            for (std::size_t c = 0; c < 3; ++c) {
                const QStringList ids = members(finding->segments[c].expression, *after).split(u' ');
                QCOMPARE(ids.size(), 60);
                const int group = ids.front().mid(1).toInt() % 3;
                for (const QString& id : ids) QCOMPARE(id.mid(1).toInt() % 3, group);
                QCOMPARE(ids.filter(u"n"_qs).size(), 20);
            }
        }
    }
    void a_name_keeps_its_meaning_when_all_others_change() {
        const SnapshotPtr before = snapshot_of({{DatasetKind::customers, header + planted(120, 1, "c")}});
        std::string many = header + planted(120, 1, "c");
        for (int i = 0; i < 500; ++i) many += "x" + std::to_string(i) + ",900,9000\n";  // would move every centre
        const SnapshotPtr after = snapshot_of({{DatasetKind::customers, many}});
        const auto finding = found(*before, {{"clusters", "3"}});
        for (std::size_t c = 0; c < 3; ++c) {
            const QStringList old_ones = members(finding->segments[c].expression, *after).split(u' ').filter(u"c"_qs);
            QCOMPARE(old_ones.join(u' '), listed(*finding, c));
        }
    }
    void the_nearest_centre_by_hand() {
        const SnapshotPtr snapshot =
            snapshot_of({{DatasetKind::customers, "customer_id,a,b\nc1,8,0\nc2,13,0\nc3,,0\nc4,9.9,5\n"}});
        const std::string description = "made 2024-01-01;by a 10 2;centre -1;centre 1";
        QCOMPARE(members("cluster(\"" + description + "\")=1", *snapshot), u"c1 c4");
        QCOMPARE(members("cluster(\"" + description + "\")=2", *snapshot), u"c2");
        QCOMPARE(members("not cluster(\"" + description + "\")=1 and b=0", *snapshot), u"c2 c3");
        const std::string filled = "made 2024-01-01;by a 10 2 fill 30;centre -1;centre 1";
        QCOMPARE(members("cluster(\"" + filled + "\")=2", *snapshot), u"c2 c3");
    }
    void the_most_probable_component_by_hand() {
        // Variances 1 and 9 about 0: the narrow one up to x² = 2 ln 3 / (1 - 1/9), 1.572.
        const SnapshotPtr snapshot =
            snapshot_of({{DatasetKind::customers, "customer_id,a\nc1,1.57\nc2,1.58\nc3,-1.57\nc4,-1.58\n"}});
        const std::string description =
            "made 2024-01-01;by a 0 1;centre 0;centre 0;weights 0.5 0.5;covariance 1;covariance 9";
        QCOMPARE(members("cluster(\"" + description + "\")=1", *snapshot), u"c1 c3");
        QCOMPARE(members("cluster(\"" + description + "\")=2", *snapshot), u"c2 c4");
    }
    void a_description_is_read_back() {
        FrozenClusters clusters{
            .made = "2024-01-01",
            .filter = {"customers.\"a;b\"=\"x, \"\"y\"\"\""},
            .measures = {{.id = "100% of; \"it\"", .logged = true, .centre = 1.25, .spread = 0.5, .fill = 3},
                         {.id = "discount_share", .steady = {0.1, 4}}},
            .centres = {{1, 2}, {-3, 1e-7}}};
        const std::string text = write_frozen_clusters(clusters);
        const auto read = read_frozen_clusters(text);
        QVERIFY2(read, text.c_str());
        QCOMPARE(q(write_frozen_clusters(*read)), q(text));
        QCOMPARE(q(read->measures[0].id), u"100% of; \"it\"");
        QCOMPARE(q(read->filter[0]), q(clusters.filter[0]));
        QVERIFY(read->centres == clusters.centres);
        QCOMPARE(q(readable_rule("not " + cluster_rule(clusters, 2) + " and country=France")),
                 u"not cluster 2 of 2 by 100% of; \"it\", discount_share and country=France");
    }
    void what_is_not_whole_is_refused_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule :
             {"cluster(\"\")=1", "cluster(\"made 1;by a 0 1\")=1", "cluster(\"by a 0 0;centre 1\")=1",
              "cluster(\"by a 0 1;centre 1 2\")=1", "cluster(\"by a 0 1;centre 1\")=2",
              "cluster(\"by a 0 1;centre 1\")=0", "cluster(\"by a 0 1;centre 1\")=1.5",
              "cluster(\"by a 0 1;centre 1\")>1", "cluster(a)=1", "cluster(\"by a 0 1;centre 1;weights 1\")=1",
              "cluster(\"by a 0 1;centre nan\")=1", "cluster(\"x\")=1"})
            QTest::newRow(rule) << QString(rule);
    }
    void what_is_not_whole_is_refused() {
        QFETCH(QString, rule);
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::customers, "customer_id,a\nc1,1\n"}});
        const auto read = parse_segment_rule(rule.toStdString(), *snapshot);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::bad_value);
    }
    void a_measure_that_is_gone_is_named() {
        const SnapshotPtr before = snapshot_of({{DatasetKind::customers, header + planted(120, 1, "c")}});
        const auto finding = found(*before, {{"clusters", "3"}});
        const SnapshotPtr after = snapshot_of({{DatasetKind::customers, "customer_id,visits a year\nc1,10\n"}});
        QVERIFY(members(finding->segments[0].expression, *after)
                    .contains("“basket; 100%”, which is not in the data any more"));
    }
    void rows_lead_to_segments_that_are_kept() {
        const std::string table = header + planted(120, 1, "c");
        const SnapshotPtr before = snapshot_of({{DatasetKind::customers, table}});
        const auto finding = found(*before, {{"clusters", "3"}});
        QVERIFY(finding->table("clusters")->key_dimension.empty());
        std::vector<OwnSegment> kept = finding->segments;
        kept[0].name = "the best";
        kept.pop_back();
        kept.push_back({finding->segments[2].name, "\"visits a year\">3"});
        const SnapshotPtr after = std::make_shared<const Snapshot>(
            2, "test", "", std::vector<Dataset>{before->dataset(DatasetKind::customers)}, SamePeople{},
            std::vector<OwnRule>{}, std::vector<ImportedRows>{}, kept);
        const auto again = found(*after, {{"clusters", "3"}});
        QCOMPARE(q(again->table("clusters")->key_dimension), u"segment");
        const Column& keys = again->table("clusters")->find("segment")->values;
        QCOMPARE(q(std::string(keys.text(0))), u"the best");
        QCOMPARE(q(std::string(keys.text(1))), q(kept[1].name));
        QVERIFY(keys.missing(2) || keys.text(2).empty());
        QCOMPARE(q(again->segments[2].name), q(kept[2].name + " (cluster)"));  // a rule has the name
        const auto inside = in_segments(*after, {.segment = true, .values = {"the best"}}, {});
        QVERIFY(inside);
        QCOMPARE(inside->count(), std::size_t{40});
    }
    void earlier_days_count_what_had_happened_by_then() {
        const std::string lines = purchases();
        const SnapshotPtr snapshot = snapshot_of({{DatasetKind::transactions, lines}});
        const auto finding = found(*snapshot, {{"clusters", "2"}, {"fields", "frequency,monetary"}});
        QVERIFY(finding);
        std::size_t all = 0, early = 0;
        for (const OwnSegment& segment : finding->segments) {
            all +=
                static_cast<std::size_t>(members(segment.expression, *snapshot).split(u' ', Qt::SkipEmptyParts).size());
            early += static_cast<std::size_t>(
                members(segment.expression, *snapshot, make_date(2024, 3, 1)).split(u' ', Qt::SkipEmptyParts).size());
        }
        QVERIFY(early > 0 && early < all);  // those who only bought in November are in none yet
        QCOMPARE(members(finding->segments[0].expression, *snapshot, make_date(2023, 1, 1)), u"");
    }
};

QTEST_GUILESS_MAIN(TestFrozenClusters)
#include "test_frozen_clusters.moc"
