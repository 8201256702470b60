#include <QTest>
#include <random>

#include "core/math/order_statistics.h"

using namespace clientele;

class TestOrderStatistics : public QObject {
    Q_OBJECT
 private slots:
    void values_stand_where_sorting_puts_them_data() {
        QTest::addColumn<double>("step");
        QTest::newRow("whole numbers of a small range") << 1.0;
        QTest::newRow("halves") << 0.5;
        QTest::newRow("far apart") << 1e9;
    }
    void values_stand_where_sorting_puts_them() {
        QFETCH(double, step);
        std::mt19937 random(7);
        std::vector<double> values;
        for (int i = 0; i < 1001; ++i) values.push_back((static_cast<int>(random() % 300) - 100) * step);
        std::vector<double> sorted = values;
        std::ranges::sort(sorted);
        const std::vector<std::size_t> positions{0, 1, 200, 500, 500, 999, 1000};
        const std::vector<double> found = values_at(values, positions);
        QCOMPARE(found.size(), positions.size());
        for (std::size_t i = 0; i < positions.size(); ++i) QCOMPARE(found[i], sorted[positions[i]]);
    }
    /// R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.2, .4, .6, .8), type = 7) gives 1.4 2.8 4.2 5.6.
    void quantiles_are_those_of_type_7() {
        const std::vector<double> values{3, 1, 4, 1, 5, 9, 2, 6};
        const std::vector<double> found = quantiles(values, std::vector<double>{0.2, 0.4, 0.6, 0.8});
        const double expected[] = {1.4, 2.8, 4.2, 5.6};
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY2(std::abs(found[i] - expected[i]) < 1e-12, qPrintable(QString::number(found[i])));
        QCOMPARE(quantiles(std::vector<double>{2.5}, std::vector<double>{0.2, 0.8}), std::vector<double>({2.5, 2.5}));
    }
    void the_median_of_an_even_number_lies_between_two() {
        QCOMPARE(median({7, 1, 4}), 4.0);
        QCOMPARE(median({7, 1, 4, 2}), 3.0);
        QCOMPARE(median({5}), 5.0);
        QVERIFY(std::isnan(median({})));
    }
};

QTEST_GUILESS_MAIN(TestOrderStatistics)
#include "test_order_statistics.moc"
