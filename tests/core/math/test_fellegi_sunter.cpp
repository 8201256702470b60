#include <QTest>
#include <cmath>

#include "core/math/fellegi_sunter.h"

using namespace clientele;

namespace {

using Shares = std::vector<std::vector<double>>;

/// Expected pairs of every pattern of `fields` where matches and others have these shares.
std::vector<PatternCount> expected_patterns(const std::vector<AgreementField>& fields, const Shares& m, const Shares& u,
                                            double matches, double others) {
    std::vector<PatternCount> patterns{{0, 1}};
    std::vector<std::pair<double, double>> chances{{1, 1}};
    for (std::size_t field = 0; field < fields.size(); ++field) {
        std::vector<PatternCount> longer;
        std::vector<std::pair<double, double>> next;
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            for (std::size_t outcome = 1; outcome <= fields[field].levels; ++outcome) {
                longer.push_back({patterns[i].pattern | AgreementPattern{outcome} << (4 * field), 0});
                next.emplace_back(chances[i].first * m[field][outcome], chances[i].second * u[field][outcome]);
            }
        }
        patterns = std::move(longer);
        chances = std::move(next);
    }
    for (std::size_t i = 0; i < patterns.size(); ++i)
        patterns[i].pairs = matches * chances[i].first + others * chances[i].second;
    return patterns;
}

/// How many pairs have each outcome.
Shares outcome_counts(const std::vector<AgreementField>& fields, const std::vector<PatternCount>& patterns) {
    Shares counts;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        counts.emplace_back(fields[field].outcomes() + 1);
        for (const PatternCount& each : patterns) counts[field][outcome_of(each.pattern, field)] += each.pairs;
    }
    return counts;
}

const std::vector<AgreementField> five{{.levels = 2}, {.levels = 3}, {.levels = 2}, {.levels = 3}, {.levels = 2}};
const Shares same{{1, 0.9, 0.1}, {1, 0.8, 0.12, 0.08}, {1, 0.95, 0.05}, {1, 0.7, 0.2, 0.1}, {1, 0.85, 0.15}};
const Shares other{{1, 0.01, 0.99}, {1, 0.002, 0.01, 0.988}, {1, 0.03, 0.97}, {1, 0.001, 0.004, 0.995}, {1, 0.1, 0.9}};

}  // namespace

class TestFellegiSunter : public QObject {
    Q_OBJECT
 private slots:
    void what_was_planted_is_learned() {
        const auto patterns = expected_patterns(five, same, other, 1000, 1e6);
        const auto model = *fit_linkage(five, patterns, outcome_counts(five, patterns), 1e6 + 1000, 1500);
        QVERIFY2(std::abs(model.matches - 1000) < 5, qPrintable(QString::number(model.matches)));
        for (std::size_t field = 0; field < five.size(); ++field) {
            for (std::size_t outcome = 1; outcome <= five[field].levels; ++outcome) {
                QVERIFY(std::abs(model.m[field][outcome] - same[field][outcome]) < 0.005);
                QVERIFY(std::abs(model.u[field][outcome] / other[field][outcome] - 1) < 0.02);
            }
        }
    }
    void pairs_that_were_not_compared_count_as_others() {
        // Blocking on the first field: only pairs that agree there are looked at.
        auto patterns = expected_patterns(five, same, other, 1000, 1e6);
        const Shares all = outcome_counts(five, patterns);
        std::erase_if(patterns, [](const PatternCount& each) { return outcome_of(each.pattern, 0) != 1; });
        const auto model = *fit_linkage(five, patterns, all, 1e6 + 1000, 1500);
        QVERIFY(std::abs(model.matches - 900) < 10);
        QVERIFY(std::abs(model.m[1][1] - 0.8) < 0.01);
        QVERIFY(model.u[0][1] < 0.012);
    }
    void where_nobody_is_there_twice_nobody_is_found() {
        const auto patterns = expected_patterns(five, same, other, 0, 1e6);
        const auto model = *fit_linkage(five, patterns, outcome_counts(five, patterns), 1e6, 1500);
        QVERIFY2(model.matches < 1, qPrintable(QString::number(model.matches)));
        double likely = 0;
        for (const PatternCount& each : patterns)
            if (model.probability(model.logs(each.pattern, five)) >= 0.5) likely += each.pairs;
        QVERIFY(likely < 1);
    }
    void probabilities_follow_bayes_rule() {
        LinkageModel model;
        model.m = {{1, 0.9, 0.1}};
        model.u = {{1, 0.01, 0.99}};
        model.matched = 0.001;
        model.take_logs();
        const std::vector<AgreementField> one{{.levels = 2}};
        QVERIFY(std::abs(model.probability(model.logs(1, one)) - 0.0009 / (0.0009 + 0.999 * 0.01)) < 1e-12);
        QVERIFY(std::abs(model.probability(model.logs(2, one)) - 0.0001 / (0.0001 + 0.999 * 0.99)) < 1e-12);
        QVERIFY(std::abs(model.probability(model.logs(0, one)) - 0.001) < 1e-12);
    }
    void missing_values_say_nothing() {
        const auto patterns = expected_patterns(five, same, other, 1000, 1e6);
        const auto model = *fit_linkage(five, patterns, outcome_counts(five, patterns), 1e6 + 1000, 1500);
        const LinkageModel::Logs logs = model.logs(0, five);
        QCOMPARE(logs.match, 0.0);
        QCOMPARE(logs.other, 0.0);
    }
    void people_of_one_household_are_told_from_one_person() {
        // The first two fields are shared in a household, the other three tell people apart.
        std::vector<AgreementField> fields = five;
        fields[0].personal = fields[1].personal = false;
        Shares household = other;
        household[0] = same[0];
        household[1] = same[1];
        auto patterns = expected_patterns(fields, same, other, 1000, 1e6);
        const auto relatives = expected_patterns(fields, household, other, 2000, 0);
        for (std::size_t i = 0; i < patterns.size(); ++i) patterns[i].pairs += relatives[i].pairs;
        const auto model = *fit_linkage(fields, patterns, outcome_counts(fields, patterns), 1e6 + 3000, 4500);
        QVERIFY2(std::abs(model.households * (1e6 + 3000) - 2000) < 200, qPrintable(QString::number(model.households)));
        QVERIFY(std::abs(model.matches - 1000) < 50);
    }
};

QTEST_GUILESS_MAIN(TestFellegiSunter)
#include "test_fellegi_sunter.moc"
