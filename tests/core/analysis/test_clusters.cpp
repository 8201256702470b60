#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <map>

#include "core/analysis/analysis.h"
#include "core/analysis/segments/cluster_finding.h"
#include "core/analysis/segments/cluster_names.h"
#include "core/base/random_numbers.h"
#include "core/math/cluster_quality.h"
#include "known_points.h"
#include "nature.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

using Values = std::map<std::string, std::string>;

Result<Finding> clusters(const Snapshot& snapshot, const Values& options = {}, const Filter& filter = {},
                         std::optional<Date> as_of = {}) {
    return run(snapshot, {.analysis = "segments.clusters", .options = options, .filter = filter, .as_of = as_of});
}

/// The irises as customers with four numbers each.
SnapshotPtr iris_customers() {
    const Points points = iris();
    std::string table = "customer_id,sepal length,sepal width,petal length,petal width\n";
    for (std::size_t i = 0; i < points.rows; ++i) {
        table += "c" + std::to_string(1000 + i);
        for (std::size_t j = 0; j < 4; ++j) table += "," + std::to_string(points[i][j]);
        table += '\n';
    }
    return snapshot_of({{DatasetKind::customers, table}});
}

/// Order lines of two kinds of customers: few large orders long ago, and many small ones at a reduction.
std::string two_kinds(int customers) {
    RandomNumbers random(7);
    std::string table = "order_id,customer_id,time,quantity,amount,discount,store_id\n";
    int order = 0;
    for (int c = 0; c < customers; ++c) {
        const bool often = c % 3 == 0;
        for (int i = 0; i < (often ? 12 + c % 5 : 1 + c % 2); ++i) {
            const auto day = 1 + random.below(28), month = often ? 6 + random.below(7) : 1 + random.below(3);
            const auto two = [](std::uint32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
            table += std::to_string(++order) + ",c" + std::to_string(c) + ",2024-" + two(month) + "-" + two(day) +
                     ",1," + std::to_string(often ? 5 + random.below(10) : 200 + random.below(100)) +
                     (often ? ",2," : ",,") + (often ? "" : "S1") + "\n";
        }
    }
    return table;
}

const TableColumn& column(const Finding& finding, const char* table, const char* id) {
    return *finding.table(table)->find(id);
}

QString all_of(const std::vector<Text>& texts) {
    QStringList all;
    for (const Text& each : texts) all << q(each);
    return all.join(u'\n');
}

}  // namespace

