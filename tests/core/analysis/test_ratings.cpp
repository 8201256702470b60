#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/base/random_numbers.h"
#include "core/output/output.h"
#include "near.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

Finding ratings_of(const Snapshot& snapshot, const RowTexts& options = {}) {
    auto finding = run(snapshot, {.analysis = "competitors.ratings", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

bool says(const std::vector<Text>& texts, const char* part) {
    return std::ranges::any_of(texts, [&](const Text& each) { return q(each).contains(QString::fromUtf8(part)); });
}

/// Reviews of companies ("" ours) by their ratings, one a day.
std::string reviews(const std::vector<std::pair<std::string, std::vector<int>>>& companies) {
    std::string rows = "time,company,rating\n";
    int day = 0;
    for (const auto& [company, ratings] : companies)
        for (const int rating : ratings)
            rows += iso_text(Date{make_date(2025, 1, 1)->days + day++ % 28}) + ',' + company + ',' +
                    std::to_string(rating) + '\n';
    return rows;
}

/// So many posts of a company, a day apart in three weeks.
void add_posts(std::string& rows, const std::string& company, int count, const std::string& rest) {
    for (int i = 0; i < count; ++i)
        rows += iso_text(Date{make_date(2025, 1, 6)->days + i % 21}) + ',' + company + ",x," + rest + '\n';
}

}  // namespace

/// Ratings and voice (public_voice, rating_standings, rating_tables): figures by hand, odd data.
class TestRatings : public QObject {
    Q_OBJECT
 private slots:
    /// Of 4, 4, 5, 3 and 5, 5, 5, 5, 4, 5. The common variance of single ratings, (2 + 5/6) / 8, counts as ten of them
    /// beside a company's own; then Welch's test, by hand.
    void differences_of_ratings_are_those_of_welch() {
        const Finding finding = ratings_of(
            *snapshot_of({{DatasetKind::reviews, reviews({{"", {4, 4, 5, 3}}, {"Rival", {5, 5, 5, 5, 4, 5}}})}}));
        const double common = (2 + 5.0 / 6) / 8;
        const double ours = (4 * (2.0 / 3) + 10 * common) / 14 / 4, theirs = (6 * (1.0 / 6) + 10 * common) / 16 / 6;
        const double error = std::sqrt(ours + theirs);
        QCOMPARE(figure_at(finding, "ratings", "mean", {{"company", "We"}}), 4.0);
        NEAR(figure_at(finding, "ratings", "mean", {{"company", "Rival"}}), 29.0 / 6, 1e-12);
        NEAR(figure_at(finding, "ratings", "gap", {{"company", "Rival"}}), 29.0 / 6 - 4, 1e-12);
        // Student's t with 5.505 degrees: 2.4998.
        NEAR(figure_at(finding, "ratings", "gap_low", {{"company", "Rival"}}), 29.0 / 6 - 4 - 2.4998 * error, 1e-3);
        NEAR(figure_at(finding, "ratings", "gap_high", {{"company", "Rival"}}), 29.0 / 6 - 4 + 2.4998 * error, 1e-3);
        NEAR(figure_at(finding, "ratings", "gap_p_adjusted", {{"company", "Rival"}}), 0.0848, 1e-3);
        QCOMPARE(q(finding.headline), "We are rated 4.00 of 5; nobody is surely rated better (Rival has 4.83).");
    }
    void few_ratings_are_drawn_to_the_others() {
        std::vector<int> many;
        for (int i = 0; i < 200; ++i) many.push_back(1 + i % 5);
        const Finding finding = ratings_of(*snapshot_of(
            {{DatasetKind::reviews, reviews({{"", many}, {"Big", many}, {"New", {5, 5, 5}}, {"Old", many}})}}));
        const double drawn = figure_at(finding, "ratings", "score", {{"company", "New"}});
        QVERIFY(drawn > 3.1 && drawn < 4.9);
        NEAR(figure_at(finding, "ratings", "score", {{"company", "Big"}}), 3, 0.02);
        QVERIFY(figure_at(finding, "ratings", "kept", {{"company", "New"}}) <
                figure_at(finding, "ratings", "kept", {{"company", "Big"}}));
    }
    /// How unsure a single rating is nobody knows: each stays what it is.
    void single_ratings_are_not_mixed() {
        const Finding finding = ratings_of(
            *snapshot_of({{DatasetKind::reviews, reviews({{"A", {5}}, {"B", {4}}, {"C", {1}}, {"D", {3}}})}}));
        QCOMPARE(figure_at(finding, "ratings", "score", {{"company", "A"}}), 5.0);
        QCOMPARE(figure_at(finding, "ratings", "score", {{"company", "C"}}), 1.0);
        QVERIFY(std::isnan(figure_at(finding, "ratings", "low", {{"company", "C"}})));
    }
    /// 30 of 120 posts, as evenly over 21 days as can be: Wilson's interval of 120 (1.95996 / 2.08596)² posts, by
    /// Student's t with 20 degrees.
    void a_share_of_voice_is_one_of_posts() {
        std::string posts = "time,company,text,Sentiment\n";
        add_posts(posts, "", 30, "positive");
        add_posts(posts, "Rival", 90, "negative");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        NEAR(figure_at(finding, "voice", "share", {{"company", "We"}}), 0.25, 1e-12);
        NEAR(figure_at(finding, "voice", "low", {{"company", "We"}}), 0.17728, 1e-4);
        NEAR(figure_at(finding, "voice", "high", {{"company", "We"}}), 0.34022, 1e-4);
        NEAR(figure_at(finding, "months", "posts", {{"company", "Rival"}, {"month", "2025-01"}}), 90, 1e-12);
    }
    void net_sentiment_is_that_of_the_column() {
        std::string posts = "time,company,text,Sentiment\n";
        add_posts(posts, "", 6, "positive");
        add_posts(posts, "", 2, "negativ");
        add_posts(posts, "", 2, "neutral");
        add_posts(posts, "", 5, "");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        NEAR(figure_at(finding, "voice", "sentiment", {{"company", "We"}}), 40, 1e-9);
        NEAR(figure_at(finding, "voice", "negative", {{"company", "We"}}), 0.2, 1e-12);
        QCOMPARE(figure_at(finding, "voice", "sentiment_base", {{"company", "We"}}), 10.0);
    }
    /// Delays are 12 of 80 reasons, 10 of our 40 posts and 2 of the rival's; prices are the others.
    void topics_are_held_against_the_best_rival() {
        std::string posts = "time,company,text,Reason\n";
        add_posts(posts, "", 10, "Delay");
        add_posts(posts, "", 30, "Price");
        add_posts(posts, "Rival", 2, "Delay");
        add_posts(posts, "Rival", 38, "Price");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        const RowTexts delay{{"topic", "Delay"}}, price{{"topic", "Price"}};
        NEAR(figure_at(finding, "topics", "share", {{"topic", "Delay"}, {"company", "We"}}), 0.25, 1e-12);
        NEAR(figure_at(finding, "importance", "importance", delay), 0.15, 1e-12);
        NEAR(figure_at(finding, "importance", "performance", delay), 0.75, 1e-12);
        NEAR(figure_at(finding, "importance", "gap", delay), -20, 1e-9);
        QCOMPARE(text_at(finding, "importance", "quadrant", delay), "Low priority");
        QCOMPARE(text_at(finding, "importance", "quadrant", price), "Keep it up");
        QVERIFY(figure_at(finding, "importance", "gap_p_adjusted", delay) < 0.05);
    }
    /// The same gap to the best of four says less than to the only one. Of the two tests this one is the surer, where
    /// both were one before.
    void the_best_of_many_rivals_is_the_best_by_chance_as_well() {
        const auto p_against = [](int others) {
            std::string posts = "time,company,text,Reason\n";
            add_posts(posts, "", 10, "Delay");
            add_posts(posts, "", 30, "Price");
            add_posts(posts, "Rival", 2, "Delay");
            add_posts(posts, "Rival", 38, "Price");
            for (int other = 0; other < others; ++other) {
                add_posts(posts, "Other " + std::to_string(other), 8, "Delay");
                add_posts(posts, "Other " + std::to_string(other), 32, "Price");
            }
            const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
            return figure_at(finding, "importance", "gap_p_adjusted", {{"topic", "Delay"}});
        };
        NEAR(p_against(3), 2 * 4 * p_against(0), 1e-12);
    }
    void an_article_that_is_far_below_the_others_is_told() {
        std::string rows = "time,product_id,rating\n";
        for (int article = 0; article < 12; ++article)
            for (int i = 0; i < 12; ++i)
                rows += "2025-01-05,p" + std::to_string(article) + ',' +
                        std::to_string(article == 7 ? 1 + i % 2 : 3 + i % 3) + '\n';
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::reviews, rows}}));
        QCOMPARE(q(finding.headline), "12 of our articles are rated; the worst has 1.5 of 5.");
        QCOMPARE(text_at(finding, "articles", "verdict", {{"product", "p7"}}), "lower");
        QCOMPARE(text_at(finding, "articles", "verdict", {{"product", "p3"}}), "");
        QVERIFY(!finding.highlights.empty());
        QCOMPARE(q(finding.highlights.front().sentence),
                 "“p7” is rated 1.5 of 5 in 12 ratings, far below our other articles.");
    }
    /// Nine articles of the same ratings: which is the worst is chance.
    void no_article_is_called_the_worst_where_none_stands_out() {
        std::string rows = "time,product_id,rating\n";
        for (int article = 0; article < 9; ++article)
            for (int i = 0; i < 10; ++i)
                rows +=
                    "2025-01-05,p" + std::to_string(article) + ',' + std::to_string(1 + (7 * i + article) % 5) + '\n';
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::reviews, rows}}));
        QCOMPARE(q(finding.headline),
                 "9 of our articles are rated, 3.0 of 5 on average; none is surely worse than the others.");
    }
    /// 20 posts a day for 20 days. All about the rival come on five of them: a quarter, but who knows of the next days?
    void days_vary_where_there_are_few_weeks() {
        std::string posts = "time,company,text\n";
        for (int i = 0; i < 400; ++i)
            posts += iso_text(Date{make_date(2025, 1, 6)->days + i / 20}) + (i / 20 % 4 == 0 ? ",Rival,x\n" : ",,x\n");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        const RowTexts rival{{"company", "Rival"}};
        NEAR(figure_at(finding, "voice", "share", rival), 0.25, 1e-12);
        // As 20 days would tell: the effect is 20 · 20 / 19, t has 19 degrees.
        NEAR(figure_at(finding, "voice", "low", rival), 0.102, 0.01);
        NEAR(figure_at(finding, "voice", "high", rival), 0.494, 0.015);
        QVERIFY(says(finding.notes, "with days as what varies"));
    }
    /// The same, by one author of whom all posts about the rival are, on any day.
    void authors_vary_as_well() {
        std::string posts = "time,company,author,text\n";
        for (int i = 0; i < 400; ++i)
            posts += iso_text(Date{make_date(2025, 1, 6)->days + i % 20}) +
                     (i < 100 ? ",Rival,loud,x\n" : ",,a" + std::to_string(i) + ",x\n");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        QVERIFY(figure_at(finding, "voice", "low", {{"company", "Rival"}}) < 0.1);
        QVERIFY(figure_at(finding, "voice", "high", {{"company", "Rival"}}) > 0.5);
        QVERIFY(says(finding.notes, "Who writes often"));
    }
    /// 12 of 1,200 posts in 72 weeks, none of them in the last 13: 0.82^12 is 9 %.
    void weeks_without_a_post_prove_nothing() {
        std::string posts = "time,company,text\n";
        for (int i = 0; i < 1200; ++i)
            posts +=
                iso_text(Date{make_date(2024, 1, 1)->days + i * 504 / 1200}) + (i % 75 == 0 && i < 900 ? ",Tiny,x\n"
                                                                                : i % 3 == 0           ? ",,x\n"
                                                                                                       : ",Rival,x\n");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        QVERIFY(figure_at(finding, "voice", "change_p_adjusted", {{"company", "Tiny"}}) > 0.1);
    }
    /// One in ten posts, and one in four of the last 13 weeks: 54 of 216, where 22 are to be expected.
    void a_voice_that_grows_is_seen() {
        std::string posts = "time,company,text\n";
        for (int i = 0; i < 1200; ++i)
            posts += iso_text(Date{make_date(2024, 1, 1)->days + i * 504 / 1200}) +
                     (i % (i < 985 ? 10 : 4) == 0 ? ",Rising,x\n" : ",Rival,x\n");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        QVERIFY(figure_at(finding, "voice", "change_p_adjusted", {{"company", "Rising"}}) < 0.001);
        NEAR(figure_at(finding, "voice", "change", {{"company", "Rising"}}), 15, 1);
    }
    /// Nothing changes for six companies over 18 months: few of 60 data sets may show a change at an adjusted p of 5 %.
    void chance_is_no_change_of_voice() {
        const std::pair<const char*, int> companies[] = {{"", 120},     {"Alpha", 300}, {"Beta", 200},
                                                         {"Gamma", 80}, {"Delta", 40},  {"Tiny", 12}};
        int alarms = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            RandomNumbers random(seed);
            std::string posts = "time,company,text\n";
            for (const auto& [company, count] : companies)
                for (int i = 0; i < count; ++i)
                    posts += iso_text(Date{make_date(2024, 1, 1)->days + static_cast<int>(random.below(540))}) + ',' +
                             company + ",x\n";
            const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
            const auto p = finding.table("voice")->find("change_p_adjusted")->values.numbers();
            alarms += std::ranges::any_of(p, [](double each) { return each < 0.05; }) ? 1 : 0;
        }
        QVERIFY2(alarms <= 4, qPrintable(QString::number(alarms)));
    }
    /// 100 customers who are content and one who says 100 times that it is bad, against 200 of a rival's.
    void a_customer_who_rates_often_is_one_voice() {
        std::string rows = "time,company,customer_id,rating\n";
        for (int i = 0; i < 200; ++i) {
            rows += "2025-01-05,Ours," +
                    (i < 100 ? "C" + std::to_string(i) + ',' + std::to_string(3 + i % 3) : std::string("C999,1")) +
                    '\n';
            rows += "2025-01-05,Rival,R" + std::to_string(i) + ',' + std::to_string(3 + i % 3) + '\n';
        }
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::reviews, rows}}), {{"own", "Ours"}});
        QVERIFY(says(finding.warnings, "One person gives more than 10% of the ratings of: Ours (100 of 200)."));
        QVERIFY(figure_at(finding, "ratings", "gap_p_adjusted", {{"company", "Rival"}}) > 0.05);
        QVERIFY(finding.highlights.empty());
        // Of customers who rate once, nothing changes: Welch's test as it was.
        for (int i = 0; i < 100; ++i) rows.replace(rows.find("C999"), 4, "D" + std::to_string(i));
        const Finding many = ratings_of(*snapshot_of({{DatasetKind::reviews, rows}}), {{"own", "Ours"}});
        QVERIFY(figure_at(many, "ratings", "gap_p_adjusted", {{"company", "Rival"}}) < 1e-6);
        QVERIFY(many.warnings.empty());
    }
    /// 60 people content once each, and one angry 60 times: the interval is that of few people.
    void authors_who_feel_often_are_one_voice() {
        std::string posts = "time,company,author,text,Sentiment\n", others = posts;
        for (int i = 0; i < 120; ++i) {
            const std::string day = iso_text(Date{make_date(2025, 1, 6)->days + i % 21});
            posts += day + ",,a" + std::to_string(std::min(i, 60)) + ",x," + (i < 60 ? "positive" : "negative") + '\n';
            others += day + ",,a" + std::to_string(i) + ",x," + (i < 60 ? "positive" : "negative") + '\n';
        }
        const Finding loud = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        const Finding quiet = ratings_of(*snapshot_of({{DatasetKind::social_posts, others}}));
        QVERIFY(figure_at(quiet, "voice", "sentiment_high", {{"company", "We"}}) < 20);
        QVERIFY(figure_at(loud, "voice", "sentiment_high", {{"company", "We"}}) > 40);
    }
    void names_in_other_letters_are_one_company() {
        const Finding finding = ratings_of(*snapshot_of(
            {{DatasetKind::reviews,
              reviews({{"", {4, 5, 3}}, {"Müller", {5, 4, 2, 3}}, {"MÜLLER", {1, 2}}, {"Mueller", {3}}})}}));
        QCOMPARE(finding.table("ratings")->rows(), std::size_t{2});
        QCOMPARE(figure_at(finding, "ratings", "ratings", {{"company", "Müller"}}), 7.0);
        QVERIFY(says(finding.notes, "2 spellings of companies"));
    }
    void ratings_on_different_scales_are_not_compared() {
        std::vector<int> five, hundred;
        for (int i = 0; i < 40; ++i) {
            five.push_back(1 + i % 5);
            hundred.push_back(20 * (1 + i % 5));
        }
        const Finding finding =
            ratings_of(*snapshot_of({{DatasetKind::reviews, reviews({{"", five}, {"B", hundred}})}}));
        QCOMPARE(q(finding.headline), "“We” is rated 3.00 of 5; the others are rated on another scale.");
        QVERIFY(std::isnan(figure_at(finding, "ratings", "gap", {{"company", "B"}})));
        QCOMPARE(figure_at(finding, "ratings", "scale", {{"company", "B"}}), 100.0);
        QVERIFY(says(finding.warnings, "different scales: We (up to 5), B (up to 100)"));
        // A company that is rated badly is on the scale of the others.
        const Finding bad = ratings_of(
            *snapshot_of({{DatasetKind::reviews, reviews({{"", {7, 8, 9, 10, 8, 9}}, {"B", {1, 2, 3, 2, 1, 4}}})}}));
        QCOMPARE(figure_at(bad, "ratings", "gap", {{"company", "B"}}), 13.0 / 6 - 8.5);
        const Finding yes = ratings_of(*snapshot_of({{DatasetKind::reviews, reviews({{"", {0, 1, 1, 0}}})}}));
        QCOMPARE(q(yes.headline), "“We” is rated 0.50 of 1.");
    }
    void nobody_is_called_better_who_is_not() {
        const Finding finding =
            ratings_of(*snapshot_of({{DatasetKind::reviews, reviews({{"", {4}}, {"Belle Maison", {1}}})}}));
        QCOMPARE(q(finding.headline), "We are rated 4.00 of 5, and Belle Maison 1.00: who is better is not sure.");
    }
    void clicks_filter_reviews_where_there_are_some() {
        const auto snapshot = snapshot_of(
            {{DatasetKind::reviews, reviews({{"Ours", {4, 5, 3}}, {"Rival", {5, 4, 2}}})},
             {DatasetKind::competitor_offers,
              "company,product_id,time,price,rating\nRival,p1,2025-01-02,3,4.5\nOther,p1,2025-01-02,3,3.5\n"}});
        const Finding finding = ratings_of(*snapshot, {{"own", "Ours"}});
        QCOMPARE(finding.table("ratings")->key_dimension, std::string("reviews.company"));
    }
    void odd_data_is_told_and_never_breaks() {
        const auto none = run(*snapshot_of({{DatasetKind::reviews, "time,company,rating\n2025-01-01,,\n"}}),
                              {.analysis = "competitors.ratings", .options = {}});
        QVERIFY(none.has_value() || none.error().code == ErrorCode::missing_data);
        const Finding one = ratings_of(*snapshot_of({{DatasetKind::reviews, reviews({{"A", {4}}})}}));
        QVERIFY(!one.headline.empty());
        const auto wrong = run(*snapshot_of({{DatasetKind::reviews, reviews({{"A", {4}}})}}),
                               {.analysis = "competitors.ratings", .options = {{"own", "Nobody"}}});
        QVERIFY(!wrong && wrong.error().code == ErrorCode::not_found);
    }
};

QTEST_GUILESS_MAIN(TestRatings)
#include "test_ratings.moc"
