#include <QTest>

#include "core/analysis/finding_store.h"
#include "core/analysis/overview/ranking.h"
#include "text_of.h"

using namespace clientele;

namespace {

const Date today = *make_date(2026, 6, 30);

WeighedHighlight one(std::string analysis, std::string story, double worth, Tidings tidings = Tidings::bad) {
    WeighedHighlight made;
    made.told = {.id = story, .tidings = tidings, .worth = worth, .stories = {story}, .analysis = std::move(analysis)};
    weigh(made, 1000, today);
    return made;
}

/// "sales+1 leaving": the stories in order, each with how many others tell it.
QString ranking(const std::vector<WeighedHighlight>& all) {
    QStringList words;
    for (const RankedStory& story : ranked_stories(all))
        words << q(all[story.lead].told.id) +
                     (story.further.empty() ? QString() : QStringLiteral("+%1").arg(story.further.size()));
    return words.join(u' ');
}

}  // namespace

class TestRanking : public QObject {
    Q_OBJECT
 private slots:
    void the_score_is_stake_times_sureness_times_recency() {
        WeighedHighlight step;
        step.told = {.worth = 200, .p_value = 0.04, .since = add_months(today, 0)};
        weigh(step, 1000, today);
        QCOMPARE(step.stake, 0.2);
        QCOMPARE(step.sureness, 0.96);
        QCOMPARE(step.recency, 1.0);
        QCOMPARE(step.score, 0.2 * 0.96);
        step.told.since = Date{today.days - 182};
        weigh(step, 1000, today);
        QCOMPARE(step.recency, 0.75);
        step.told.since.reset();
        step.told.p_value = missing_number;
        weigh(step, 1000, today);
        QCOMPARE(step.score, 0.1);
    }
    void where_no_money_can_be_said_a_tenth_of_the_share_stands_for_it() {
        WeighedHighlight share;
        share.told.customer_share = 0.4;
        weigh(share, 1000, today);
        QCOMPARE(share.stake, 0.04);
        share.told.revenue_share = 0.7;
        weigh(share, missing_number, today);
        QVERIFY(std::abs(share.stake - 0.07) < 1e-12);
        WeighedHighlight nothing;
        weigh(nothing, 1000, today);
        QCOMPARE(nothing.stake, 0.01);
        WeighedHighlight everything;
        everything.told.worth = 5000;
        weigh(everything, 1000, today);
        QCOMPARE(everything.stake, 1.0);
    }
    void the_most_money_comes_first() {
        QCOMPARE(ranking({one("a.x", "small", 30), one("b.x", "large", 300), one("c.x", "middle", 100)}),
                 QStringLiteral("large middle small"));
    }
    void one_story_is_told_once_by_who_says_most_of_it() {
        QCOMPARE(ranking({one("a.x", "sales", 30), one("b.x", "sales", 300), one("c.x", "leaving", 100)}),
                 QStringLiteral("sales+1 leaving"));
    }
    void good_and_bad_of_one_thing_are_two_stories() {
        QCOMPARE(ranking({one("a.x", "sales", 300), one("b.x", "sales", 30, Tidings::good)}),
                 QStringLiteral("sales sales"));
    }
    void what_makes_figures_doubtful_stands_first() {
        auto all = std::vector{one("a.x", "sales", 900), one("quality.rules", "data", 1)};
        all[1].told.casts_doubt = true;
        QCOMPARE(ranking(all), QStringLiteral("data sales"));
    }
    void what_may_be_chance_is_left_out() {
        auto all = std::vector{one("a.x", "sales", 900), one("b.x", "luck", 950)};
        all[1].told.p_value = 0.06;
        QCOMPARE(ranking(all), QStringLiteral("sales"));
    }
    void at_most_four_are_of_one_subject_and_seven_in_all() {
        std::vector<WeighedHighlight> all;
        for (int i = 0; i < 9; ++i) all.push_back(one("trends.alerts", "t" + std::to_string(i), 100 - i));
        for (int i = 0; i < 9; ++i) all.push_back(one("value.clv", "v" + std::to_string(i), 50 - i));
        QCOMPARE(ranking(all), QStringLiteral("t0 t1 t2 t3 v0 v1 v2"));
    }
    void trifles_beside_large_matters_are_told_only_to_make_three() {
        QCOMPARE(ranking({one("a.x", "large", 900), one("b.x", "t1", 1), one("c.x", "t2", 0.9), one("d.x", "t3", 0.8)}),
                 QStringLiteral("large t1 t2"));
    }
    void a_store_keeps_what_was_asked_with_default_options() {
        FindingStore store;
        Finding finding;
        finding.headline = text("Kept.");
        store.keep({.analysis = "segments.rfm"}, finding);
        store.keep({.analysis = "value.clv", .options = {{"horizon", "90"}}}, finding);
        QCOMPARE(q(store.find({.analysis = "segments.rfm"})->headline), QStringLiteral("Kept."));
        QVERIFY(!store.find({.analysis = "segments.rfm", .seed = 2}));
        QVERIFY(!store.find({.analysis = "value.clv", .options = {{"horizon", "90"}}}));
    }
};

QTEST_GUILESS_MAIN(TestRanking)
#include "test_ranking.moc"
