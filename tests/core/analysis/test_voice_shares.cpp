#include <QTest>
#include <cmath>

#include "core/analysis/competitors/voice_shares.h"
#include "near.h"

using namespace clientele;

namespace {

/// Posts of a day about two companies, each by a person of its own.
void add_day(PublicVoice& voice, std::int32_t day, int first, int second) {
    for (int i = 0; i < first + second; ++i) voice.posts.push_back({i < first ? 0U : 1U, day, nobody});
}

/// 30 of 120 posts are about the first: 10 of 80 on the first day, 20 of 40 on the second, which is the latest.
PublicVoice two_days() {
    PublicVoice voice;
    voice.companies.resize(2);
    voice.first = Date{20'000};
    voice.last = voice.recent_from = Date{20'001};
    add_day(voice, 20'000, 10, 70);
    add_day(voice, 20'001, 20, 20);
    return voice;
}

}  // namespace

/// Shares of voice (voice_shares) against figures that R gives by the formulas.
class TestVoiceShares : public QObject {
    Q_OBJECT
 private slots:
    /// Independent posts: Wilson's interval of 30 of 120 / (t(119) / z)^2.
    void independent_posts_have_wilsons_interval() {
        const auto shares = voice_shares(two_days(), {});
        QVERIFY(shares && shares->unit == VoiceUnit::posts && !shares->people);
        NEAR(shares->of[0].value, 0.25, 1e-12);
        NEAR(shares->of[0].low, 0.18048264, 1e-7);
        NEAR(shares->of[0].high, 0.33533712, 1e-7);
        NEAR(shares->of[1].low, 1 - 0.33533712, 1e-7);
    }
    /// Newcombe's interval of 20 of 40 less 10 of 80; p of 20 of 30 where a third of all posts is late.
    void a_change_has_newcombes_interval() {
        const auto shares = voice_shares(two_days(), {});
        NEAR(shares->changes[0].value, 0.375, 1e-12);
        NEAR(shares->changes[0].low, 0.19722630, 1e-7);
        NEAR(shares->changes[0].high, 0.53737805, 1e-7);
        NEAR(shares->change_p[0], 0.00003358, 1e-7);
        NEAR(shares->changes[1].value, -0.375, 1e-12);
    }
    /// The same posts, half of them by one person each for both companies: fewer voices, wider intervals.
    void who_writes_often_widens_the_interval() {
        PublicVoice voice = two_days();
        for (std::size_t i = 0; i < voice.posts.size(); i += 2) voice.posts[i].person = 7 + voice.posts[i].company;
        const auto alone = voice_shares(two_days(), {}), often = voice_shares(voice, {});
        QVERIFY(often->people);
        QVERIFY(often->of[0].high - often->of[0].low > 1.5 * (alone->of[0].high - alone->of[0].low));
        QVERIFY(often->change_p[0] > alone->change_p[0]);
    }
    void nothing_and_one_company_are_no_trouble() {
        PublicVoice none;
        none.companies.resize(2);
        QVERIFY(std::isnan(voice_shares(none, {})->of[0].value));
        PublicVoice one;
        one.companies.resize(1);
        one.first = one.last = one.recent_from = Date{20'000};
        add_day(one, 20'000, 5, 0);
        const auto shares = voice_shares(one, {});
        NEAR(shares->of[0].value, 1, 1e-12);
        QVERIFY(std::isnan(shares->change_p[0]));
    }
};

QTEST_GUILESS_MAIN(TestVoiceShares)
#include "test_voice_shares.moc"
