#include <oneapi/tbb/global_control.h>

#include <QTest>
#include <cmath>
#include <limits>

#include "core/base/random_numbers.h"
#include "core/math/cluster_quality.h"
#include "core/math/kmeans.h"
#include "known_points.h"

using namespace clientele;

namespace {

bool near(double value, double expected, double within) {
    if (std::abs(value - expected) <= within) return true;
    qWarning("%.10g instead of %.10g", value, expected);
    return false;
}

std::vector<std::size_t> sizes_of(const KMeans& found) {
    std::vector<std::size_t> sizes = found.sizes;
    std::ranges::sort(sizes);
    return sizes;
}

/// Each column less its mean over its standard deviation (n − 1).
Points scaled(Points points) {
    for (std::size_t j = 0; j < points.columns; ++j) {
        double sum = 0, squares = 0;
        for (std::size_t i = 0; i < points.rows; ++i) sum += points[i][j];
        const double mean = sum / static_cast<double>(points.rows);
        for (std::size_t i = 0; i < points.rows; ++i) squares += (points[i][j] - mean) * (points[i][j] - mean);
        const double deviation = std::sqrt(squares / static_cast<double>(points.rows - 1));
        for (std::size_t i = 0; i < points.rows; ++i) points[i][j] = (points[i][j] - mean) / deviation;
    }
    return points;
}

Points random_points(std::size_t rows, std::size_t columns, std::size_t clusters, std::uint64_t seed) {
    RandomNumbers random(seed);
    Points points(rows, columns);
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j) {
            double sum = 0;
            for (int k = 0; k < 4; ++k) sum += random.unit();
            points[i][j] = sum + static_cast<double>((i % clusters * (j + 3)) % clusters);
        }
    return points;
}

/// Lloyd's algorithm as it is taught.
std::vector<std::uint32_t> taught(const Points& points, Points centres) {
    std::vector<std::uint32_t> of(points.rows, 0);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t i = 0; i < points.rows; ++i) {
            std::uint32_t best = 0;
            for (std::uint32_t c = 1; c < centres.rows; ++c)
                if (squared_distance(points[i], centres[c], points.columns) <
                    squared_distance(points[i], centres[best], points.columns))
                    best = c;
            moved |= best != of[i];
            of[i] = best;
        }
        std::vector<double> sizes(centres.rows);
        Points sums(centres.rows, points.columns);
        for (std::size_t i = 0; i < points.rows; ++i) {
            sizes[of[i]] += 1;
            for (std::size_t j = 0; j < points.columns; ++j) sums[of[i]][j] += points[i][j];
        }
        for (std::size_t c = 0; c < centres.rows; ++c)
            for (std::size_t j = 0; j < points.columns; ++j) centres[c][j] = sums[c][j] / sizes[c];
    }
    return of;
}

}  // namespace

