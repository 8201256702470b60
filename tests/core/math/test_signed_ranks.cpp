#include <QTest>
#include <cmath>
#include <vector>

#include "core/math/signed_ranks.h"

using namespace clientele;

class TestSignedRanks : public QObject {
    Q_OBJECT
 private slots:
    // R 4: wilcox.test(x), exact.
    void chances_are_those_of_r() {
        const std::vector<double> some{1.1, -0.5, 2.3, 3.1, 0.7, 1.9};
        QVERIFY(std::abs(signed_rank_chance(some) - 0.0625) < 1e-12);
        const std::vector<double> more{-3, 1, -2, -5.5, 4, -7, -8, -1.5, -6, 0.5, -9, -10};
        QVERIFY(std::abs(signed_rank_chance(more) - 0.01611328125) < 1e-9);
        const std::vector<double> all{-1, -2, -3, -4, -5, -6};
        QVERIFY(std::abs(signed_rank_chance(all) - 0.03125) < 1e-12);
    }
    void ties_and_nothing() {
        const std::vector<double> ties{1, 1, -1, 1, 1, 1};  // one of six signs the other way, all ranks alike
        QVERIFY(std::abs(signed_rank_chance(ties) - 2 * 7.0 / 64) < 1e-12);
        const std::vector<double> few{1, 2, 3, 4, 5, 0, 0};
        QVERIFY(std::isnan(signed_rank_chance(few)));
        const std::vector<double> even{1, -1, 2, -2, 3, -3};
        QVERIFY(signed_rank_chance(even) > 0.99);
    }
};

QTEST_APPLESS_MAIN(TestSignedRanks)
#include "test_signed_ranks.moc"
