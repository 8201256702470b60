#include <QTest>
#include <cmath>
#include <map>
#include <set>

#include "core/sample/catalogue.h"
#include "core/sample/company.h"
#include "core/sample/contact_book.h"
#include "core/sample/duplicates.h"
#include "leak_words.h"
#include "sample_rows.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

namespace {

constexpr std::uint64_t seeds = 20;

SampleOptions sample_of(std::uint64_t seed, std::uint64_t customers, double strength = 1) {
    SampleOptions options{.customers = customers, .seed = seed, .lines = 0};
    options.truths.churn.strength = options.truths.defect.strength = strength;
    return options;
}

/// What the contacts of a sample show about its truths.
struct ContactRecord {
    std::uint32_t faulty_orders = 0, faulty_contacts = 0;
    struct Complainers {
        std::uint32_t all = 0, gone = 0;
        double share() const { return gone / std::max(1.0, static_cast<double>(all)); }
        double error() const { return std::sqrt(share() * (1 - share()) / std::max(1u, all)); }
    };
    Complainers resolved, unresolved;
    bool as_in_the_profiles = true;  // each complaint of ChurnDriver once, on its day, with its outcome

    explicit ContactRecord(const SampleOptions& options) {
        std::vector<std::int32_t> last_order(people(options)), complaint(people(options));
        std::vector<bool> settled(people(options));
        const std::uint32_t faulty = article_named(options.truths.defect.article);
        for (OrderBook book(options); book.next_day();)
            for (const BookedOrder& order : book.orders()) {
                if (order.returned()) continue;
                if (order.order.customer != nobody) last_order[order.order.customer] = book.day();
                // Whoever buys in the last days writes after the three years.
                if (book.day() >= options.truths.defect.from && book.day() <= last_day - 15)
                    faulty_orders += std::ranges::count(book.lines(order), faulty, &Line::article) > 0;
            }
        for (ContactBook book(options); book.next_day();)
            for (const Contact& contact : book.contacts()) {
                faulty_contacts += contact.faulty && contact.ordered <= last_day - 15;
                if (contact.reason != Reason::complaint) continue;
                if (complaint[contact.customer] != 0) as_in_the_profiles = false;
                complaint[contact.customer] = contact.day;
                settled[contact.customer] = contact.resolved;
            }
        for (std::uint64_t i = 0; i < complaint.size(); ++i) {
            const CustomerProfile profile = customer_profile(options, i);
            if (complaint[i] != profile.complaint || settled[i] != profile.complaint_resolved)
                as_in_the_profiles = false;
            if (complaint[i] == 0 || complaint[i] > last_day - 240) continue;
            Complainers& group = settled[i] ? resolved : unresolved;
            ++group.all;
            group.gone += last_order[i] < complaint[i] + options.truths.churn.within;
        }
    }
    double complaining() const { return faulty_contacts / std::max(1.0, static_cast<double>(faulty_orders)); }
};

}  // namespace

class TestContacts : public QObject {
    Q_OBJECT
    const SampleOptions options_ = sample_of(1, 3000);
    const Chunk rows_ = all_rows(sample_contacts(options_));
    std::string text(std::size_t row, std::size_t column) const { return std::string(rows_.columns[column].text(row)); }

