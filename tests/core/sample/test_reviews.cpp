#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/duplicates.h"
#include "core/sample/order_book.h"
#include "leak_words.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;

/// Ratings of an article: how many, how many with one or two stars, their sum.
struct Ratings {
    double count = 0, low = 0, sum = 0;
    void add(double stars) {
        ++count;
        low += stars <= 2;
        sum += stars;
    }
    double low_share() const { return low / std::max(1.0, count); }
    double mean() const { return sum / std::max(1.0, count); }
};

/// What the reviews of a sample show about its truths.
struct ReviewRecord {
    Ratings before, after, unlucky, others;
    bool unlucky_leaks = false;

    explicit ReviewRecord(const SampleOptions& options) {
        const Chunk rows = all_rows(sample_reviews(options));
        const std::string faulty = articles()[article_named(options.truths.defect.article)].id;
        const std::string bad_luck = articles()[article_named(options.truths.nulls.unlucky_article)].id;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const std::string_view article = rows.columns[2].text(row);
            if (article.empty()) continue;
            const std::int32_t day = date_of(DateTime{rows.columns[0].times[row]}).days;
            const std::int32_t from = options.truths.defect.from;
            // Within 30 days of the first day a review may be of an older purchase.
            Ratings& group = article == bad_luck ? unlucky
                             : article != faulty ? others
                             : day < from + 5    ? before
                                                 : after;
            if (article == faulty && day >= from + 5 && day < from + 30) continue;
            group.add(rows.columns[4].numbers[row]);
            unlucky_leaks = unlucky_leaks || (article == bad_luck && speaks_of_leaking(rows.columns[5].text(row)));
        }
    }
};

SampleOptions sample_of(std::uint64_t seed, double strength = 1) {
    SampleOptions options{.customers = 4000, .seed = seed, .lines = 0};
    options.truths.defect.strength = options.truths.nulls.strength = strength;
    return options;
}

}  // namespace

class TestReviews : public QObject {
    Q_OBJECT
    const SampleOptions options_ = sample_of(1);
    const Chunk rows_ = all_rows(sample_reviews(options_));
    std::string text(std::size_t row, std::size_t column) const { return std::string(rows_.columns[column].text(row)); }

 private slots:
    void buyers_of_the_faulty_article_are_disappointed_from_its_day_on() {
        Ratings all, none_after, unlucky, lucky;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const ReviewRecord made(sample_of(seed)), none(sample_of(seed, 0));
            qInfo(
                "product defect  seed %2d  low ratings %.2f of %2.0f (others %.2f, at strength 0 %.2f of %2.0f)   "
                "unlucky article %.2f stars of %2.0f (at strength 0 %.2f of %2.0f)",
                static_cast<int>(seed), made.after.low_share(), made.after.count, made.others.low_share(),
                none.after.low_share(), none.after.count, made.unlucky.mean(), made.unlucky.count, none.unlucky.mean(),
                none.unlucky.count);
            QVERIFY(!made.unlucky_leaks);
            QVERIFY(made.unlucky.count < 18);
            QVERIFY(made.others.low_share() > 0.05 && made.others.low_share() < 0.25);
            for (auto [sum, part] : {std::pair{&all, &made.after},
                                     {&none_after, &none.after},
                                     {&unlucky, &made.unlucky},
                                     {&lucky, &none.unlucky}}) {
                sum->count += part->count;
                sum->low += part->low;
                sum->sum += part->sum;
            }
        }
        // Of the buyers who are not disappointed some give few stars as well.
        const double wanted = options_.truths.defect.disappointed + (1 - options_.truths.defect.disappointed) * 0.13;
        const double error = std::sqrt(wanted * (1 - wanted) / all.count);
        QVERIFY2(std::abs(all.low_share() - wanted) < 4 * error, qPrintable(QString::number(all.low_share())));
        QVERIFY(none_after.low_share() < 0.3);
        QVERIFY(unlucky.mean() < 3 && lucky.mean() > 3.6);
    }
    void who_reviews_an_article_bought_it_before() {
        std::map<std::string, std::vector<std::int32_t>> bought;
        for (OrderBook book(options_); book.next_day();)
            for (const BookedOrder& order : book.orders()) {
                if (order.returned() || order.order.customer == nobody) continue;
                for (const Line& line : book.lines(order)) {
                    std::string key = articles()[line.article].id;
                    append_customer_id(key, row_used(options_, order.order.customer, order.number));
                    bought[key].push_back(book.day());
                }
            }
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            if (text(row, 2).empty()) continue;
            const std::int32_t day = date_of(DateTime{rows_.columns[0].times[row]}).days;
            const auto& days = bought[text(row, 2) + text(row, 1)];
            QVERIFY(std::ranges::any_of(days, [&](std::int32_t b) { return day - b >= 5 && day - b <= 30; }));
        }
    }
    void ratings_are_mostly_good_and_differ_between_articles() {
        std::map<std::string, Ratings> articles;
        Ratings all;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            const double stars = rows_.columns[4].numbers[row];
            QVERIFY(stars >= 1 && stars <= 5 && stars == std::round(stars));
            all.add(stars);
            if (!text(row, 2).empty()) articles[text(row, 2)].add(stars);
        }
        QVERIFY(all.mean() > 3.8 && all.mean() < 4.4);
        QVERIFY(articles.size() > 150);
    }
    void companies_are_reviewed_as_well() {
        std::set<std::string> companies;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            QVERIFY(text(row, 2).empty() != text(row, 3).empty());
            if (!text(row, 3).empty()) companies.insert(text(row, 3));
        }
        QCOMPARE(companies.size(), competitors().size() + 1);
        QVERIFY(companies.contains(std::string(own_company)));
    }
    void in_order_of_time_within_the_three_years() {
        QVERIFY(std::ranges::is_sorted(rows_.columns[0].times));
        QVERIFY(date_of(DateTime{rows_.columns[0].times.back()}).days <= last_day);
    }
    void texts_are_tidy_and_differ() {
        std::set<std::string> distinct;
        std::size_t texts = 0;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            QVERIFY2(is_tidy(text(row, 5)), text(row, 5).c_str());
            if (text(row, 5).empty()) continue;
            ++texts;
            distinct.insert(text(row, 5));
        }
        QVERIFY2(distinct.size() * 10 > texts * 6, qPrintable(QString::number(distinct.size())));
        QVERIFY(texts * 10 > rows_.rows * 7 && texts < rows_.rows);
    }
};

QTEST_GUILESS_MAIN(TestReviews)
#include "test_reviews.moc"
