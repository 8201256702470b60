#include <QTest>
#include <cmath>
#include <vector>

#include "core/math/fisher_exact.h"

using namespace clientele;

namespace {

/// The same by Pascal's triangle, for few things.
double counted(int least, int drawn, int marked, int total) {
    std::vector<std::vector<double>> choices(static_cast<std::size_t>(total) + 1);
    for (std::size_t n = 0; n < choices.size(); ++n) {
        choices[n].assign(n + 1, 1);
        for (std::size_t k = 1; k < n; ++k) choices[n][k] = choices[n - 1][k - 1] + choices[n - 1][k];
    }
    const auto of = [&](int n, int k) {
        return k < 0 || k > n ? 0 : choices[static_cast<std::size_t>(n)][static_cast<std::size_t>(k)];
    };
    double sum = 0;
    for (int hits = std::max(0, least); hits <= drawn; ++hits)
        sum += of(marked, hits) * of(total - marked, drawn - hits);
    return sum / of(total, drawn);
}

}  // namespace

class TestFisherExact : public QObject {
    Q_OBJECT
 private slots:
    void a_lady_tastes_tea() {
        // Fisher (1935): eight cups, four with milk first; all four named: 1 in 70, three: 17 in 70.
        QVERIFY(std::abs(chance_of_at_least(4, 4, 4, 8) - 1.0 / 70) < 1e-12);
        QVERIFY(std::abs(chance_of_at_least(3, 4, 4, 8) - 17.0 / 70) < 1e-12);
    }
    void agrees_with_counting() {
        for (int total = 1; total <= 40; total += 3)
            for (int drawn = 0; drawn <= total; drawn += 2)
                for (int marked = 0; marked <= total; marked += 3)
                    for (int least = 0; least <= drawn + 1; ++least) {
                        const double chance = chance_of_at_least(least, drawn, marked, total);
                        const double other = counted(least, drawn, marked, total);
                        QVERIFY2(std::abs(chance - other) < 1e-9 + 1e-8 * other,
                                 qPrintable(QStringLiteral("%1 of %2, %3 of %4: %5, not %6")
                                                .arg(least)
                                                .arg(drawn)
                                                .arg(marked)
                                                .arg(total)
                                                .arg(chance)
                                                .arg(other)));
                    }
    }
    void ends_are_certain_and_impossible() {
        QCOMPARE(chance_of_at_least(0, 5, 3, 10), 1.0);
        QCOMPARE(chance_of_at_least(2, 9, 3, 10), 1.0);  // two at least are among nine of ten
        QCOMPARE(chance_of_at_least(4, 5, 3, 10), 0.0);
        QCOMPARE(chance_of_at_least(1, 5, 0, 10), 0.0);
        QCOMPARE(chance_of_at_least(5, 5, 10, 10), 1.0);
    }
    void holds_for_many_rows() {
        // A million drawn of ten million, 30,000 marked: 3,000 expected with a deviation of 51.9.
        const double even = chance_of_at_least(3'000, 1'000'000, 30'000, 10'000'000);
        QVERIFY(even > 0.5 && even < 0.51);
        const double three_deviations = chance_of_at_least(3'156, 1'000'000, 30'000, 10'000'000);
        QVERIFY(three_deviations > 0.0010 && three_deviations < 0.0018);           // 0.00135 by the normal distribution
        QCOMPARE(chance_of_at_least(30'000, 1'000'000, 30'000, 10'000'000), 0.0);  // too small for a number
    }
};

QTEST_GUILESS_MAIN(TestFisherExact)
#include "test_fisher_exact.moc"
