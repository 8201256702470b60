#include <QTest>
#include <map>
#include <set>

#include "core/sample/company.h"
#include "core/sample/competitors.h"
#include "core/sample/contact_book.h"
#include "core/sample/duplicates.h"
#include "core/sample/posts.h"
#include "core/sample/staff.h"
#include "leak_words.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;

SampleOptions sample_of(std::uint64_t seed, double strength = 1) {
    SampleOptions options{.customers = 4000, .seed = seed, .lines = 0};
    options.truths.defect.strength = options.truths.decline.strength = options.truths.nulls.strength = strength;
    return options;
}

}  // namespace

/// Recordings, observations and posts.
class TestVoices : public QObject {
    Q_OBJECT
    const SampleOptions options_ = sample_of(1);
    const Chunk recordings_ = all_rows(sample_recordings(options_));
    const Chunk observations_ = all_rows(sample_observations(options_));
    const Chunk posts_ = all_rows(sample_social_posts(options_));

    static std::string text(const Chunk& rows, std::size_t row, std::size_t column) {
        return std::string(rows.columns[column].text(row));
    }
    static void check_texts(const Chunk& rows, std::size_t column, double distinct_share) {
        std::set<std::string> distinct;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            QVERIFY2(is_tidy(text(rows, row, column)), text(rows, row, column).c_str());
            QVERIFY(text(rows, row, column).size() > 8);
            distinct.insert(text(rows, row, column));
        }
        QVERIFY2(static_cast<double>(distinct.size()) > distinct_share * static_cast<double>(rows.rows),
                 qPrintable(QString("%1 of %2").arg(distinct.size()).arg(rows.rows)));
    }

 private slots:
    void a_recording_is_of_a_contact() {
        std::map<std::string, Contact> contacts;
        for (ContactBook book(options_); book.next_day();)
            for (const Contact& contact : book.contacts()) contacts[contact_id(contact)] = contact;
        QVERIFY2(recordings_.rows > 60 && recordings_.rows < 300, qPrintable(QString::number(recordings_.rows)));
        for (std::size_t row = 0; row < recordings_.rows; ++row) {
            const auto found = contacts.find(text(recordings_, row, 1));
            QVERIFY(found != contacts.end());
            const Contact& contact = found->second;
            std::string customer;
            append_customer_id(customer, contact.row);
            QCOMPARE(text(recordings_, row, 2), customer);
            QCOMPARE(text(recordings_, row, 3), agent_id(contact.agent));
            QVERIFY(contact.channel == ContactChannel::phone);
            QCOMPARE(text(recordings_, row, 0),
                     "calls/" + iso_text(Date{contact.day}) + "_" + contact_id(contact) + ".wav");
            QCOMPARE(speaks_of_leaking(text(recordings_, row, 5)), contact.faulty);
        }
    }
    void a_call_is_a_dialogue() {
        check_texts(recordings_, 5, 0.98);
        for (std::size_t row = 0; row < recordings_.rows; ++row) {
            const QStringList turns = q(text(recordings_, row, 5)).split('\n');
            QVERIFY(turns.size() >= 6);
            for (const QString& turn : turns)
                QVERIFY2(turn.startsWith("Agent: ") || turn.startsWith("Caller: "), qPrintable(turn));
            QVERIFY(turns.first().startsWith("Agent: ") && turns.last().startsWith("Caller: "));
        }
    }
    void observations_are_notes_about_customers() {
        check_texts(observations_, 5, 0.2);
        std::map<std::string, double> sum, count;
        for (std::size_t row = 0; row < observations_.rows; ++row) {
            const double rating = observations_.columns[4].numbers[row];
            QVERIFY(rating >= 1 && rating <= 5);
            const std::string agent = text(observations_, row, 0), topic = text(observations_, row, 3);
            QVERIFY(agent.starts_with("S") || agent.starts_with("CC"));
            QVERIFY(!text(observations_, row, 1).empty());
            sum[topic] += rating;
            ++count[topic];
        }
        QCOMPARE(count.size(), std::size_t{5});
        QVERIFY(std::ranges::is_sorted(observations_.columns[2].times));
        QVERIFY(sum["Mood"] / count["Mood"] > sum["Competitor"] / count["Competitor"]);
    }
    void posts_are_about_us_and_competitors() {
        check_texts(posts_, 4, 0.4);
        std::set<std::string> companies, networks;
        std::size_t ours = 0;
        for (std::size_t row = 0; row < posts_.rows; ++row) {
            companies.insert(text(posts_, row, 6));
            networks.insert(text(posts_, row, 3));
            QVERIFY2(text(posts_, row, 4).contains(text(posts_, row, 6)), text(posts_, row, 4).c_str());
            ours += !text(posts_, row, 2).empty();
        }
        QCOMPARE(companies.size(), competitors().size() + 1);
        QCOMPARE(networks.size(), std::size_t{5});
        QVERIFY(ours > 50);
        QVERIFY(std::ranges::is_sorted(posts_.columns[0].times));
    }
    void likes_are_very_unequal() {
        std::vector<double> likes = posts_.columns[5].numbers;
        std::ranges::sort(likes);
        double sum = 0, top = 0;
        for (std::size_t i = 0; i < likes.size(); ++i) {
            sum += likes[i];
            if (i * 100 >= likes.size() * 99) top += likes[i];
        }
        QVERIFY(likes[likes.size() / 2] < 10);
        QVERIFY2(top > 0.3 * sum, qPrintable(QString::number(top / sum)));
    }
    void people_post_about_the_defect_and_the_store_from_their_day_on_and_once_about_a_joke() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const SampleOptions options = sample_of(seed), none = sample_of(seed, 0);
            const Truths& truths = options.truths;
            std::map<std::string_view, int> with, without;
            int viral = 0;
            for (std::int32_t day = first_day; day <= last_day; ++day) {
                for (Post& post : posts_on(options, day)) {
                    ++with[post.section];
                    viral += post.likes > 10'000;
                    if (post.section == "defect") QVERIFY(day > truths.defect.from);
                    if (post.section == "store") QVERIFY(day >= truths.decline.from);
                    QCOMPARE(speaks_of_leaking(post_text(post)), post.section == "defect");
                }
                for (const Post& post : posts_on(none, day)) ++without[post.section];
            }
            qInfo("posts  seed %2d  defect %d  store %d  echo of the joke %d  delivery %d and %d at strength 0",
                  static_cast<int>(seed), with["defect"], with["store"], with["echo"], with["delivery.bad"],
                  without["delivery.bad"]);
            QVERIFY(with["defect"] > 20 && with["store"] > 8 && with["echo"] > 15);
            QCOMPARE(viral, 1);
            QCOMPARE(without["defect"] + without["store"] + without["joke"] + without["echo"], 0);
            QCOMPARE(with["delivery.bad"], without["delivery.bad"]);
        }
    }
    void an_author_has_one_name() {
        std::set<std::string> names;
        for (std::uint64_t author = 0; author < 20'000; ++author) names.insert(author_name(author, Language::german));
        QCOMPARE(names.size(), std::size_t{20'000});
    }
    void the_same_seed_says_the_same() {
        QCOMPARE(all_rows(sample_social_posts(options_)).columns[4].bytes, posts_.columns[4].bytes);
        QCOMPARE(all_rows(sample_observations(options_)).columns[5].bytes, observations_.columns[5].bytes);
        QVERIFY(all_rows(sample_social_posts(sample_of(2))).columns[4].bytes != posts_.columns[4].bytes);
    }
};

QTEST_GUILESS_MAIN(TestVoices)
#include "test_voices.moc"
