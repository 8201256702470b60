#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "core/math/change_points.h"
#include "core/math/extreme_deviates.h"
#include "known_series.h"
#include "nature.h"

using namespace clientele;

namespace {

void near(double found, double expected, double tolerance) {
    QVERIFY2(std::abs(found - expected) <= tolerance,
             qPrintable(QString("%1 instead of %2").arg(found, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

using Places = std::vector<std::size_t>;

/// Twice the negative log-likelihood of a stretch, from its values themselves.
double plain_cost(const std::vector<double>& values, std::size_t from, std::size_t to, SegmentCost cost,
                  double least_variance) {
    double mean = 0, squares = 0;
    const auto n = static_cast<double>(to - from);
    for (std::size_t i = from; i < to; ++i) mean += values[i] / n;
    for (std::size_t i = from; i < to; ++i) squares += (values[i] - mean) * (values[i] - mean);
    if (cost == SegmentCost::mean) return squares;
    const double variance = std::max(squares / n, least_variance);
    return n * std::log(2 * std::numbers::pi * variance) + squares / variance;
}

/// All partitions by the plain dynamic programme, without pruning.
struct Partition {
    Places changes;
    double cost = 0;
};
Partition optimal_partition(const std::vector<double>& values, double penalty, SegmentCost cost, std::size_t least) {
    std::vector<double> best(values.size() + 1, std::numeric_limits<double>::infinity());
    Places last(values.size() + 1);
    best[0] = -penalty;
    const double floor =
        1e-6 * plain_cost(values, 0, values.size(), SegmentCost::mean, 0) / static_cast<double>(values.size());
    for (std::size_t end = least; end <= values.size(); ++end)
        for (std::size_t from = 0; from + least <= end; ++from) {
            const double all = best[from] + plain_cost(values, from, end, cost, floor) + penalty;
            if (all < best[end]) {
                best[end] = all;
                last[end] = from;
            }
        }
    Partition found{.changes = {}, .cost = best.back()};
    for (std::size_t at = last.back(); at > 0; at = last[at]) found.changes.insert(found.changes.begin(), at);
    return found;
}

/// Levels, and sometimes noise, that change here and there.
std::vector<double> changing(Nature& nature, std::size_t size) {
    std::vector<double> values;
    double level = 0, noise = 1;
    for (std::size_t i = 0; i < size; ++i) {
        if (nature.unit() < 0.04) level += 3 * nature.normal();
        if (nature.unit() < 0.02) noise = 0.3 + 2 * nature.unit();
        values.push_back(level + noise * nature.normal());
    }
    return values;
}

/// Rosner (1983), table 1; also in the NIST handbook, 1.3.5.17.3.
const std::vector<double> rosner{-0.25, 0.68, 0.94, 1.15, 1.20, 1.26, 1.26, 1.34, 1.38, 1.43, 1.49, 1.49, 1.55, 1.56,
                                 1.58,  1.65, 1.69, 1.70, 1.76, 1.77, 1.81, 1.91, 1.94, 1.96, 1.99, 2.06, 2.09, 2.10,
                                 2.14,  2.15, 2.23, 2.24, 2.26, 2.35, 2.37, 2.40, 2.47, 2.54, 2.62, 2.64, 2.90, 2.92,
                                 2.92,  2.93, 3.21, 3.26, 3.30, 3.59, 3.68, 4.30, 4.64, 5.34, 5.42, 6.01};

}  // namespace

class TestChangePoints : public QObject {
    Q_OBJECT
 private slots:
    void nileChangedIn1898() {
        const double n = 100;
        const auto found = change_points(nile, {.penalty = 2 * std::log(n)});
        QCOMPARE(found.changes, Places{28});
        near(found.cost, 122.2313, 1e-4);
        QCOMPARE(change_points(nile).changes, Places{28});
        near(change_points(nile).penalty, 13.81551, 1e-5);
        QCOMPARE(change_points(nile, {.penalty = 4}).changes, (Places{6, 7, 10, 19, 28, 37, 40, 45, 47, 83, 95}));
    }

    void deterministicSeries() {
        std::vector<double> values;
        for (int i = 0; i < 80; ++i) {
            const double level = i < 20 ? 0 : i < 40 ? 5 : i < 70 ? 2 : 8;
            values.push_back(level + std::array{0.3, -0.2, 0.1, -0.4, 0.2}[static_cast<std::size_t>(i % 5)]);
        }
        const auto found = change_points(values, {.deviation = 1});
        QCOMPARE(found.changes, (Places{20, 40, 70}));
        near(found.cost, 44.87824, 1e-5);
    }

    void prunedIsOptimalPartitioning_data() {
        QTest::addColumn<int>("cost");
        QTest::addColumn<int>("least");
        for (const int least : {1, 2, 5}) QTest::addRow("mean %d", least) << 0 << least;
        for (const int least : {2, 3, 7}) QTest::addRow("mean and variance %d", least) << 1 << least;
    }
    void prunedIsOptimalPartitioning() {
        QFETCH(int, cost);
        QFETCH(int, least);
        const auto kind = cost == 0 ? SegmentCost::mean : SegmentCost::mean_and_variance;
        for (std::uint64_t seed = 0; seed < 1000; ++seed) {
            Nature nature(seed);
            const auto values = changing(nature, 20 + seed % 60);
            const double penalty = 2 + 12 * nature.unit();
            const auto found = change_points(
                values,
                {.cost = kind, .penalty = penalty, .least_segment = static_cast<std::size_t>(least), .deviation = 1});
            const auto expected = optimal_partition(values, penalty, kind, static_cast<std::size_t>(least));
            QCOMPARE(found.changes, expected.changes);
            near(found.cost, expected.cost, 1e-7 * std::max(1.0, std::abs(expected.cost)));
        }
    }

    void nothingChangesInNoise() {
        std::size_t false_alarms = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Nature nature(seed);
            std::vector<double> values;
            for (int i = 0; i < 200; ++i) values.push_back(nature.normal());
            false_alarms += change_points(values).changes.size();
        }
        QVERIFY2(false_alarms <= 10, qPrintable(QString::number(false_alarms)));
    }

    void memoryIsNoChange() {
        std::size_t forgetful = 0, mindful = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            Nature nature(seed);
            std::vector<double> values{nature.normal()};
            for (int i = 1; i < 300; ++i) values.push_back(0.6 * values.back() + nature.normal());
            const auto noise = noise_with_memory(values);
            forgetful += change_points(values).changes.size();
            mindful += change_points(values, {.deviation = noise.deviation}).changes.size();
        }
        QVERIFY(forgetful > 300);
        QVERIFY2(mindful <= 20, qPrintable(QString::number(mindful)));
        Nature nature(4);
        std::vector<double> values{0};
        for (int i = 1; i < 20000; ++i) values.push_back(0.5 * values.back() + nature.normal());
        for (std::size_t i = 8000; i < values.size(); ++i) values[i] += 5;
        near(noise_with_memory(values).memory, 0.5, 0.04);
        near(noise_with_memory(values).deviation, 2, 0.12);
    }

    void levelsAreFoundWhereTheyWerePlanted() {
        Nature nature(8);
        std::vector<double> values;
        for (int i = 0; i < 3000; ++i) values.push_back((i / 1000) * 3 + nature.normal());
        const auto found = change_points(values);
        QCOMPARE(found.changes.size(), std::size_t{2});
        QVERIFY(std::abs(static_cast<double>(found.changes[0]) - 1000) <= 3);
        QVERIFY(std::abs(static_cast<double>(found.changes[1]) - 2000) <= 3);
        near(found.deviation, 1, 0.05);
        near(robust_noise_deviation(values), 1, 0.05);
    }

    void seriesWithoutAnythingToFind() {
        QVERIFY(change_points(std::vector<double>{}).changes.empty());
        QVERIFY(change_points(std::vector<double>{1}).changes.empty());
        QVERIFY(change_points(std::vector<double>{1, 2}).changes.empty());
        QVERIFY(change_points(std::vector<double>(50, 3.5)).changes.empty());
        QVERIFY(change_points(std::vector<double>(50, 3.5), {.cost = SegmentCost::mean_and_variance}).changes.empty());
    }

    void rosnerHasThreeOutliers() {
        const auto found = extreme_deviates(rosner, {.robust = false});
        const std::vector<double> distances{3.119, 2.943, 3.179, 2.81, 2.816, 2.848, 2.279, 2.31, 2.102, 2.067};
        const std::vector<double> critical{3.159, 3.151, 3.144, 3.136, 3.128, 3.12, 3.112, 3.103, 3.094, 3.085};
        QCOMPARE(found.steps.size(), std::size_t{10});
        for (std::size_t i = 0; i < distances.size(); ++i) {
            near(found.steps[i].distance, distances[i], 0.00051);
            near(found.steps[i].critical, critical[i], 0.00051);
            QCOMPARE(found.steps[i].p<0.05, distances[i]> critical[i]);
        }
        QCOMPARE(found.outliers, std::size_t{3});
        QCOMPARE(found.steps[0].at, std::size_t{53});
        QCOMPARE(found.steps[2].at, std::size_t{51});
    }

    void robustDistancesAreThoseOfMedians() {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Nature nature(seed);
            std::vector<double> values;
            for (std::size_t i = 0; i < 5 + seed % 30; ++i)
                values.push_back(seed % 3 == 0 ? std::round(3 * nature.normal()) : nature.normal());
            auto left = values;
            const auto median = [](std::vector<double> all) {
                std::ranges::sort(all);
                return (all[(all.size() - 1) / 2] + all[all.size() / 2]) / 2;
            };
            for (const auto& step : extreme_deviates(values, {.most = 4}).steps) {
                const double middle = median(left);
                std::vector<double> away;
                for (const double value : left) away.push_back(std::abs(value - middle));
                near(step.distance, std::ranges::max(away) / (1.4826 * median(away)), 1e-12);
                left.erase(std::ranges::find(left, values[step.at]));
            }
        }
    }

    void outliersOfOneSide() {
        Nature nature(2);
        std::vector<double> values;
        for (int i = 0; i < 500; ++i) values.push_back(nature.normal());
        values[100] = 9;
        values[200] = -8;
        values[300] = 7;
        const auto places = [&](Deviates side) {
            const auto found = extreme_deviates(values, {.side = side});
            Places at;
            for (std::size_t i = 0; i < found.outliers; ++i) at.push_back(found.steps[i].at);
            return at;
        };
        QCOMPARE(places(Deviates::both), (Places{100, 200, 300}));
        QCOMPARE(places(Deviates::above), (Places{100, 300}));
        QCOMPARE(places(Deviates::below), Places{200});
        QVERIFY(extreme_deviates(std::vector<double>(9, 1.0)).steps.empty());
        QVERIFY(extreme_deviates(std::vector<double>{1, 2}).steps.empty());
    }

    void levelOfTheTestHolds() {
        int alarms = 0;
        for (std::uint64_t seed = 0; seed < 1000; ++seed) {
            Nature nature(seed);
            std::vector<double> values;
            for (int i = 0; i < 100; ++i) values.push_back(nature.normal());
            alarms += extreme_deviates(values, {.robust = false}).outliers > 0;
        }
        QVERIFY2(alarms > 30 && alarms < 70, qPrintable(QString::number(alarms)));
    }
};

QTEST_GUILESS_MAIN(TestChangePoints)
#include "test_change_points.moc"
