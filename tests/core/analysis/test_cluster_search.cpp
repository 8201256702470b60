#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>

#include "core/analysis/segments/cluster_search.h"
#include "core/base/random_numbers.h"

using namespace clientele;

namespace {

/// Points around (0, 0), (20, 0) and (0, 30), 40 of each in turn; how far around them `width` says.
Points three_heaps(double width) {
    RandomNumbers random(5);
    Points points(120, 2);
    const auto off = [&] { return width * (static_cast<double>(random.below(2001)) / 1000 - 1); };
    for (std::size_t i = 0; i < points.rows; ++i) {
        points[i][0] = (i % 3 == 1 ? 20 : 0) + off();
        points[i][1] = (i % 3 == 2 ? 30 : 0) + off();
    }
    return points;
}

/// Whether the points of each heap are together and apart from the others.
bool heaps_are_found(const std::vector<std::uint32_t>& of) {
    if (of[0] == of[1] || of[0] == of[2] || of[1] == of[2]) return false;
    for (std::size_t i = 3; i < of.size(); ++i)
        if (of[i] != of[i % 3]) return false;
    return true;
}

/// The share of the sum of squares between the heaps, by the plainest route.
double explained(const Points& points) {
    double within = 0, all = 0;
    for (std::size_t j = 0; j < 2; ++j) {
        double mean = 0, means[3] = {0, 0, 0};
        for (std::size_t i = 0; i < points.rows; ++i) mean += points[i][j] / 120, means[i % 3] += points[i][j] / 40;
        for (std::size_t i = 0; i < points.rows; ++i) {
            within += std::pow(points[i][j] - means[i % 3], 2);
            all += std::pow(points[i][j] - mean, 2);
        }
    }
    return 1 - within / all;
}

}  // namespace

class TestClusterSearch : public QObject {
    Q_OBJECT
 private slots:
    void three_heaps_are_proposed_and_found() {
        const Points points = three_heaps(3);
        const auto found = find_clusters(points, {.most_clusters = 6}, {});
        QVERIFY(found);
        QCOMPARE(found->clusters, 3U);
        QCOMPARE(found->by_silhouette, 3U);
        QCOMPARE(found->by_gap, 3U);
        QCOMPARE(found->by_bic, 3U);
        QVERIFY(heaps_are_found(found->of));
        QVERIFY(std::abs(found->explained - explained(points)) < 1e-12);
        for (const double stability : found->stability) QVERIFY(stability > 0.99);
        QCOMPARE(found->counts.size(), 6U);
        QVERIFY(std::abs(found->counts[2].within - (1 - found->explained)) < 1e-12);
        QVERIFY(std::isnan(found->counts[0].silhouette) && found->counts[0].within == 1);
    }
    void so_many_as_are_wanted() {
        const auto found = find_clusters(three_heaps(3), {.clusters = 5, .most_clusters = 3}, {});
        QCOMPARE(found->clusters, 5U);
        QCOMPARE(found->counts.size(), 5U);
    }
    void a_mixture_says_how_sure_it_is() {
        const auto found = find_clusters(
            three_heaps(3), {.method = ClusterMethod::mixture, .clusters = 3, .model = Covariance::EII}, {});
        QVERIFY(found && heaps_are_found(found->of));
        QVERIFY(found->model == Covariance::EII);
        for (const double probability : found->certainty) QVERIFY(probability > 0.999 && probability <= 1);
    }
    void no_more_clusters_than_there_are_points() {
        Points points(3, 1);
        points[0][0] = 1;
        points[1][0] = 2;
        points[2][0] = 9;
        const auto found = find_clusters(points, {}, {});
        QVERIFY(found);
        QCOMPARE(found->clusters, 2U);
        QVERIFY(found->of[0] == found->of[1] && found->of[0] != found->of[2]);
    }
    void the_same_on_one_thread() {
        const Points points = three_heaps(9);
        const auto many = find_clusters(points, {}, {});
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        const auto alone = find_clusters(points, {}, {});
        QCOMPARE(many->of, alone->of);
        QCOMPARE(many->stability, alone->stability);
        QCOMPARE(many->counts[1].gap, alone->counts[1].gap);
    }
    void stops_when_told() {
        const auto stopped = find_clusters(three_heaps(3), {}, Progress([](double, const Text&) { return false; }));
        QVERIFY(!stopped && stopped.error().cancelled());
    }
};

QTEST_GUILESS_MAIN(TestClusterSearch)
#include "test_cluster_search.moc"
