#include <QTest>

#include "core/analysis/segments/cluster_points.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// A number of each customer.
struct Given {
    const char* id;
    std::vector<double> values;
    Unit unit = Unit::none;
};
MeasuredCustomers measured(const std::vector<Given>& given) {
    MeasuredCustomers customers;
    for (const Given& each : given) {
        ClusterMeasure measure;
        measure.id = each.id;
        measure.unit = each.unit;
        customers.measures.push_back(measure);
        customers.values.push_back(each.values);
    }
    for (Code code = 0; code < given.front().values.size(); ++code) customers.customer.push_back(code);
    return customers;
}

/// "1 2|3 4": a point after another.
QString text_of(const ClusterPoints& made) {
    QStringList rows;
    for (std::size_t i = 0; i < made.points.rows; ++i) {
        QStringList row;
        for (std::size_t j = 0; j < made.points.columns; ++j) row << QString::number(made.points[i][j], 'g', 5);
        rows << row.join(u' ');
    }
    return rows.join(u'|');
}

const double none = missing_number;
constexpr ClusterPointOptions as_they_are{.scale = ClusterScale::none, .logs = false};

}  // namespace

class TestClusterPoints : public QObject {
    Q_OBJECT
 private slots:
    // R: scale(c(1, 2, 3, 6))
    void z_scores() {
        const auto made =
            cluster_points(measured({{"a", {1, 2, 3, 6}}}), {.scale = ClusterScale::deviations, .logs = false});
        QCOMPARE(text_of(made), "-0.92582|-0.46291|0|1.3887");
    }
    // R: (x - median(x)) / (IQR(x) / 1.3489795)
    void the_middle_half_is_not_moved_by_one_large_value() {
        const auto made =
            cluster_points(measured({{"a", {1, 2, 3, 4, 1000}}}), {.scale = ClusterScale::robust, .logs = false});
        QCOMPARE(text_of(made), "-1.349|-0.67449|0|0.67449|672.47");
    }
    void where_half_of_the_values_are_the_same_the_deviation_is_the_scale() {
        const auto made =
            cluster_points(measured({{"a", {2, 2, 2, 2, 7}}}), {.scale = ClusterScale::robust, .logs = false});
        QCOMPARE(text_of(made), "0|0|0|0|2.2361");  // sd(c(2, 2, 2, 2, 7)) = 2.236068
    }
    void logarithms_are_of_skewed_numbers_alone() {
        const auto made = cluster_points(measured({{"skewed", {0, 1, 1, 2, -1, 99}},
                                                   {"even", {1, 2, 3, 4, 5, 6}},
                                                   {"share", {0, 0, 0, 0, 0, 1}, Unit::percent}}),
                                         {.scale = ClusterScale::none});
        QCOMPARE(text_of(made), "0 1 0|0.69315 2 0|0.69315 3 0|1.0986 4 0|-0.69315 5 0|4.6052 6 1");
        QCOMPARE(made.logged, (std::vector<bool>{true, false, false}));
    }
    void who_lacks_a_measure_is_left_out() {
        const auto made = cluster_points(measured({{"a", {1, none, 3}}, {"b", {4, 5, 7}}}), as_they_are);
        QCOMPARE(text_of(made), "1 4|3 7");
        QCOMPARE(made.row, (std::vector<std::uint32_t>{0, 2}));
        QCOMPARE(made.left_out, 1U);
    }
    void or_has_the_median() {
        ClusterPointOptions options = as_they_are;
        options.medians = true;
        const auto made = cluster_points(measured({{"a", {1, none, 3, 10}}, {"b", {4, 5, 7, none}}}), options);
        QCOMPARE(text_of(made), "1 4|3 5|3 7|10 5");
        QCOMPARE(made.filled, 2U);
        QCOMPARE(made.left_out, 0U);
    }
    void what_is_the_same_for_all_or_known_of_nobody_is_left_out() {
        const auto made =
            cluster_points(measured({{"same", {5, 5}}, {"a", {1, 2}}, {"unknown", {none, none}}}), as_they_are);
        QCOMPARE(text_of(made), "1|2");
        QCOMPARE(made.equal, (std::vector<std::size_t>{0}));
        QCOMPARE(made.unknown, (std::vector<std::size_t>{2}));
        QCOMPARE(made.measure, (std::vector<std::size_t>{1}));
    }
    void nobody_makes_no_points() {
        const auto made = cluster_points(measured({{"a", {1, none}}, {"b", {none, 2}}}), as_they_are);
        QCOMPARE(made.points.rows, 0U);
        QCOMPARE(made.left_out, 2U);
    }
};

QTEST_GUILESS_MAIN(TestClusterPoints)
#include "test_cluster_points.moc"
