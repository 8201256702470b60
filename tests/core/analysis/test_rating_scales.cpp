#include <QTest>

#include "core/analysis/competitors/rating_scales.h"

using namespace clientele;

namespace {

using Sets = std::vector<std::vector<double>>;

/// Each value so many times.
std::vector<double> times(std::size_t count, const std::vector<double>& values) {
    std::vector<double> all;
    for (std::size_t i = 0; i < count; ++i) all.insert(all.end(), values.begin(), values.end());
    return all;
}

}  // namespace

class TestRatingScales : public QObject {
    Q_OBJECT
 private slots:
    void sets_on_one_scale_share_it() {
        QCOMPARE(rating_scales(Sets{times(5, {1, 3, 5}), times(5, {2, 4})}), (std::vector<double>{5, 5}));
        QCOMPARE(rating_scales(Sets{times(5, {8, 10}), times(5, {3, 7})}), (std::vector<double>{10, 10}));
        QCOMPARE(rating_scales(Sets{times(9, {0, 1})}), std::vector<double>{1});
        QCOMPARE(rating_scales(Sets{}), std::vector<double>{});
        QCOMPARE(rating_scales(Sets{{}, {}}), (std::vector<double>{5, 5}));
    }
    void a_set_far_below_has_a_scale_of_its_own() {
        QCOMPARE(rating_scales(Sets{times(3, {1, 3, 5}), times(3, {40, 80, 100})}), (std::vector<double>{5, 100}));
        QCOMPARE(rating_scales(Sets{times(3, {0, 1}), times(5, {4, 5})}), (std::vector<double>{1, 5}));
        QCOMPARE(rating_scales(Sets{times(8, {3, 4, 5}), times(8, {7, 9, 10})}), (std::vector<double>{5, 10}));
    }
    void too_few_ratings_say_nothing_of_a_scale() {
        QCOMPARE(rating_scales(Sets{{4, 5}, times(8, {7, 9, 10})}), (std::vector<double>{10, 10}));
        // Poor ratings of ten, none of them 5.
        QCOMPARE(rating_scales(Sets{times(10, {1, 2, 3}), times(8, {7, 9, 10})}), (std::vector<double>{10, 10}));
        QCOMPARE(rating_scales(Sets{{1, 1, 1}, times(8, {4, 5})}), (std::vector<double>{5, 5}));
        QCOMPARE(rating_scales(Sets{{}, times(8, {7, 10})}), (std::vector<double>{10, 10}));
    }
};

QTEST_GUILESS_MAIN(TestRatingScales)
#include "test_rating_scales.moc"