class TestClusters : public QObject {
    Q_OBJECT
 private slots:
    // R: kmeans(iris, 3), as in test_kmeans.cpp.
    void irises_are_those_of_the_literature() {
        const auto finding = clusters(*iris_customers(), {{"clusters", "3"}, {"scale", "none"}, {"log", "no"}});
        QVERIFY(finding);
        const auto sizes = column(*finding, "clusters", "customers").values.numbers();
        QCOMPARE(std::vector<double>(sizes.begin(), sizes.end()), (std::vector<double>{62, 50, 38}));
        const auto codes = column(*finding, "members", "cluster").values.codes();
        const double index = adjusted_rand_index(codes, iris_species());
        QVERIFY(std::abs(index - 0.73023827) < 1e-8);
        double sum = 0;
        for (const double width : column(*finding, "members", "silhouette").values.numbers()) sum += width;
        QVERIFY(std::abs(sum / 150 - 0.55281901) < 1e-7);
        QVERIFY(std::abs(finding->metrics[2].value - 0.55281901) < 1e-7);
        QVERIFY(std::abs(finding->metrics[3].value - 602.51916 / 681.3706) < 1e-7);
        const auto stability = column(*finding, "clusters", "stability").values.numbers();
        QVERIFY(std::abs(std::ranges::max(stability) - 1) < 0.01 &&
                std::abs(std::ranges::min(stability) - 0.953) < 0.03);
        const auto silhouettes = column(*finding, "choice", "silhouette").values.numbers();
        QVERIFY(std::abs(silhouettes[1] - 0.68104617) < 1e-7 && std::abs(silhouettes[4] - 0.48874889) < 1e-7);
    }
    void mixtures_of_irises_find_the_species() {
        const auto finding =
            clusters(*iris_customers(), {{"clusters", "3"}, {"method", "mixture"}, {"model", "VEV"}, {"scale", "none"},
                                         {"log", "no"}});
        QVERIFY(finding);
        const auto codes = column(*finding, "members", "cluster").values.codes();
        QVERIFY(std::abs(adjusted_rand_index(codes, iris_species()) - 0.90387423) < 1e-7);
        // mclust: -829.978, -561.7285, -562.5507
        const auto bic = column(*finding, "choice", "bic").values.numbers();
        QVERIFY(std::abs(bic[0] + 829.9781544) < 0.01 && std::abs(bic[1] + 561.7284621) < 0.01);
        QCOMPARE(q(column(*finding, "choice", "proposed").values.text(1)), QStringLiteral("BIC, silhouette"));
    }
    void kinds_of_customers_are_told_apart_and_named() {
        const auto finding = clusters(*snapshot_of({{DatasetKind::transactions, two_kinds(120)}}), {{"clusters", "2"}});
        QVERIFY(finding);
        QVERIFY2(q(finding->headline).startsWith(u"Customers fall into 2 clusters; the most valuable, “"),
                 qPrintable(q(finding->headline)));
        const FindingTable& members = *finding->table("members");
        QCOMPARE(q(members.key_dimension), QStringLiteral("customers.customer_id"));
        for (std::size_t row = 0; row < members.rows(); ++row) {
            const int number = q(members.find("customer")->values.text(row)).mid(1).toInt();
            const bool often =
                members.find("cluster")->values.codes()[row] == members.find("cluster")->values.codes()[0];
            QCOMPARE(often, number % 3 == 0);
        }
        QCOMPARE(column(*finding, "clusters", "customers").values.numbers()[0], 80.0);  // they brought the most
        QCOMPARE(q(column(*finding, "clusters", "verdict").values.text(0)), QStringLiteral("highly stable"));
    }
    void the_same_on_any_number_of_threads() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions, two_kinds(200)}});
        for (const char* method : {"kmeans", "mixture"}) {
            const auto many = clusters(*snapshot, {{"method", method}});
            const oneapi::tbb::global_control one(oneapi::tbb::global_control::max_allowed_parallelism, 1);
            const auto alone = clusters(*snapshot, {{"method", method}});
            QVERIFY(many && alone);
            for (std::size_t t = 0; t < many->tables.size(); ++t)
                QCOMPARE(many->tables[t].rows(), alone->tables[t].rows());
            QVERIFY(many->headline == alone->headline && many->notes == alone->notes);
            for (const char* id : {"silhouette", "axis_1", "axis_2"})
                QVERIFY(std::ranges::equal(column(*many, "members", id).values.numbers(),
                                           column(*alone, "members", id).values.numbers()));
            QVERIFY(std::ranges::equal(column(*many, "members", "cluster").values.codes(),
                                       column(*alone, "members", "cluster").values.codes()));
            QVERIFY(std::ranges::equal(column(*many, "clusters", "stability").values.numbers(),
                                       column(*alone, "clusters", "stability").values.numbers()));
        }
    }
    void unknown_measures_are_refused_with_what_there_is() {
        const auto finding = clusters(*iris_customers(), {{"fields", "sepal length, shoe size"}});
        QVERIFY(!finding);
        QCOMPARE(q(finding.error()),
                 QStringLiteral("There is no measure of customers “shoe size”. There are: sepal length, "
                                "sepal width, petal length, petal width."));
    }
    void customers_without_a_measure_are_left_out_or_get_the_median() {
        std::string table = "customer_id,income,visits,height\n";
        for (int i = 0; i < 60; ++i)
            table += "c" + std::to_string(i) + "," +
                     (i == 5 ? "" : std::to_string(i % 2 == 0 ? 10 + i % 7 : 90 + i % 5)) + "," +
                     std::to_string(i % 2 == 0 ? 1 + i % 3 : 20 + i % 4) + ",180\n";
        const auto snapshot = snapshot_of({{DatasetKind::customers, table}});
        const auto without = clusters(*snapshot, {{"clusters", "2"}});
        QVERIFY(without);
        QCOMPARE(without->table("members")->rows(), 59U);
        QVERIFY(all_of(without->notes).contains(u"1 customer without one of the measures is left out."));
        QVERIFY(all_of(without->warnings).contains(u"The same for all customers and left out: height."));
        const auto filled = clusters(*snapshot, {{"clusters", "2"}, {"missing", "median"}});
        QCOMPARE(filled->table("members")->rows(), 60U);
        QVERIFY(all_of(filled->notes).contains(u"1 missing value is replaced by the median."));
    }
    void what_cannot_be_clustered_is_said() {
        const auto refused = [](std::string_view table, const Filter& filter = {}, std::optional<Date> as_of = {}) {
            const auto finding = clusters(*snapshot_of({{DatasetKind::transactions, table}}), {}, filter, as_of);
            return finding ? q(finding->headline) : q(finding.error());
        };
        constexpr std::string_view head = "order_id,customer_id,time,amount\n";
        QVERIFY(refused(std::string(head) + "1,a,2024-01-01,5\n").startsWith(u"1 customer has every measure"));
        QVERIFY(refused(std::string(head) + "1,a,2024-01-01,5\n2,b,2024-01-01,5\n3,c,2024-01-01,5\n")
                    .startsWith(u"3 customers have every measure"));
        QVERIFY(
            refused(std::string(head) + "1,a,2024-01-01,-5\n2,b,2024-01-01,-5\n").startsWith(u"No customer is left"));
        QVERIFY(!refused(std::string(head) + "1,a,2024-01-01,5\n", {}, make_date(2020, 1, 1)).isEmpty());
        QVERIFY(refused(std::string(head) + "1,a,2024-01-01,5\n2,b,2024-01-02,9\n3,c,2024-02-01,1\n4,c,2024-02-05,1\n")
                    .startsWith(u"Customers fall into 2 clusters"));
    }
    void odd_options_give_a_finding_or_words() {
        const auto snapshot = snapshot_of({{DatasetKind::transactions, two_kinds(40)}});
        for (const Values& options : std::vector<Values>{{{"clusters", "20"}},
                                                         {{"clusters", "1"}},
                                                         {{"fields", "frequency"}},
                                                         {{"fields", "discount_share,return_share"}},
                                                         {{"scale", "none"}, {"log", "no"}},
                                                         {{"method", "mixture"}, {"clusters", "8"}},
                                                         {{"method", "mixture"}, {"model", "EII"}, {"most", "2"}}}) {
            const auto finding = clusters(*snapshot, options);
            QVERIFY2(finding ? !q(finding->headline).isEmpty() : !q(finding.error()).isEmpty(), "no words");
            if (!finding) qInfo("%s", qPrintable(q(finding.error())));
        }
    }
    void groups_that_lie_apart_are_not_cut() {
        Nature nature(5);
        const auto table_of = [&](int rows, auto&& values) {
            std::string table = "customer_id,visits,minutes\n";
            for (int i = 0; i < rows; ++i) {
                const auto [x, y] = values(i);
                table += "c" + std::to_string(i) + "," + std::to_string(x) + "," + std::to_string(y) + "\n";
            }
            return table;
        };
        const auto found = [](const std::string& table) {
            const auto finding = clusters(*snapshot_of({{DatasetKind::customers, table}}));
            if (!finding) qFatal("%s", qPrintable(q(finding.error())));
            return *finding;
        };
        const auto normal = [&](double mean) { return mean + nature.normal(); };
        const Finding rare = found(table_of(600, [&](int i) {
            const double mean = i % 20 == 0 ? 20 : 0;
            return std::pair(normal(mean), normal(mean));
        }));
        QCOMPARE(rare.table("clusters")->rows(), 2U);
        const double centres[3][2] = {{0, 0}, {2, 2}, {4, 0}};
        const Finding skewed = found(table_of(600, [&](int i) {
            return std::pair(std::exp(centres[i % 3][0] + 0.3 * nature.normal()),
                             std::exp(centres[i % 3][1] + 0.3 * nature.normal()));
        }));
        QCOMPARE(skewed.table("clusters")->rows(), 3U);
        const Finding four =
            found(table_of(600, [&](int i) { return std::pair(normal(i % 2 * 10), normal(i / 2 % 2 * 10)); }));
        QCOMPARE(four.table("clusters")->rows(), 4U);
        const Finding outlier =
            found(table_of(400, [&](int i) { return std::pair(normal(i == 0 ? 1e6 : 0), normal(0)); }));
        QVERIFY(all_of(outlier.warnings).contains(u"A cluster is 1 customer only, far from all others"));
    }
    void without_revenue_the_largest_is_named() {
        std::string table = "order_id,customer_id,time,amount\n";
        for (int c = 0; c < 60; ++c)
            for (int i = 0; i < (c % 3 == 0 ? 12 : 2); ++i)
                table += std::to_string(100 * c + i) + ",c" + std::to_string(c) + "," +
                         iso_text(Date{19000 + c % 20 + (c % 3 == 0 ? 20 : 3) * i}) + ",0\n";
        const auto finding = clusters(*snapshot_of({{DatasetKind::transactions, table}}), {{"clusters", "2"}});
        QVERIFY2(finding, finding ? "" : qPrintable(q(finding.error())));
        QVERIFY2(
            q(finding->headline).contains(u"; the largest, ") && q(finding->headline).endsWith(u"holds 67% of them."),
            qPrintable(q(finding->headline)));
    }
    void one_cluster_is_no_answer() {
        const auto finding = clusters(*iris_customers(), {{"clusters", "1"}});
        QVERIFY(!finding);
        QVERIFY2(q(finding.error()).startsWith(u"One cluster parts nobody"), qPrintable(q(finding.error())));
    }
    void names_say_what_sets_apart_and_differ() {
        const auto measure = [](const char* much, const char* little) {
            ClusterMeasure made;
            made.much = much;
            made.little = little;
            return made;
        };
        const std::vector<ClusterMeasure> measures{measure("frequent", "rare"), measure("high spend", "low spend")};
        QCOMPARE(cluster_names({{1.2, 1.5}, {-0.7, -0.2}, {0.1, 0.2}, {0.2, 0.1}}, measures),
                 (std::vector<std::string>{"high spend, frequent", "rare", "average", "average, 2"}));
    }
    void verdicts_are_those_of_the_literature() {
        QVERIFY(stability_verdict(0.85) == "highly stable" && stability_verdict(0.84) == "stable");
        QVERIFY(stability_verdict(0.74) == "doubtful" && stability_verdict(0.59) == "do not trust");
    }
};

QTEST_APPLESS_MAIN(TestClusters)
#include "test_clusters.moc"
