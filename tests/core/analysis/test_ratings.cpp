#include <QTest>
#include <cmath>

#include "core/analysis/analysis.h"
#include "core/output/output.h"
#include "snapshot_of.h"
#include "table_cells.h"

using namespace clientele;

namespace {

Finding ratings_of(const Snapshot& snapshot, const RowTexts& options = {}) {
    auto finding = run(snapshot, {.analysis = "competitors.ratings", .options = options});
    if (!finding) qFatal("%s", qPrintable(q(finding.error())));
    return std::move(*finding);
}

#define NEAR(value, wanted, within) \
    QVERIFY2(std::abs((value) - (wanted)) < (within), qPrintable(QString::number(value, 'g', 12)))

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
        for (int i = 0; i < 200; ++i) many.push_back(3 + i % 2);
        const Finding finding = ratings_of(*snapshot_of(
            {{DatasetKind::reviews, reviews({{"", many}, {"Big", many}, {"New", {5, 5, 5}}, {"Old", many}})}}));
        const double drawn = figure_at(finding, "ratings", "score", {{"company", "New"}});
        QVERIFY(drawn > 3.5 && drawn < 4.95);
        NEAR(figure_at(finding, "ratings", "score", {{"company", "Big"}}), 3.5, 0.02);
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
    /// 30 of 120 posts; fewer than eight weeks have the interval of Wilson.
    void a_share_of_voice_is_one_of_posts() {
        std::string posts = "time,company,text,Sentiment\n";
        add_posts(posts, "", 30, "positive");
        add_posts(posts, "Rival", 90, "negative");
        const Finding finding = ratings_of(*snapshot_of({{DatasetKind::social_posts, posts}}));
        NEAR(figure_at(finding, "voice", "share", {{"company", "We"}}), 0.25, 1e-12);
        NEAR(figure_at(finding, "voice", "low", {{"company", "We"}}), 0.1811, 1e-4);
        NEAR(figure_at(finding, "voice", "high", {{"company", "We"}}), 0.3344, 1e-4);
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
