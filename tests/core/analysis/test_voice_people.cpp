#include <QTest>
#include <cmath>

#include "core/analysis/competitors/voice_people.h"
#include "core/base/random_numbers.h"
#include "core/math/promoter_score.h"

using namespace clientele;

namespace {

bool near(double value, double wanted) { return std::abs(value - wanted) < 1e-12; }

}  // namespace

/// People who write several times about a company.
class TestVoicePeople : public QObject {
    Q_OBJECT
 private slots:
    // Eight texts, half of them on the topic and all of these by one person: residuals are 2 and four times -1/2, so
    // the clustered variance is 5/4 (4 + 1) against 8/4.
    void one_loud_person_widens_a_topic() {
        std::vector<PersonTopic> texts(4, {0, 1, 0});
        for (std::uint64_t person = 2; person <= 5; ++person) texts.push_back({0, person, no_topic});
        const auto effects = topic_effects(texts, 2, 2);
        QVERIFY(near(effects[0][0], 6.25 / 2));
        QCOMPARE(effects[0][1], 1.0);  // never named
        QCOMPARE(effects[1], (std::vector<double>{1, 1}));
    }
    void nobody_is_a_person_of_its_own_each_time() {
        std::vector<PersonTopic> texts(4, {0, nobody, 0});
        for (int i = 0; i < 4; ++i) texts.push_back({0, nobody, 1});
        QVERIFY(near(topic_effects(texts, 1, 2)[0][0], 8.0 / 7));
    }
    // A topic that people have as a habit: of two companies that are alike one in twenty is called different.
    void chance_finds_no_more_than_it_should() {
        int plain = 0, clustered = 0;
        constexpr int sets = 400;
        for (int set = 0; set < sets; ++set) {
            RandomNumbers random(mix(static_cast<std::uint64_t>(set) + 1));
            std::vector<PersonTopic> texts;
            double named[2] = {}, all[2] = {};
            for (std::uint32_t group = 0; group < 2; ++group)
                for (std::uint64_t person = 0; person < 60; ++person) {
                    const double habit = random.unit() < 0.3 ? 0.8 : 0.1;
                    for (std::uint32_t i = 0; i < 1 + random.below(6); ++i) {
                        const bool names = random.unit() < habit;
                        texts.push_back({group, person, names ? 0 : no_topic});
                        named[group] += names ? 1 : 0;
                        all[group] += 1;
                    }
                }
            const auto effects = topic_effects(texts, 2, 1);
            const double a = effects[0][0], b = effects[1][0];
            plain += share_difference_p(named[0], all[0], named[1], all[1]) < 0.05 ? 1 : 0;
            clustered += share_difference_p(named[0] / a, all[0] / a, named[1] / b, all[1] / b) < 0.05 ? 1 : 0;
        }
        qInfo("called different by texts %d, by people %d of %d", plain, clustered, sets);
        QVERIFY(plain > sets / 10);
        QVERIFY(clustered >= sets / 50 && clustered <= sets * 8 / 100);
    }
    void what_people_say_twice_is_alike() {
        std::vector<PersonFigure> figures;
        for (std::uint64_t person = 0; person < 6; ++person)
            for (int i = 0; i < 3; ++i) figures.push_back({0, person, static_cast<double>(person % 2)});
        const PeopleOfGroups people = people_of(figures, 1);
        QVERIFY(near(people.likeness, 1));
        QVERIFY(near(people.effect(0, 18), 3));
        QCOMPARE(people.most[0], 3.0);
    }
};

QTEST_GUILESS_MAIN(TestVoicePeople)
#include "test_voice_people.moc"
