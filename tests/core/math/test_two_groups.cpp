#include <QTest>
#include <cmath>

#include "core/base/random_numbers.h"
#include "core/math/share_interval.h"
#include "core/math/two_groups.h"
#include "near.h"

using namespace clientele;

/// Reference figures from R 4.2, stats; the calls stand with them.
class TestTwoGroups : public QObject {
    Q_OBJECT
 private slots:
    // df <- n+m-2; J <- exp(lgamma(df/2)-log(sqrt(df/2))-lgamma((df-1)/2)); g <- J*(mean(a)-mean(b))/sp
    // se <- sqrt((n+m)/(n*m)+g^2/(2*(n+m))); t.test(a, b)$p.value
    void means_as_hedges_and_welch() {
        const std::vector a{12.1, 14.3, 9.8, 11.0, 15.2, 13.7, 10.4}, b{8.2, 9.9, 7.4, 11.3, 6.8, 10.1, 9.0, 8.8, 12.0};
        const GroupDifference found = difference_of_means(a, b);
        NEAR(found.effect, 1.54598499704, 1e-10);
        NEAR(found.interval.low, 0.422363218346, 1e-10);
        NEAR(found.interval.high, 2.66960677573, 1e-10);
        NEAR(found.p, 0.00844572110279, 1e-10);
        NEAR(difference_of_means(b, a).effect, -found.effect, 1e-10);
    }
    // d <- sign(outer(a,b,"-")); s2 <- (m^2*sum((di-dl)^2)+n^2*sum((dj-dl)^2)-sum((d-dl)^2))/(n*m*(n-1)*(m-1))
    // wilcox.test(a, b, exact=FALSE, correct=TRUE)$p.value
    void ranks_as_cliff_and_mann_whitney() {
        std::vector<double> a{1, 1, 2, 2, 3, 5, 8, 13, 2, 1}, b{1, 1, 1, 1, 2, 1, 3, 1, 2, 4, 1, 1};
        const GroupDifference found = difference_of_ranks(a, b);
        NEAR(found.effect, 0.425, 1e-10);
        NEAR(found.interval.low, -0.0379301498569, 1e-10);
        NEAR(found.interval.high, 0.737741480158, 1e-10);
        NEAR(found.p, 0.0761401703795, 1e-10);
        const GroupDifference turned = difference_of_ranks(b, a);
        NEAR(turned.effect, -0.425, 1e-10);
        NEAR(turned.interval.high, 0.0379301498569, 1e-10);
        NEAR(turned.p, found.p, 1e-10);
    }
    // prop.test(c(45,30), c(120,150), correct=FALSE)$p.value; h +- qnorm(.975)*sqrt(1/120+1/150)
    void shares_as_cohen_and_chi_squared() {
        const GroupDifference found = difference_of_shares(45, 120, 30, 150);
        NEAR(found.effect, 0.390820853651, 1e-10);
        NEAR(found.interval.low, 0.150775269833, 1e-10);
        NEAR(found.interval.high, 0.630866437469, 1e-10);
        NEAR(found.p, 0.00142209297252, 1e-10);
    }
    // fisher.test(matrix(c(7,3,2,10),2))$p.value
    void few_are_tested_exactly() {
        const GroupDifference found = difference_of_shares(7, 10, 2, 12);
        NEAR(found.effect, 1.14124450229, 1e-10);
        NEAR(found.p, 0.0274214949138, 1e-10);
        NEAR(difference_of_shares(2, 12, 7, 10).p, found.p, 1e-10);
    }
    // p.adjust(p, "BH"): the fifteen p-values of Benjamini and Hochberg (1995), four rejections at 0.05
    void many_tests_as_benjamini_and_hochberg() {
        const double nan = std::nan("");
        const std::vector p{.0001, .0004, nan,   .0019, .0095, .0201, .0278, .0298,
                            .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0};
        const std::vector wanted{.0015,          .003,           nan,           .0095, .035625, .0603,
                                 .0638571428571, .0638571428571, .0645,         .0765, .486,    .581181818182,
                                 .714875,        .753230769231,  .813214285714, 1.0};
        const std::vector<double> found = adjusted_for_many(p);
        for (std::size_t i = 0; i < p.size(); ++i)
            if (std::isnan(p[i]))
                QVERIFY(std::isnan(found[i]));
            else
                NEAR(found[i], wanted[i], 1e-11);
        QCOMPARE(std::ranges::count_if(found, [](double each) { return each <= 0.05; }), 4);
    }
    // p.adjust(p, "BY"): three rejections at 0.05
    void many_dependent_tests_as_benjamini_and_yekutieli() {
        const double nan = std::nan("");
        const std::vector p{.0001, .0004, nan,   .0019, .0095, .0201, .0278, .0298,
                            .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0};
        const std::vector<double> found = adjusted_for_many_dependent(p);
        NEAR(found[0], 0.00497734349, 1e-9);
        NEAR(found[4], 0.11821190788, 1e-9);
        NEAR(found[9], 0.25384451798, 1e-9);
        QVERIFY(std::isnan(found[2]));
        QCOMPARE(found[10], 1.0);
        QCOMPARE(std::ranges::count_if(found, [](double each) { return each <= 0.05; }), 3);
    }
    // Where nothing differs, hardly a run has a rejection: the false discovery rate is that of any.
    void uniform_nulls_are_seldom_rejected() {
        RandomNumbers random(7);
        int runs_with_any = 0;
        for (int run = 0; run < 2000; ++run) {
            std::vector<double> p(40);
            for (double& each : p) each = random.unit();
            runs_with_any += std::ranges::min(adjusted_for_many(p)) <= 0.05;
        }
        QVERIFY2(runs_with_any <= 120 && runs_with_any >= 80, qPrintable(QString::number(runs_with_any)));
    }
    // prop.test(x, n, correct=FALSE)$conf.int
    void shares_have_wilsons_interval() {
        NEAR(share_interval(10, 50).low, 0.112437500158, 1e-10);
        NEAR(share_interval(10, 50).high, 0.330371059322, 1e-10);
        NEAR(share_interval(7, 10).low, 0.396778147461, 1e-10);
        NEAR(share_interval(7, 10).high, 0.892208732594, 1e-10);
        QCOMPARE(share_interval(0, 20).low, 0.0);
        NEAR(share_interval(0, 20).high, 0.161125158053, 1e-10);
        NEAR(share_interval(81, 263).low, 0.255288519878, 1e-10);
        NEAR(share_interval(81, 263).high, 0.366209576983, 1e-10);
        QCOMPARE(share_interval(0, 0).high, 1.0);
    }
    // mean((x-mean(x))^3)/mean((x-mean(x))^2)^1.5; sqrt(2)*qnorm((0.428+1)/2)
    void skewness_and_common_scale() {
        NEAR((skewness(std::vector{1.0, 2.0, 3.0, 4.0, 10.0})), 1.13841995766, 1e-10);
        QCOMPARE(skewness(std::vector{2.0, 2.0}), 0.0);
        NEAR(as_standard_deviations(0.428), 0.799184037039, 1e-10);
        QCOMPARE(as_standard_deviations(1), 4.0);
        QCOMPARE(as_standard_deviations(-1), -4.0);
    }
    void groups_that_tell_nothing_have_no_figure() {
        std::vector<double> same{3, 3, 3}, also{3, 3}, one{1};
        QVERIFY(std::isnan(difference_of_means(same, also).p));
        QVERIFY(std::isnan(difference_of_ranks(same, also).effect));
        QVERIFY(std::isnan(difference_of_ranks(one, same).effect));
        QVERIFY(std::isnan(difference_of_shares(0, 10, 0, 20).p));
        QVERIFY(std::isnan(difference_of_shares(0, 0, 3, 20).p));
    }
    void groups_wholly_apart_keep_an_interval() {
        std::vector<double> low{1, 2, 3, 4, 5, 6}, high{7, 8, 9, 10};
        const GroupDifference found = difference_of_ranks(high, low);
        QCOMPARE(found.effect, 1.0);
        QCOMPARE(found.interval.high, 1.0);
        QVERIFY(found.interval.low < 0.5);
        QVERIFY(found.interval.low > -1);
    }
};

QTEST_GUILESS_MAIN(TestTwoGroups)
#include "test_two_groups.moc"