 private slots:
    void complaints_that_stay_unresolved_drive_customers_away() {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const ContactRecord made(sample_of(seed, 1500)), none(sample_of(seed, 1500, 0));
            const double effect = made.unresolved.share() - made.resolved.share();
            const double without = none.unresolved.share() - none.resolved.share();
            qInfo("churn driver    seed %2d  gone: unresolved %.3f resolved %.3f  at strength 0: %.3f %.3f",
                  static_cast<int>(seed), made.unresolved.share(), made.resolved.share(), none.unresolved.share(),
                  none.resolved.share());
            QVERIFY(made.as_in_the_profiles);
            QVERIFY(none.as_in_the_profiles);
            QVERIFY(effect > 0.2);
            QVERIFY(std::abs(without) < 4 * std::hypot(none.unresolved.error(), none.resolved.error()));
            const double share = options_.truths.defect.complaining;
            const double error = std::sqrt(share * (1 - share) / made.faulty_orders);
            qInfo("product defect  seed %2d  %.3f of %u orders complained about", static_cast<int>(seed),
                  made.complaining(), made.faulty_orders);
            QVERIFY(std::abs(made.complaining() - share) < 4 * error);
            QCOMPARE(none.faulty_contacts, 0U);
        }
    }
    void ids_are_numbered_and_times_lie_in_the_three_years() {
        const auto& times = rows_.columns[2].times;
        QVERIFY(std::ranges::is_sorted(times));
        QVERIFY(date_of(DateTime{times.front()}).days >= first_day);
        QVERIFY(date_of(DateTime{times.back()}).days <= last_day);
        std::set<std::string> ids;
        for (std::size_t row = 0; row < rows_.rows; ++row) ids.insert(text(row, 0));
        QCOMPARE(ids.size(), rows_.rows);
    }
    void there_is_about_one_contact_in_two_years_of_a_customer() {
        double years = 0;
        for (std::uint64_t i = 0; i < people(options_); ++i) {
            const CustomerProfile profile = customer_profile(options_, i);
            years += (std::min(profile.last, last_day) - std::max(profile.signup, first_day)) / 365.25;
        }
        const double rate = static_cast<double>(rows_.rows) / years;
        QVERIFY2(rate > 0.4 && rate < 0.65, qPrintable(QString::number(rate)));
    }
    void phones_are_answered_when_people_work() {
        std::set<std::string> agents;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            const std::int64_t time = rows_.columns[2].times[row];
            const std::int64_t hour = time / 3600 % 24;
            agents.insert(text(row, 5));
            if (text(row, 3) != "Phone") continue;
            QVERIFY(hour >= 8 && hour < 20);
            QVERIFY(shops_open(date_of(DateTime{time}).days));
        }
        QVERIFY(agents.size() >= 18 && agents.size() <= 30);
    }
    void figures_are_sensible() {
        std::map<std::string, std::pair<double, double>> satisfied;
        std::size_t answered = 0;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            const double duration = rows_.columns[10].numbers[row], waited = rows_.columns[11].numbers[row];
            QVERIFY(duration > 0 && duration < 3600 * 3);
            QVERIFY(waited >= 0 && waited < 86'400 * 30);
            QCOMPARE(text(row, 8).empty(), text(row, 3) == "Phone" || text(row, 3) == "Chat");
            if (rows_.columns[13].missing(row)) continue;
            ++answered;
            const double points = rows_.columns[13].numbers[row];
            QVERIFY(points >= 1 && points <= 5);
            auto& [sum, count] = satisfied[rows_.columns[12].booleans[row] ? "yes" : "no"];
            sum += points;
            ++count;
        }
        QVERIFY(answered * 10 > rows_.rows * 3 && answered * 10 < rows_.rows * 4);
        QVERIFY(satisfied["yes"].first / satisfied["yes"].second > 1 + satisfied["no"].first / satisfied["no"].second);
    }
    void texts_are_tidy_and_differ() {
        std::set<std::string> distinct;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            QVERIFY2(is_tidy(text(row, 9)), text(row, 9).c_str());
            QVERIFY2(is_tidy(text(row, 8)), text(row, 8).c_str());
            QVERIFY(text(row, 9).size() > 10);
            distinct.insert(text(row, 9));
        }
        QVERIFY2(distinct.size() * 10 > rows_.rows * 8, qPrintable(QString::number(distinct.size())));
    }
    void only_the_faulty_article_leaks_and_only_from_its_day_on() {
        const std::string faulty = articles()[article_named(options_.truths.defect.article)].id;
        std::size_t leaking = 0;
        for (std::size_t row = 0; row < rows_.rows; ++row) {
            if (!speaks_of_leaking(text(row, 9))) continue;
            ++leaking;
            QVERIFY2(text(row, 6) == faulty, text(row, 9).c_str());
            QCOMPARE(q(text(row, 7)), "Defective item");
            QVERIFY(date_of(DateTime{rows_.columns[2].times[row]}).days >= options_.truths.defect.from);
        }
        QVERIFY(leaking > 10);
    }
    void a_contact_is_about_an_order_of_that_customer() {
        std::map<std::uint64_t, std::uint64_t> buyer;
        std::map<std::uint64_t, std::set<std::uint32_t>> held;
        for (OrderBook book(options_); book.next_day();)
            for (const BookedOrder& order : book.orders()) {
                if (!order.returned()) buyer[order.number] = order.order.customer;
                for (const Line& line : book.lines(order)) held[order.number].insert(line.article);
            }
        for (ContactBook book(options_); book.next_day();)
            for (const Contact& contact : book.contacts()) {
                if (contact.order == 0) continue;
                QCOMPARE(buyer.at(contact.order), contact.customer);
                QVERIFY(held[contact.order].contains(contact.article));
                QVERIFY(contact.day >= contact.ordered);
            }
    }
    void customers_write_in_their_language() {
        std::map<std::string, std::size_t> greetings;
        for (std::size_t row = 0; row < rows_.rows; ++row)
            for (const char* word : {"Bestellung", "commande", "order"}) greetings[word] += text(row, 9).contains(word);
        for (const auto& [word, count] : greetings) QVERIFY2(count > 100, word.c_str());
    }
};

QTEST_GUILESS_MAIN(TestContacts)
#include "test_contacts.moc"
