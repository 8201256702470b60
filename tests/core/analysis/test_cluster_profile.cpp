#include <QTest>

#include "core/analysis/segments/cluster_names.h"
#include "core/analysis/segments/cluster_profile.h"
#include "core/output/output.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// Eight customers with an income, whether they have consented, and a share of purchases; all but the last are points.
struct Company {
    MeasuredCustomers measured;
    ClusterPoints points;
    std::vector<std::uint32_t> of{0, 0, 0, 0, 0, 0, 1};

    Company() {
        ClusterMeasure income, consent, reduced;
        income.label = text("Income");
        consent.label = text("Consent");
        consent.unit = Unit::percent;
        reduced.label = text("Share bought at a reduction");
        reduced.unit = Unit::percent;
        reduced.of_purchases = true;
        measured.measures = {income, consent, reduced};
        measured.customer = {0, 1, 2, 3, 4, 5, 6, 7};
        const double none = missing_number;
        measured.values = {
            {30, 10, 20, 60, 50, 40, 500, 999}, {1, 0, 1, 1, none, 0, 1, 0}, {0, .1, .2, .3, .4, .5, .6, .9}};
        points.row = {0, 1, 2, 3, 4, 5, 6};
        points.measure = {0, 1, 2};
        points.points = Points(7, 3);
        for (std::size_t i = 0; i < 7; ++i)
            for (std::size_t j = 0; j < 3; ++j)
                points.points[i][j] = j == 1 ? static_cast<double>(i) : static_cast<double>(i == 6);
    }
    ClusteredCustomers clustered() const { return {measured, points, of, 2}; }
};

QString estimate(const Estimate& of) { return QStringLiteral("%1 (%2 to %3)").arg(of.value).arg(of.low).arg(of.high); }

}  // namespace

class TestClusterProfile : public QObject {
    Q_OBJECT
 private slots:
    void numbers_have_a_median_with_the_interval_of_its_order_statistics() {
        const Company company;
        QCOMPARE(estimate(typical_value(company.clustered(), 0, 0)), "35 (10 to 60)");  // six values: the outermost
    }
    void a_single_member_has_no_interval() {
        const Company company;
        QCOMPARE(estimate(typical_value(company.clustered(), 0, 1)), "500 (nan to nan)");
    }
    // R: prop.test(3, 5, correct = FALSE)$conf.int
    void yes_or_no_is_a_share_of_those_who_are_known() {
        const Company company;
        QCOMPARE(estimate(typical_value(company.clustered(), 1, 0)), "0.6 (0.230724 to 0.882379)");
    }
    void shares_of_purchases_have_a_median() {
        const Company company;
        QCOMPARE(estimate(typical_value(company.clustered(), 2, 0)), "0.25 (0 to 0.5)");
    }
    // R: x <- 0:6; d <- x - mean(x); s <- sqrt(mean(d^2)); mean(d[1:6])/s; sd(x[1:6])/sqrt(6)/s
    void distances_are_in_standard_deviations_of_all() {
        const Company company;
        const auto differences = cluster_differences(company.points.points, company.of, 2);
        const auto errors = cluster_difference_errors(company.points.points, company.of, 2);
        QCOMPARE(QStringLiteral("%1 %2").arg(differences[0][1]).arg(errors[0][1]), "-0.25 0.381881");
        QCOMPARE(QStringLiteral("%1 %2").arg(differences[1][1]).arg(errors[1][1]), "1.5 nan");
    }
    void the_table_has_a_row_a_cluster_and_measure() {
        const Company company;
        const auto differences = cluster_differences(company.points.points, company.of, 2);
        const FindingTable table = cluster_profile(company.clustered(), differences, {"low", "high"});
        QCOMPARE(table.rows(), 6U);
        QStringList rows;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            QStringList cells{q(table.find("cluster")->values.text(row)), q(table.find("compared")->values.text(row))};
            for (const char* column :
                 {"difference_low", "difference_high", "median", "median_high", "share", "share_low"})
                cells << QString::number(table.find(column)->values.numbers()[row], 'g', 3);
            rows << cells.join(u'|');
        }
        QCOMPARE(rows[1], "low|Consent|-0.998|0.498|nan|nan|0.6|0.231");
        QCOMPARE(rows[3], "high|Income|nan|nan|500|nan|nan|nan");
    }
};

QTEST_GUILESS_MAIN(TestClusterProfile)
#include "test_cluster_profile.moc"