/// Against R 4.2.2: kmeans with 200 starts, cluster::silhouette, fpc::calinhara and clusterboot, cluster::clusGap.
class TestKMeans : public QObject {
    Q_OBJECT
 private slots:
    void iris_and_ruspini_data() {
        QTest::addColumn<bool>("is_iris");
        QTest::addColumn<int>("k");
        QTest::addColumn<double>("within");
        QTest::addColumn<double>("silhouette");
        const auto row = [](bool is_iris, int k, double within, double silhouette) {
            QTest::addRow("%s %d", is_iris ? "iris" : "ruspini", k) << is_iris << k << within << silhouette;
        };
        row(true, 2, 152.34795, 0.68104617);
        row(true, 3, 78.851441, 0.55281901);
        row(true, 4, 57.228473, 0.4980505);
        row(true, 5, 46.446182, 0.48874889);
        row(true, 6, 39.039987, 0.364834);
        row(false, 2, 89337.832, 0.58272642);
        row(false, 3, 51063.475, 0.63270471);
        row(false, 4, 12881.051, 0.73765699);
        row(false, 5, 10126.72, 0.70192414);
        row(false, 6, 8575.4069, 0.59399927);
    }
    void iris_and_ruspini() {
        QFETCH(bool, is_iris);
        QFETCH(int, k);
        QFETCH(double, within);
        QFETCH(double, silhouette);
        const Points points = is_iris ? iris() : ruspini();
        const auto clusters = static_cast<std::size_t>(k);
        const auto found = kmeans(points, {.clusters = clusters, .starts = 50});
        QVERIFY(found && found->converged);
        QVERIFY(near(found->within, within, 1e-6 * within));
        const auto widths = silhouettes(points, found->of, clusters);
        double sum = 0;
        for (const double width : *widths) sum += width;
        QVERIFY(near(sum / static_cast<double>(points.rows), silhouette, 1e-6));
    }
    void irises_by_species() {
        const auto found = kmeans(iris(), {.clusters = 3});
        QCOMPARE(sizes_of(*found), (std::vector<std::size_t>{38, 50, 62}));
        QVERIFY(near(adjusted_rand_index(found->of, iris_species()), 0.73023827, 1e-8));
        QVERIFY(near(calinski_harabasz(iris(), found->of, 3), 561.62776, 1e-5));
        const auto of_scaled = kmeans(scaled(iris()), {.clusters = 3});
        QVERIFY(near(of_scaled->within, 138.88836, 1e-5));
        QCOMPARE(sizes_of(*of_scaled), (std::vector<std::size_t>{47, 50, 53}));
        QVERIFY(near(adjusted_rand_index(of_scaled->of, iris_species()), 0.62013518, 1e-8));
    }
    void bounds_change_nothing() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::size_t k = 2 + seed % 11;
            const Points points = random_points(3000, 2 + seed % 7, k, seed);
            const Points start = kmeans_start(points, k, seed);
            const auto quick = kmeans_from(points, start, {.bounds = true, .transfers = false});
            const auto plain = kmeans_from(points, start, {.bounds = false, .transfers = false});
            QVERIFY(quick->converged);
            QCOMPARE(quick->of, plain->of);
            QCOMPARE(quick->iterations, plain->iterations);
            QCOMPARE(quick->within, plain->within);
            QCOMPARE(quick->of, taught(points, start));
        }
    }
    void the_same_on_any_number_of_threads() {
        const Points points = random_points(70'000, 5, 6, 3);
        const auto many = kmeans(points, {.clusters = 6, .starts = 4});
        const oneapi::tbb::global_control one(oneapi::tbb::global_control::max_allowed_parallelism, 1);
        const auto alone = kmeans(points, {.clusters = 6, .starts = 4});
        QCOMPARE(many->of, alone->of);
        QCOMPARE(many->centres.values, alone->centres.values);
        QCOMPARE(many->within, alone->within);
    }
    void transfers_only_lower_the_sum_and_keep_the_books() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Points points = random_points(400, 3, 5, seed);
            auto found = kmeans_from(points, kmeans_start(points, 7, seed), {.transfers = false});
            const double before = found->within;
            transfer_points(points, *found, 50);
            QVERIFY(found->within <= before);
            QVERIFY(!transfer_points(points, *found, 1));
            double within = 0;
            std::vector<std::size_t> sizes(7);
            for (std::size_t i = 0; i < points.rows; ++i) {
                within += squared_distance(points[i], found->centres[found->of[i]], points.columns);
                ++sizes[found->of[i]];
            }
            QVERIFY(near(found->within, within, 1e-9 * within));
            QCOMPARE(found->sizes, sizes);
        }
    }
    void an_empty_cluster_gets_the_farthest_point() {
        const Points points = points_of({0, 0.1, 0.2, 0.3, 10}, 1);
        const auto found = kmeans_from(points, points_of({0, 0.05, 1000}, 1), {.transfers = false});
        QVERIFY(found->converged);
        QVERIFY(std::ranges::find(found->sizes, 0U) == found->sizes.end());
        QVERIFY(found->sizes[found->of[4]] == 1);
    }
    void fewer_different_points_than_clusters() {
        const auto found = kmeans(points_of({1, 1, 2, 2, 2}, 1), {.clusters = 4});
        QCOMPARE(found->clusters, 2U);
        QCOMPARE(found->within, 0.0);
        QCOMPARE(kmeans(points_of({7}, 1), {.clusters = 3})->clusters, 1U);
    }
    void silhouettes_by_their_definition() {
        const Points points = random_points(300, 3, 4, 9);
        std::vector<std::uint32_t> of = kmeans(points, {.clusters = 4})->of;
        of[17] = 4;  // alone
        const auto widths = silhouettes(points, of, 5);
        for (std::size_t i = 0; i < points.rows; ++i) {
            std::vector<double> sums(5), counts(5);
            for (std::size_t j = 0; j < points.rows; ++j) {
                if (i == j) continue;
                sums[of[j]] += std::sqrt(squared_distance(points[i], points[j], 3));
                counts[of[j]] += 1;
            }
            double next = std::numeric_limits<double>::infinity();
            for (std::uint32_t c = 0; c < 5; ++c)
                if (c != of[i]) next = std::min(next, sums[c] / counts[c]);
            const double own = sums[of[i]] / counts[of[i]];
            QVERIFY(near((*widths)[i], i == 17 ? 0 : (next - own) / std::max(next, own), 1e-12));
        }
    }
    void gap_proposes_what_is_known() {
        const auto of_ruspini = gap_statistic(ruspini(), {.squared = false});
        QCOMPARE(of_ruspini->proposed(), 4U);
        const std::array logs{7.1880, 6.6285, 6.2617, 5.6927,
                              5.5816};  // R, whose starts miss some of the best for k ≥ 6
        const std::array expected{7.1370, 6.7769, 6.5601, 6.3720, 6.2234};
        for (std::size_t k = 0; k < logs.size(); ++k) {
            QVERIFY(near(of_ruspini->log_within[k], logs[k], 1e-4));
            QVERIFY(near(of_ruspini->expected[k], expected[k], 0.02));
        }
        QCOMPARE(gap_statistic(iris(), {.squared = false})->proposed(), 4U);
        const auto squared = gap_statistic(ruspini(), {});
        QCOMPARE(squared->proposed(), 4U);
        QVERIFY(near(squared->log_within[3], 8.770365433, 1e-8));
        QVERIFY(near(squared->gap[3], 1.3249650408, 0.04));
        QVERIFY(near(gap_statistic(iris(), {})->log_within[2], 3.674418413, 1e-8));
    }
    void stability_is_that_of_clusterboot() {
        const auto stability = [](const Points& points, std::size_t k) {
            const auto found = kmeans(points, {.clusters = k, .starts = 50});
            auto each = *cluster_stability(points, found->of, k, {.samples = 200, .starts = 20});
            std::ranges::sort(each);
            return each;
        };
        const auto agree = [](const std::vector<double>& found, const std::vector<double>& expected) {
            for (std::size_t i = 0; i < expected.size(); ++i)
                if (!near(found[i], expected[i], 0.03)) return false;
            return true;
        };
        QVERIFY(agree(stability(iris(), 3), {0.953, 0.963, 1}));
        QVERIFY(agree(stability(ruspini(), 4), {1, 1, 1, 1}));
        QVERIFY(agree(stability(ruspini(), 6), {0.642}));
    }
    void stopping_is_an_error_of_its_own() {
        const Progress stop([](double, const Text&) { return false; });
        const Points points = random_points(2000, 3, 4, 1);
        QCOMPARE(kmeans(points, {.clusters = 4}, stop).error().code, ErrorCode::cancelled);
        QCOMPARE(gap_statistic(points, {}, stop).error().code, ErrorCode::cancelled);
    }
};

QTEST_APPLESS_MAIN(TestKMeans)
#include "test_kmeans.moc"
